// Laws of Akismet's protocol: what is spam there, what is kept of a check, and what people's words may change.

import type { Mutant } from './mutant.ts';

const folder = 'src/http/protocols/akismet';
const correct = 'src/operations/moderation/correct-check.ts';
const check = 'src/operations/submissions/check-comment.ts';
const calls = ['test/http/protocols/akismet/calls'];
const checks = ['test/http/protocols/akismet/checks'];
const using = ['test/http/protocols/akismet/use'];

export const akismetMutants: readonly Mutant[] = [
  {
    law: 'what is held is no spam to software that asks in Akismet’s protocol',
    file: `${folder}/write.ts`,
    find: "const isSpam = verdict === 'spam' || verdict === 'discard';",
    replace: "const isSpam = verdict !== 'approve';",
    tests: calls,
  },
  {
    law: 'only what is blatant may be dropped unseen by software that asks in Akismet’s protocol',
    file: `${folder}/write.ts`,
    find: "verdict === 'discard' ? {",
    replace: 'isSpam ? {',
    tests: calls,
  },
  {
    law: 'with “invalid” Akismet’s clients are told why',
    file: `${folder}/write.ts`,
    find: "return say(c, text, { 'X-akismet-debug-help': help });",
    replace: 'return say(c, text, help === text ? {} : {});',
    tests: calls,
  },
  {
    law: 'nothing is kept of a test in Akismet’s protocol',
    file: check,
    find: 'if (!asked.isTest) {',
    replace: 'if (asked.isTest || !asked.isTest) {',
    tests: calls,
  },
  {
    law: 'what Akismet’s software asks about again fills no window',
    file: check,
    find: 'isSent: !asked.isAgain && !asked.isStaff',
    replace: 'isSent: true',
    tests: checks,
  },
  {
    law: 'a reader’s clock that is wrong is no fault in Akismet’s protocol',
    file: `${folder}/asked-comment.ts`,
    find: 'const isKnown = age >= 0 && age <= dayMs;',
    replace: 'const isKnown = age <= dayMs;',
    tests: checks,
  },
  {
    law: 'a moderator’s decision here outlasts submit-spam and submit-ham',
    file: correct,
    find: 'if (!comment || (comment.by_key !== null && comment.by_key !== actor.key)) return;',
    replace: 'if (!comment) return;',
    tests: checks,
  },
  {
    law: 'a change of mind at submit-spam and submit-ham counts once',
    file: correct,
    find: '...(word === null || at === null ? [] : [add({ word, at }, -1)])',
    replace: '',
    tests: using,
  },
  {
    law: 'the same word again at submit-spam and submit-ham counts once',
    file: correct,
    find: 'if (changed[0]) await',
    replace: 'await',
    tests: using,
  },
  {
    law: 'a guid of another site’s check moves nothing there',
    file: 'src/storage/checks/checks.ts',
    find: ".select(shown).where('site', '=', site).where('guid', '=', guid);",
    replace: ".select(shown).where('guid', '=', guid);",
    tests: checks,
  },
];
