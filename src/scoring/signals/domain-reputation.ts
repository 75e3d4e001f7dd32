// A linked domain that moderators of this site have met before, in comments they rejected or marked as spam.

import type { Standing } from '../../domain/evidence.ts';
import type { Reading } from '../reading/read-comment.ts';
import { factOf, found, type Signal } from '../signal.ts';

const rejectedWeight = 0.5;
const strengthMin = 0.2;

export const domainReputation: Signal = {
  id: 'domain-reputation',
  group: 'links',
  score: 'spam',
  reads: 'evidence',
  look(reading, { domains }) {
    if (!domains.known) return null;
    const worst = domains.value
      .map((standing, index) => ({ domain: reading.linkedDomains[index], standing, strength: badness(standing) }))
      .sort((a, b) => b.strength - a.strength)[0];
    if (worst === undefined || worst.strength < strengthMin) return null;
    const { spam, rejected, approved } = worst.standing;
    return found(worst.strength, spansOf(reading, worst.domain), { spam, rejected, approved });
  },
  describe(finding, quote) {
    const bad = factOf(finding, 'spam') + factOf(finding, 'rejected');
    const approved = factOf(finding, 'approved');
    const quoted = quote(0) === '' ? 'A linked domain' : `The domain of ${quote(0)}`;
    return `${quoted} stood in ${bad} refused and ${approved} approved comments here`;
  },
};

function badness({ approved, rejected, spam }: Standing): number {
  const bad = spam + rejectedWeight * rejected;
  return bad / (bad + approved + 1);
}

function spansOf(reading: Reading, domain: string | undefined) {
  const links = reading.website === null ? reading.links : [...reading.links, reading.website];
  return links.filter((link) => link.domain === domain).map(({ field, start, end }) => ({ field, start, end }));
}
