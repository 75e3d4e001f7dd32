// Webhooks: where a site's events are sent to, which, and how they are put. What is sent is webhook-message.ts.

import { z } from 'zod';

/** What becomes of comments. */
export const webhookKinds = [
  'comment.held',
  'comment.approved',
  'comment.rejected',
  'comment.spam',
  'comment.edited',
  'comment.appealed',
  'comment.erased',
] as const;
export type WebhookKind = (typeof webhookKinds)[number];

/** Kinds that no one asks for: many events in one, and the event of a test. */
export const ownKinds = ['digest', 'webhook.test'] as const;
export type DeliveryKind = WebhookKind | (typeof ownKinds)[number];

export const webhookFormats = ['standard', 'slack', 'discord', 'telegram', 'wordpress'] as const;
export type WebhookFormat = (typeof webhookFormats)[number];

/** What WordPress must be told of to have each comment as it stands here. */
export const followedKinds: readonly WebhookKind[] = webhookKinds.filter((kind) => kind !== 'comment.appealed');

export const webhooksMax = 10;
export const overlapHoursMax = 168;

const settings = {
  url: z
    .string()
    .min(1)
    .max(2_000)
    .describe(
      'Where the events go: https, at port 443 or 8443, on a public host. Of a WordPress: its address, "https://blog.example.com".',
    ),
  format: z
    .enum(webhookFormats)
    .describe(
      '"standard": signed JSON by standardwebhooks.com. "wordpress": the comments themselves, to the REST API of the site\'s own WordPress. The others: short messages as that chat service takes them.',
    ),
  chat: z
    .string()
    .min(1)
    .max(100)
    .nullable()
    .describe(
      "Telegram's chat_id; goes with that format alone, whose url is https://api.telegram.org/botTOKEN/sendMessage.",
    ),
  user: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^:\p{Cc}]+$/u)
    .nullable()
    .describe("WordPress's name for the user, who must have the right moderate_comments; goes with that format alone."),
  kinds: z
    .array(z.enum(webhookKinds))
    .min(1)
    .max(webhookKinds.length)
    .describe('The events wanted; of a WordPress all but "comment.appealed".'),
  includeAddress: z
    .boolean()
    .describe(
      'Sends the author\'s email address along. The key needs emails:read. With the format "standard" alone; a WordPress gets it always.',
    ),
  includeText: z.boolean().describe("Sends the comment's name, website and text along; to a WordPress always."),
  digestAbove: z
    .int()
    .min(1)
    .max(10_000)
    .nullable()
    .describe('What comes above so many events of one minute is counted in one "digest" event after it; null: never.'),
  note: z.string().trim().max(200).nullable().describe('For people.'),
  enabled: z.boolean().describe('False: nothing is sent and nothing new is kept; what waits goes on waiting.'),
};

const password = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]+$/u)
  .optional()
  .describe('An application password of the user (WordPress, Users, Profile). It is kept encrypted and never shown.');

export const newWebhookSchema = z.strictObject({
  url: settings.url,
  format: settings.format.default('standard'),
  chat: settings.chat.default(null),
  user: settings.user.default(null),
  password,
  kinds: settings.kinds.default([...webhookKinds]),
  includeAddress: settings.includeAddress.default(false),
  includeText: settings.includeText.default(false),
  digestAbove: settings.digestAbove.optional(),
  note: settings.note.default(null),
  enabled: settings.enabled.default(true),
});
export type NewWebhook = z.output<typeof newWebhookSchema>;

/** A change: what is left out stays. The format stays as it was made. */
export const webhookChangeSchema = z.strictObject(settings).omit({ format: true }).partial().extend({ password });
export type WebhookChange = z.output<typeof webhookChangeSchema>;

/** What of a webhook its owner chooses. */
export type WebhookSettings = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name]> };

/** Chats take about one message a second and are read by people. A comment that is delivered is never counted only. */
export const digestAboveByDefault: Readonly<Record<WebhookFormat, number | null>> = {
  standard: 100,
  slack: 10,
  discord: 10,
  telegram: 10,
  wordpress: null,
};

export const webhookSchema = z
  .object({
    id: z.string(),
    site: z.string(),
    ...settings,
    url: z.string().describe('Of a chat service, whose address is itself a secret, no more than its host.'),
    disabledBy: z.enum(['owner', 'gone']).nullable().describe('"gone": the endpoint answered 410.'),
    version: z.int().describe('Counts changes.'),
    overlapUntil: z.int().nullable().describe('Until when the secret before signs too, milliseconds UTC.'),
    createdAt: z.int().describe('Milliseconds UTC.'),
    dueAt: z.int().nullable().describe('When something is to be sent next; null: nothing waits.'),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.output<typeof webhookSchema>;

const answerSchema = z.object({
  at: z.int().describe('Milliseconds UTC.'),
  ms: z.int().describe('How long it took.'),
  status: z.int().nullable().describe('The HTTP status; null: there was no answer, or nothing to ask.'),
  error: z.string().nullable().describe('Why it counts as failed; null: it was delivered.'),
  excerpt: z.string().nullable().describe('The start of what a failing answer said.'),
});
export type DeliveryAnswer = z.output<typeof answerSchema>;

export const deliveryStates = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliverySchema = z
  .object({
    id: z.string().describe('The same in the header webhook-id, at every attempt.'),
    kind: z.enum([...webhookKinds, ...ownKinds]),
    comment: z.string().nullable().describe('The id of the comment.'),
    status: z.string().nullable().describe('Of the comment after the event.'),
    version: z.int().nullable().describe('Of the comment after the event.'),
    counts: z.record(z.string(), z.int()).nullable().describe('Of a digest: events by kind.'),
    at: z.int().describe('When it happened, milliseconds UTC.'),
    state: z.enum(deliveryStates).describe('"dead": not delivered within a day; it can be replayed.'),
    attempts: z.int(),
    dueAt: z
      .int()
      .nullable()
      .describe('When it is tried next; null and waiting: after the event of the same comment before it.'),
    answers: z.array(answerSchema).describe('The latest ten, oldest first.'),
  })
  .meta({ id: 'Delivery' });
export type Delivery = z.output<typeof deliverySchema>;
