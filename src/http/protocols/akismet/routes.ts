// Akismet's calls, as its documents and clients have them: https://akismet.com/developers. They are described there, not in our
// own API's document. One key is good for one site.

import type { Context } from 'hono';
import type { Environment } from '../../environment.ts';
import { requireProtocolKey } from '../../middleware/require-protocol-key.ts';
import { checkComment } from '../../../operations/submissions/check-comment.ts';
import { correctCheck } from '../../../operations/moderation/correct-check.ts';
import { showAkismetUse } from '../../../operations/protocols/show-akismet-use.ts';
import type { CheckWord } from '../../../domain/check.ts';
import { openSubApp } from '../protocol.ts';
import { akismet } from './failure.ts';
import { commentOf, isTest, isTestTrigger, readAskedComment } from './asked-comment.ts';
import { readAkismet, readAkismetKey } from './read.ts';
import { readMonth, writeLimit, writeSites, writeSubscription } from './write-use.ts';
import { say, sayFault, sayVerdict, thanks } from './write.ts';

const requireKey = requireProtocolKey('akismet');

/** To be mounted at /1.1. */
export function openAkismetCalls() {
  return openSubApp(akismet)
    .post('/verify-key', requireKey, async (c) => {
      const { text } = await readAkismet(c);
      return text('blog')?.trim() ? say(c, 'valid') : sayFault(c, 'invalid', 'Empty "blog" value');
    })
    .post('/comment-check', requireKey, async (c) => {
      const context = c.get('context');
      const fields = await readAkismet(c);
      const asked = readAskedComment(fields, context.now);
      const isTried = isTestTrigger(fields) && !asked.isStaff;
      const checked = await checkComment(context, c.get('caller').site, { ...asked, isTest: asked.isTest || isTried });
      return sayVerdict(c, isTried ? { ...checked, verdict: 'spam' } : checked);
    })
    .post('/submit-spam', requireKey, (c) => correct(c, 'spam'))
    .post('/submit-ham', requireKey, (c) => correct(c, 'ham'))
    .post('/deactivate', requireKey, (c) => say(c, 'deactivated'))
    .post('/get-subscription', requireKey, writeSubscription);
}

/** To be mounted at /1.2. */
export function openAkismetUse() {
  const app = openSubApp(akismet);
  for (const method of ['GET', 'POST']) {
    app.on(method, '/key-sites', requireKey, async (c) => {
      const fields = await readAkismet(c);
      const told = await showAkismetUse(c.get('context'), c.get('caller').site, readMonth(fields));
      return writeSites(c, fields, { ...told, key: (await readAkismetKey(c)) ?? '' });
    });
    app.on(method, '/usage-limit', requireKey, async (c) => {
      const { use } = await showAkismetUse(c.get('context'), c.get('caller').site, undefined);
      return writeLimit(c, await readAkismet(c), use);
    });
  }
  return app;
}

async function correct(c: Context<Environment>, word: CheckWord): Promise<Response> {
  const fields = await readAkismet(c);
  const { text } = fields;
  if (!isTest(fields) && !isTestTrigger(fields)) {
    const guid = text('guid') || text('akismet_guid');
    await correctCheck(c.get('context'), c.get('caller'), {
      word,
      guid: guid && /^[0-9a-f]{32}$/i.test(guid) ? guid.toLowerCase() : null,
      fields: commentOf(fields),
      clientAddress: text('user_ip') ?? null,
    });
  }
  return say(c, thanks);
}
