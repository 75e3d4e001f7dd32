// Pages stored under what is not their key any more are merged into those that are, after a release that knows more
// spellings of one address. Piece by piece, and over again without harm.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { pageKeyOf } from '../../intake/page-key.ts';
import { runAll } from '../../storage/database.ts';
import {
  deleteMergedPages,
  findPagesOfComments,
  findPagesOfSites,
  insertMergeEvents,
  mergePageSettings,
  refileComments,
} from '../../storage/threads/moved-threads.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';

/** Rows looked at in one call: what is moved of them is written several times, for the indexes and counters. */
const rowsMax = 500;

export interface MergedPages {
  /** Comments filed anew. */
  comments: number;
  /** Pages that are gone. */
  pages: number;
  /** For the next call; null: all are merged. */
  next: string | null;
}

/** A place in the walk: through all comments, then through all pages. */
type Place = ['comments', number] | ['pages', string, string];

/** Two trips at the most. @throws Failed `forbidden` for a key limited to sites, `invalid` for a cursor of another list. */
export async function mergePages(
  context: Context,
  actor: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<MergedPages> {
  if (actor.sites !== null) {
    throw new Failed({
      kind: 'forbidden',
      detail: 'A key limited to some sites merges no pages: all sites are walked.',
    });
  }
  const place: Place = cursor === undefined ? ['comments', 0] : readCursor(cursor, isPlace);
  return place[0] === 'comments'
    ? refile(context, place[1])
    : mergeSettings(context, actor, { site: place[1], key: place[2] });
}

function isPlace(parts: unknown[]): parts is Place {
  const [kind, first, second] = parts;
  return kind === 'comments'
    ? Number.isSafeInteger(first)
    : kind === 'pages' && typeof first === 'string' && typeof second === 'string';
}

async function refile({ settings: { db } }: Context, after: number): Promise<MergedPages> {
  const { rows } = await runAll(db, { rows: findPagesOfComments(after, rowsMax) });
  const moves = rows.flatMap(({ seq, page: from }) => {
    const to = pageKeyOf(from);
    return to === from ? [] : [{ seq, from, to }];
  });
  if (moves.length > 0) await runAll(db, { refiled: refileComments(moves) });
  const last = rows.length < rowsMax ? undefined : rows.at(-1);
  return { comments: moves.length, pages: 0, next: writeCursor(last ? ['comments', last.seq] : ['pages', '', '']) };
}

async function mergeSettings(
  { settings: { db }, now: at }: Context,
  actor: Actor,
  after: { site: string; key: string },
): Promise<MergedPages> {
  const { rows } = await runAll(db, { rows: findPagesOfSites(after, rowsMax) });
  const merges = rows.flatMap(({ site, key: from }) => {
    const to = pageKeyOf(from);
    return to === from ? [] : [{ id: uuidv7(), site, from, to }];
  });
  const { gone } =
    merges.length > 0
      ? await runAll(db, {
          events: insertMergeEvents({ id: uuidv7(), actor, at }, merges),
          settings: mergePageSettings(merges),
          gone: deleteMergedPages(merges),
        })
      : { gone: [] };
  const last = rows.length < rowsMax ? undefined : rows.at(-1);
  return { comments: 0, pages: gone.length, next: last ? writeCursor(['pages', last.site, last.key]) : null };
}
