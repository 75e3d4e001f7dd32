// What one signal does to labelled comments: whom it hits, and whose verdict turns on it. Node only; prints nothing.

import { noEvidence } from '../../domain/evidence.ts';
import { completePolicy, type Policy } from '../../domain/policy.ts';
import { verdictByScore, type Verdict } from '../../domain/verdict.ts';
import { explain } from '../../scoring/explaining/explain.ts';
import { assess } from '../../scoring/judging/assess.ts';
import type { Model } from '../../scoring/model-contract.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import type { Signal } from '../../scoring/signal.ts';
import { signals } from '../../scoring/signals.ts';
import { fieldsOf, type CommentLine } from './judge-comments.ts';

export const labels = ['honest', 'spam', 'toxic'] as const;
export type Label = (typeof labels)[number];

/** A comment of which people said what it is: `spam` and `toxic` are 0 or 1, both 0 for an honest one. */
export interface LabelledLine extends CommentLine {
  spam: number;
  toxic: number;
}

/** What a signal saw in one comment, and what became of it. */
export interface SignalHit {
  line: LabelledLine;
  label: Label;
  /** 0..1, as the signal said. */
  strength: number;
  /** Log-odds it moved its score by, after weight, share beside a model and cap. */
  points: number;
  /** The signal's own sentence. */
  sentence: string;
  /** What the scores say without the signal, and with it. */
  without: Verdict;
  with: Verdict;
}

export interface SignalEffect {
  rows: Record<Label, number>;
  hits: SignalHit[];
}

/**
 * Looks at every line with the signal, and judges those it hits with and without it. Only the text, name, email and
 * website are known: a signal that reads other evidence sees nothing here.
 * @param points the weight to try, in log-odds at strength 1; the policy's own where undefined.
 */
export function measureSignal(
  signal: Signal,
  lines: readonly LabelledLine[],
  { models, points }: { models: readonly Model[]; points?: number | undefined },
): SignalEffect {
  const policy = policyWith(signal, points);
  const rows: Record<Label, number> = { honest: 0, spam: 0, toxic: 0 };
  const hits: SignalHit[] = [];
  for (const line of lines) {
    const label = labelOf(line);
    rows[label] += 1;
    const hit = lookAt(line, { signal, policy, models });
    if (hit !== null) hits.push({ ...hit, line, label });
  }
  return { rows, hits };
}

function labelOf({ spam, toxic }: LabelledLine): Label {
  return toxic === 1 ? 'toxic' : spam === 1 ? 'spam' : 'honest';
}

/** A first comment is not held for being one: the verdict is to say what the text deserves. */
function policyWith({ id, score }: Signal, points: number | undefined): Policy {
  const weights = points === undefined ? {} : { [id]: { score, points } };
  return completePolicy({ holdFirstComment: false, weights });
}

interface Trial {
  signal: Signal;
  policy: Policy;
  models: readonly Model[];
}

function lookAt(line: LabelledLine, { signal, policy, models }: Trial): Omit<SignalHit, 'line' | 'label'> | null {
  const fields = fieldsOf(line);
  const reading = readComment(fields);
  if ((signal.look(reading, noEvidence, policy)?.strength ?? 0) === 0) return null;
  const judgeBy = (chosen: readonly Signal[]) =>
    assess({ reading, evidence: noEvidence, policy, policyVersion: 1, models, signals: chosen });
  const judged = judgeBy(signals);
  const others = judgeBy(signals.filter(({ id }) => id !== signal.id));
  const contribution = judged.contributions.find((one) => one.signal === signal.id);
  return {
    strength: contribution?.strength ?? 0,
    points: contribution?.points ?? 0,
    sentence: explain(judged, fields).find((reason) => reason.signal === signal.id)?.sentence ?? '',
    without: verdictByScore(others.scores, policy),
    with: verdictByScore(judged.scores, policy),
  };
}
