// Laws of mails: who is written to, what stands in them, and what their links may do.

import type { Mutant } from './mutant.ts';

const worded = 'src/operations/mail/worded-mail.ts';
const links = 'src/operations/mail-links.ts';
const subscriptions = 'src/storage/mail/subscriptions.ts';
const toModerators = ['test/http/mail.test.ts'];
const toAuthors = ['test/http/author-mail.test.ts'];

export const mailMutants: readonly Mutant[] = [
  {
    law: 'a mail has no address where its recipient is not marked for it',
    file: worded,
    find: 'row.include_address === 1 && email !== null',
    replace: 'email !== null',
    tests: toModerators,
  },
  {
    law: 'a link in a mail decides no other version of its comment',
    file: links,
    find: "keyedHash(tokenSecret, 'decision by mail', JSON.stringify([comment, by, version, until]))",
    replace: "keyedHash(tokenSecret, 'decision by mail', JSON.stringify([comment, by, until, version === until]))",
    tests: toModerators,
  },
  {
    law: 'a yes to mails is taken for a week',
    file: subscriptions,
    find: "    .where('asked_at', '>=', askedSince)\n",
    replace: "    .where('asked_at', '>=', Math.min(0, askedSince))\n",
    tests: toModerators,
  },
  {
    law: 'whoever stopped mails is sent no more',
    file: worded,
    find: "  if (state !== 'confirmed') return null;\n  const stop",
    replace: '  const stop',
    tests: toModerators,
  },
  {
    law: 'a mail that failed for a day is given up',
    file: 'src/operations/mail/mail-run.ts',
    find: 'return dueAt > since + dayMs ?',
    replace: 'return dueAt > since + 900 * dayMs ?',
    tests: toModerators,
  },
  {
    law: 'no mail to an author of spam',
    file: worded,
    find: "state === 'asked' && row.own_status !== 'spam'",
    replace: "state === 'asked'",
    tests: toAuthors,
  },
  {
    law: 'an author is sent no mail about a reply that is hidden',
    file: worded,
    find: "  if (kind === 'reply' && row.reply_visible !== 1) return null;\n",
    replace: '',
    tests: toAuthors,
  },
  {
    law: 'a line of a stranger in a mail stands behind a mark',
    file: worded,
    find: '.map((line) => `> ${line}`)',
    replace: '.map((line) => line)',
    tests: toModerators,
  },
];
