// The whole submission: every fault at once, limits in bytes as stored, and nothing that makes the check throw.

import {
  array,
  assert,
  constant,
  constantFrom,
  emailAddress,
  integer,
  oneof,
  option,
  property,
  record,
  string,
  webUrl,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFields as checkAlone, findSiteFaults, type FieldRules } from '../../src/intake/check-fields.ts';
import { toAsciiHost } from '../../src/domain/host-name.ts';
import { countBytes } from '../../src/intake/text.ts';
import type { RawSubmission } from '../../src/intake/raw-submission.ts';

const rules = { required: ['name', 'email', 'body'] as const, hosts: ['news.example'] };
const good: RawSubmission = {
  page: 'https://news.example/a',
  name: 'Ada',
  email: 'ada@example.com',
  body: 'A first comment.',
};

/** Both halves, as a submission meets them. */
function checkFields(raw: RawSubmission, siteRules: FieldRules) {
  const { given, ...answer } = checkAlone(raw);
  const faults = [...answer.faults, ...findSiteFaults({ given }, siteRules)];
  return { ...answer, faults, fields: faults.length > 0 ? null : answer.fields };
}

function check(changes: RawSubmission) {
  return checkFields({ ...good, ...changes }, rules);
}

function rulesOf(changes: RawSubmission): string[] {
  return check(changes).faults.map((fault) => `${fault.field}:${fault.rule}`);
}

describe('checkFields', () => {
  it('gives the stored form of a good submission', () => {
    expect(check({ name: ' Ade\u0301 ', body: 'one\r\ntwo\rthree\n', website: 'example.com' })).toEqual({
      fields: {
        page: 'https://news.example/a',
        parent: null,
        name: 'Ad\u00e9',
        email: 'ada@example.com',
        website: 'https://example.com',
        body: 'one\ntwo\nthree',
      },
      faults: [],
      hints: [],
      emailFolded: 'ada@example.com',
      emptyFields: [],
    });
  });

  it('tells a field that came empty from one that was left out', () => {
    expect(check({ name: '  ', website: 'https://' }).emptyFields).toEqual(['name', 'website']);
    expect(check({ website: undefined }).emptyFields).toEqual([]);
  });

  it('names every fault at once', () => {
    const answer = checkFields(
      { name: 'n'.repeat(246), email: 'nobody', website: 'ftp://x.example', body: ' ' },
      rules,
    );
    expect(answer.fields).toBeNull();
    expect(answer.faults.map((fault) => `${fault.field}:${fault.rule}`)).toEqual([
      'page:required',
      'name:too-long',
      'email:not-an-address',
      'website:scheme-not-allowed',
      'body:required',
    ]);
    for (const fault of answer.faults) expect(fault.message).toMatch(/^[A-Z].*\.$/);
  });

  it('asks the host apart from the fields: an address on another host is read, and refused by the site’s rules', () => {
    const alone = checkAlone({ ...good, page: 'https://evil.example/a' });
    expect(alone).toMatchObject({ faults: [], fields: { page: 'https://evil.example/a' } });
    expect(findSiteFaults(alone, rules).map((fault) => fault.rule)).toEqual(['host-not-allowed']);
    expect(rulesOf({ page: 'https://evil.example/a', email: 'nobody' })).toEqual([
      'email:not-an-address',
      'page:host-not-allowed',
    ]);
  });

  it('counts a text of invisible characters as left out', () => {
    expect(rulesOf({ name: '\u3164', body: '\u200b \u2060\n' })).toEqual(['name:required', 'body:required']);
  });

  it('requires only what the site requires, and gives null for what was left out', () => {
    const answer = checkFields({ page: 'post-42' }, { required: [], hosts: [] });
    expect(answer.fields).toEqual({
      page: 'post-42',
      parent: null,
      name: null,
      email: null,
      website: null,
      body: '',
    });
  });

  it('reads WordPress’s "0" as no parent and a bare scheme as no website', () => {
    expect(check({ parent: '0', website: 'http://' }).fields).toMatchObject({ parent: null, website: null });
  });

  it.each([
    ['name', 245],
    ['body', 65_525],
  ] as const)('accepts a %s of exactly %d bytes and refuses one more', (field, bytesMax) => {
    for (const character of ['a', 'é', '한', '😀']) {
      const size = countBytes(character);
      const exact = character.repeat(Math.floor(bytesMax / size)) + 'a'.repeat(bytesMax % size);
      expect(countBytes(exact)).toBe(bytesMax);
      expect(rulesOf({ [field]: ` ${exact}\r\n` })).toEqual([]);
      expect(rulesOf({ [field]: `${exact}a` })).toEqual([`${field}:too-long`]);
    }
  });

  it('counts after composing: a decomposed text may be sent longer than the limit', () => {
    expect(rulesOf({ name: `${'e\u0301'.repeat(122)}a` })).toEqual([]);
  });

  it.each(['name', 'email', 'website', 'body', 'page', 'parent'] as const)(
    'refuses every C0 control but LF and TAB, and lone surrogates, in %s',
    (field) => {
      for (let code = 0; code < 0x20; code += 1) {
        if (code === 0x09 || code === 0x0a || code === 0x0d) continue;
        expect(rulesOf({ [field]: `a${String.fromCharCode(code)}b` })).toContain(`${field}:control-character`);
        expect(rulesOf({ [field]: String.fromCharCode(code) })).toContain(`${field}:control-character`);
      }
      expect(rulesOf({ [field]: 'a\ud800b' })).toContain(`${field}:lone-surrogate`);
      expect(rulesOf({ [field]: '\udfff' })).toContain(`${field}:lone-surrogate`);
    },
  );

  it('takes direction controls out of a name, and leaves its letters and joiners', () => {
    expect(check({ name: '\u202eadA\u202c \u2066x\u2069 \u200f' }).fields?.name).toBe('adA x');
    expect(check({ name: 'م\u200cن' }).fields?.name).toBe('م\u200cن');
    expect(rulesOf({ name: '\u200f\u202e ' })).toEqual(['name:required']);
  });

  it('stores an address without what draws nothing, and its host as the network asks for it', () => {
    const { fields, emailFolded } = check({
      email: '\u200fada\u200b@Mün\u00adchen\uff0ede\u200e',
      website: '\u200emünchen\u3002de/x',
    });
    expect(fields).toMatchObject({ email: 'ada@xn--mnchen-3ya.de', website: 'https://xn--mnchen-3ya.de/x' });
    expect(emailFolded).toBe('ada@xn--mnchen-3ya.de');
  });

  it('keeps tabs, line feeds, bidi and zero-width characters as typed', () => {
    const body = 'a\tb\nc \u202etxt\u202c d\u200be <b>&amp;</b>';
    expect(check({ body }).fields?.body).toBe(body);
  });
});

const hostileText = oneof(
  string({ unit: 'binary', maxLength: 300 }),
  string({ unit: 'grapheme', maxLength: 300 }),
  array(integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
  array(
    constantFrom(
      'a',
      '@',
      '.',
      ':',
      '/',
      '\\',
      '//',
      'https:',
      'xn--',
      '%',
      '?',
      '#',
      '[',
      ']',
      '۱',
      'ß',
      '。',
      ' ',
      '\n',
    ),
    { maxLength: 40 },
  ).map((parts) => parts.join('')),
  emailAddress(),
  webUrl({ withFragments: true, withQueryParameters: true }),
  webUrl().map((url) => url.replace(/\/\/[^/]*/, '//news.example')),
);
const givenText = option(hostileText, { nil: undefined });
const submission: Arbitrary<RawSubmission> = record({
  page: oneof(givenText, constant('post-42')),
  parent: givenText,
  name: givenText,
  email: givenText,
  website: givenText,
  body: givenText,
});

describe('for any text', () => {
  const open = { required: [], hosts: ['news.example'] };

  it('never throws, and gives either fields or faults', () => {
    assert(
      property(submission, (raw) => {
        const answer = checkFields(raw, open);
        expect(answer.fields === null).toBe(answer.faults.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('what passes fits the limits and changes nothing when checked again', () => {
    let passed = 0;
    assert(
      property(submission, (raw) => {
        for (const part of ['name', 'email', 'website', 'body', 'page'] as const) {
          const { fields, emailFolded } = checkFields({ page: 'post-42', [part]: raw[part] ?? 'post-42' }, open);
          if (fields === null) continue;
          passed += 1;
          const stored = fields;
          expect(countBytes(stored.name ?? '')).toBeLessThanOrEqual(245);
          expect(countBytes(stored.website ?? '')).toBeLessThanOrEqual(200);
          expect(countBytes(stored.body)).toBeLessThanOrEqual(65_525);
          expect(countBytes(stored.page)).toBeLessThanOrEqual(stored.page.startsWith('http') ? 2_000 : 200);
          const [local = '', domain = ''] = (stored.email ?? '').split('@');
          expect(local.length).toBeLessThanOrEqual(64);
          expect(local.length + 1 + (toAsciiHost(domain)?.length ?? 0)).toBeLessThanOrEqual(254);
          const again = checkFields(
            {
              page: stored.page,
              name: stored.name ?? undefined,
              email: stored.email ?? undefined,
              website: stored.website ?? undefined,
              body: stored.body,
            },
            open,
          );
          expect(again.fields).toEqual(fields);
          expect(again.emailFolded).toBe(emailFolded);
        }
      }),
      { numRuns: 500 },
    );
    expect(passed).toBeGreaterThan(500);
  });
});
