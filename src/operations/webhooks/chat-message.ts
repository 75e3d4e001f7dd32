// The same event as a short message for people in a chat. What a stranger wrote stands in a block of code, where the three
// services make nothing live, and is besides changed so that it names nobody and leads nowhere.

import { startOf } from '../../domain/start-of-text.ts';
import type { WebhookFormat } from '../../domain/webhook.ts';
import type { ClaimedRow } from '../../storage/webhooks/deliveries.ts';
import type { WebhookRow } from '../../storage/webhooks/webhooks.ts';
import { disarm } from '../disarmed-text.ts';

const textUnitsMax = 600;
const nameUnitsMax = 80;
const noEmbeds = 4;

const titles: Readonly<Record<ClaimedRow['kind'], string>> = {
  'comment.held': 'A comment waits for a moderator',
  'comment.approved': 'A comment is approved',
  'comment.rejected': 'A comment is rejected',
  'comment.spam': 'A comment is spam',
  'comment.edited': 'A comment is edited',
  'comment.appealed': 'An author appeals a decision',
  'comment.erased': 'A comment is erased',
  digest: 'Many comments in one minute',
  'webhook.test': 'A test: this webhook works',
};

/** The body as the service takes it, JSON. */
export function chatMessage(webhook: WebhookRow, row: ClaimedRow): string {
  const title = `${titles[row.kind]} (${webhook.site})`;
  const lines = linesOf(webhook, row).map(disarm);
  return JSON.stringify(shapes[webhook.format as keyof typeof shapes]({ title, lines, chat: webhook.chat }));
}

interface Said {
  title: string;
  /** Disarmed, for a block of code. */
  lines: readonly string[];
  chat: string | null;
}

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks, https://docs.discord.com/developers/resources/webhook, https://core.telegram.org/bots/api#sendmessage */
const shapes: Readonly<Record<Exclude<WebhookFormat, 'standard' | 'wordpress'>, (said: Said) => object>> = {
  slack: ({ title, lines }) => ({
    text: `${title}${block(lines.map(escapeEntities), ['\n```', '```'])}`,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  }),
  discord: ({ title, lines }) => ({
    content: `${title}${block(lines, ['\n```\n', '\n```'])}`,
    allowed_mentions: { parse: [] },
    flags: noEmbeds,
  }),
  telegram: ({ title, lines, chat }) => ({
    chat_id: chat,
    text: `${title}${block(lines.map(escapeEntities), ['\n<pre>', '</pre>'])}`,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  }),
};

function block(lines: readonly string[], [start, end]: readonly [string, string]): string {
  return lines.length === 0 ? '' : `${start}${lines.join('\n')}${end}`;
}

function linesOf(webhook: WebhookRow, row: ClaimedRow): string[] {
  if (row.kind === 'webhook.test') return [];
  if (row.kind === 'digest')
    return Object.entries(JSON.parse(row.counts ?? '{}') as Record<string, number>).map(([kind, n]) => `${kind}: ${n}`);
  const isGone = row.page === null || row.erased_at !== null;
  const reasons = (row.signals ?? '').split('|').filter(Boolean).join(', ');
  return [
    `comment ${row.comment_id}`,
    ...(row.page === null ? [] : [`page ${startOf(row.page, textUnitsMax)}`]),
    ...(row.spam === null ? [] : [`spam ${row.spam.toFixed(2)}, toxicity ${(row.toxicity ?? 0).toFixed(2)}`]),
    ...(reasons === '' ? [] : [`reasons ${reasons}`]),
    ...(webhook.include_text === 1 && !isGone
      ? [`${startOf(row.name ?? '', nameUnitsMax)}:`, startOf(row.body ?? '', textUnitsMax)]
      : []),
  ];
}

/** The three characters that Slack and Telegram's HTML give a meaning. */
function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
