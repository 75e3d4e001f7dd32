// The parameters of paths, for the API's description. What there is none of is told by the operations: not found.

import { z } from 'zod';

export const siteParams = z.object({ site: z.string().min(1).describe("The site's slug.") });
export const commentParams = z.object({ id: z.string().min(1).describe('The id of the comment.') });
export const recipientParams = siteParams.extend({ recipient: z.string().min(1).describe('The id of the recipient.') });
export const webhookParams = siteParams.extend({ webhook: z.string().min(1).describe('The id of the webhook.') });
/** What lets the author of a comment in. */
export const statusQuery = z.object({
  token: z.string().min(1).max(200).describe('`statusToken` of the answer to posting.'),
});
