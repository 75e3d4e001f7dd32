// A comment's place among the campaigns, for whoever writes one: a submission or an author's edit.

import { sql, type RawBuilder } from 'kysely';

/** What of a text tells that it belongs to a campaign. */
export interface CampaignPrint {
  /** Texts that share one of these are compared; four at most. */
  bands: readonly string[];
  /** What is compared. */
  signature: string;
}

/** A comment's place among the campaigns. */
export interface NewMember extends CampaignPrint {
  /** The campaign it was found to belong to; null: none. */
  campaignId: string | null;
  /** Of the campaign that it begins otherwise. */
  newCampaignId: string;
  /** Comments of the campaign, itself among them, as far as is known. */
  size: number;
}

/** The columns of a comment that say what its text is like. Null: it says too little to be like another. */
export function printColumns(member: NewMember | null) {
  return {
    campaign_bands: member && JSON.stringify(member.bands),
    campaign_signature: member && member.signature,
    campaign_size: member && member.size,
  };
}

/** The campaign of the comment, as SQL. Of equal texts that come at the same moment the second finds the first here. */
export function campaignOf(member: NewMember | null): RawBuilder<string | null> {
  if (member === null || member.campaignId !== null) return sql`${member?.campaignId ?? null}`;
  return sql`coalesce((select campaign_id from campaign_bands where band = ${member.bands[0] ?? ''}
    and (select signature from campaigns where id = campaign_id) = ${member.signature}), ${member.newCampaignId})`;
}
