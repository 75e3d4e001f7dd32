// What a comment is in WordPress's words, and how it is known again there: by the browser it is said to be from, which holds a
// keyed mark that nobody else can know.

import type { Status } from '../../domain/comment.ts';
import { keyedHash } from '../hashing.ts';
import type { ChainRow } from '../../storage/webhooks/wordpress-comments.ts';
import { Undelivered, type Talk } from './wordpress-talk.ts';
import { htmlOf } from './wordpress-text.ts';

/** A comment that WordPress has. */
export interface Remote {
  remote_id: number;
  post: number;
  /** As it was told last; null: that is not known. */
  sent_status: Status | null;
  sent_print: string | null;
}

/** A rejected comment can be brought back there for a month, then WordPress deletes it (EMPTY_TRASH_DAYS). */
export const remoteStatus: Readonly<Record<Status, string>> = {
  approved: 'approved',
  pending: 'hold',
  rejected: 'trash',
  spam: 'spam',
};

/** The browser that WordPress is told. */
export async function agentOf({ settings }: Talk, comment: string): Promise<string> {
  return `Anteroom/${await keyedHash(settings.tokenSecret, 'delivered comment', comment)}`;
}

type Said = Pick<ChainRow, 'name' | 'email' | 'website' | 'body'>;

/** WordPress would put its own user's name to a comment without any. */
const nobody = 'Anonymous';

/** What WordPress is told of a comment beside its status, and a keyed hash of it. */
export async function sayOf({ settings }: Talk, { name, email, website, body }: Said) {
  const fields = {
    author_name: name || nobody,
    author_email: emailThere(email) ?? '',
    author_url: website ?? '',
    content: htmlOf(body),
  };
  const print = await keyedHash(settings.hashSecret, 'sent to WordPress', JSON.stringify(fields));
  return { fields, print };
}

const emailUnitsMax = 100;

/** An address that WordPress takes as it is (`is_email`); null for every other, which it would refuse or change. */
function emailThere(email: string | null): string | null {
  const isTaken = /^[\w!#$%&'*+/=?^`{|}~.-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(email ?? '');
  return isTaken && (email ?? '').length <= emailUnitsMax ? email : null;
}

/** WordPress compares with its local time, which may lie 14 hours from UTC. */
const windowMs = 15 * 3_600_000;
const perPage = 100;
const pagesMax = 3;

/**
 * WordPress's number of a comment that may have been made there, whatever its state; null: it was not.
 * @throws Undelivered also where more comments lie about its time than are looked through: doubt makes nothing twice.
 */
export async function findRemote(
  talk: Talk,
  { post, at, email, agent }: { post: number; at: number; email: string | null; agent: string },
): Promise<number | null> {
  const [after, before] = [at - windowMs, at + windowMs].map((time) => new Date(time).toISOString().slice(0, 19));
  const taken = emailThere(email);
  const query = {
    context: 'edit',
    post: String(post),
    status: 'any',
    after: after ?? '',
    before: before ?? '',
    per_page: String(perPage),
    _fields: 'id,author_user_agent',
    ...(taken === null ? {} : { author_email: taken }),
  };
  for (let page = 1; page <= pagesMax; page++) {
    const asked = { method: 'GET' as const, route: '/wp/v2/comments', query: { ...query, page: String(page) }, agent };
    const { data } = await talk.ask(asked);
    const listed = Array.isArray(data) ? (data as { id?: unknown; author_user_agent?: unknown }[]) : [];
    const found = listed.find(({ author_user_agent: named }) => named === agent);
    if (typeof found?.id === 'number') return found.id;
    if (listed.length < perPage) return null;
  }
  throw new Undelivered('too many comments of that day to tell whether WordPress has it already');
}
