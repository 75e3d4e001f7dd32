// Laws of the judgement and of the fields: thresholds, caps, doubt, limits of length, the cache of training.

import type { Mutant } from './mutant.ts';

const verdict = 'src/domain/verdict.ts';
const weigh = 'src/scoring/judging/weigh.ts';
const judgeText = 'src/operations/submissions/judge-text.ts';
const tried = ['test/http/policy-trial'];
const judging = ['test/scoring/judging', 'test/domain'];

export const judgementMutants: readonly Mutant[] = [
  {
    law: 'a score on the hold threshold of spam is held',
    file: verdict,
    find: 'spamScore >= thresholds.spam.hold',
    replace: 'spamScore > thresholds.spam.hold',
    tests: judging,
  },
  {
    law: 'a score on the threshold of discarding is discarded',
    file: verdict,
    find: 'spamScore >= thresholds.spam.discard',
    replace: 'spamScore > thresholds.spam.discard',
    tests: judging,
  },
  {
    law: 'a score on the threshold of toxicity is held',
    file: verdict,
    find: '(toxicity ?? -1) >= thresholds.toxicity.hold',
    replace: '(toxicity ?? -1) > thresholds.toxicity.hold',
    tests: judging,
  },
  {
    law: 'a check that could not run holds',
    file: verdict,
    find: 'applies: ({ isComplete }) => !isComplete',
    replace: 'applies: () => false',
    tests: judging,
  },
  {
    law: 'a language no model covers holds',
    file: verdict,
    find: 'applies: ({ isLanguageCovered }) => !isLanguageCovered',
    replace: 'applies: () => false',
    tests: judging,
  },
  {
    law: 'a text that was read in part is held',
    file: verdict,
    find: 'applies: ({ isReadWhole }) => !isReadWhole',
    replace: 'applies: () => false',
    tests: judging,
  },
  {
    law: 'a floor lies under a verdict and never on top of it',
    file: verdict,
    find: 'verdicts[Math.max(...ranks)]',
    replace: 'verdicts[ranks.at(-1) ?? 0]',
    tests: judging,
  },
  {
    law: 'as many comments of one address as the limit names hold the next',
    file: verdict,
    find: 'email.lastMinute >= flood.perMinute',
    replace: 'email.lastMinute > flood.perMinute',
    tests: ['test/domain', 'test/scoring/judging', 'test/http/models', 'test/http/submission-races'],
  },
  {
    law: 'a signal that throws is said to be unavailable',
    file: 'src/scoring/judging/look-at-all.ts',
    find: "unavailable.push({ check: id, reason: 'failed' });",
    replace: '',
    tests: judging,
  },
  {
    law: 'a group adds no more than its cap',
    file: weigh,
    find: 'cap !== undefined && sum > cap',
    replace: 'cap !== undefined && sum > 2 * cap',
    tests: judging,
  },
  {
    law: 'no good record excuses spam below the hold threshold',
    file: weigh,
    find: 'if (excused >= allowed) return;',
    replace: 'if (excused >= 2 * allowed - 100) return;',
    tests: judging,
  },
  {
    law: 'no record excuses an insult',
    file: weigh,
    find: "score === 'toxicity' && !isModel ? Math.max(0, points) : points",
    replace: 'points',
    tests: judging,
  },
  {
    law: 'a text signal counts less beside a model',
    file: weigh,
    find: '!isModel && one.readsText && judged.has(score)',
    replace: '!isModel && one.readsText && judged.size < 0',
    tests: judging,
  },
  {
    law: 'a judgement made again asks of the domains linked now',
    file: 'src/scoring/judging/reassess.ts',
    find: 'withDomains(stored.evidence, stored.domains, reading.linkedDomains)',
    replace: 'stored.evidence',
    tests: [...judging, 'test/http/changes', 'test/http/judgements'],
  },
  {
    law: 'a text of exactly the limit passes',
    file: 'src/intake/text.ts',
    find: 'countBytes(text.stored) > bytesMax',
    replace: 'countBytes(text.stored) >= bytesMax',
    tests: ['test/intake', 'test/http/submissions'],
  },
  {
    law: 'a control character at the edge is told',
    file: 'src/intake/text.ts',
    find: 'isBlank(stored) && faults.length === 0',
    replace: 'isBlank(stored)',
    tests: ['test/intake'],
  },
  {
    law: 'a cut text ends with a whole character',
    file: 'src/domain/start-of-text.ts',
    find: 'endsInPair ? unitsMax - 1 : unitsMax',
    replace: 'unitsMax',
    tests: ['test/domain', 'test/http/queue'],
  },
  {
    law: 'a local part that folding would empty keeps its spelling',
    file: 'src/intake/email-folding.ts',
    find: "folded === '' ? lower : folded",
    replace: 'folded',
    tests: ['test/intake/email'],
  },
  {
    law: 'training computes anew when its code changed',
    file: 'src/training/stage-cache.ts',
    find: '.update(readFileSync(path))',
    replace: '.update(path)',
    tests: ['test/training/training-run'],
  },
  {
    law: 'the verdict of what was edited before is the one of its assessment',
    file: 'migrations/0005_keep_evidence.sql',
    find: "verdict = json_extract(assessment, '$.verdict')",
    replace: "verdict = json_extract(assessment, '$.verdikt')",
    tests: ['test/migrations'],
  },
  {
    law: 'a stored assessment has the verdict where its schema says',
    file: 'src/operations/judgement-columns.ts',
    find: 'assessment: JSON.stringify(assessment)',
    replace: `assessment: JSON.stringify(assessment).replace('"verdict"', '"verdikt"')`,
    tests: ['test/http/judgements'],
  },
  {
    law: 'the evidence says which limits were reached in the insert',
    file: 'src/operations/submissions/prepare-outcomes.ts',
    find: '{ ...evidence, reached }',
    replace: 'evidence',
    tests: ['test/http/judgements'],
  },
  {
    law: 'what the scores say stands apart from the floors',
    file: 'src/operations/judgement-columns.ts',
    find: 'verdictByScore(assessment.scores, policy)',
    replace: 'assessment.verdict',
    tests: ['test/http/judgements'],
  },
  {
    law: 'whose address a tried text has is looked up only for keys that may see addresses',
    file: judgeText,
    find: "hasScope(actor, 'emails:read') ? emailFolded : null",
    replace: 'emailFolded',
    tests: tried,
  },
  {
    law: 'a text is tried only at sites within the reach of the key',
    file: judgeText,
    find: '!reachesSite(actor, slug)',
    replace: 'false',
    tests: tried,
  },
];
