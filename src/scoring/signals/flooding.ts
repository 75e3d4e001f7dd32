// Many comments from one client network within the hour, still under the limit that refuses.

import { factOf, found, type Signal } from '../signal.ts';

const shareMin = 1 / 3;

export const flooding: Signal = {
  id: 'flooding',
  group: 'behaviour',
  score: 'spam',
  reads: 'evidence',
  look(_reading, { network }, { flood }) {
    if (!network.known) return null;
    const { lastHour } = network.value;
    const share = lastHour / flood.perHour;
    return share < shareMin ? null : found(share, [], { lastHour, allowedPerHour: flood.perHour });
  },
  describe(finding) {
    const allowed = factOf(finding, 'allowedPerHour');
    return `${factOf(finding, 'lastHour')} comments from this network within an hour (the limit is ${allowed})`;
  },
};
