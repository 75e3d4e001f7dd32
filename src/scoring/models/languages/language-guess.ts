// Guesses the language of a comment: by script where the script tells, by hashed words and letter groups in Latin script.
// Pure: bytes in, a function from a reading to a tag out.

import { featuresOf } from '../../features/features-of.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { hashLanguageFeatures } from './language-features.ts';
import { languagesOf } from '../../words/language-words.ts';
import { dominantScript, languageByScript } from './language-scripts.ts';
import { decodeLinearTable, scoreLinear, type LinearTable } from '../weights/linear-table.ts';
import type { WeightFile } from '../weights/weight-file.ts';

export interface LanguageGuesser {
  table: LinearTable;
  /** The least lead of the best language's score over the second's that counts as knowing, in a text of four words or more. */
  leadMin: number;
  /** What a text made of a language's common words alone adds to its score. */
  wordPoints: number;
}

/** The guesser in a model file. Throws on a file without one. */
export function decodeLanguageGuesser(file: WeightFile): LanguageGuesser {
  return {
    table: decodeLinearTable(file, 'guess'),
    leadMin: file.header['leadMin'] as number,
    wordPoints: file.header['wordPoints'] as number,
  };
}

/**
 * A BCP 47 tag ("de", "ur-Latn" for Urdu or Hindi in Latin letters), or null where the text is too short or too mixed
 * to say. Languages no model covers get their tag, too, where it is known.
 */
export function guessLanguage(guesser: LanguageGuesser, reading: Reading): string | null {
  const script = dominantScript(reading.scripts);
  if (script === null) return null;
  if (script !== 'Latn') return languageByScript(script, reading.body.text);
  if (isTooShort(reading)) return null;
  const hashed = hashLanguageFeatures(featuresOf(reading.body), guesser.table.buckets);
  if (hashed.count === 0) return null;
  const scores = scoreLinear(guesser.table, hashed);
  addCommonWords(guesser, scores, reading);
  return pickLanguage(guesser, scores, reading.words.length);
}

const loneWordUnitsMin = 4;

/** One short word that no list knows may be a name or a slip in any language. */
function isTooShort({ words }: Reading): boolean {
  const word = words.length === 1 ? (words[0]?.text ?? '') : null;
  return word !== null && word.length < loneWordUnitsMin && languagesOf(word).length === 0;
}

const countedWordsMax = 60;

/** Raises each language's score by its share of common words; a word that several languages share counts for each in part. */
function addCommonWords(guesser: LanguageGuesser, scores: Float64Array, reading: Reading): void {
  const count = Math.min(countedWordsMax, reading.words.length);
  for (let at = 0; at < count; at += 1) {
    const languages = languagesOf(reading.words[at]?.text ?? '');
    for (const language of languages) {
      const head = guesser.table.heads.indexOf(language);
      scores[head] = (scores[head] as number) + guesser.wordPoints / (count * languages.length);
    }
  }
}

/** Texts of fewer words must lead by more. */
const fullWords = 4;

/** The best language, if it leads by enough. */
function pickLanguage(guesser: LanguageGuesser, scores: Float64Array, words: number): string | null {
  let best = 0;
  let second = -1;
  for (let head = 1; head < scores.length; head += 1) {
    if ((scores[head] as number) > (scores[best] as number)) {
      second = best;
      best = head;
    } else if (second < 0 || (scores[head] as number) > (scores[second] as number)) second = head;
  }
  const lead = second < 0 ? 0 : (scores[best] as number) - (scores[second] as number);
  return lead >= guesser.leadMin * Math.max(1, fullWords / Math.max(1, words))
    ? (guesser.table.heads[best] as string)
    : null;
}
