// Laws of secrets: hashes, tokens, keys, and what an author's link tells.

import type { Mutant } from './mutant.ts';

const hashing = 'src/operations/hashing.ts';
const tokens = 'src/operations/tokens.ts';
const networkKey = 'src/operations/network-key.ts';

export const trustMutants: readonly Mutant[] = [
  {
    law: 'secrets are compared in constant time',
    file: hashing,
    find: 'crypto.subtle.timingSafeEqual(a as ArrayBuffer, b as ArrayBuffer)',
    replace: 'toHex(a as ArrayBuffer) === toHex(b as ArrayBuffer)',
    tests: ['test/operations/hashing'],
  },
  {
    law: 'of a key only the hash is stored',
    file: hashing,
    find: "return toHex(await crypto.subtle.digest('SHA-256', encoder.encode(text)));",
    replace: 'return text;',
    tests: ['test/http/keys'],
  },
  {
    law: 'hashes of different kinds and sites lie apart',
    file: hashing,
    find: 'encoder.encode(`${purpose}\\n${text}`)',
    replace: 'encoder.encode(text)',
    tests: ['test/operations/hashing'],
  },
  {
    law: 'a raw network address is never stored',
    file: networkKey,
    find: 'keyedHash(hashSecret, `network of ${site}`, network)',
    replace: 'network',
    tests: ['test/operations/network-key', 'test/http/submissions', 'test/http/hostile-input'],
  },
  {
    law: "a site's network hashes are its own",
    file: networkKey,
    find: '`network of ${site}`',
    replace: "'network'",
    tests: ['test/operations/network-key'],
  },
  {
    law: 'a status token reads one comment',
    file: tokens,
    find: "keyedHash(settings.tokenSecret, 'status of comment', commentId)",
    replace: "keyedHash(settings.tokenSecret, 'status of comment', String(commentId.length))",
    tests: ['test/operations/tokens', 'test/http/status'],
  },
  {
    law: 'a forged form token counts as none',
    file: tokens,
    find: 'if (!(await isSameSecret(signature, await keyedHash(settings.tokenSecret, `form of ${site}`, issued)))) return null;',
    replace: '',
    tests: ['test/operations/tokens'],
  },
  {
    law: 'a form token of yesterday counts as none',
    file: tokens,
    find: 'age >= 0 && age <= formTokenAgeMsMax',
    replace: 'age >= 0',
    tests: ['test/operations/tokens'],
  },
  {
    law: 'the status of an erased comment is not told',
    file: 'src/operations/submissions/own-comment.ts',
    find: ' || row.erased_at !== null',
    replace: '',
    tests: ['test/http/status'],
  },
  {
    law: 'what only the machine called spam is "held" to its author',
    file: 'src/operations/submissions/shown-status.ts',
    find: "row.decided_status === 'rejected' || row.decided_status === 'spam'",
    replace: "row.status === 'rejected' || row.status === 'spam'",
    tests: ['test/http/status'],
  },
  {
    law: 'the token of a status page is told to nobody further',
    file: 'src/http/author-status.ts',
    find: "c.header('Referrer-Policy', 'no-referrer');",
    replace: '',
    tests: ['test/http/status'],
  },
  {
    law: 'a key makes no key wider than itself',
    file: 'src/domain/actor.ts',
    find: 'wanted.sites !== null && wanted.sites.every',
    replace: 'wanted.sites === null || wanted.sites.every',
    tests: ['test/http/keys'],
  },
  {
    law: 'a moderator makes no keys',
    file: 'src/domain/actor.ts',
    find: "    'pages:write',\n  ],",
    replace: "    'pages:write',\n    'keys:write',\n  ],",
    tests: ['test/http/scopes', 'test/http/keys'],
  },
  {
    law: 'keys out of reach are not deleted',
    file: 'src/storage/keys/keys.ts',
    find: ".where('keys.id', '=', key)\n        .where(liesWithinReach(actor))",
    replace: ".where('keys.id', '=', key)",
    tests: ['test/http/keys'],
  },
  {
    law: 'keys are deleted by those who may write keys',
    file: 'src/http/admin/keys.ts',
    find: "if asked to: they open nothing from now on.',\n      scope: 'keys:write'",
    replace: "if asked to: they open nothing from now on.',\n      scope: 'comments:decide'",
    tests: ['test/http/scopes'],
  },
];
