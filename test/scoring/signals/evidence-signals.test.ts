// Signals that only read evidence: each sees its one fact, says it plainly, and is silent without it.

import { describe, expect, it } from 'vitest';
import { noCampaign } from '../../../src/domain/campaign.ts';
import { known, unavailable, type Evidence } from '../../../src/domain/evidence.ts';
import { signals } from '../../../src/scoring/signals.ts';
import type { Signal } from '../../../src/scoring/signal.ts';
import { lookWith } from '../fixtures.ts';

function signal(id: string): Signal {
  return signals.find((one) => one.id === id) as Signal;
}

const domain = { approved: 1, rejected: 1, spam: 4 };

const seen: [string, Partial<Evidence>, string][] = [
  ['too-fast', { formAgeMs: 1_200 }, 'Sent 1.2 seconds after the form was opened'],
  ['too-fast', { formAgeMs: 4_999 }, 'Sent 5.0 seconds after the form was opened'],
  [
    'missing-form-token',
    { formTokenExpected: true, formAgeMs: null },
    "Sent without the token that the site's form carries",
  ],
  ['opaque-origin', { opaqueOrigin: true }, 'Sent from a page that does not say where it is (Origin: null)'],
  ['no-user-agent', { agentMissing: true }, 'Sent by a program that does not say what it is (an empty user agent)'],
  ['old-page', { pageAgeDays: 400 }, 'On a page that has not changed for a year'],
  ['old-page', { pageAgeDays: 1_500 }, 'On a page that has not changed for 4 years'],
  ['honeypot', { honeypotFilled: true }, 'A field that people do not see was filled in'],
  [
    'no-mail-exchanger',
    { mailExchanger: known(false) },
    "The domain of the email address takes no mail: 'example.org'",
  ],
  [
    'campaign',
    { campaign: known({ ...noCampaign, others: 1, othersHere: 1 }) },
    'The same or nearly the same text came once before',
  ],
  [
    'campaign',
    { campaign: known({ ...noCampaign, others: 312, othersHere: 12 }) },
    'The same or nearly the same text came 312 times before, 300 of them to other sites',
  ],
  [
    'campaign',
    { campaign: known({ ...noCampaign, others: 2 }) },
    'The same or nearly the same text came 2 times before, to other sites',
  ],
  [
    'flooding',
    { network: known({ lastMinute: 0, lastHour: 20 }) },
    '20 comments from this network within an hour (the limit is 30)',
  ],
  ['newcomer', { author: null }, 'Nothing proves that this author has been approved here before'],
  [
    'standing',
    { author: { approved: 5, rejected: 1, spam: 0 } },
    '5 earlier comments of this author approved, 1 refused',
  ],
  ['standing', { author: { approved: 1, rejected: 0, spam: 0 } }, '1 earlier comment of this author approved'],
  [
    'bad-standing',
    { author: { approved: 0, rejected: 1, spam: 2 } },
    'Earlier comments of this author: 2 marked as spam, 1 rejected',
  ],
  [
    'domain-reputation',
    { domains: known([domain]) },
    "The domain of 'http://shop.example/x' stood in 5 refused and 1 approved comments here",
  ],
];

const unseen: [string, string, Partial<Evidence>][] = [
  ['too-fast', 'five seconds are enough', { formAgeMs: 5_000 }],
  ['too-fast', 'without a form token', { formAgeMs: null }],
  ['missing-form-token', 'where the site does not promise one', { formTokenExpected: false, formAgeMs: null }],
  ['opaque-origin', 'where the page has an address', { opaqueOrigin: false }],
  ['no-user-agent', 'where it is named, or nobody tells', { agentMissing: false }],
  ['old-page', 'of this year', { pageAgeDays: 364 }],
  ['old-page', 'whose age nobody tells', { pageAgeDays: null }],
  ['honeypot', 'left empty', { honeypotFilled: false }],
  ['no-mail-exchanger', 'where there is one', { mailExchanger: known(true) }],
  ['no-mail-exchanger', 'where the look-up is off', { mailExchanger: null }],
  ['no-mail-exchanger', 'where the look-up failed', { mailExchanger: unavailable('timeout') }],
  ['campaign', 'of a text met for the first time', { campaign: known({ ...noCampaign, isLong: true }) }],
  ['campaign', 'where it is not known', { campaign: unavailable('storage') }],
  ['flooding', 'at an ordinary pace', { network: known({ lastMinute: 0, lastHour: 5 }) }],
  ['flooding', 'where the network is not known', { network: unavailable('no-address') }],
  ['newcomer', 'of an approved author', { author: { approved: 1, rejected: 0, spam: 0 } }],
  ['standing', 'outweighed by refusals', { author: { approved: 2, rejected: 1, spam: 0 } }],
  ['standing', 'of a stranger', { author: null }],
  ['bad-standing', 'of a clean record', { author: { approved: 3, rejected: 0, spam: 0 } }],
  ['domain-reputation', 'of a good domain', { domains: known([{ approved: 9, rejected: 1, spam: 0 }]) }],
  ['domain-reputation', 'where it is not known', { domains: unavailable('storage') }],
];

describe('evidence', () => {
  it.each(seen)('%s sees %o', (id, evidence, sentence) => {
    expect(lookWith(signal(id), { fields: { body: 'See http://shop.example/x' }, evidence })?.sentence).toBe(sentence);
  });

  it.each(unseen)('%s is silent %s', (id, _, evidence) => {
    expect(lookWith(signal(id), { fields: { body: 'See http://shop.example/x' }, evidence })).toBeNull();
  });

  it('is read by every signal that says so, and by no other', () => {
    const ids = new Set(seen.map(([id]) => id));
    expect(
      signals
        .filter((one) => one.reads === 'evidence')
        .map((one) => one.id)
        .sort(),
    ).toEqual([...ids].sort());
  });
});
