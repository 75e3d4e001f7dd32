// One comment is brought to what it is here: made in WordPress, changed, hidden or deleted there. What is delivered is never the
// event but how the comment stands, so that an event delivered twice, late or again changes nothing more.

import { runAll } from '../../storage/database.ts';
import {
  findChain,
  findSent,
  forgetSent,
  noteGone,
  noteSent,
  tellReplies,
  type ChainRow,
  type SentName,
} from '../../storage/webhooks/wordpress-comments.ts';
import type { Status } from '../../domain/comment.ts';
import { ensureMade } from './wordpress-making.ts';
import { agentOf, findRemote, remoteStatus, sayOf, type Remote } from './wordpress-remote.ts';
import { Undelivered, type Talk } from './wordpress-talk.ts';

const notThere = [404, 410];

/** @throws Undelivered where it could not be brought about now. */
export async function deliverComment(talk: Talk, comment: string): Promise<void> {
  const name = { webhook: talk.webhook.id, comment };
  const { chain } = await runAll(talk.settings.db, { chain: findChain(name) });
  const [row, ...above] = upwards(chain, comment);
  if (!row || row.erased_at !== null) return eraseThere(talk, name);
  // What came from another system is its own: it may be WordPress that it came from.
  if (row.source !== null) return;
  // Deleted there, and hidden here since: what comes of it next is decided here.
  if (row.gone === 1 && row.status !== 'approved')
    return void (await runAll(talk.settings.db, { forgotten: forgetSent(name) }));
  const remote = await ensureMade(talk, { row, above, name });
  if (remote === null) return;
  const isJustMade = row.remote_id === null && remote.sent_status === row.status;
  if (!isJustMade) await changeThere(talk, { ...row, ...remote }, name);
  if (row.visible === 0 || row.sent_status === 'approved') return;
  await runAll(talk.settings.db, { replies: tellReplies(name, Date.now()) });
}

/** The comment, what it replies to, and so on. */
function upwards(chain: readonly ChainRow[], comment: string): ChainRow[] {
  const row = chain.find(({ id }) => id === comment);
  return row === undefined ? [] : [row, ...(row.parent_id === null ? [] : upwards(chain, row.parent_id))];
}

/** Brings what is there already to how the comment stands. */
async function changeThere(talk: Talk, row: ChainRow & Remote, name: SentName): Promise<void> {
  const agent = await agentOf(talk, row.id);
  const route = `/wp/v2/comments/${row.remote_id}`;
  const query = { context: 'edit', _fields: 'id,status' };
  const now = await talk.ask({ method: 'GET', route, query, agent }, notThere);
  if (notThere.includes(now.status)) return missThere(talk, row, name);
  const { print, fields } = await sayOf(talk, row);
  const wanted = remoteStatus[row.status];
  const isNew = row.sent_status !== row.status;
  const status = isNew && (now.data as { status?: string } | null)?.status !== wanted ? { status: wanted } : {};
  const changes = { ...(print === row.sent_print ? {} : fields), ...status };
  if (Object.keys(changes).length > 0) {
    const body = { ...changes, author_user_agent: agent };
    const { data } = await talk.ask({ method: 'POST', route, body, agent });
    if ('status' in status) expectStatus(data, wanted);
  }
  await note(talk, name, { remote_id: row.remote_id, sent_status: row.status, sent_print: print });
}

function expectStatus(data: unknown, wanted: string): void {
  const { status } = (data ?? {}) as { status?: string };
  if (status === wanted) return;
  throw new Undelivered(`WordPress keeps it as "${status}", not "${wanted}": a plugin there decides otherwise`);
}

/**
 * It was deleted there. Where it is to be hidden that is as good. Where it was shown somebody there has done it, and it stays
 * so; where it was hidden, it is made anew by its next approval.
 */
async function missThere(talk: Talk, row: ChainRow & Remote, name: SentName): Promise<void> {
  const { db } = talk.settings;
  if (row.status !== 'approved') await runAll(db, { forgotten: forgetSent(name) });
  else if (row.sent_status === 'approved') await runAll(db, { gone: noteGone(name) });
  else {
    await runAll(db, { forgotten: forgetSent(name) });
    await deliverComment(talk, row.id);
  }
}

/** What is erased here is deleted there, for good. Its replies go up a level there (`wp_delete_comment`). */
async function eraseThere(talk: Talk, name: SentName): Promise<void> {
  const { db } = talk.settings;
  const [sent] = (await runAll(db, { sent: findSent(name) })).sent;
  if (!sent) return;
  const agent = await agentOf(talk, name.comment);
  const id = sent.remote_id ?? (await findRemote(talk, { ...sent, email: null, agent }));
  if (id !== null && sent.gone === 0) {
    const route = `/wp/v2/comments/${id}`;
    await talk.ask({ method: 'DELETE', route, query: { force: 'true' }, agent }, notThere);
  }
  await runAll(db, { forgotten: forgetSent(name) });
}

async function note(
  talk: Talk,
  name: SentName,
  sent: { remote_id: number; sent_status: Status; sent_print: string },
): Promise<void> {
  await runAll(talk.settings.db, { noted: noteSent(name, sent) });
}
