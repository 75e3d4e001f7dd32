// A comment is made in WordPress, once: under the comment that it replies to, which comes first. Between the request and its
// answer anything may break off, so whoever comes next looks before making it again.

import { runAll } from '../../storage/database.ts';
import {
  forgetPost,
  forgetSent,
  holdUnsent,
  noteSent,
  releaseUnsent,
  type ChainRow,
  type SentName,
} from '../../storage/webhooks/wordpress-comments.ts';
import { claimMs } from '../sending.ts';
import { findPost } from './wordpress-post.ts';
import { agentOf, findRemote, remoteStatus, sayOf, type Remote } from './wordpress-remote.ts';
import { Undelivered, type Talk } from './wordpress-talk.ts';

interface Making {
  row: ChainRow;
  /** What it replies to, the nearest first. */
  above: readonly ChainRow[];
  name: SentName;
}

const refusedPost = 'rest_comment_invalid_post_id';

/**
 * The comment as WordPress has it, made there where it is shown here and is not there; null: there is none, and is to be none. A
 * reply is shown only where all above it is, so that it waits for that.
 */
export async function ensureMade(talk: Talk, { row, above, name }: Making): Promise<Remote | null> {
  if (row.gone === 1) return null;
  const { remote_id: id, sent_status, sent_print } = row;
  if (id !== null && row.post !== null) return { remote_id: id, post: row.post, sent_status, sent_print };
  if (row.visible === 0 && row.post === null) return null;
  const agent = await agentOf(talk, row.id);
  const parent = row.visible === 1 ? await findParent(talk, above) : null;
  const post = row.post ?? parent?.post ?? row.page_post ?? (await findPost(talk, row.page, agent));
  return hold(talk, { name, post, at: row.created_at }, async (isUnclear) => {
    const there = isUnclear ? await findRemote(talk, { post, at: row.created_at, email: row.email, agent }) : null;
    if (there !== null) return adopted(there, post);
    return row.visible === 1 ? make(talk, row, { post, parent: parent?.remote_id ?? 0, agent }) : null;
  });
}

/** Nothing is known of what is found, but that it is ours: all of it is told anew. */
function adopted(id: number, post: number): Remote {
  return { remote_id: id, post, sent_status: null, sent_print: null };
}

/** Keeps everybody else from making the comment, and notes what came of it; null: WordPress has none. */
async function hold(
  talk: Talk,
  { name, post, at }: { name: SentName; post: number; at: number },
  act: (isUnclear: boolean) => Promise<Remote | null>,
): Promise<Remote | null> {
  const { db } = talk.settings;
  const now = Date.now();
  const { held } = await runAll(db, { held: holdUnsent({ ...name, post, at, now, until: now + claimMs }) });
  if (!held[0]) throw new Undelivered('the comment is being delivered already');
  try {
    const remote = await act(held[0].retries > 0);
    await runAll(db, { noted: remote === null ? forgetSent(name) : noteSent(name, told(remote)) });
    return remote;
  } catch (fault) {
    await runAll(db, { released: releaseUnsent(name) });
    throw fault;
  }
}

function told({ remote_id, sent_status, sent_print }: Remote) {
  return { remote_id, sent_status, sent_print };
}

async function make(
  talk: Talk,
  row: ChainRow,
  { post, parent, agent }: { post: number; parent: number; agent: string },
): Promise<Remote> {
  const { fields, print } = await sayOf(talk, row);
  // An empty address is none to WordPress's check.
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const body = {
    ...given,
    post,
    parent,
    // Not the address of this service, which WordPress would take it to be from.
    author_ip: '0.0.0.0',
    author_user_agent: agent,
    date_gmt: new Date(row.created_at).toISOString().slice(0, 19),
    status: remoteStatus[row.status],
  };
  const { status, data } = await askToMake(talk, row, { body, agent });
  if (status === 409) {
    const there = await findRemote(talk, { post, at: row.created_at, email: row.email, agent });
    if (there !== null) return adopted(there, post);
    throw new Undelivered('WordPress has the same comment already, and not from here', { status, isFinal: true });
  }
  const made = (data ?? {}) as { id?: unknown; status?: unknown };
  if (typeof made.id !== 'number') throw new Undelivered('WordPress answered with no comment', { status });
  const isAsTold = made.status === remoteStatus[row.status];
  return { remote_id: made.id, post, sent_status: isAsTold ? row.status : null, sent_print: print };
}

/** A post that is gone is looked for again by the next attempt. */
async function askToMake(talk: Talk, { id, page }: ChainRow, { body, agent }: { body: object; agent: string }) {
  try {
    return await talk.ask({ method: 'POST', route: '/wp/v2/comments', body, agent }, [409]);
  } catch (fault) {
    if (fault instanceof Undelivered && fault.code === refusedPost) {
      const name = { webhook: talk.webhook.id, comment: id };
      await runAll(talk.settings.db, { post: forgetPost(name.webhook, page), sent: forgetSent(name) });
    }
    throw fault;
  }
}

/**
 * The nearest comment above that WordPress has, or now gets. What was erased, or was deleted there, is passed over, as WordPress
 * itself moves replies up a level; null: the comment stands on the top level.
 */
async function findParent(talk: Talk, [row, ...above]: readonly ChainRow[]): Promise<Pick<Remote, 'remote_id' | 'post'> | null> {
  if (!row) return null;
  const isPassedOver = row.erased_at !== null || row.gone === 1;
  const found = isPassedOver ? null : row.source === null ? await findOwn(talk, row, above) : await findImported(talk, row);
  return found ?? findParent(talk, above);
} // prettier-ignore

async function findOwn(talk: Talk, row: ChainRow, above: readonly ChainRow[]) {
  const made = await ensureMade(talk, { row, above, name: { webhook: talk.webhook.id, comment: row.id } });
  // WordPress takes whatever number it is given for a parent.
  return made === null || row.remote_id === null ? made : findThere(talk, row, made.remote_id);
}

/** A comment that was imported from this very WordPress is there under its own number. */
async function findImported(talk: Talk, row: ChainRow) {
  const isFromThere =
    row.source === `wordpress:${new URL(talk.url).host}` && /^[1-9]\d{0,14}$/.test(row.source_id ?? '');
  return isFromThere ? findThere(talk, row, Number(row.source_id)) : null;
}

async function findThere(talk: Talk, row: ChainRow, id: number): Promise<Pick<Remote, 'remote_id' | 'post'> | null> {
  const query = { context: 'edit', _fields: 'id,post' };
  const asked = { method: 'GET' as const, route: `/wp/v2/comments/${id}`, query, agent: await agentOf(talk, row.id) };
  const { data } = await talk.ask(asked, [404]);
  const { post } = (data ?? {}) as { post?: unknown };
  return typeof post === 'number' ? { remote_id: id, post } : null;
}
