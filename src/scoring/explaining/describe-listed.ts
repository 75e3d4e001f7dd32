// The sentence of an entry of the site's list that was found.

import type { Contribution } from '../../domain/assessment.ts';
import { withQuote, type Quote } from '../signal.ts';

const kinds: Record<string, string> = {
  words: 'Words',
  part: 'A part of a word',
  domain: 'A domain',
  address: 'An address',
  'address-domain': 'An address domain',
  'address-hash': 'An address',
  author: 'An author',
  network: 'A client network',
};

const effects: Record<string, string> = {
  hold: 'that this site holds',
  spam: 'that this site takes for spam',
  trust: 'that this site trusts',
};

/** The entry's id leads to its note: GET .../list/entries/ID. */
export function describeListed({ facts = {}, weight }: Contribution, quote: Quote): string {
  const kind = kinds[String(facts['match'])] ?? 'Something';
  const effect = effects[String(facts['effect'])] ?? `that this site gives ${weight > 0 ? '+' : ''}${weight} points`;
  return withQuote(`${kind} ${effect} (entry ${String(facts['entry'])} of its list)`, quote(0));
}
