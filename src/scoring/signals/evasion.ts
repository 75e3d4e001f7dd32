// Evasion: what folding had to take back. Honest uses (full-width letters in East Asian text, stretched or masked
// words that hide nothing sold) count little or not at all.

import type { Disguise, DisguiseKind } from '../reading/folding/folded-text.ts';
import type { Reading } from '../reading/read-comment.ts';
import { found, type Signal } from '../signal.ts';

const strengths: Record<DisguiseKind, number> = {
  reversed: 0.8,
  'look-alike': 0.8,
  styled: 0.8,
  invisible: 0.6,
  tower: 0.4,
  spaced: 0.2,
  leet: 0.1,
  width: 0.2,
  joined: 0.1,
  split: 0.1,
  markup: 0.1,
  backwards: 0.1,
  misspelt: 0,
  masked: 0,
  stretched: 0,
};

/** A hostile word in disguise is the profanity signal's; what is sold in disguise is spam's surest mark. */
const hidingCommercial = 1;
const dressedUnitsMin = 3;

const sentences: Record<DisguiseKind, string> = {
  reversed: 'Text written backwards behind an invisible control',
  'look-alike': 'Letters of another alphabet stand in for look-alikes',
  invisible: 'Invisible characters inside words',
  styled: 'Letters replaced by styled symbols',
  tower: 'Letters buried under combining marks',
  spaced: 'A word spaced out letter by letter',
  leet: 'Digits or signs stand in for letters',
  width: 'Full-width letters',
  joined: 'Words run together',
  split: 'A word split in two',
  markup: 'Letters written as character references or with markup between',
  backwards: 'A word written backwards',
  misspelt: 'A word misspelt to sound the same',
  masked: 'A masked word',
  stretched: 'Stretched letters',
};

export const evasion: Signal = {
  id: 'evasion',
  group: 'text',
  score: 'spam',
  reads: 'text',
  look(reading) {
    const pieces = [
      ...piecesOf('name', reading.name?.disguises ?? [], reading),
      ...piecesOf('body', reading.body.disguises, reading),
    ];
    pieces.sort((a, b) => b.strength - a.strength);
    const strongest = pieces[0];
    if (strongest === undefined) return null;
    const strength = strongest.strength + Math.min(0.3, 0.05 * (pieces.length - 1));
    const spans = pieces.map(({ field, start, end }) => ({ field, start, end }));
    return found(strength, spans, { kind: strongest.kind, count: pieces.length });
  },
  describe(finding, quote) {
    const kind = finding.facts?.['kind'] as DisguiseKind;
    return `${sentences[kind]}: ${quote(0)}`;
  },
};

function piecesOf(field: 'name' | 'body', disguises: Disguise[], reading: Reading) {
  return disguises
    .filter((disguise) => !isAccented(disguise, reading[field]?.source ?? ''))
    .map((disguise) => ({ ...disguise, field, strength: strengthOf(disguise, reading) }))
    .filter((piece) => piece.strength > 0);
}

const latinWord = /^[\p{Script=Latin}\p{M}\s]{1,64}$/u;
const accentedUnitsMax = 5;

/** A short word in Latin letters with accents is one of another language: Vietnamese "loạn", Portuguese "bônus". */
function isAccented({ kind, start, end }: Disguise, source: string): boolean {
  return kind === 'look-alike' && end - start <= accentedUnitsMax && latinWord.test(source.slice(start, end));
}

function strengthOf(disguise: Disguise, reading: Reading): number {
  if (disguise.hides === 'commercial') return hidingCommercial;
  if (disguise.kind === 'width' && isEastAsian(reading)) return 0;
  const isDress = disguise.kind === 'styled' || disguise.kind === 'width';
  if (isDress && disguise.end - disguise.start < dressedUnitsMin) return 0;
  return strengths[disguise.kind];
}

function isEastAsian(reading: Reading): boolean {
  return ['Hani', 'Hira', 'Kana', 'Hang', 'Bopo'].some((script) => (reading.scripts[script] ?? 0) > 0);
}
