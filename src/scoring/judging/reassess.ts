// Assesses a comment again after a moderator has edited its text: what reads text looks at the new text, what rests on
// evidence of the submission is carried over as it was seen then.

import type { Assessment, Contribution, HoldReason } from '../../domain/assessment.ts';
import type { Fields } from '../../domain/comment.ts';
import { noEvidence } from '../../domain/evidence.ts';
import type { Policy } from '../../domain/policy.ts';
import { summarise } from './assess.ts';
import { withoutAllowedWords } from './allowed-words.ts';
import { askModels, lookWithSignals } from './look-at-all.ts';
import type { Model } from '../model-contract.ts';
import { readComment } from '../reading/read-comment.ts';
import { signals } from '../signals.ts';
import { holdsByDoubt } from './verdict.ts';
import type { Seen } from './weigh.ts';

export interface ReassessContext {
  policy: Policy;
  policyVersion: number;
  models: readonly Model[];
  /** The site's own hosts and expected scripts, as in `Evidence`. */
  siteHosts: readonly string[];
  siteScripts: readonly string[];
}

const textSignals = signals.filter((signal) => signal.reads === 'text');
const textChecks = new Set(textSignals.map((signal) => signal.id));
const evidenceSignals = new Map(signals.filter((signal) => signal.reads === 'evidence').map((one) => [one.id, one]));
const holdsOfText: ReadonlySet<HoldReason> = new Set(['unavailable', 'language-not-covered', 'mode-hold-all']);

/**
 * The assessment of the edited fields. `fields` are as stored after the edit; an erased or withheld field may be null.
 * Evidence is taken from the stored assessment: its findings lose their places in the text, which has changed.
 */
export function reassess(stored: Assessment, fields: Fields, context: ReassessContext): Assessment {
  const { policy, models } = context;
  const reading = readComment(fields);
  const { siteHosts, siteScripts } = context;
  const evidence = { ...noEvidence, siteHosts, siteScripts };
  const looked = lookWithSignals(textSignals, { reading, evidence, policy });
  const carried = stored.contributions.flatMap((contribution) => carriedOver(contribution, policy));
  const judged = askModels(models, withoutAllowedWords(reading, policy));
  const modelIds = new Set(models.map((model) => model.id));
  const unavailable = [
    ...looked.unavailable,
    ...stored.unavailable.filter(({ check }) => !textChecks.has(check) && !modelIds.has(check)),
    ...judged.unavailable,
  ];
  const holds: HoldReason[] = [
    ...(policy.mode === 'hold-all' ? (['mode-hold-all'] as const) : []),
    ...stored.holds.filter((hold) => !holdsOfText.has(hold)),
    ...holdsByDoubt(unavailable, judged.notCovered.length === 0),
  ];
  const seen = { seen: [...looked.seen, ...carried], unavailable: looked.unavailable };
  return summarise({ ...context, reading, evidence }, { looked: seen, judged, unavailable, holds });
}

function carriedOver(contribution: Contribution, policy: Policy): Seen[] {
  const signal = evidenceSignals.get(contribution.signal);
  if (signal === undefined) return [];
  const { strength, facts, group } = contribution;
  const score = policy.weights[signal.id]?.score ?? contribution.score;
  const finding = facts === undefined ? { strength, spans: [] } : { strength, spans: [], facts };
  return [{ ...finding, signal: signal.id, group, score, readsText: false }];
}
