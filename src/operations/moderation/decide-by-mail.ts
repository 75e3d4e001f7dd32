// A moderator decides by a link out of a mail: one comment, in the version the mail was about, for a week. Showing it changes
// nothing. Who was taken off the site's mails, or stopped them, decides no more.

import type { Actor } from '../../domain/actor.ts';
import type { Status } from '../../domain/comment.ts';
import type { Move } from '../../domain/decision.ts';
import { Failed } from '../../domain/failure.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { findSubscription } from '../../storage/mail/subscriptions.ts';
import { findComment } from '../../storage/moderation/comments.ts';
import type { Context } from '../context.ts';
import { wakeTold } from '../due-webhooks.ts';
import { atSite } from '../known-site.ts';
import { isDecisionToken, type DecisionLink } from '../mail-links.ts';
import { decisionQueries, newDecisionSet, onlyAnswer, outcomesOf } from './made-decisions.ts';

export const mailedMoves = ['approve', 'reject', 'spam'] as const satisfies readonly Move[];
export type MailedMove = (typeof mailedMoves)[number];

export type DecisionAsk = DecisionLink & { token: string };

/** A comment as the page of the link shows it. */
export interface MailedComment {
  id: string;
  status: Status;
  version: number;
  page: string;
  name: string | null;
  body: string;
  spam: number | null;
  toxicity: number | null;
}

export interface ShownMailedComment {
  site: Site;
  comment: MailedComment;
  /** It is as the mail told it, and can be decided here. */
  isOpen: boolean;
}

/** @throws Failed `not-found` for a wrong token, an erased comment or whoever gets no mails any more; `forbidden` after a week. */
export async function showMailedComment(context: Context, ask: DecisionAsk): Promise<ShownMailedComment> {
  const { site, actor } = await readLink(context, ask);
  return atSite(site, () => showAt(context, ask, { site, actor }));
}

/** Decides it, and gives it as it stands then. @throws Failed as `showMailedComment`; `conflict` with the state where it has changed since. */
export async function decideByMail(
  context: Context,
  { move, ...ask }: DecisionAsk & { move: MailedMove },
): Promise<ShownMailedComment> {
  const { site, actor } = await readLink(context, ask);
  return atSite(site, async () => {
    const set = newDecisionSet(context, actor, { items: [{ commentId: ask.comment, version: ask.version }] });
    const rows = await runAll(context.settings.db, decisionQueries(set, move));
    await wakeTold(context, rows.applied);
    onlyAnswer(outcomesOf(set, move, rows));
    return showAt(context, ask, { site, actor });
  });
}

async function readLink(context: Context, ask: DecisionAsk): Promise<{ site: Site; actor: Actor }> {
  const { settings, now } = context;
  const missing = new Failed({ kind: 'not-found', what: 'comment' });
  if (!(await isDecisionToken(settings, ask, ask.token))) throw missing;
  const { found } = await runAll(settings.db, { found: findSubscription(ask.by) });
  const [row] = found;
  if (row?.role !== 'moderator' || row.state !== 'confirmed') throw missing;
  const site = parseStoredSite(row.site, row.settings);
  if (now > ask.until) throw new Failed({ kind: 'forbidden', detail: 'This link is over a week old.' }, site);
  const scopes: Actor['scopes'] = ['comments:read', 'comments:decide'];
  return { site, actor: { key: `mail:${row.id}`, name: row.name ?? '', scopes, sites: [row.site] } };
}

async function showAt(
  context: Context,
  ask: DecisionAsk,
  { site, actor }: { site: Site; actor: Actor },
): Promise<ShownMailedComment> {
  const { found } = await runAll(context.settings.db, { found: findComment(actor, ask.comment) });
  const [row] = found;
  if (!row || row.erased_at !== null) throw new Failed({ kind: 'not-found', what: 'comment' });
  const { id, status, version, page, name, body, spam, toxicity } = row;
  const isOpen = status === 'pending' && version === ask.version;
  return { site, comment: { id, status, version, page, name, body, spam, toxicity }, isOpen };
}
