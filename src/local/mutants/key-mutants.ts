// Laws of keys and of events: who makes and deletes which key, what a limited key is told, and that each act is told once.

import type { Mutant } from './mutant.ts';

const keys = 'src/storage/keys/keys.ts';
const events = 'src/operations/events/list-events.ts';
const ofKeys = ['test/http/keys'];
const ofEvents = ['test/http/events'];

export const keyMutants: readonly Mutant[] = [
  {
    law: 'a key deleted while it makes another makes none',
    file: keys,
    find: "eb(eb.val(key.actor.key), '=', 'owner'),",
    replace: "eb(eb.val(1), '=', 1),",
    tests: ofKeys,
  },
  {
    law: 'what a key made is found through keys deleted before',
    file: keys,
    find: "'keys.created_by', 'family.id')",
    replace: "'keys.id', 'family.id')",
    tests: ofKeys,
  },
  {
    law: 'keys that a key made are deleted when asked to alone',
    file: keys,
    find: '(${Number(withMade)} or',
    replace: '(1 or',
    tests: ofKeys,
  },
  {
    law: 'a limited key is not told of a namesake at other sites',
    file: keys,
    find: 'return sql<SqlBool>`(other.sites is null or',
    replace: 'return sql<SqlBool>`(1 or',
    tests: ['test/http/limited-keys', 'test/http/keys'],
  },
  {
    law: 'a limited key is not told by which wider key one was made',
    file: keys,
    find: "if (actor.sites === null) return sql<string | null>`keys.created_by`.as('created_by');",
    replace: "if (actor.key) return sql<string | null>`keys.created_by`.as('created_by');",
    tests: ofKeys,
  },
  {
    law: 'names of keys are compared as they read',
    file: 'src/operations/keys/folded-name.ts',
    find: '  const visible =',
    replace: '  if (name) return name;\n  const visible =',
    tests: ofKeys,
  },
  {
    law: 'a key makes no key of scopes it has not',
    file: 'src/domain/actor.ts',
    find: 'if (!wanted.scopes.every((scope) => hasScope(actor, scope))) return false;',
    replace: '',
    tests: ofKeys,
  },
  {
    law: 'a policy that lost a race is not told',
    file: 'src/storage/policy/policies.ts',
    find: '      .where(isAdded(next))\n      .select',
    replace: '      .select',
    tests: ofEvents,
  },
  {
    law: "a site's change that lost a race is not told",
    file: 'src/storage/sites/sites.ts',
    find: '      .where(isAsSeen(change))\n      .select',
    replace: '      .select',
    tests: ofEvents,
  },
  {
    law: 'an undoing is told',
    file: 'src/operations/moderation/made-decisions.ts',
    find: "move === 'undo' ? 'comment.undone' : 'comment.decided'",
    replace: "'comment.decided'",
    tests: ofEvents,
  },
  {
    law: 'a limited key sees the events of its sites alone',
    file: events,
    find: 'const sites = ask.site === undefined ? actor.sites : [ask.site];',
    replace: 'const sites = ask.site === undefined ? null : [ask.site];',
    tests: ofEvents,
  },
  {
    law: 'a page of events over several sites ends where the busiest was left',
    file: events,
    find: 'filter((row) => !end || latestFirst(row, end) <= 0)',
    replace: 'filter(({ id }) => id)',
    tests: ofEvents,
  },
  {
    law: 'events of a foreign site are those of none',
    file: events,
    find: '  if (found[0]?.length === 0) throw',
    replace: '  if (found[0]?.length === 7) throw',
    tests: ['test/http/limited-keys'],
  },
];
