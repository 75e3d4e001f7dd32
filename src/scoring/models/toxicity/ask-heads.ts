// Asks the head of every language that a text may be in about the passages it may be in it, and gathers what they say.
// Which of them counts, and names, are create-toxicity-model's.

import type { Attribute, Span } from '../../../domain/assessment.ts';
import type { TextField } from '../../../domain/comment.ts';
import { featuresOf } from '../../features/features-of.ts';
import type { Passage } from '../../features/passages.ts';
import { tokenKinds } from '../../features/tokens.ts';
import type { UncoveredPassage } from '../../model-contract.ts';
import { sourceSpan, type FoldedText } from '../../reading/folding/folded-text.ts';
import type { Reading } from '../../reading/read-comment.ts';
import type { LanguageModels, LanguageShare } from '../language-contract.ts';
import { explainScored, judgeBriefly, judgeEnglish, sentencesOf } from './english-head.ts';
import {
  expectedLanguages,
  isLikely,
  isLikelyEnglish,
  likeliestForeign,
  mayBeEnglish,
  mayBeForeign,
  shareOfForeign,
  withinText,
} from './language-shares.ts';
import { onlyPassages } from './partial-readings.ts';
import { findPlainAbuse, withAbuse, type PlainAbuse } from './plain-abuse.ts';
import type { ToxicityWeights } from './toxicity-model.ts';

/** One of several passages is often sharper than what is meant: each doubling takes this from its log-odds. */
const perDoubling = 0.35;

export interface Heads {
  english: () => ToxicityWeights;
  languages: LanguageModels | null;
}

/** What one head said. */
export interface Answer {
  /** Calibrated log-odds. */
  logit: number;
  /** The language whose head it was. */
  language: string;
  /** Empty where the head knows none. */
  attributes: Partial<Record<Attribute, number>>;
  /** The pieces that moved it most. Asked of the opinion that counts only. */
  findSpans(): Span[];
}

export interface HeadAnswers {
  answers: Answer[];
  uncovered: UncoveredPassage[];
  /** Of the whole text, most probable first. */
  shares: LanguageShare[];
}

interface Part {
  /** Absent: the whole body. */
  passage?: Passage;
  shares: readonly LanguageShare[];
}

export interface Asking {
  /** What the site expects. */
  languages: readonly string[];
  /** Nothing else of the comment is judged apart from it. */
  isAlone: boolean;
}

/** What the heads say of a body. At most one opinion a passage beside the English one. */
export function askHeads(heads: Heads, reading: Reading, { languages: site, isAlone }: Asking): HeadAnswers {
  const shares = heads.languages?.guess(reading, { languages: site }) ?? [];
  const passages = passagesRead(reading.body);
  const abuse = isLatin(reading) ? findPlainAbuse(reading) : [];
  const parts =
    passages.length < 2
      ? [{ shares: withAbuse(shares, abuse) }]
      : guessParts(heads, { reading, passages, shares, site, abuse });
  const asked: HeadAnswers = { answers: [], uncovered: [], shares };
  if (isLatin(reading)) askEnglish(heads, { reading, parts, passages }, asked);
  const common = { reading, count: parts.length, isAlone: isAlone && parts.length < 2 };
  for (const part of withWhole(parts, shares)) askForeign(heads, { ...common, part }, asked);
  return asked;
}

/**
 * The passages that are judged one by one. A text whose disguises could not be undone to its end is held whatever it says:
 * what lies beyond is judged in the whole of it only, or judging the worst texts would take the longest.
 */
function passagesRead(body: FoldedText): Passage[] {
  const passages = sentencesOf(body);
  const { unread } = body;
  return unread === undefined ? passages : passages.filter(({ start }) => (body.starts[start] ?? 0) < unread.start);
}

interface Guessing {
  reading: Reading;
  passages: readonly Passage[];
  shares: readonly LanguageShare[];
  site: readonly string[];
  abuse: readonly PlainAbuse[];
}

/** Each passage with its languages; those of the whole text where its own words do not tell. */
function guessParts({ languages }: Heads, { reading, passages, shares, site, abuse }: Guessing): Part[] {
  const expected = expectedLanguages(site, shares);
  return passages.map((passage) => {
    const own = languages?.guess(reading, { range: passage, languages: expected }) ?? [];
    const words = countWords(reading, passage).words;
    const within = abuse.filter(({ start, end }) => start >= passage.start && end <= passage.end);
    return { passage, shares: withAbuse(withinText(own, shares, words), within) };
  });
}

/** A text that is in other languages throughout is judged as a whole, too. */
function withWhole(parts: readonly Part[], shares: readonly LanguageShare[]): readonly Part[] {
  const isForeign = parts.length > 1 && parts.every((part) => !mayBeEnglish(part.shares));
  return isForeign ? [{ shares }, ...parts] : parts;
}

/** Text without letters counts as Latin: there is nothing in it that another language's model would know better. */
export function isLatin({ scripts }: Reading): boolean {
  const first = Object.keys(scripts)[0];
  return first === undefined || first === 'Latn';
}

interface EnglishTask {
  reading: Reading;
  parts: readonly Part[];
  passages: readonly Passage[];
}

/** What may be English, judged as one text with the rest blanked. */
function askEnglish(heads: Heads, { reading, parts, passages }: EnglishTask, asked: HeadAnswers): void {
  const own = parts.filter((part) => mayBeEnglish(part.shares));
  if (own.length === 0 && parts.length > 0) return;
  const isWhole = own.length === parts.length;
  const kept = isWhole ? passages : own.flatMap(({ passage }) => passage ?? []);
  const { body } = isWhole ? reading : onlyPassages(reading, kept);
  const weights = heads.english();
  const { logit, decided, attributes } = judgeEnglish(weights, body, kept);
  asked.answers.push({
    logit,
    language: 'en',
    attributes,
    findSpans: () => explainScored(weights, { field: 'body', folded: body }, decided),
  });
}

function askForeign(
  { languages }: Heads,
  { reading, part, count, isAlone }: { reading: Reading; part: Part; count: number; isAlone: boolean },
  asked: HeadAnswers,
): void {
  if (languages === null || !mayBeForeign(part.shares)) return;
  const finding = languages.judge(reading, part.shares, part.passage);
  if (finding.kind === 'not-covered') noteUncovered(reading, { ...part, ...finding, isAlone }, asked);
  if (finding.kind !== 'judged') return;
  const doubt = part.passage === undefined ? 0 : perDoubling * Math.log2(count);
  const { logit, priorLogit, attributes } = finding;
  // What is most likely English is better judged by the English head.
  const trust = Math.min(1, 2 * shareOfForeign(part.shares));
  asked.answers.push({
    logit: priorLogit + trust * (logit - priorLogit) - doubt,
    language: finding.headLanguage ?? finding.language ?? likeliestForeign(part.shares) ?? 'und',
    attributes,
    findSpans: () => finding.spans,
  });
}

/** Within a longer text a name, a place or a quote of few words says nothing that must be read by someone who knows the language. */
const uncoveredWordsMin = 4;
/** The same in letters, for writing that sets no spaces. */
export const uncoveredUnitsMin = 16;

/** The words of a passage, and how long they are together in UTF-16 units. */
function countWords({ body }: Reading, { from, to }: Pick<Passage, 'from' | 'to'>): { words: number; units: number } {
  const { tokens } = featuresOf(body);
  let words = 0;
  let units = 0;
  for (let token = from; token < to; token += 1) {
    if (tokens.kind[token] !== tokenKinds.word) continue;
    words += 1;
    units += (tokens.end[token] as number) - (tokens.start[token] as number);
  }
  return { words, units };
}

interface UncoveredPart extends Part {
  isAlone: boolean;
  language: string | null;
  /** How likely the languages nobody knows are, together. */
  probability?: number;
}

function noteUncovered(
  reading: Reading,
  { passage, shares, isAlone, language, probability = 1 }: UncoveredPart,
  asked: HeadAnswers,
): void {
  if (language === null || !isLikely(probability, isAlone) || (isLatin(reading) && isLikelyEnglish(shares))) return;
  const { tokens } = featuresOf(reading.body);
  const { from, to } = passage ?? { from: 0, to: tokens.count };
  const { words, units } = countWords(reading, { from, to });
  if (!isAlone && words < uncoveredWordsMin && units < uncoveredUnitsMin) return;
  const start = tokens.start[from] ?? 0;
  asked.uncovered.push({ language, ...sourceSpan(reading.body, start, tokens.end[to - 1] ?? start) });
}

/** A text of a word or two, a name or a few in another script: what the heads say of it, as of a field. */
export function askBriefly(heads: Heads, reading: Reading, { field, languages: site }: BriefTask): Answer[] {
  const answers: Answer[] = [];
  if (reading.words.length === 0) return answers;
  const weights = heads.english();
  const english = isLatin(reading) ? judgeBriefly(weights, reading.body) : null;
  if (english !== null) {
    const { logit, decided, attributes } = english;
    const findSpans = (): Span[] => explainScored(weights, { field, folded: reading.body }, decided);
    answers.push({ logit, language: 'en', attributes, findSpans });
  }
  const shares = heads.languages?.guess(reading, { languages: site }) ?? [];
  const finding = mayBeForeign(shares) ? heads.languages?.judge(reading, shares) : undefined;
  if (finding?.kind === 'judged') {
    answers.push({
      logit: finding.logit,
      language: finding.language ?? likeliestForeign(shares) ?? 'und',
      attributes: finding.attributes,
      findSpans: () => finding.spans.map((span): Span => ({ ...span, field })),
    });
  }
  return answers;
}

export interface BriefTask {
  field: TextField;
  languages: readonly string[];
}
