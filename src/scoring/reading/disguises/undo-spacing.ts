// Letters set apart ("i d i o t", "i.d.i.o.t"), words split in two ("id iot", "st.upid"), hostile words run together
// ("fuckyou") or doubled inside ("fuuck"). Undone only where known words result: initials and lists of letters stay.

import { strongStems } from '../../words/hostile-words.ts';
import { findKnownWord, kindOfWord, knownUnitsMax } from '../../words/known-words.ts';
import { languagesOf } from '../../words/language-words.ts';
import { cutIntoWords } from './cut-into-words.ts';
import { cut, type Piece, type PieceContext, type Undone } from './piece.ts';
import { spend, type Steps } from './steps.ts';

/** Every unit may begin words of up to eighteen units. */
const stepsPerCutUnit = 60;

const spacedLettersMin = 3;
const everydayUnitsMin = 3;
/** Of letters that stood apart, the share that words of three letters and more must make. */
const ordinaryShareMin = 0.6;

/** Letters that stood apart, as known words; null where they make none. Spaces go where words end. */
export function undoSpacedLetters(letters: Piece, steps: Steps): Undone | null {
  if (letters.text.length < spacedLettersMin) return null;
  if (letters.text.length <= knownUnitsMax && isWorthReading(letters.text)) return { ...letters, kind: 'spaced' };
  spend(steps, letters.text.length * stepsPerCutUnit);
  const words = cutIntoWords(letters.text, true);
  if (words === null || words.length < 2) return null;
  const ordinary = words.filter((word) => word.length >= everydayUnitsMin);
  const isHostile = words.some((word) => kindOfWord(word) === 'hostile');
  if (ordinary.join('').length < letters.text.length * ordinaryShareMin) return null;
  if (!isHostile && ordinary.length * 2 <= words.length) return null;
  return { ...separate(letters, words), kind: 'spaced' };
}

/** Three letters make an everyday word only where it is among the commonest: "U.S.A." are initials. */
function isWorthReading(word: string): boolean {
  const known = findKnownWord(word);
  if (known?.kind !== 'everyday') return known !== null;
  return word.length > everydayUnitsMin || known.band === 0;
}

const joinedUnitsMin = 6;
const joinedUnitsMax = 40;

/**
 * A hostile word run together with others. Every part must be a known word of two letters or more, or Scunthorpe and
 * "idiota" would hide one.
 */
export function undoJoined(piece: Piece, steps: Steps): Undone | null {
  const { length } = piece.text;
  if (length < joinedUnitsMin || length > joinedUnitsMax || !strongStems.test(piece.text)) return null;
  spend(steps, length * stepsPerCutUnit);
  const words = cutIntoWords(piece.text, false);
  if (words === null || words.length < 2 || !words.some((word) => strongStems.test(word))) return null;
  if (words.some((word) => word.length === 1)) return null;
  return { ...separate(piece, words), kind: 'joined' };
}

const doublesMax = 4;

/**
 * Doubled letters in a hostile word ("fuuck"), where the word as it stands is unknown. In everyday words only what was
 * typed as a longer run, or in text full of such: other languages double letters where English does not.
 */
export function undoDoubled(
  piece: Piece,
  { isStretchedAt, isDisguisedText, steps }: Pick<PieceContext, 'isStretchedAt' | 'isDisguisedText' | 'steps'>,
): Undone | null {
  const doubles: number[] = [];
  for (let at = 1; at < piece.text.length; at++) {
    if (piece.text.charCodeAt(at) === piece.text.charCodeAt(at - 1)) doubles.push(at);
  }
  if (doubles.length === 0 || doubles.length > doublesMax) return null;
  for (let chosen = 1; chosen < 1 << doubles.length; chosen++) {
    spend(steps, piece.text.length);
    const dropped = doubles.filter((_, index) => (chosen & (1 << index)) !== 0);
    const text = without(piece.text, dropped);
    const known = findKnownWord(text);
    if (known === null) continue;
    const kept = piece.from.map((_, at) => at).filter((at) => !dropped.includes(at));
    const isStretched = dropped.every((at) => isStretchedAt(piece.from[at] ?? 0));
    const isPlain = known.kind === 'hostile' && (known.isForeign || strongStems.test(text));
    if (isPlain || isStretched || (isDisguisedText && known.band <= 1))
      return { text, from: kept.map((at) => piece.from[at] ?? 0), kind: 'stretched' };
  }
  return null;
}

function without(text: string, dropped: readonly number[]): string {
  let kept = '';
  let from = 0;
  for (const at of dropped) {
    kept += text.slice(from, at);
    from = at + 1;
  }
  return kept + text.slice(from);
}

/** A spaced copy of a piece: each space comes from where the word after it begins. */
function separate(piece: Piece, words: string[]): Piece {
  const from: number[] = [];
  let at = 0;
  for (const word of words) {
    if (at > 0) from.push(piece.from[at] ?? 0);
    from.push(...cut(piece, at, at + word.length).from);
    at += word.length;
  }
  return { text: words.join(' '), from };
}

const splitUnitsMin = 4;
/** Languages with short words have shorter ones side by side. */
const foreignUnitsMin = 6;

/**
 * Whether parts of a word with something between them make a hostile one. Two honest words stay two, and so does a letter
 * beside a word ("s hit"), unless there was no space between (`isTight`).
 */
export function isSplitWord(parts: readonly string[], isTight: boolean): boolean {
  const text = parts.join('');
  if (text.length < splitUnitsMin || text.length > knownUnitsMax) return false;
  const known = findKnownWord(text);
  if (known?.kind !== 'hostile' || (known.isForeign && !isTight && text.length < foreignUnitsMin)) return false;
  return parts.some(
    (part) => (part.length > 1 || isTight) && kindOfWord(part) === null && languagesOf(part).length === 0,
  );
}
