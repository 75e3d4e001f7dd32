// Explains an assessment in plain sentences with the quoted pieces of the text they rest on. Plain text only: escaping is
// for whoever shows it.

import { startOf } from '../../domain/start-of-text.ts';
import type { Assessment, Contribution, ScoreName, Span, Unavailable } from '../../domain/assessment.ts';
import type { Fields } from '../../domain/comment.ts';
import type { Floor } from '../../domain/verdict.ts';
import { describeJudgement } from './describe-judgement.ts';
import type { Quote } from '../signal.ts';
import { signals } from '../signals.ts';
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

/**
 * All reasons: contributions by the size of their points, then floors, checks that could not run, and whether
 * the text was too long to be read whole.
 */
export function explain(assessment: Assessment, fields: Fields): Reason[] {
  const contributions = assessment.contributions
    .map((contribution) => explainContribution(contribution, fields))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const floors = assessment.floors.filter(({ rule }) => rule !== 'unavailable').map(explainFloor);
  return [...contributions, ...floors, ...assessment.unavailable.map(explainUnavailable), ...explainCap(assessment)];
}

function explainContribution(contribution: Contribution, fields: Fields): Reason {
  const { signal, group, score, points, spans } = contribution;
  const pieces = spans.map(({ field, start, end }) => ({
    field,
    start,
    end,
    text: (fields[field] ?? '').slice(start, end),
  }));
  const quotes = pieces.map(({ text }) => text);
  const quote: Quote = (index) => quoted(quotes[index] ?? '');
  const sentence =
    group === modelGroup
      ? describeJudgement(contribution, quotes, quote)
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

function explainFloor({ rule, reason }: Floor): Reason {
  return { signal: rule, group: 'floor', score: null, points: 0, sentence: reason, quotes: [] };
}

const checkNames: Record<string, string> = {
  'mail-exchanger': 'whether the email domain takes mail',
  'duplicates-elsewhere': 'whether the text was sent elsewhere',
  network: 'how often this network has posted',
  domains: 'what is known of the linked domains',
};

function explainUnavailable({ check, reason }: Unavailable): Reason {
  const name = checkNames[check] ?? check;
  const sentence = `Could not be checked: ${name} (${reason})`;
  return { signal: check, group: 'unavailable', score: null, points: 0, sentence, quotes: [] };
}

function explainCap({ readUnits }: Assessment): Reason[] {
  if (readUnits === undefined) return [];
  const sentence = `The text is long: its beginning and end were read, ${readUnits} characters of it`;
  return [{ signal: 'read-in-part', group: 'reading', score: null, points: 0, sentence, quotes: [] }];
}
