// Explains an assessment in plain sentences with the quoted pieces of the text they rest on. Plain text only: escaping is
// for whoever shows it.

import { startOf } from '../../domain/start-of-text.ts';
import type { Assessment, Contribution, ScoreName, Span, Unavailable } from '../../domain/assessment.ts';
import type { Fields } from '../../domain/comment.ts';
import type { Floor } from '../../domain/verdict.ts';
import { describeJudgement, spansTold } from './describe-judgement.ts';
import { describeListed } from './describe-listed.ts';
import { nameLanguage } from './name-language.ts';
import type { Quote } from '../signal.ts';
import { signals } from '../signals.ts';
import { listSignal } from '../judging/listed.ts';
import { modelGroup } from '../judging/weigh.ts';

/** One cause, as the queue shows it. */
export interface Reason {
  signal: string;
  group: string;
  /** Null for what feeds no score: a floor, a check that could not run. */
  score: ScoreName | null;
  /** Log-odds it moved its score by. */
  points: number;
  sentence: string;
  quotes: { field: Span['field']; start: number; end: number; text: string }[];
}

const signalsById = new Map(signals.map((signal) => [signal.id, signal]));

/** `strength`: what moved its score most first, either way. `harm`: what speaks most against the comment first. */
export type ReasonOrder = 'strength' | 'harm';

/** All reasons: contributions in the order asked for, then floors and checks that could not run. */
export function explain(assessment: Assessment, fields: Fields, order: ReasonOrder = 'strength'): Reason[] {
  const sizeOf = order === 'harm' ? ({ points }: Reason) => points : ({ points }: Reason) => Math.abs(points);
  const contributions = assessment.contributions
    .map((contribution) => explainContribution(contribution, fields))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const floors = assessment.floors
    .filter(({ rule }) => rule !== 'unavailable')
    .map((floor) => explainFloor(floor, assessment));
  return [...contributions, ...floors, ...assessment.unavailable.map(explainUnavailable)];
}

function explainContribution(contribution: Contribution, fields: Fields): Reason {
  const { signal, group, score, points } = contribution;
  const isJudgement = group === modelGroup;
  const spans = isJudgement ? spansTold(contribution) : contribution.spans;
  const pieces = spans.map(({ field, start, end }) => ({
    field,
    start,
    end,
    text: (fields[field] ?? '').slice(start, end),
  }));
  const quotes = pieces.map(({ text }) => text);
  const quote: Quote = (index) => quoted(quotes[index] ?? '');
  const sentence = isJudgement
    ? describeJudgement(contribution, { quotes, quote, body: fields.body })
    : group === listSignal
      ? describeListed(contribution, quote)
      : (signalsById.get(signal)?.describe(contribution, quote) ?? signal);
  return { signal, group, score, points, sentence, quotes: pieces.filter(({ text }) => text !== '') };
}

const quoteUnitsMax = 80;

/** A piece of text in quotation marks, on one line, shortened. */
function quoted(text: string): string {
  if (text === '') return '';
  const line = startOf(text, quoteUnitsMax * 2)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length <= quoteUnitsMax ? `'${line}'` : `'${startOf(line, quoteUnitsMax)}…'`;
}

function explainFloor({ rule, reason }: Floor, assessment: Assessment): Reason {
  return {
    signal: rule,
    group: 'floor',
    score: null,
    points: 0,
    sentence: sentenceOf(rule, assessment) ?? reason,
    quotes: [],
  };
}

/** What is known of this comment beyond the rule's reason. */
function sentenceOf(rule: Floor['rule'], { language, readUnits, contributions }: Assessment): string | null {
  const partly = contributions.map(({ facts }) => facts?.['notCovered']).find((tag) => typeof tag === 'string');
  const name = rule === 'language-not-covered' ? nameLanguage(partly ?? language) : null;
  if (name !== null && partly !== undefined)
    return `Partly written in ${name}, which is not one of the languages the models can judge`;
  if (name !== null) return `Written in ${name}, which is not one of the languages the models can judge`;
  if (rule !== 'unread-text' || readUnits === undefined) return null;
  return `So much of the text is disguised that nobody has read all of it: the first ${readUnits} characters were read`;
}

const checkNames: Record<string, string> = {
  'mail-exchanger': 'whether the email domain takes mail',
  'campaign-of-text': 'whether the text was sent before',
  network: 'how often this network has posted',
  domains: 'what is known of the linked domains',
  'site-list': "the site's own list",
};

function explainUnavailable({ check, reason }: Unavailable): Reason {
  const name = checkNames[check] ?? check;
  const sentence = `Could not be checked: ${name} (${reason})`;
  return { signal: check, group: 'unavailable', score: null, points: 0, sentence, quotes: [] };
}
