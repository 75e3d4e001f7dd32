// Runs every signal and every model and gathers what they saw. One that throws is unavailable, the others still run.

import type { Attribute, Unavailable } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Policy } from '../../domain/policy.ts';
import { sigmoid } from './log-odds.ts';
import type { Judgement, Model, ModelFinding, SiteKnown, UncoveredPassage } from '../model-contract.ts';
import type { Reading } from '../reading/read-comment.ts';
import type { Signal } from '../signal.ts';
import { modelGroup, type Seen } from './weigh.ts';

/** What signals look at. */
export interface Subject {
  reading: Reading;
  evidence: Evidence;
  policy: Policy;
}

export interface Looked {
  seen: Seen[];
  unavailable: Unavailable[];
}

/** What the signals saw, in their order. */
export function lookWithSignals(signals: readonly Signal[], { reading, evidence, policy }: Subject): Looked {
  const seen: Seen[] = [];
  const unavailable: Unavailable[] = [];
  for (const { id, group, score, reads, look } of signals) {
    try {
      const finding = look(reading, evidence, policy);
      if (finding !== null && finding.strength > 0) {
        const readsText = reads !== 'evidence';
        seen.push({
          ...finding,
          signal: id,
          group,
          score,
          readsText,
          ...(reads === 'order' && { isModelBlind: true }),
        });
      }
    } catch {
      // What was thrown may quote the comment: only that it happened is kept.
      unavailable.push({ check: id, reason: 'failed' });
    }
  }
  return { seen, unavailable };
}

export interface Judged extends Looked {
  attributes: Partial<Record<Attribute, number>>;
  language: string | null;
  /** Models that do not know the language. */
  notCovered: Model[];
  /** Passages that some model has not judged, since it does not know their language. */
  uncovered: UncoveredPassage[];
}

/** What the models say, each calibrated log-odds as one contribution. */
export function askModels(models: readonly Model[], reading: Reading, site: SiteKnown): Judged {
  const result: Judged = { seen: [], unavailable: [], attributes: {}, language: null, notCovered: [], uncovered: [] };
  for (const model of models) {
    const finding = askOne(model, reading, site);
    if (finding.kind === 'unavailable') {
      result.unavailable.push({ check: model.id, reason: finding.reason });
      continue;
    }
    result.language ??= finding.language;
    if (finding.kind === 'not-covered') {
      result.notCovered.push(model);
      continue;
    }
    Object.assign(result.attributes, finding.attributes);
    result.uncovered.push(...(finding.notCovered ?? []));
    result.seen.push(seenBy(model, finding));
  }
  return result;
}

function askOne(model: Model, reading: Reading, site: SiteKnown): ModelFinding {
  try {
    return model.judge(reading, site);
  } catch {
    return { kind: 'unavailable', reason: 'failed' };
  }
}

/** Codes the sentence needs: what it is most likely, whose head said so, and what nobody judged. */
function codesOf({ attributes, headLanguage, language, notCovered }: Judgement): Record<string, string> {
  const leading = leadingAttribute(attributes);
  const isForeign = headLanguage !== undefined && (headLanguage !== 'en' || (language !== null && language !== 'en'));
  const [uncovered] = notCovered ?? [];
  return {
    ...(leading !== null && { leading }),
    ...(isForeign && { headLanguage }),
    ...(uncovered !== undefined && { notCovered: uncovered.language }),
  };
}

function seenBy(model: Model, judgement: Judgement): Seen {
  const probability = sigmoid(judgement.logit);
  return {
    signal: model.id,
    group: modelGroup,
    score: model.score,
    strength: probability,
    logOdds: judgement.logit - judgement.priorLogit,
    spans: judgement.spans,
    facts: { ...judgement.facts, probability, ...codesOf(judgement) },
    readsText: true,
  };
}

const leadingMin = 0.5;

/** The most probable attribute, where one is more likely than not. "severe" says how much, not what. */
function leadingAttribute(attributes: Partial<Record<Attribute, number>>): Attribute | null {
  const entries = Object.entries(attributes) as [Attribute, number][];
  const [top] = entries
    .filter(([name, value]) => name !== 'severe' && value >= leadingMin)
    .sort(([, a], [, b]) => b - a);
  return top?.[0] ?? null;
}
