// A host that is spelt out or hidden so that no filter takes it for a link. People who discuss dangerous hosts bracket
// their dots, too: that alone is weak.

import { speltHostsOf, type Spelling } from '../reading/links/spelt-hosts.ts';
import { found, type Signal } from '../signal.ts';

const strengths: Record<Spelling, number> = {
  bracketed: 0.6,
  said: 0.7,
  spaced: 0.5,
  'odd-dot': 0.8,
  disguised: 1,
  capitals: 0.4,
};

const sentences: Record<Spelling, string> = {
  bracketed: 'A web address with its dot in brackets',
  said: 'A web address with its dot written as a word',
  spaced: 'A web address with blanks around its dot',
  'odd-dot': 'A web address with another sign for its dot',
  disguised: 'A web address in disguised letters',
  capitals: 'A web address in capitals',
};

export const speltHost: Signal = {
  id: 'spelt-host',
  group: 'links',
  score: 'spam',
  reads: 'text',
  look(reading) {
    const hosts = [...speltHostsOf(reading)].sort((a, b) => strengths[b.spelling] - strengths[a.spelling]);
    const first = hosts[0];
    if (first === undefined) return null;
    const spans = hosts.map(({ start, end }) => ({ field: 'body' as const, start, end }));
    return found(strengths[first.spelling], spans, { spelling: first.spelling, host: first.host });
  },
  describe(finding, quote) {
    const spelling = finding.facts?.['spelling'] as Spelling;
    return `${sentences[spelling]}: ${quote(0)} (${String(finding.facts?.['host'])})`;
  },
};
