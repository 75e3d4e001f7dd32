// Words by their consonants across scripts.

import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../../src/scoring/features/features-of.ts';
import { hashSoundFeatures } from '../../../../src/scoring/models/languages/sound-features.ts';
import { foldText } from '../../../../src/scoring/reading/folding/fold-text.ts';

function sounds(body: string): number[] {
  const folded = foldText(body);
  const { tokens } = featuresOf(folded);
  const hashed = hashSoundFeatures({ text: folded.text, tokens }, 1 << 20, { from: 0, to: tokens.count });
  return [...hashed.bucket.subarray(0, hashed.count)];
}

describe('words by sound', () => {
  it.each([
    ['kutta', 'کتا', 'कुत्ता'],
    ['harami', 'حرامی', 'हरामी'],
    ['bhenchod', 'بہنچود', 'बहनचोद'],
    ['salaam', 'سلام', 'सलाम'],
  ])('hears %s in Roman letters, Arabic script and Devanagari alike', (roman, arabic, devanagari) => {
    expect(sounds(arabic)).toEqual(sounds(roman));
    expect(sounds(devanagari)).toEqual(sounds(roman));
  });

  it('hears a word written as two as the one it is', () => {
    const [whole] = sounds('behenchod');
    expect(sounds('behen chod')).toContain(whole);
  });

  it('tells words of other consonants apart, and says nothing of other scripts', () => {
    expect(sounds('kutta')).not.toEqual(sounds('gadha'));
    expect(sounds('кот 猫 γάτα')).toEqual([]);
  });

  it('takes each bucket once', () => {
    const all = sounds('kutta kutta kutte kitty');
    expect(new Set(all).size).toBe(all.length);
  });
});
