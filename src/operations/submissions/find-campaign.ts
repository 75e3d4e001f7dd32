// Of the campaigns that a text may belong to, the one it does, and what the judgement is told of it.

import { noCampaign, type CampaignEvidence } from '../../domain/campaign.ts';
import { resemblanceOf } from '../../scoring/reading/sketch.ts';
import type { CampaignPrint } from '../../storage/campaign-member.ts';
import type { CampaignMatch } from '../../storage/submissions/campaign-matches.ts';

/** From here on texts are of one campaign. `npm run measure:campaigns` says what that finds and what it takes along. */
export const resemblanceMin = 0.5;

/** The campaign whose founder's text is most like this one, and enough; undefined: none is. */
export function findCampaign(print: CampaignPrint, matches: readonly CampaignMatch[]): CampaignMatch | undefined {
  const likeness = (match: CampaignMatch) => resemblanceOf(print.signature, match.signature);
  const [best] = matches.toSorted((a, b) => likeness(b) - likeness(a));
  return best && likeness(best) >= resemblanceMin ? best : undefined;
}

/** What is known of a text's campaign before the text itself is counted. */
export function campaignEvidenceOf(match: CampaignMatch | undefined, isLong: boolean): CampaignEvidence {
  if (match === undefined) return { ...noCampaign, isLong };
  const { size, published, spam, members_here, published_here, spam_here } = match;
  return {
    others: size,
    othersHere: members_here,
    published,
    publishedHere: published_here,
    spam,
    spamHere: spam_here,
    isLong,
  };
}
