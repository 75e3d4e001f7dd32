// Laws of what authors do with their comments.

import type { Mutant } from './mutant.ts';

const changes = 'src/storage/moderation/author-changes.ts';
const decisions = 'src/storage/moderation/decisions.ts';
const verdict = 'src/domain/verdict.ts';
const ofEdits = ['test/http/author-edits'];
const ofWithdrawals = ['test/http/author-withdrawals'];
const ofCounters = ['test/http/author-counters'];

export const authorMutants: readonly Mutant[] = [
  {
    law: 'an author changes nothing after the time of the site, also where that runs out on the way',
    file: changes,
    find: 'comments.created_at > ${since} and ',
    replace: '',
    tests: ofEdits,
  },
  {
    law: 'an edit that a decline overtakes loses to it',
    file: 'src/storage/moderation/edits.ts',
    find: "        .where('version', '=', version)\n        .where('erased_at', 'is', null)\n        .where(isWithinReach(actor, 'site'))\n        .where(allowed)",
    replace: "        .where('erased_at', 'is', null)\n        .where(isWithinReach(actor, 'site'))",
    tests: ofEdits,
  },
  {
    law: 'what a moderator approved is held when its author edits it',
    file: verdict,
    find: "authorEdit === 'approved'",
    replace: 'false',
    tests: ofEdits,
  },
  {
    law: 'an edit publishes nothing that was held',
    file: verdict,
    find: "authorEdit === 'held'",
    replace: 'false',
    tests: ofEdits,
  },
  {
    law: 'an edit lifts no spam',
    file: verdict,
    find: "authorEdit === 'spam'",
    replace: 'false',
    tests: ofEdits,
  },
  {
    law: "a moderator's word on the text before an edit is gone with it",
    file: 'src/operations/submissions/edit-own-comment.ts',
    find: 'word: state.decided_status === null ? [] : [forgetWord(edit)],',
    replace: 'word: [],',
    tests: ofEdits,
  },
  {
    law: 'an undo gives no text the status of another',
    file: decisions,
    find: '        .where(isTextAsDecided)\n',
    replace: '',
    tests: ofEdits,
  },
  {
    law: 'the conflict of an author names no moderator',
    file: 'src/operations/submissions/own-comment.ts',
    find: 'by: null',
    replace: "by: 'Mo'",
    tests: ofEdits,
  },
  {
    law: 'an edited text is counted in the campaign that it joins',
    file: 'src/operations/submissions/edit-own-comment.ts',
    find: 'joined: member ? [joinCampaign(edit, member)] : [],',
    replace: 'joined: [],',
    tests: ofEdits,
  },
  {
    law: 'what an edit takes off the page takes the replies below it along',
    file: 'src/operations/submissions/edit-own-comment.ts',
    find: 'spread: isMoved ? [spreadVisibility([commentId])] : [],',
    replace: 'spread: [],',
    tests: [...ofEdits, ...ofCounters],
  },
  {
    law: 'what its author withdrew is never published again',
    file: decisions,
    find: '(comments.withdrawn_at is null or ${status}',
    replace: '(1 or ${status}',
    tests: ofWithdrawals,
  },
  {
    law: 'a withdrawn comment takes the replies below it along',
    file: 'src/operations/submissions/withdraw-own-comment.ts',
    find: '      spread: spreadVisibility([commentId]),\n',
    replace: '',
    tests: [...ofWithdrawals, ...ofCounters],
  },
  {
    law: 'what its author withdrew is erased after a week',
    file: 'src/storage/upkeep/retention.ts',
    find: ".where('withdrawn_at', '<=', until)",
    replace: ".where('withdrawn_at', '<', 0)",
    tests: ['test/operations/upkeep'],
  },
];
