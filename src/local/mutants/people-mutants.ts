// Laws of what people see and ask for: author's pages, the ways back, the queue's filters, policies, public reads.

import type { Mutant } from './mutant.ts';

export const peopleMutants: readonly Mutant[] = [
  {
    law: 'restoring a pending comment changes nothing',
    file: 'src/storage/moderation/decisions.ts',
    find: "sql<boolean>`comments.status <> 'pending'`",
    replace: 'sql<boolean>`1`',
    tests: ['test/http/decision-races'],
  },
  {
    law: 'a score that is not known is below no bound',
    file: 'src/storage/moderation/queue.ts',
    find: 'toxicity <= ${maxToxicity}',
    replace: 'coalesce(toxicity, 0) <= ${maxToxicity}',
    tests: ['test/http/queue-filters'],
  },
  {
    law: 'a filtered page of the queue looks at a bounded number of rows',
    file: 'src/operations/moderation/list-queue.ts',
    find: 'const lookMax = 450;',
    replace: 'const lookMax = 45_000;',
    tests: ['test/http/queue-filters'],
  },
  {
    law: 'an address is asked for with the scope to see addresses',
    file: 'src/operations/moderation/queue-authors.ts',
    find: "if (!hasScope(actor, 'emails:read')) {",
    replace: "if (!hasScope(actor, 'comments:read')) {",
    tests: ['test/http/queue-filters'],
  },
  {
    law: 'a PATCH of a policy keeps what it does not name',
    file: 'src/operations/policy/change-policy.ts',
    find: 'mergePolicies(answerPolicy(inForce).own, policy)',
    replace: 'mergePolicies({}, policy)',
    tests: ['test/http/policy'],
  },
  {
    law: "a thread's answer is bounded in bytes",
    file: 'src/operations/threads/list-threads.ts',
    find: 'if (row.bytes > bytesLeft) break;',
    replace: '',
    tests: ['test/http/thread-bytes'],
  },
  {
    law: 'a reply that did not fit comes with the rest of its thread',
    file: 'src/operations/threads/list-threads.ts',
    find: 'unfinished.add(root);',
    replace: '',
    tests: ['test/http/thread-bytes'],
  },
  {
    law: 'public reads have a rate gate',
    file: 'src/http/middleware/front-gate.ts',
    find: "await passGate(c, c.get('context').settings.readGate, 'read gate');",
    replace: '',
    tests: ['test/http/outages'],
  },
  {
    law: 'a plain form is confirmed unless the site chose otherwise',
    file: 'src/domain/site.ts',
    find: 'confirmation: true,',
    replace: 'confirmation: false,',
    tests: ['test/http/after-posting'],
  },
  {
    law: 'nobody is led to the home page for a Referer that is an origin alone',
    file: 'src/http/return-address.ts',
    find: "url && (url.pathname !== '/' || url.search !== '')",
    replace: 'url',
    tests: ['test/http/after-posting'],
  },
  {
    law: 'an opaque key stays where the template has its place',
    file: 'src/domain/key-url.ts',
    find: 'encodeURIComponent(key.toWellFormed())',
    replace: 'key',
    tests: ['test/http/after-posting'],
  },
  {
    law: "the template of addresses is on one of the site's hosts",
    file: 'src/operations/sites/change-site.ts',
    find: 'if (seen) refuseForeignKeyUrl({ ...seen, ...changes });',
    replace: '',
    tests: ['test/http/sites.test'],
  },
  {
    law: "the article does not say that there are no comments under one's own",
    file: 'src/demo/demo-article.ts',
    find: 'article.comments.length === 0 && article.held === null',
    replace: 'article.comments.length === 0',
    tests: ['test/http/demo'],
  },
];
