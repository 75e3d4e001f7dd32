// Mails: who is written to (moderators by an owner's wish, authors by their own, neither before they have said yes to a first
// mail), and what. How a mail is worded is not here.

import { dayMs } from './durations.ts';
import { z } from 'zod';

export const subscriptionStates = ['asked', 'confirmed', 'stopped'] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];
export type SubscriptionRole = 'moderator' | 'author';

/** What a comment's author wishes to be told by mail: that a reply to it is published, that it is, or both. */
export const notifyWishes = ['replies', 'approval', 'all'] as const;
export type NotifyWish = (typeof notifyWishes)[number];

export const mailKinds = ['confirm', 'digest', 'test', 'approved', 'reply'] as const;
export type MailKind = (typeof mailKinds)[number];

export const mailStates = ['waiting', 'delivered', 'dead', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];

/** So long the links of a confirmation mail take a yes. */
export const confirmableMs = 7 * dayMs;
/** So long a moderator decides from a mail. */
export const decidableMs = 7 * dayMs;
export const recipientsMax = 20;
/** Mails to one author a day, beside the question. */
export const authorMailsPerDay = 20;
/** So long nobody who said no is asked again. */
export const stoppedMs = 30 * dayMs;
/** Comments that a digest shows. */
export const digestCommentsMax = 10;

const settings = {
  name: z.string().trim().min(1).max(80).describe('Whose decisions made from a mail are: the record names them so.'),
  everyMinutes: z
    .union([z.literal(15), z.literal(60), z.literal(1440)])
    .describe('A digest comes at most once in so many minutes, and only when something new waits.'),
  includeText: z.boolean().describe('Digests show the name and the start of the text of each comment.'),
  includeAddress: z.boolean().describe("Digests show the authors' email addresses. The key needs emails:read."),
};

export const newRecipientSchema = z.strictObject({
  email: z.string().min(1).max(254).describe('Where to write. Nothing but one question is sent before it is answered.'),
  name: settings.name,
  everyMinutes: settings.everyMinutes.default(60),
  includeText: settings.includeText.default(true),
  includeAddress: settings.includeAddress.default(false),
});
export type NewRecipient = z.output<typeof newRecipientSchema>;

export const recipientChangeSchema = z.strictObject(settings).partial();
export type RecipientChange = z.output<typeof recipientChangeSchema>;

/** What of a recipient its owner may change. */
export type RecipientSettings = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name]> };

export const mailDeliverySchema = z
  .object({
    id: z.int(),
    kind: z.enum(mailKinds),
    comment: z.string().nullable().describe('The comment of the author who is written to; null: to a moderator.'),
    at: z.int().describe('Milliseconds UTC.'),
    state: z
      .enum(mailStates)
      .describe('"dead": not taken within a day, it can be replayed; "dropped": there was nothing to tell any more.'),
    attempts: z.int(),
    dueAt: z.int().nullable().describe('When it is tried next, milliseconds UTC.'),
    triedAt: z.int().nullable(),
    status: z.int().nullable().describe('What the mail service answered last; null: nothing, or it has no statuses.'),
    error: z.string().nullable().describe('Why the latest attempt failed.'),
  })
  .meta({ id: 'MailDelivery' });
export type MailDelivery = z.output<typeof mailDeliverySchema>;

export const recipientSchema = z
  .object({
    id: z.string(),
    site: z.string(),
    email: z.string(),
    ...settings,
    state: z.enum(subscriptionStates).describe('"asked": no answer yet, nothing is sent; "stopped": by themselves.'),
    askedAt: z.int().nullable().describe('When they were asked last, milliseconds UTC.'),
    toldAt: z.int().nullable().describe('When the latest digest went, milliseconds UTC.'),
    createdAt: z.int().describe('Milliseconds UTC.'),
    latest: mailDeliverySchema.nullable().describe('The latest mail to them.'),
  })
  .meta({ id: 'MailRecipient' });
export type Recipient = z.output<typeof recipientSchema>;
