// The evidence of a submission: what was gathered of it at the site, and what came with the request.

import { minuteMs, hourMs } from '../../domain/durations.ts';
import { known, unavailable, type Evidence } from '../../domain/evidence.ts';
import { domainOfSiteHost } from '../../domain/site-host.ts';
import { countSince, measureTraffic } from '../../domain/surge.ts';
import type { Reading } from '../../scoring/reading/read-comment.ts';
import { findListed } from '../site-list.ts';
import type { Gathered } from './gather-evidence.ts';

/** What came with the request, or with the call that asks about a comment. */
export interface CameWith extends Pick<
  Evidence,
  'staff' | 'emptyFields' | 'opaqueOrigin' | 'honeypotFilled' | 'formAgeMs' | 'mailExchanger' | 'challenge'
> {
  now: number;
  /** Why what came from the network can't be counted, or null. */
  networkReason: string | null;
  /** What the page's own software says of it; left out: nothing. */
  told?: Pick<Evidence, 'languages' | 'agentMissing' | 'pageAgeDays'>;
}

const nothingTold = { languages: [], agentMissing: false, pageAgeDays: null };

export function evidenceFrom(
  gathered: Gathered,
  reading: Reading,
  { now, networkReason, told = nothingTold, ...came }: CameWith,
): Evidence {
  const { site, networkStamps, authorStamps, traffic, createdAt: siteCreatedAt, list, sender } = gathered;
  return {
    version: 1,
    ...came,
    ...told,
    formTokenExpected: site.embedsFormToken,
    author: gathered.author,
    claimsApproved: gathered.claimsApproved,
    campaign: known(gathered.campaign),
    network:
      networkReason === null
        ? known({
            lastMinute: countSince(networkStamps, now - minuteMs),
            lastHour: countSince(networkStamps, now - hourMs),
          })
        : unavailable(networkReason),
    email: {
      lastMinute: countSince(authorStamps, now - minuteMs),
      lastHour: countSince(authorStamps, now - hourMs),
    },
    traffic: measureTraffic(traffic, { now, siteCreatedAt }),
    reached: [],
    domains: known(gathered.domains),
    list: findListed(list, { reading, sender, now }),
    authorEdit: null,
    siteHosts: site.hosts.map(domainOfSiteHost),
    siteScripts: site.scripts,
  };
}
