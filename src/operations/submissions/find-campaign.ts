// Of the campaigns that a text may belong to, the one it does, and what the judgement is told of it.

import type { CampaignEvidence } from '../../domain/campaign.ts';
import { resemblanceOf } from '../../scoring/reading/sketch.ts';
import type { CampaignPrint } from '../../storage/campaign-member.ts';
import type { SameChecks } from '../../storage/checks/checks.ts';
import type { CampaignMatch } from '../../storage/submissions/campaign-matches.ts';

/** From here on texts are of one campaign. `npm run measure:campaigns` says what that finds and what it takes along. */
export const resemblanceMin = 0.5;

/** The campaign whose founder's text is most like this one, and enough; undefined: none is. */
export function findCampaign(print: CampaignPrint, matches: readonly CampaignMatch[]): CampaignMatch | undefined {
  const likeness = (match: CampaignMatch) => resemblanceOf(print.signature, match.signature);
  const [best] = matches.toSorted((a, b) => likeness(b) - likeness(a));
  return best && likeness(best) >= resemblanceMin ? best : undefined;
}

const noMatch = { size: 0, published: 0, spam: 0, members_here: 0, published_here: 0, spam_here: 0 };
const noChecks: SameChecks = { checks: 0, spam: 0, ham: 0 };

/**
 * What is known of a text's campaign before the text itself is counted. Checks of the very text count with the comments of the
 * campaign: what people called ham elsewhere stands there. `own` of them are of this very comment.
 */
export function campaignEvidenceOf(
  match: CampaignMatch | undefined,
  { isLong, same, own = 0 }: { isLong: boolean; same?: SameChecks | undefined; own?: number | undefined },
): CampaignEvidence {
  const { size, published, spam, members_here, published_here, spam_here } = match ?? noMatch;
  const { checks, ham, spam: calledSpam } = same ?? noChecks;
  const others = Math.max(0, checks - own);
  return {
    others: Math.max(size, others),
    othersHere: Math.max(members_here, others),
    published: published + ham,
    publishedHere: published_here + ham,
    spam: spam + calledSpam,
    spamHere: spam_here + calledSpam,
    isLong,
  };
}
