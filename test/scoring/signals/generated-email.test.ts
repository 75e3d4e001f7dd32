// Machine-made addresses: twenty and more each way.

import { describe, expect, it } from 'vitest';
import { generatedEmail } from '../../../src/scoring/signals/generated-email.ts';
import { lookWith } from '../fixtures.ts';

function lookAt(localPart: string) {
  return lookWith(generatedEmail, { fields: { email: `${localPart}@example.org` } });
}

describe('generated-email', () => {
  it.each([
    'a8f3c9d2e1b4',
    'x7k2m9q4w1',
    'qzxkvjwpt',
    'xkcdqwrtpl',
    'hgjfkdlsbn',
    'j.o.h.n.s.m.i.t.h',
    'b.u.y.n.o.w88',
    '5f4dcc3b5aa765d61d83',
    'zx9c8v7b6n',
    'bvxzqkjh82731',
    'wqrtplkjhg',
    'm3k9z2p7t4q',
    'd4e5a6d7b8e9f0',
    'kjqxzvbw',
    'a1b2c3d4e5',
    'user8f7e6d5c4b',
    'qjvkzxw90210',
    'rtgvhbnjkm',
    't7y8u9i0o1p',
    'e.x.a.m.p.l.e.9',
    'xvzqjk.wpfhg',
  ])('takes %s for made by a program', (localPart) => {
    expect(lookAt(localPart)?.strength).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    'ada',
    'ada.lovelace',
    'john.smith84',
    'j.r.r.tolkien',
    'mohammed_ali',
    'christopher.wright',
    'angstschweiss',
    'wojciech.szczesny',
    'krzysztof.brzeczyk',
    'xavier.zhang',
    'nguyen.thi.phuong',
    'o.brien',
    'rhythm.section',
    'schwarzkopf',
    'info',
    'no-reply',
    'jane+blog',
    'marie-claire.dupont1990',
    'qqing',
    'b2b.sales',
    'dave1976',
    'vldmr',
    'strzelczyk',
    'hrvoje.krstic',
    'mcdonald',
    'jazz4ever',
  ])('takes %s for a person', (localPart) => {
    expect(lookAt(localPart)).toBeNull();
  });

  it('says which features it saw', () => {
    expect(lookAt('a8f3c9d2e1b4')?.sentence).toBe(
      "The email address looks machine-made (hexadecimal string, letters and digits alternate): 'a8f3c9d2e1b4'",
    );
  });
});
