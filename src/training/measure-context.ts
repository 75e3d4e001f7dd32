// `npm run measure:context -- --data DIR`: would words that a comment shares with the title of its page, in place of the topics
// that Akismet's `comment_context` tells, say more than the scores? Held-back rows that name their page. Nothing here ships.

import { parseArgs } from 'node:util';
import { defaultPolicy } from '../domain/policy.ts';
import { findCorpora, readComments, splitOf, type LabelledComment } from './corpora/corpora.ts';
import { drawTable, showShare } from './measures/evaluation-report.ts';
import { openJudge } from './measures/judge-comments.ts';

const { values: options } = parseArgs({ options: { data: { type: 'string' } } });
if (options.data === undefined) {
  process.stderr.write('Name the folder of the labelled comments: npm run measure:context -- --data DIR\n');
  process.exit(2);
}

/** A word of fewer letters joins too many. */
const wordUnitsMin = 4;
const sharedMax = 2;
/** Log-odds taken off the spam score for sharing that many. */
const reliefPoints = 1;

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= wordUnitsMin));
}

/** Words of the page's address, the blog's own name left out. */
function sharedWith({ text, thread = '' }: LabelledComment): number {
  const said = wordsOf(text);
  return [...wordsOf(thread.split('/').slice(1).join(' '))].filter((word) => said.has(word)).length;
}

interface Judged {
  isSpam: boolean;
  shared: number;
  score: number;
}

async function judgeAll(directory: string): Promise<Judged[]> {
  const judge = openJudge();
  const judged: Judged[] = [];
  for (const path of findCorpora(directory, 'spam_')) {
    for await (const row of readComments(path)) {
      if (row.thread === undefined || row.spam === undefined || splitOf(row) !== 'test') continue;
      const { assessment } = judge({ body: row.text, name: row.name ?? null, website: row.url ?? null });
      judged.push({ isSpam: row.spam === 1, shared: Math.min(sharedMax, sharedWith(row)), score: assessment.scores.spam ?? 0 });
    }
  }
  return judged;
} // prettier-ignore

const relieved = ({ score, shared }: Judged) =>
  shared < sharedMax ? score : 1 / (1 + ((1 - score) / score) * Math.exp(reliefPoints));

const judged = await judgeAll(options.data);
const { hold } = defaultPolicy.thresholds.spam;
const lines = [false, true].flatMap((isSpam) =>
  [0, 1, sharedMax].map((shared) => {
    const all = judged.filter((one) => one.isSpam === isSpam);
    const own = all.filter((one) => one.shared === shared);
    const passed = own.filter(({ score }) => score < hold).length;
    const freed = own.filter((one) => one.score >= hold && relieved(one) < hold).length;
    const title = `${isSpam ? 'spam' : 'honest'}, ${shared === sharedMax ? `${shared} words or more` : `${shared} words`} shared`;
    return [title, `${own.length}`, showShare(own.length / all.length), `${passed}`, `${freed}`];
  }),
);
process.stdout.write(
  `${drawTable(['comments', 'n', 'share', 'below hold', `below it by ${reliefPoints} point less`], lines)}\n`,
);
