// Floods: what one author, a whole network or a script may send within a minute and an hour. Pure; counted by the insert.

import type { Evidence } from './evidence.ts';
import type { Policy } from './policy.ts';

/** A person needs longer than this to read a form and fill it in, ms. */
const fillingMsMin = 5_000;
/** More times of one network are not kept. */
const perHourMax = 1_000;

type Limits = Pick<Policy['flood'], 'perMinute' | 'perHour'>;

/**
 * What a network of many authors may send before it is refused. Carriers put whole towns behind one /24: from `flood` on its
 * comments are held, and only `networkFactor` times as many are refused.
 */
export function limitsOfNetwork({ perMinute, perHour, networkFactor }: Policy['flood']): Limits {
  const perHourOfAll = Math.max(perHour, Math.min(perHour * networkFactor, perHourMax));
  return { perMinute: perMinute * networkFactor, perHour: perHourOfAll };
}

/**
 * Signs that a script sends, whatever names it gives: the field that people do not see is filled in, the form was sent sooner
 * than it can be read or without the token that each form of the site carries, or the same text, or nearly, was sent to the site before.
 */
export function isScripted(evidence: Evidence): boolean {
  const { honeypotFilled, formAgeMs, formTokenExpected, campaign } = evidence;
  return (
    honeypotFilled ||
    (formAgeMs === null ? formTokenExpected : formAgeMs < fillingMsMin) ||
    (campaign.known && campaign.value.othersHere > 0)
  );
}
