// Shouting: capitals in any alphabet that has them.

import { describe, expect, it } from 'vitest';
import { shouting } from '../../../src/scoring/signals/shouting.ts';
import { lookWith } from '../fixtures.ts';

describe('shouting', () => {
  it('quotes the longest stretch of capitals and says how many there are', () => {
    const seen = lookWith(shouting, { fields: { body: 'hey, SHUT UP YOU LIARS now' } });
    expect(seen?.sentence).toBe("70 % of the letters are capitals: 'SHUT UP YOU LIARS'");
  });

  it('hears other alphabets with capitals', () => {
    expect(lookWith(shouting, { fields: { body: 'ЗАМОЛЧИ НЕМЕДЛЕННО ВСЕ' } })?.strength).toBe(1);
  });

  it.each([
    'NASA and ESA launched it.',
    'OK THANKS',
    'یہ بہت اچھا ہے شکریہ جناب',
    '这篇文章写得很好谢谢分享给大家我非常喜欢',
    '12345678901234567890',
  ])('hears nothing in: %s', (body) => {
    expect(lookWith(shouting, { fields: { body } })).toBeNull();
  });
});
