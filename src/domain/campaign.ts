// Campaigns: comments of one text or nearly one. What of a campaign's standing says that a new comment of it is spam, and
// what only casts doubt. Counts alone: which texts are alike is found elsewhere.

import { z } from 'zod';

const count = z.int().min(0);

/** A campaign as it stood when another comment of it came; zeros where the text was met for the first time. */
export const campaignEvidenceSchema = z.strictObject({
  others: count.describe('Comments of the same or nearly the same text before this one, of all sites.'),
  othersHere: count.describe('Those of them at this site.'),
  published: count.describe('Those of all sites that are approved, by whomever.'),
  publishedHere: count.describe('Those of this site that are approved.'),
  spam: count.describe('Those of all sites that moderators called spam.'),
  spamHere: count.describe('Those of this site that its moderators called spam.'),
  isLong: z.boolean().describe('So long a text that nobody writes the like by chance; shorter ones must be equal.'),
});

export type CampaignEvidence = z.infer<typeof campaignEvidenceSchema>;

/** A text met for the first time, or one that says too little to be told from others. */
export const noCampaign: CampaignEvidence = {
  others: 0,
  othersHere: 0,
  published: 0,
  publishedHere: 0,
  spam: 0,
  spamHere: 0,
  isLong: false,
};

/**
 * Moderators of the site called one of the campaign spam, and none of it stands published there: what is published can be
 * pasted by anybody, and calling the copy spam must not turn on who wrote it. A text that many may write by chance is too
 * short to be judged by its like.
 */
export function isSpamCampaign({ isLong, spamHere, publishedHere }: CampaignEvidence): boolean {
  return isLong && spamHere > 0 && publishedHere === 0;
}

/** One of the campaign was called spam at this site, or at another while it stands published nowhere. */
export function isSuspectCampaign({ spamHere, spam, published }: CampaignEvidence): boolean {
  return spamHere > 0 || (spam > 0 && published === 0);
}
