// Assesses a comment: every signal and model runs, points are added under caps, the policy's thresholds give the verdict.
// Pure: the same input gives the same assessment. Stores and explains nothing.

import type { Assessment, Contribution, ScoreName, Unavailable } from '../../domain/assessment.ts';
import type { Checked, Evidence } from '../../domain/evidence.ts';
import type { Policy } from '../../domain/policy.ts';
import { floorsUnder, raiseToFloors, verdictByScore } from '../../domain/verdict.ts';
import { sigmoid } from './log-odds.ts';
import { findListed } from './listed.ts';
import { askModels, lookWithSignals, type Judged } from './look-at-all.ts';
import type { Model } from '../model-contract.ts';
import type { Reading } from '../reading/read-comment.ts';
import type { Signal } from '../signal.ts';
import { signals as allSignals } from '../signals.ts';
import { withoutTrustedWords } from './trusted-words.ts';
import { sumOf, weigh, type Seen } from './weigh.ts';

export interface AssessInput {
  reading: Reading;
  evidence: Evidence;
  policy: Policy;
  policyVersion: number;
  /** Empty: the signals judge alone. */
  models: readonly Model[];
  /** Every signal unless given. */
  signals?: readonly Signal[];
}

/** Assesses a reading under a policy. Throws nothing of its own; a signal or model that throws is unavailable. */
export function assess(input: AssessInput): Assessment {
  const { reading, evidence, policy, policyVersion } = input;
  const looked = lookWithSignals(input.signals ?? allSignals, { reading, evidence, policy });
  const given = withoutTrustedWords(reading, evidence);
  const languages = policy.languages.length > 0 ? policy.languages : evidence.languages;
  const judged = askModels(input.models, given, { languages });
  const unavailable = [...looked.unavailable, ...unknownEvidence(evidence), ...judged.unavailable];
  const seen = [...judged.seen, ...looked.seen, ...findListed(evidence)];
  const contributions = weigh(seen, policy, judged.uncovered);
  const scores = scoresOf(contributions, { seen, judged, policy });
  const floors = floorsUnder({
    evidence,
    policy,
    hasEmail: reading.fields.email !== null,
    hasLink: reading.links.length > 0,
    scores,
    isComplete: unavailable.length === 0,
    isLanguageCovered: judged.notCovered.length === 0 && judged.uncovered.length === 0,
    isReadWhole: given.body.unread === undefined,
  });
  const assessment: Assessment = {
    version: 2,
    scores,
    priors: { ...policy.priors },
    attributes: judged.attributes,
    contributions,
    unavailable,
    floors,
    verdict: evidence.staff ? 'approve' : raiseToFloors(verdictByScore(scores, policy), floors),
    language: judged.language,
    policyVersion,
    modelVersion: modelVersionOf(input.models),
  };
  const { unread, source } = reading.body;
  return {
    ...assessment,
    ...(evidence.list.known && evidence.list.value.version > 0 && { listVersion: evidence.list.value.version }),
    ...(unread !== undefined && { readUnits: source.length - (unread.end - unread.start) }),
  };
}

/** "none" without models. */
export function modelVersionOf(models: readonly Model[]): string {
  const versions = [...new Set(models.map((model) => model.version))];
  return versions.length === 0 ? 'none' : versions.join('+');
}

interface Judging {
  seen: Seen[];
  judged: Judged;
  policy: Policy;
}

function scoresOf(contributions: Contribution[], judging: Judging): Record<ScoreName, number | null> {
  return { spam: scoreOf('spam', contributions, judging), toxicity: scoreOf('toxicity', contributions, judging) };
}

/** Null where the model for it does not know the language and no signal saw anything in the text. */
function scoreOf(score: ScoreName, contributions: Contribution[], { seen, judged, policy }: Judging): number | null {
  const isNotCovered = judged.notCovered.some((model) => model.score === score);
  const hasTextFinding = contributions.some((one, index) => one.score === score && seen[index]?.readsText === true);
  return isNotCovered && !hasTextFinding ? null : sigmoid(sumOf(score, contributions, policy));
}

/** Evidence that could not be gathered, by the name of the check. */
function unknownEvidence(evidence: Evidence): Unavailable[] {
  const checks: [string, Checked<unknown> | null][] = [
    ['mail-exchanger', evidence.mailExchanger],
    ['challenge', evidence.challenge],
    ['campaign-of-text', evidence.campaign],
    ['network', evidence.network],
    ['domains', evidence.domains],
    ['site-list', evidence.list],
  ];
  return checks.flatMap(([check, checked]) =>
    checked === null || checked.known ? [] : [{ check, reason: checked.reason }],
  );
}
