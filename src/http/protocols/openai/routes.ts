// OpenAI's /v1/moderations for software that calls it: another base URL and key. Nothing of a text is stored.

import { Failed } from '../../../domain/failure.ts';
import { judgeText } from '../../../operations/submissions/judge-text.ts';
import { requireProtocolKey } from '../../middleware/require-protocol-key.ts';
import { isBlank } from '../../../intake/text.ts';
import { openSubApp } from '../protocol.ts';
import { openai } from './failure.ts';
import { readModeration } from './read.ts';
import { writeResult } from './write.ts';

/** To be mounted at /v1/moderations. */
export function openOpenAI() {
  const app = openSubApp(openai);
  app.use(requireProtocolKey('openai'));
  app.post('/', async (c) => {
    const { texts, model } = readModeration(await c.req.text());
    const { actor, site } = c.get('caller');
    const judged = await Promise.all(
      texts.map((body) => (isBlank(body) ? null : judgeText(c.get('context'), actor, { site, body }))),
    );
    const id = `modr-${crypto.randomUUID().replaceAll('-', '')}`;
    return c.json({ id, model, results: judged.map(writeResult) }, 200, { 'Cache-Control': 'no-store' });
  });
  app.all('*', () => {
    throw new Failed({ kind: 'not-found', what: 'address' });
  });
  return app;
}
