// Contact offers: ways to reach a stranger beside what the stranger offers, in many scripts; not an office's number,
// not another commenter's name.

import { describe, expect, it } from 'vitest';
import { contactOffer } from '../../../src/scoring/signals/contact-offer.ts';
import { lookWith } from '../fixtures.ts';

describe('contact-offer', () => {
  it.each([
    ['For a loan ask Mr Paul on telegram @fx_paul00', "'@fx_paul00'"],
    ['She doubled my bitcoin, WhatsApp +1 555 010 0128', "'+1 555 010 0128'"],
    ['Need followers? gr8_growth00 on Instagram sells them', "'gr8_growth00'"],
    ['DM me for forex signals and profit', "'DM'"],
    ['Essays and diplomas, write to help.writers@mail.example', "'help.writers@mail.example'"],
    ['兼职日赚五百，加微信abc12345', "'abc12345'"],
    ['Займ без отказа, пишите в телеграм @zaim_bot7', "'@zaim_bot7'"],
    ['قروض بدون كفيل، تواصل واتساب 0055577009001', "'0055577009001'"],
    ['घर बैठे पैसे कमाएं, व्हाट्सएप 00000-77009', "'00000-77009'"],
    ['لون کے لیے واٹساپ 0325-5550128', "'0325-5550128'"],
  ])('quotes the contact of %s', (body, quoted) => {
    const seen = lookWith(contactOffer, { fields: { body } });
    expect(seen?.strength).toBeGreaterThanOrEqual(0.4);
    expect(seen?.sentence).toContain(quoted);
  });

  it.each([
    "Ring the bank's fraud desk on 0800 555 0100 and change your card.",
    'The school office answers on 01632 960 155 before ten.',
    '@maria_1980 I think you are right about the roof.',
    'Our allotment group moved to Telegram last year and half the members never came back.',
    'In 2015 2016 and 2017-2018 the loan rates were lower.',
    'The loan was 12,500,000 in total, see line 10293847 of the budget.',
    'Profit fell by 12345678.90 dollars, a signal to the market.',
  ])('lets %s be', (body) => {
    expect(lookWith(contactOffer, { fields: { body } })).toBeNull();
  });

  it('is surer of an offer in a chat than of a number in one', () => {
    const strengthOf = (body: string): number => lookWith(contactOffer, { fields: { body } })?.strength ?? 0;
    expect(strengthOf('Earn income daily, message me on WhatsApp +1 555 010 0128')).toBeGreaterThan(
      strengthOf('We take requests by WhatsApp on 07700 900 115 until eight.') + 0.3,
    );
  });
});
