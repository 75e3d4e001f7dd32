// A reading with part of its words blanked, so that each script and each language of a comment can be judged as a text of
// its own. Places in it are places in the comment. Knows scripts, no weights.

import { featuresOf } from '../../features/features-of.ts';
import type { Passage } from '../../features/passages.ts';
import { tokenKinds } from '../../features/tokens.ts';
import type { FoldedText } from '../../reading/folding/folded-text.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { countScripts, scriptOf } from '../../reading/scripts.ts';
import { isHarmlessName } from '../../words/given-names.ts';

/** A stretch of folded text, end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** The reading with these stretches of its folded body (in order, none within another) as spaces. Linear. */
export function withoutStretches(reading: Reading, stretches: readonly Stretch[]): Reading {
  if (stretches.length === 0) return reading;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    pieces.push(reading.body.text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  const body: FoldedText = { ...reading.body, text: pieces.join('') + reading.body.text.slice(from) };
  const words = reading.words.filter(({ start }) => body.text.charCodeAt(start) !== 32);
  return { ...reading, body, words, scripts: countScripts(body.text) };
}

/** The reading with nothing but these passages. */
export function onlyPassages(reading: Reading, kept: readonly Passage[]): Reading {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, end } of kept) {
    if (start > from) stretches.push({ start: from, end: start });
    from = end;
  }
  if (from < reading.body.text.length) stretches.push({ start: from, end: reading.body.text.length });
  return withoutStretches(reading, stretches);
}

/** The author's name as a reading of its own, without names that only look like abuse. */
export function readingOfName(reading: Reading): Reading | null {
  const { name, nameWords } = reading;
  if (name === null) return null;
  const own = { ...reading, body: name, words: nameWords, name: null, nameWords: [], scripts: countScripts(name.text) };
  return withoutStretches(
    own,
    nameWords.filter(({ text }) => isHarmlessName(text)),
  );
}

/**
 * Latin words beside words of other scripts, each as a text of its own, the one with more letters first; the same reading
 * where the script does not change.
 */
export function readingsByScript(reading: Reading): Reading[] {
  if (Object.keys(reading.scripts).length < 2) return [reading];
  const { tokens } = featuresOf(reading.body);
  const latin: Stretch[] = [];
  const other: Stretch[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokens.kind[token] !== tokenKinds.word) continue;
    const start = tokens.start[token] as number;
    const isLatin = scriptOf(reading.body.text.codePointAt(start) ?? 0) === 'Latn';
    (isLatin ? latin : other).push({ start, end: tokens.end[token] as number });
  }
  if (latin.length === 0 || other.length === 0) return [reading];
  const parts = [withoutStretches(reading, other), withoutStretches(reading, latin)];
  return unitsOf(latin) >= unitsOf(other) ? parts : parts.reverse();
}

/** How long these stretches are together, in UTF-16 units. */
export function unitsOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}
