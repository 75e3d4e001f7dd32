// Evasion: each disguise named; honest uses of the same characters do not count.

import { describe, expect, it } from 'vitest';
import { evasion } from '../../../src/scoring/signals/evasion.ts';
import { lookWith } from '../fixtures.ts';

describe('evasion', () => {
  it.each([
    ['Come to ѕlоt gасоr', "Letters of another alphabet stand in for look-alikes: 'ѕlоt gасоr'"],
    ['Play 𝐍𝐎𝐖 here', "Letters replaced by styled symbols: '𝐍𝐎𝐖'"],
    ['c\u200Basino', "Invisible characters inside words: 'c\u200Ba'"],
    ['best c4sino', "Digits or signs stand in for letters: 'c4sino'"],
    ['\u202Eon-line won\u202C', "Text written backwards behind an invisible control: '\u202Eon-line won'"],
  ])('names the disguise: %s', (body, sentence) => {
    expect(lookWith(evasion, { fields: { body } })?.sentence).toBe(sentence);
  });

  it('is surest where goods are hidden', () => {
    expect(lookWith(evasion, { fields: { body: 'v1agra' } })?.strength).toBe(1);
  });

  it('looks at the name', () => {
    expect(lookWith(evasion, { fields: { name: '𝐒𝐥𝐨𝐭 𝐆𝐚𝐜𝐨𝐫' } })?.spans[0]?.field).toBe('name');
  });

  it.each([
    'f**k that',
    'sooooo gooood',
    'ＡＢＣ株式会社の製品です',
    '¡Mañana será otro día!',
    'Привет',
    'میں‌نے',
    '👨‍👩‍👧',
    'x² + y² = z²',
    'No. 1 ™',
    'Çok güzel anlatmışsınız, teşekkür ederim.',
    'Thời loạn lạc, hạnh phúc là đủ',
    'o bônus de Natal',
    'Mulțumesc, l-ar fi văzut',
    '🇵🇰🇩🇪 🇫🇷',
  ])('does not mind: %s', (body) => {
    expect(lookWith(evasion, { fields: { body } })).toBeNull();
  });
});
