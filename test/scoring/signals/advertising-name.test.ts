// Advertising names: addresses, goods and titles; people keep their names.

import { describe, expect, it } from 'vitest';
import { advertisingName } from '../../../src/scoring/signals/advertising-name.ts';
import { lookWith } from '../fixtures.ts';

describe('advertising-name', () => {
  it.each([
    ['www.cheap-shoes.com', "The name is a web address: 'www.cheap-shoes.com'"],
    ['buy viagra online', "The name advertises: 'buy viagra online'"],
    ['𝐁𝐞𝐬𝐭 𝐂𝐚𝐬𝐢𝐧𝐨', "The name advertises: '𝐁𝐞𝐬𝐭 𝐂𝐚𝐬𝐢𝐧𝐨'"],
    ['CryptoKing', "The name advertises: 'CryptoKing'"],
    ['Louis Vuitton', "The name advertises: 'Louis Vuitton'"],
    ['How To Lose Weight Without Diet', "The name advertises: 'How To Lose Weight Without Diet'"],
    ['A Day In The Life Of', "The name reads like a title, not like a person's name: 'A Day In The Life Of'"],
  ])('says why: %s', (name, sentence) => {
    expect(lookWith(advertisingName, { fields: { name } })?.sentence).toBe(sentence);
  });

  it("notes a name that is the linked host's, faintly, for many people's homepage is", () => {
    const seen = lookWith(advertisingName, { fields: { name: 'Jane Doe', website: 'https://www.jane-doe.com' } });
    expect(seen?.sentence).toBe("The name is the linked host's: 'Jane Doe'");
    expect(seen?.strength).toBeLessThan(0.3);
  });

  it.each([
    'Ada',
    'Gabriel García Márquez',
    'محمد علی',
    '王小明',
    'J. R. R. Tolkien',
    '🌸',
    'Link',
    'Louis',
    'Vincent Price',
    'Johnny Cash',
    'LeBron McDonald',
  ])('lets names of people be: %s', (name) => {
    expect(lookWith(advertisingName, { fields: { name } })).toBeNull();
  });

  it('is silent without a name', () => {
    expect(lookWith(advertisingName, { fields: { name: null } })).toBeNull();
  });
});
