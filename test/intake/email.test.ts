// The email check: which addresses pass, which fault each other one gets, what is hinted and what is folded.

import { describe, expect, it } from 'vitest';
import { checkEmail } from '../../src/intake/email.ts';
import { readText } from '../../src/intake/text.ts';

function check(raw: string) {
  return checkEmail(readText('email', raw) ?? { stored: '', faults: [] });
}

function rulesOf(raw: string): string[] {
  return check(raw).faults.map((fault) => fault.rule);
}

describe('addresses', () => {
  it.each([
    'ada@example.com',
    'Ada.Lovelace+notes@Example.COM',
    "o'brien@example.ie",
    '.dots..are.fine.@example.com',
    '!#$%&*/=?^_`{|}~-@example.org',
    'a@b.co.uk',
    'teacher@k12.wv.us',
    'почта@пример.рф'.replace('почта', 'post'),
    'info@münchen.de',
    'info@xn--mnchen-3ya.de',
    'info@例え.jp',
    '  padded@example.com \n',
  ])('accepts %j', (address) => {
    expect(rulesOf(address)).toEqual([]);
  });

  it.each([
    ['plain', 'not-an-address'],
    ['@example.com', 'not-an-address'],
    ['ada@', 'not-an-address'],
    ['ada@@example.com', 'not-an-address'],
    ['ada@home@example.com', 'not-an-address'],
    ['ada lovelace@example.com', 'not-an-address'],
    ['"quoted"@example.com', 'not-an-address'],
    ['Ada <ada@example.com>', 'not-an-address'],
    ['ada@example..com', 'not-an-address'],
    ['ada@.example.com', 'not-an-address'],
    ['ada@example.com.', 'not-an-address'],
    ['ada@-example.com', 'not-an-address'],
    ['ada@example-.com', 'not-an-address'],
    ['ada@exa_mple.com', 'not-an-address'],
    ['ada@[127.0.0.1]', 'not-an-address'],
    ['ada@example.com/path', 'not-an-address'],
    ['ada@example.com:25', 'not-an-address'],
    ['ada@exa%6dple.com', 'not-an-address'],
    ['ada@münchen.de/x', 'not-an-address'],
    ['ada@münchen.de:25', 'not-an-address'],
    ['ada@xn--ü.com', 'not-an-address'],
    ['ada\n@example.com', 'not-an-address'],
    ['josé@example.com', 'local-part-not-ascii'],
    ['аda@example.com', 'local-part-not-ascii'],
    ['ada@localhost', 'unknown-top-level-domain'],
    ['ada@example.nosuchtld', 'unknown-top-level-domain'],
    ['ada@192.168.0.1', 'unknown-top-level-domain'],
    ['ada@１.２.３.４', 'unknown-top-level-domain'],
    ['ada@com', 'incomplete-domain'],
    ['me@co.uk', 'incomplete-domain'],
    ['me@CO.UK', 'incomplete-domain'],
    ['ada\u0000@example.com', 'control-character'],
    ['ada\ud800@example.com', 'lone-surrogate'],
  ])('refuses %j as %s', (address, rule) => {
    expect(rulesOf(address)).toEqual([rule]);
  });
});

describe('stored form', () => {
  it.each([
    ['Ada@Example.COM', 'Ada@Example.COM'],
    ['info@münchen.de', 'info@xn--mnchen-3ya.de'],
    ['\u200eada@example.com\u200f', 'ada@example.com'],
    ['a\u200bd\u2060a@exam\ufeffple.com', 'ada@example.com'],
    ['ada@ｍailinator.com', 'ada@mailinator.com'],
    ['ada@mailinator。com', 'ada@mailinator.com'],
    ['ada@mail\u00adinator.com', 'ada@mailinator.com'],
  ])('of %j is %s, and of that the same', (typed, email) => {
    expect(check(typed)).toMatchObject({ faults: [], email });
    expect(check(email)).toMatchObject({ faults: [], email });
  });
});

/** A domain of three labels and ".com": the last label takes what is left of the bytes. */
function domainOf(bytes: number): string {
  return `${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(bytes - 126)}.com`;
}

describe('lengths', () => {
  it('accepts a local part of 64 bytes and refuses 65', () => {
    expect(rulesOf(`${'a'.repeat(64)}@example.com`)).toEqual([]);
    expect(rulesOf(`${'a'.repeat(65)}@example.com`)).toEqual(['local-part-too-long']);
  });

  it('accepts an address of 254 bytes and refuses 255', () => {
    const exact = `${'a'.repeat(64)}@${domainOf(189)}`;
    expect(exact).toHaveLength(254);
    expect(rulesOf(exact)).toEqual([]);
    expect(rulesOf(`${'a'.repeat(63)}@${domainOf(190)}`)).toEqual(['not-an-address']);
    expect(rulesOf(`${'a'.repeat(64)}@d.${domainOf(188)}`)).toEqual(['too-long']);
  });

  it('accepts a label of 63 characters and refuses 64', () => {
    expect(rulesOf(`a@${'b'.repeat(63)}.com`)).toEqual([]);
    expect(rulesOf(`a@${'b'.repeat(64)}.com`)).toEqual(['not-an-address']);
  });

  it('counts an internationalised domain in its A-label form', () => {
    const label = 'é'.repeat(30);
    const typed = `${'a'.repeat(64)}@${[label, label, label, label].join('.')}.com`;
    expect(new TextEncoder().encode(typed).length).toBeGreaterThan(254);
    expect(64 + 1 + new URL(`https://${typed.split('@')[1]}`).hostname.length).toBeLessThan(254);
    expect(rulesOf(typed)).toEqual([]);
  });

  it('refuses a domain whose A-label form is over-long, though it was typed shorter', () => {
    const label = '한글漢字ひらがなカタカナ中文测试語言龍鷲測';
    const typed = `a@${label}.com`;
    expect(new TextEncoder().encode(label).length).toBeLessThanOrEqual(63);
    expect(rulesOf(typed)).toEqual(['not-an-address']);
  });

  it('answers at once for an address of a quarter of a megabyte', () => {
    expect(rulesOf(`${'a.'.repeat(131_072)}@example.com`)).toEqual(['local-part-too-long', 'too-long']);
    expect(rulesOf(`a@${'b.'.repeat(131_072)}com`)).toEqual(['not-an-address', 'too-long']);
    expect(rulesOf('@'.repeat(262_144))).toEqual(['not-an-address', 'too-long']);
  });
});

describe('did you mean', () => {
  it.each([
    ['ada@gmial.com', 'ada@gmail.com'],
    ['ada@gmai.com', 'ada@gmail.com'],
    ['ada@gnail.com', 'ada@gmail.com'],
    ['ada@gmail.co', 'ada@gmail.com'],
    ['ada@gmail.con', 'ada@gmail.com'],
    ['ada@gmail', 'ada@gmail.com'],
    ['Ada@YAHO.COM', 'Ada@yahoo.com'],
    ['ada@hotmial.com', 'ada@hotmail.com'],
    ['ada@outlok.com', 'ada@outlook.com'],
    ['ada@iclould.com', 'ada@icloud.com'],
    ['ada@yahoo.co.ku', 'ada@yahoo.co.uk'],
  ])('for %s suggests %s', (typed, suggestion) => {
    expect(check(typed).hints).toEqual([
      { field: 'email', rule: 'did-you-mean', message: `Did you mean ${suggestion}?`, suggestion },
    ]);
  });

  it.each([
    'gmail.com',
    'googlemail.com',
    'gmx.com',
    'gmx.net',
    'gmx.de',
    'ymail.com',
    'mail.com',
    'email.com',
    'foxmail.com',
    'fastmail.com',
    'hushmail.com',
    'rocketmail.com',
    'mail.ru',
    'live.com',
    'love.com',
    'aol.com',
    'aim.com',
    'me.com',
    'mac.com',
    'msn.com',
    'yahoo.ca',
    'yahoo.fr',
    'yahoo.co.uk',
    'yahoo.co.in',
    'yahoo.com.br',
    'hotmail.fr',
    'hotmail.co.uk',
    'outlook.de',
    'yandex.com',
    'protonmail.ch',
    'proton.me',
    'pm.me',
    'example.com',
  ])('says nothing about the real domain %s', (domain) => {
    expect(check(`ada@${domain}`)).toMatchObject({ faults: [], hints: [] });
  });

  it('is advice: an address with a hint and a real top-level domain passes', () => {
    expect(check('ada@gmial.com')).toMatchObject({ faults: [], folded: 'ada@gmial.com' });
  });
});

describe('folding', () => {
  it.each([
    ['A.d.a+news@GoogleMail.com', 'ada@gmail.com'],
    ['ada@gmail.com', 'ada@gmail.com'],
    ['Ada+x+y@outlook.com', 'ada@outlook.com'],
    ['a.da@outlook.com', 'a.da@outlook.com'],
    ['a_d-a.+x@protonmail.com', 'ada@proton.me'],
    ['ada-list@yahoo.com', 'ada@yahoo.com'],
    ['Ada.B+tag@Example.com', 'ada.b+tag@example.com'],
    ['+tag@gmail.com', '+tag@gmail.com'],
    ['...@gmail.com', '...@gmail.com'],
    ['Info@MÜNCHEN.de', 'info@xn--mnchen-3ya.de'],
  ])('folds %s to %s', (typed, folded) => {
    expect(check(typed).folded).toBe(folded);
    expect(check(folded).folded).toBe(folded);
  });

  it('gives none for an address with a fault', () => {
    expect(check('ada@localhost').folded).toBeNull();
  });
});
