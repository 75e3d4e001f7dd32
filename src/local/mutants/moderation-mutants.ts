// Laws of the moderators' side: versions, reach, undo, erasure, the queue's order.

import type { Mutant } from './mutant.ts';

const decisions = 'src/storage/moderation/decisions.ts';
const erasures = 'src/storage/moderation/erasures.ts';
const changes = ['test/http/changes', 'test/http/change-traces'];

export const moderationMutants: readonly Mutant[] = [
  {
    law: 'a decision counts for the version that was seen',
    file: decisions,
    find: 'comments.version = coalesce(item.version, comments.version)',
    replace: 'item.version is not comments.id',
    tests: ['test/http/decision-races'],
  },
  {
    law: 'a thread decided at once is shown as its uppermost comment says',
    file: decisions,
    find: 'max(steps)',
    replace: 'min(steps)',
    tests: ['test/http/bulk-decisions'],
  },
  {
    law: 'undo takes back the latest decision only',
    file: decisions,
    find: "whereRef('later.seen_version', '>', 'undone.seen_version')",
    replace: "whereRef('later.seen_version', '<', 'undone.seen_version')",
    tests: ['test/http/decision-races'],
  },
  {
    law: "undo gives back the human's word as it was",
    file: decisions,
    find: "'undone.from_decided_status as to_decided_status'",
    replace: "'undone.to_decided_status as to_decided_status'",
    tests: ['test/http/decision-races'],
  },
  {
    law: 'an erased comment is not decided',
    file: decisions,
    find: ".where('comments.erased_at', 'is', null)",
    replace: '',
    tests: ['test/http/decision-races', ...changes],
  },
  {
    law: 'only the same key gets the first answer of its decision',
    file: decisions,
    find: ".on('first.by_key', '=', set.actor.key)",
    replace: '',
    tests: ['test/http/decision-races'],
  },
  {
    law: "a decision stays within the key's sites",
    file: decisions,
    find: ".where(isWithinReach(set.actor, 'comments.site'))",
    replace: '',
    tests: ['test/http/decision-races', 'test/http/comments', 'test/http/keys', 'test/http/routes'],
  },
  {
    law: 'a reply under a hidden comment is hidden',
    file: decisions,
    find: "thread.visible and reply.status = 'approved'",
    replace: "reply.status = 'approved'",
    tests: ['test/http/decision-races', 'test/http/threads'],
  },
  {
    law: "a comment is shown within the key's sites",
    file: 'src/storage/moderation/comments.ts',
    find: ".where('id', '=', id).where(isWithinReach(actor, 'site'))",
    replace: ".where('id', '=', id)",
    tests: ['test/http/comments'],
  },
  {
    law: 'an edit counts for the version that was seen',
    file: 'src/storage/moderation/edits.ts',
    find: ".where('version', '=', version)\n        .where('erased_at', 'is', null)",
    replace: ".where('erased_at', 'is', null)",
    tests: changes,
  },
  {
    law: "erasing stays within the key's sites",
    file: erasures,
    find: ".where(isWithinReach(erasure.actor, 'site'))",
    replace: '',
    tests: changes,
  },
  {
    law: 'erasing leaves no fingerprint of the text',
    file: erasures,
    find: 'fingerprint: null,',
    replace: '',
    tests: changes,
  },
  {
    law: 'erasing leaves no hash of what was sent',
    file: erasures,
    find: 'idempotency_payload: null,',
    replace: '',
    tests: changes,
  },
  {
    law: 'erasing leaves no folded address',
    file: erasures,
    find: 'email_folded: null,',
    replace: '',
    tests: changes,
  },
  {
    law: 'erasing leaves no earlier text',
    file: erasures,
    find: "deleteFrom('edits').where('comment_id', '=', erased(erasure))",
    replace: "deleteFrom('edits').where('comment_id', '=', '')",
    tests: changes,
  },
  {
    law: 'erasing leaves no copy in a reply',
    file: erasures,
    find: ".where('parent_id', '=', erased(erasure))",
    replace: ".where('parent_id', '=', '')",
    tests: changes,
  },
  {
    law: 'an event says by which key an act was done',
    file: 'src/storage/new-event.ts',
    find: "sql<string>`${actor.key}`.as('by_key')",
    replace: "sql<string>`'owner'`.as('by_key')",
    tests: ['test/http/events'],
  },
  {
    law: 'pages of the queue break ties by id',
    file: 'src/storage/moderation/queue.ts',
    find: "sql<SqlBool>`(${column}, id) ${sql.raw(descending ? '<' : '>')} (${position}, ${id})`",
    replace: "sql<SqlBool>`${column} ${sql.raw(descending ? '<' : '>')} ${position} or ${id} = ''`",
    tests: ['test/http/queue'],
  },
  {
    law: "what waits is told of the key's sites only",
    file: 'src/storage/moderation/waiting.ts',
    find: ".where(isWithinReach(actor, 'slug'))",
    replace: '',
    tests: ['test/http/waiting'],
  },
  {
    law: 'what moderators are answered is kept by no cache',
    file: 'src/http/middleware/keep-private.ts',
    find: "'no-store'",
    replace: "'public, max-age=60'",
    tests: ['test/http/routes', 'test/http/keys', 'test/http/queue'],
  },
];
