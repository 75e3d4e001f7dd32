// `npm run --silent score`: JSON Lines in on standard input, one JSON line out per input, in the same order.

import { once } from 'node:events';
import { readLines } from './corpora/read-lines.ts';
import { openJudge, parseCommentLine, type Scored } from './measures/judge-comments.ts';

function describe({ assessment, models }: Scored): Record<string, unknown> {
  return {
    spam: assessment.scores.spam,
    toxicity: assessment.scores.toxicity,
    attributes: assessment.attributes,
    language: assessment.language,
    verdict: assessment.verdict,
    models,
    signals: assessment.contributions.map(({ signal, score, strength, points, spans }) => ({
      signal,
      score,
      strength,
      points,
      spans,
    })),
    ...(assessment.unavailable.length > 0 ? { unavailable: assessment.unavailable } : {}),
  };
}

const judge = openJudge();

function scoreLine(json: string): string {
  try {
    return JSON.stringify(describe(judge(parseCommentLine(json))));
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
}

for await (const json of readLines(process.stdin)) {
  if (!process.stdout.write(`${scoreLine(json)}\n`)) await once(process.stdout, 'drain');
}
