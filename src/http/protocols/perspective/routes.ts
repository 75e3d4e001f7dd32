// Perspective's Comment Analyzer v1alpha1 for software that calls it: another origin, and everything else as it was. Nothing
// of a comment is stored, whatever `doNotStore` says.

import type { Context } from 'hono';
import { cors } from 'hono/cors';
import { Failed } from '../../../domain/failure.ts';
import type { Correction } from '../../../domain/protocol-agreement.ts';
import { noteCorrections } from '../../../operations/protocols/note-corrections.ts';
import { judgeText, type JudgedText } from '../../../operations/submissions/judge-text.ts';
import type { Environment } from '../../environment.ts';
import { requireProtocolKey } from '../../middleware/require-protocol-key.ts';
import { openSubApp } from '../protocol.ts';
import { scoreOf } from './attributes.ts';
import { describeDiscovery } from './discovery.ts';
import { jsonHeaders, perspective } from './failure.ts';
import { readAnalysis, readSuggestion, type Suggestion } from './read.ts';
import { writeAnalysis } from './write.ts';

/** Pages call it with a key of their own: any origin may. */
const anyOrigin = cors({ origin: '*', allowMethods: ['GET', 'POST'], maxAge: 3_600 });

/** A client may escape the colon. */
const pathsOf = (call: string) => [`/comments:${call}`, `/comments%3A${call}`];

/** To be mounted at /v1alpha1. */
export function openPerspective() {
  const app = openSubApp(perspective);
  app.use(anyOrigin, requireProtocolKey('perspective'));
  app.on('POST', pathsOf('analyze'), async (c) => {
    const asked = readAnalysis(await c.req.text());
    const { body, languages, byPassages } = asked;
    const { site, actor } = c.get('caller');
    const judged = await judgeText(c.get('context'), actor, { site, body, languages, byPassages });
    return answer(c, writeAnalysis(asked, judged));
  });
  app.on('POST', pathsOf('suggestscore'), async (c) => {
    const suggestion = readSuggestion(await c.req.text());
    const { body, languages, clientToken } = suggestion;
    const { site, actor } = c.get('caller');
    const judged = await judgeText(c.get('context'), actor, { site, body, languages });
    await noteCorrections(c.get('context'), { site, protocol: 'perspective' }, correctionsIn(suggestion, judged));
    return answer(c, { clientToken, detectedLanguages: [judged.language], requestedLanguages: languages });
  });
  app.all('*', refuseAddress);
  return app;
}

/** What is not here is told in the protocol's tongue, too. */
function refuseAddress(): never {
  throw new Failed({ kind: 'not-found', what: 'address' });
}

/** People's word on each attribute that was judged. */
function correctionsIn({ scores }: Suggestion, { judgement }: JudgedText): Correction[] {
  const judged = { scores: judgement.scores, attributes: judgement.assessment.attributes };
  return scores.flatMap(({ production, value }) => {
    const score = scoreOf(production, judged);
    return score === null ? [] : [{ measured: production, isBad: value >= 0.5, score }];
  });
}

/** To be mounted at /$discovery. */
export function openDiscovery() {
  const app = openSubApp(perspective);
  app.use(anyOrigin);
  app.get('/rest', (c) => c.json(describeDiscovery(new URL(c.req.url).origin)));
  return app;
}

/** Google's answers are spread over lines unless `prettyPrint=false`; only who asks for it gets that here. */
function answer(c: Context<Environment>, body: object): Response {
  const indent = c.req.query('prettyPrint') === 'true' ? 2 : undefined;
  return c.body(JSON.stringify(body, null, indent), 200, jsonHeaders);
}
