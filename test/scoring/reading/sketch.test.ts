// Sketches: near copies share bands and most of their signature, other texts do neither, and other seeds give other sketches.

import { expect, test } from 'vitest';
import { resemblanceOf, sketchOf, type SketchSeeds } from '../../../src/scoring/reading/sketch.ts';

const seeds: SketchSeeds = [1, 2];
const letters = (count: number, seed: number) => {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(97 + (state >>> 27));
  }).join('');
};

test('equal texts have equal sketches, and other seeds give other ones', () => {
  const text = letters(400, 5);
  expect(sketchOf(text, seeds)).toEqual(sketchOf(text, seeds));
  const other = sketchOf(text, [3, 4]);
  expect(other.bands.filter((band) => sketchOf(text, seeds).bands.includes(band))).toEqual([]);
  expect(resemblanceOf(other.signature, sketchOf(text, seeds).signature)).toBeLessThan(0.3);
});

test.each([0.9, 0.7, 0.5, 0.2])('a signature tells how much of their runs two texts share: %d', (share) => {
  const told = Array.from({ length: 60 }, (_, i) => {
    // Of n runs each, s are shared: s / (2n - s) is the share.
    const kept = Math.round((1_000 * 2 * share) / (1 + share));
    const common = letters(kept, 3 * i + 1);
    const [one, other] = [1, 2].map((j) => sketchOf(common + letters(1_000 - kept, 1_000 * j + i), seeds).signature);
    return resemblanceOf(one!, other!);
  });
  expect(Math.abs(told.reduce((sum, one) => sum + one, 0) / told.length - share)).toBeLessThan(0.05);
});

test('a text so short that most bins are empty has a sketch as well, and one of many letters takes a moment', () => {
  expect(sketchOf(letters(80, 9), seeds).signature).toMatch(/^[0-9a-f]{64}$/);
  expect(sketchOf('a'.repeat(80), seeds).bands).toHaveLength(4);
  expect(sketchOf('', seeds).signature).toHaveLength(64);
  expect(sketchOf(letters(65_525, 9), seeds).bands).toHaveLength(4);
});
