// Assesses a comment: every signal and model runs, points are added under caps, the policy's thresholds give the verdict.
// Pure: the same input gives the same assessment. Stores and explains nothing.

import type { Assessment, Contribution, ScoreName, Unavailable, Verdict } from '../../domain/assessment.ts';
import type { Status } from '../../domain/comment.ts';
import type { Checked, Evidence } from '../../domain/evidence.ts';
import type { Policy } from '../../domain/policy.ts';
import { sigmoid } from './log-odds.ts';
import { withoutAllowedWords } from './allowed-words.ts';
import { askModels, lookWithSignals, type Judged, type Looked } from './look-at-all.ts';
import type { Model } from '../model-contract.ts';
import type { Reading } from '../reading/read-comment.ts';
import type { Signal } from '../signal.ts';
import { signals as allSignals } from '../signals.ts';
import { decideVerdict, holdsByDoubt, holdsByEvidence } from './verdict.ts';
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
  const { reading, evidence, policy } = input;
  const looked = lookWithSignals(input.signals ?? allSignals, { reading, evidence, policy });
  const judged = askModels(input.models, withoutAllowedWords(reading, policy));
  const unavailable = [...looked.unavailable, ...unknownEvidence(evidence), ...judged.unavailable];
  const holds = evidence.staff
    ? []
    : [
        ...holdsByEvidence(evidence, policy, reading.fields.email !== null),
        ...holdsByDoubt(unavailable, judged.notCovered.length === 0),
      ];
  return summarise(input, { looked, judged, unavailable, holds });
}

const statuses: Record<Verdict, Status> = { approve: 'approved', hold: 'pending', spam: 'spam', discard: 'spam' };

/** The status a verdict gives a new comment. */
export function statusOf(verdict: Verdict): Status {
  return statuses[verdict];
}

interface Parts {
  looked: Looked;
  judged: Judged;
  unavailable: Unavailable[];
  holds: Assessment['holds'];
}

/** Puts an assessment together from what was seen. */
export function summarise(input: AssessInput, { looked, judged, unavailable, holds }: Parts): Assessment {
  const { policy, policyVersion, reading } = input;
  const seen = [...judged.seen, ...looked.seen];
  const contributions = weigh(seen, policy);
  const scores = scoresOf(contributions, { seen, judged, policy });
  const assessment: Assessment = {
    scores,
    priors: { ...policy.priors },
    attributes: judged.attributes,
    contributions,
    unavailable,
    holds,
    verdict: decideVerdict(scores, holds, { policy, staff: input.evidence.staff }),
    language: judged.language,
    policyVersion,
    modelVersion: modelVersionOf(input.models),
  };
  return reading.body.readUnits === undefined ? assessment : { ...assessment, readUnits: reading.body.readUnits };
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
    ['duplicates-elsewhere', evidence.duplicatesElsewhere],
    ['network', evidence.network],
    ['domains', evidence.domains],
  ];
  return checks.flatMap(([check, checked]) =>
    checked === null || checked.known ? [] : [{ check, reason: checked.reason }],
  );
}
