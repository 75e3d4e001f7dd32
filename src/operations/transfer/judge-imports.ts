// Imported comments that wait are judged, so that the queue says why they might; what was decided already is not. They wait
// whatever the verdict is: nobody here knows how they were sent.

import { known, noEvidence, unavailable, type Checked, type Evidence, type Standing } from '../../domain/evidence.ts';
import { domainOfSiteHost } from '../../domain/site-host.ts';
import { assess } from '../../scoring/judging/assess.ts';
import type { Context } from '../context.ts';
import { scoreColumns, verdictColumns } from '../judgement-columns.ts';
import type { KnownSite } from '../known-site.ts';
import { findListed, hashListed } from '../site-list.ts';
import type { SiteList } from '../../scoring/lists/compile-list.ts';
import type { GivenComment } from './read-lines.ts';
import type { Judged } from './imported-row.ts';

/** What a judgement here rests on beside the comment. */
export interface Grounds {
  known: KnownSite;
  list: Checked<SiteList>;
  /** Records of linked domains. */
  domains: ReadonlyMap<string, Standing>;
}

/** Whether it waits for a moderator and was never judged. */
export function isToJudge({ given: { kept, status, erasedAt } }: GivenComment): boolean {
  return status === 'pending' && kept === undefined && erasedAt === null;
}

/** The judgement of one comment; null: it is none that is judged. */
export async function judgeImport(context: Context, comment: GivenComment, grounds: Grounds): Promise<Judged | null> {
  const { reading, emailFolded } = comment;
  if (!isToJudge(comment) || reading === null) return null;
  const { policy, policyVersion, site } = grounds.known;
  const addressHash = await hashListed(context.settings.hashSecret, grounds.list, { site: site.slug, emailFolded });
  const evidence: Evidence = {
    ...noEvidence,
    campaign: notKnown,
    network: notKnown,
    domains: known(reading.linkedDomains.map((domain) => grounds.domains.get(domain) ?? none)),
    list: findListed(grounds.list, {
      reading,
      sender: { emailFolded, addressHash, author: null, network: null },
      now: context.now,
    }),
    siteHosts: site.hosts.map(domainOfSiteHost),
    siteScripts: site.scripts,
  };
  const assessment = assess({ reading, evidence, policy, policyVersion, models: context.models });
  return { ...scoreColumns(assessment, policy), ...verdictColumns(assessment, evidence) };
}

const none: Standing = { approved: 0, rejected: 0, spam: 0 };
const notKnown = unavailable('imported');
