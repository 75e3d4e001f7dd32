// Laws of what comes in: bytes, addresses, hosts, pages.

import type { Mutant } from './mutant.ts';

export const intakeMutants: readonly Mutant[] = [
  {
    law: 'bytes that are not of their charset are refused, not stored as U+FFFD',
    file: 'src/http/body/decode-text.ts',
    find: 'isWhole: false',
    replace: 'isWhole: true',
    tests: ['test/http/read-submission'],
  },
  {
    law: 'a text of replacement characters is no comment',
    file: 'src/intake/text.ts',
    find: 'if (isLost(text.stored))',
    replace: 'if (false)',
    tests: ['test/http/read-submission'],
  },
  {
    law: 'references that a reader typed stay as typed',
    file: 'src/intake/character-references.ts',
    find: '!(isLegacy || isSpelledOut(text))',
    replace: 'false',
    tests: ['test/http/read-submission'],
  },
  {
    law: 'an email address keeps no character that draws nothing',
    file: 'src/intake/email.ts',
    find: 'const typed = withoutInvisibles(text.stored);',
    replace: 'const typed = text.stored;',
    tests: ['test/intake/email', 'test/intake/check-fields'],
  },
  {
    law: 'a website is stored under the host that the network asks for',
    file: 'src/intake/website.ts',
    find: 'withAsciiHost(addScheme(typed))',
    replace: 'addScheme(typed)',
    tests: ['test/intake/website', 'test/intake/check-fields'],
  },
  {
    law: 'a name has no direction controls',
    file: 'src/intake/check-fields.ts',
    find: "readText('name', raw.name && withoutDirectionControls(raw.name))",
    replace: "readText('name', raw.name)",
    tests: ['test/intake/check-fields'],
  },
  {
    law: 'a text is never cut inside a surrogate pair',
    file: 'src/domain/start-of-text.ts',
    find: 'endsInPair ? unitsMax - 1 : unitsMax',
    replace: 'unitsMax',
    tests: ['test/domain/start-of-text'],
  },
  {
    law: 'http and https of a page are one',
    file: 'src/intake/page-key.ts',
    find: "isThisMachine(hostname) ? 'http' : 'https'",
    replace: "url.protocol.replace(':', '')",
    tests: ['test/intake/page'],
  },
  {
    law: 'a wildcard does not mean a host that only ends alike',
    file: 'src/domain/site-host.ts',
    find: 'const ending = entry.slice(1);',
    replace: 'const ending = entry.slice(2);',
    tests: ['test/domain/site-host'],
  },
  {
    law: 'no wildcard stands before a suffix that many people share',
    file: 'src/intake/shared-hosts.ts',
    find: '=== domain;',
    replace: '=== null;',
    tests: ['test/http/sites.test'],
  },
  {
    law: 'the counters of pages follow comments that move',
    file: 'migrations/0009_move_comments.sql',
    find: 'WHEN OLD.page IS NOT NEW.page',
    replace: 'WHEN 0',
    tests: ['test/http/thread-moves'],
  },
  {
    law: 'a reply stays with its thread, which is just moved',
    file: 'src/storage/submissions/limits.ts',
    find: ' and visible = 1 and page = ${page}',
    replace: ' and visible = 1',
    tests: ['test/http/thread-moves'],
  },
];
