// Guesses which languages a comment, or a passage of it, may be in: by script, and where several languages share one by
// hashed words and letter groups. Pure: bytes in, a function from a reading to likely languages out.

import { featuresOf } from '../../features/features-of.ts';
import { noHashedFeatures, type HashedFeatures } from '../../features/hashed-features.ts';
import type { Passage } from '../../features/passages.ts';
import type { Word } from '../../reading/find-words.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { countScripts } from '../../reading/scripts.ts';
import { languagesOf } from '../../words/language-words.ts';
import { cardOf, type Carded } from '../../words/word-card.ts';
import type { GuessOptions, LanguageShare } from '../language-contract.ts';
import { decodeLinearTable, scoreLinear, type LinearTable } from '../weights/linear-table.ts';
import type { WeightFile } from '../weights/weight-file.ts';
import { hashLanguageFeatures } from './language-features.ts';
import { languageByLetters, scriptOfLanguage, shareScripts, usualLanguage } from './language-scripts.ts';

/** How scores become probabilities: in proportion to `exp(score / heat)`, and a little for every language. */
export interface GuessCalibration {
  /** `heat = base + short / words`: scores of short texts say less. */
  base: number;
  short: number;
  /** What is spread evenly over the languages of the script. */
  spread: number;
}

export interface LanguageGuesser {
  table: LinearTable;
  calibration: GuessCalibration;
  /** What a text made of a language's common words alone adds to its score. */
  wordPoints: number;
  /** The heads of the languages of each script. */
  headsByScript: ReadonlyMap<string, readonly number[]>;
}

/** The guesser in a model file. Throws on a file without one. */
export function decodeLanguageGuesser(file: WeightFile): LanguageGuesser {
  const table = decodeLinearTable(file, 'guess');
  return {
    table,
    calibration: file.header['guessCalibration'] as GuessCalibration,
    wordPoints: file.header['wordPoints'] as number,
    headsByScript: Map.groupBy(table.heads.keys(), (head) => scriptOfLanguage(table.heads[head] as string)),
  };
}

/** A language that its script or its letters give away is hardly another one. */
const shareByScript = 0.98;
/** How much likelier a language a site expects is than another; a site that says nothing expects English. */
const expectedFactor = 4;
const expectedUnsaid: readonly string[] = ['en'];
/** Less likely languages are not worth naming. */
const probabilityMin = 0.01;

/** See `LanguageModels`. Languages no model covers get their tag, too, where it is known. */
export function guessLanguage(guesser: LanguageGuesser, reading: Reading, options: GuessOptions = {}): LanguageShare[] {
  const { range, languages = [] } = options;
  const text = range === undefined ? reading.body.text : reading.body.text.slice(range.start, range.end);
  const scripts = shareScripts(range === undefined ? reading.scripts : scriptsWithin(reading, text));
  if (scripts.length === 0) return [];
  const words = range === undefined ? reading.words : wordsWithin(reading.words, range);
  if (scripts[0]?.script === 'Latn' && isTooShort(words)) return [];
  const expected = languages.length === 0 ? expectedUnsaid : languages;
  if (scripts.length === 1 && expected.includes('en') && isPlainEnglish(words)) return plainEnglish;
  const features = featuresOf(reading.body);
  const { from, to } = range ?? { from: 0, to: features.tokens.count };
  const hashed = hashLanguageFeatures(features, guesser.table.buckets, { from, to, over: scratch });
  if (hashed.count === 0) return [];
  const scores = scoreWords(guesser, hashed, words);
  const weigh = (language: string): number => (expected.includes(language) ? expectedFactor : 1);
  const found: LanguageShare[] = [];
  for (const { script, share } of scripts) {
    for (const one of sharesWithin(guesser, { script, text, scores, words: words.length, weigh })) {
      const probability = share * one.probability;
      if (probability >= probabilityMin) found.push({ language: one.language, probability });
    }
  }
  return found.sort((a, b) => b.probability - a.probability);
}

const latinLetter = /[a-z]/;

/** Letters by script of a passage. In a text of Latin script alone any will do: their number is nowhere looked at. */
function scriptsWithin({ scripts }: Reading, text: string): Record<string, number> {
  const [first, second] = Object.keys(scripts);
  return first === 'Latn' && second === undefined && latinLetter.test(text) ? scripts : countScripts(text);
}

/** What is hashed here is forgotten once it is scored. */
const scratch = noHashedFeatures();

/** Looked up, not filtered: a long text is asked about passage by passage. */
function wordsWithin(words: readonly Word[], { start, end }: Passage): readonly Word[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < words.length && (words[stop] as Word).end <= end) stop += 1;
  return words.slice(low, stop);
}

const loneWordUnitsMin = 4;

/** One short word that no list knows may be a name or a slip in any language. */
function isTooShort(words: readonly Word[]): boolean {
  const word = words.length === 1 ? (words[0]?.text ?? '') : null;
  return word !== null && word.length < loneWordUnitsMin && languagesOf(word).length === 0;
}

const plainEnglish: LanguageShare[] = [{ language: 'en', probability: shareByScript }];
const plainWordsMin = 4;

/**
 * Whether common words alone tell that a text is English: at least three in ten of its words, two of them of English alone,
 * and more than twice as many as of other languages alone. The learned guess says so, too, of all texts that were tried;
 * this is for speed.
 */
function isPlainEnglish(words: readonly Word[]): boolean {
  const count = Math.min(countedWordsMax, words.length);
  if (count < plainWordsMin) return false;
  let shared = 0;
  let own = 0;
  let foreign = 0;
  for (let at = 0; at < count; at += 1) {
    const { languages } = cardOf(words[at] as Word).common;
    if (!languages.includes('en')) foreign += languages.length > 0 ? 1 : 0;
    else if (languages.length === 1) own += 1;
    else shared += 1;
  }
  return own >= 2 && own > 2 * foreign && own + shared >= 0.3 * count;
}

/** A score for each head of the table. */
function scoreWords(
  { table, wordPoints }: LanguageGuesser,
  hashed: HashedFeatures,
  words: readonly Word[],
): Float64Array {
  const scores = scoreLinear(table, hashed);
  addCommonWords(table.heads, scores, { words: words.slice(0, countedWordsMax), wordPoints });
  return scores;
}

export const countedWordsMax = 60;
/** A shorter text counts as one of so many words: one word that a list knows doesn't give a language away. */
const countedWordsMin = 5;

/** Raises each language's score by its share of common words; a word that several languages share counts for each in part. */
export function addCommonWords(
  heads: readonly string[],
  scores: Float64Array,
  { words, wordPoints }: { words: readonly Carded[]; wordPoints: number },
): void {
  const points = wordPoints / Math.max(countedWordsMin, words.length);
  for (const word of words) {
    const { languages } = cardOf(word).common;
    for (const language of languages) {
      const head = heads.indexOf(language);
      if (head >= 0) scores[head] = (scores[head] as number) + points / languages.length;
    }
  }
}

interface ScriptTask {
  script: string;
  text: string;
  scores: Float64Array;
  words: number;
  weigh: (language: string) => number;
}

/** The languages of the part of a text that is in one script; together 1 at most. */
function sharesWithin({ table, calibration, headsByScript }: LanguageGuesser, task: ScriptTask): LanguageShare[] {
  const { script, text, scores, words, weigh } = task;
  const told = languageByLetters(script, text);
  if (told !== null) return [{ language: told, probability: shareByScript }];
  const heads = headsByScript.get(script);
  if (heads === undefined) {
    const usual = usualLanguage(script);
    return usual === null ? [] : [{ language: usual, probability: shareByScript }];
  }
  const chances = spreadScores(
    heads.map((head) => scores[head] as number),
    { calibration, words },
  );
  let sum = 0;
  for (let at = 0; at < heads.length; at += 1) {
    const chance = (chances[at] as number) * weigh(table.heads[heads[at] as number] as string);
    chances[at] = chance;
    sum += chance;
  }
  const found: LanguageShare[] = [];
  for (let at = 0; at < heads.length; at += 1) {
    const probability = (chances[at] as number) * (shareByScript / sum);
    // What is less likely here is so in the whole text, too, whatever the script's share of it.
    if (probability >= probabilityMin)
      found.push({ language: table.heads[heads[at] as number] as string, probability });
  }
  return found;
}

/** Scores as probabilities that add up to 1. */
export function spreadScores(
  scores: readonly number[],
  { calibration, words }: { calibration: GuessCalibration; words: number },
): number[] {
  const heat = calibration.base + calibration.short / Math.max(1, words);
  const best = Math.max(...scores);
  const chances: number[] = [];
  let sum = 0;
  for (const score of scores) {
    const odds = Math.exp((score - best) / heat);
    chances.push(odds);
    sum += odds;
  }
  for (let at = 0; at < chances.length; at += 1)
    chances[at] = ((1 - calibration.spread) * (chances[at] as number)) / sum + calibration.spread / scores.length;
  return chances;
}
