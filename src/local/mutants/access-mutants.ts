// Laws of who is let in from elsewhere, and of what is asked of readers' browsers.

import type { Mutant } from './mutant.ts';

const access = 'src/outbound/access.ts';
const challenge = 'src/operations/challenge.ts';
const ofAccess = ['test/http/access'];
const ofChallenges = ['test/http/challenges'];

export const accessMutants: readonly Mutant[] = [
  {
    law: 'a token of Cloudflare Access is good at its own application alone',
    file: access,
    find: '      audience,\n',
    replace: '',
    tests: ofAccess,
  },
  {
    law: 'a token of Cloudflare Access ends',
    file: access,
    find: "requiredClaims: ['exp', 'email'],",
    replace: "requiredClaims: ['email'],",
    tests: ofAccess,
  },
  {
    law: 'a token of Cloudflare Access does nothing from the page of another origin',
    file: 'src/http/access-token.ts',
    find: '  refuseForeignPage(c);\n',
    replace: '',
    tests: ofAccess,
  },
  {
    law: 'an address that Cloudflare Access vouches for is one key',
    file: 'src/storage/keys/keys.ts',
    find: '        .where(({ not, exists }) => not(exists(findEmailHolders(key))))\n',
    replace: '',
    tests: ofAccess,
  },
  {
    law: 'a key of a protocol opens nothing of our own',
    file: 'src/operations/keys/authenticate.ts',
    find: 'findKeyByHash(await digest(secret), null)',
    replace: "findKeyByHash(await digest(secret), 'perspective')",
    tests: ['test/http/protocols/keys'],
  },
  {
    law: 'a proof of work serves its own text alone',
    file: challenge,
    find: 'text !== (await digest(of.text))',
    replace: 'false',
    tests: ofChallenges,
  },
  {
    law: 'a proof of work serves its own site alone',
    file: challenge,
    find: 'site !== of.site || ',
    replace: '',
    tests: ofChallenges,
  },
  {
    law: 'a token of Turnstile comes from a host of the site',
    file: 'src/outbound/turnstile.ts',
    find: " && typeof hostname === 'string' && isHost(hostname)",
    replace: '',
    tests: ofChallenges,
  },
  {
    law: 'spam is not told that it reads as hurtful',
    file: 'src/operations/submissions/judge-submission.ts',
    find: " && statusOf(verdict) === 'pending'",
    replace: '',
    tests: ['test/http/nudge'],
  },
  {
    law: 'a comment that its author takes back leaves no appeal',
    file: 'src/storage/moderation/author-changes.ts',
    find: '      appeal_version: null,\n',
    replace: '',
    tests: ['test/http/appeals'],
  },
];
