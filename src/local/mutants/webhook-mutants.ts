// Laws of webhooks: what is told, to whom, in which order, and what is never asked.

import type { Mutant } from './mutant.ts';

const migration = 'migrations/0027_tell_webhooks.sql';
const run = 'src/operations/webhooks/delivery-run.ts';
const message = 'src/operations/webhooks/standard-message.ts';
const host = 'src/outbound/public-host.ts';
const served = ['test/http/webhooks.test.ts'];
const outside = ['test/outbound'];

export const webhookMutants: readonly Mutant[] = [
  {
    law: 'the next event of a comment waits for the one before',
    file: migration,
    find: "WHERE webhook_id = webhooks.id AND comment_id = NEW.comment_id AND state = 'waiting'),\n      NULL,",
    replace:
      "WHERE webhook_id = webhooks.id AND comment_id = NEW.comment_id AND state = 'waiting'),\n      unixepoch() * 1000,",
    tests: served,
  },
  {
    law: 'a settled event lets the next of its comment go',
    file: run,
    find: 'released: releaseNext(done, now)',
    replace: 'released: releaseNext([], now)',
    tests: served,
  },
  {
    law: 'a digest counts every event of a flood',
    file: migration,
    find: "1 + coalesce(json_extract(counts, '$.\"' || NEW.kind || '\"'), 0)",
    replace: '1',
    tests: served,
  },
  {
    law: 'no address is sent where the webhook is not marked for it',
    file: message,
    find: 'webhook.include_address === 1 && !isGone',
    replace: 'webhook.include_text === 1 && !isGone',
    tests: served,
  },
  {
    law: 'what is not delivered within a day is given up',
    file: run,
    find: 'status === gone || dueAt > since + dayMs',
    replace: 'status === gone',
    tests: served,
  },
  {
    law: 'Retry-After is kept',
    file: run,
    find: 'Math.max(waitAfter(attempts, firstWaitMs), retryAfterMs ?? 0)',
    replace: 'waitAfter(attempts, firstWaitMs)',
    tests: served,
  },
  {
    law: 'the secret before signs no longer than asked for',
    file: 'src/operations/webhooks/shown-webhook.ts',
    find: 'now >= (row.overlap_until ?? 0)',
    replace: 'row.overlap_until === null',
    tests: served,
  },
  {
    law: 'every address of a receiver must be public',
    file: host,
    find: 'addresses.every(isPublicAddress)',
    replace: 'addresses.some(isPublicAddress)',
    tests: outside,
  },
  {
    law: 'no redirect is followed',
    file: 'src/outbound/webhook.ts',
    find: "redirect: 'manual'",
    replace: "redirect: 'follow'",
    tests: outside,
  },
];
