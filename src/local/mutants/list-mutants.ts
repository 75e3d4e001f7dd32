// Laws of a site's list: what is trusted, whole words, expiry, versions, and what a change rests on.

import type { Mutant } from './mutant.ts';

const found = 'src/scoring/lists/find-words-listed.ts';
const stream = 'src/scoring/lists/text-stream.ts';
const matching = ['test/scoring/lists'];
const served = ['test/http/lists.test.ts'];
const senders = ['test/http/senders.test.ts'];
const mutes = ['test/http/mutes.test.ts'];

export const listMutants: readonly Mutant[] = [
  {
    law: 'a mute ends within thirty days',
    file: 'src/domain/mute.ts',
    find: '.min(1).max(muteDaysMax)',
    replace: '.min(1)',
    tests: mutes,
  },
  {
    law: 'a mute changes nothing of what the list’s owner says of an author',
    file: 'src/operations/lists/muted-author.ts',
    find: 'if (!entry || isMute(entry, now)) return entry ?? null;',
    replace: 'if (!entry || now > 0) return entry ?? null;',
    tests: mutes,
  },
  {
    law: 'a moderator gives a mute, and no reader',
    file: 'src/domain/actor.ts',
    find: "const readerScopes: readonly Scope[] = ['comments:read',",
    replace: "const readerScopes: readonly Scope[] = ['authors:mute', 'comments:read',",
    tests: mutes,
  },
  {
    law: 'a listed author is found by the id at the site',
    file: 'src/scoring/lists/find-hosts.ts',
    find: "authors.get(author ?? '')",
    replace: 'authors.get(emailFolded)',
    tests: senders,
  },
  {
    law: 'a listed network is found whatever address is typed',
    file: 'src/operations/submissions/gather-evidence.ts',
    find: 'network: keys.network?.key ?? null',
    replace: 'network: null',
    tests: senders,
  },
  {
    law: 'the network is forgotten with the erased comment',
    file: 'src/storage/moderation/erasures.ts',
    find: '  network: null,\n',
    replace: '',
    tests: senders,
  },
  {
    law: 'a listed word is not found inside another',
    file: stream,
    find: 'if (!isBorder(text, start) || !isBorder(text, end)) return -1;',
    replace: 'if (!isBorder(text, start)) return -1;',
    tests: matching,
  },
  {
    law: 'a sign stands only for the letters it may be',
    file: found,
    find: '!takesSigns || !standsFor(unit, meant)',
    replace: '!takesSigns',
    tests: matching,
  },
  {
    law: 'a number is no disguised word',
    file: found,
    find: 'same >= form.length * sameShareMin',
    replace: 'same >= 0',
    tests: matching,
  },
  {
    law: 'an expired entry does nothing',
    file: 'src/scoring/lists/match-list.ts',
    find: 'expires === null || expires > now',
    replace: 'expires === null || expires > 0',
    tests: matching,
  },
  {
    law: 'a trusted word answers for what lies within it alone',
    file: 'src/scoring/lists/match-list.ts',
    find: 'above.stretch.end < end',
    replace: 'above.stretch.end < 0',
    tests: matching,
  },
  {
    law: 'the most exact entry of a domain speaks alone',
    file: 'src/scoring/lists/find-hosts.ts',
    find: 'if (entries.length > 0) return entries.map((entry) => ({ entry, stretch, host }));',
    replace: 'if (entries.length > 1) return entries.map((entry) => ({ entry, stretch, host }));',
    tests: matching,
  },
  {
    law: 'a listed entry that makes spam is a floor',
    file: 'src/domain/verdict.ts',
    find: "isListed(list.value, 'spam')",
    replace: "isListed(list.value, 'points')",
    tests: served,
  },
  {
    law: 'of changes of a list made at once none is lost',
    file: 'src/storage/lists/lists.ts',
    find: 'list_version = ${basedOn}',
    replace: 'list_version >= ${basedOn}',
    tests: served,
  },
  {
    law: 'a text with one faulty line is not imported',
    file: 'src/operations/lists/import-list.ts',
    find: '(isWhole || !given.leaveOutFaulty)',
    replace: '(isWhole || given.leaveOutFaulty)',
    tests: served,
  },
  {
    law: 'an isolate judges by the list in force',
    file: 'src/storage/lists/lists.ts',
    find: "where('list_key', 'is not', knownKey)",
    replace: "where('list_key', 'is', knownKey)",
    tests: served,
  },
];
