// Isso's database (SQLite), and the JSON that its documents describe for importing into it.

import { DatabaseSync } from 'node:sqlite';
import { addressOf, timeOf, type Item, type ReadOptions } from './item.ts';

interface Row {
  id: number;
  parent: number | null;
  uri: string;
  created: number;
  modified: number | null;
  mode: number;
  text: string | null;
  author: string | null;
  email: string | null;
  website: string | null;
}

/** Modes: 1 shown, 2 waiting, 4 deleted with replies. */
const statuses: Record<number, string> = { 1: 'approved', 2: 'pending', 4: 'approved' };

export function* readIssoDatabase(file: string, options: ReadOptions): Generator<Item> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = database
      .prepare(
        `SELECT c.id, c.parent, t.uri, c.created, c.modified, c.mode, c.text, c.author, c.email, c.website
         FROM comments c JOIN threads t ON t.id = c.tid ORDER BY c.id`,
      )
      .iterate() as Iterable<unknown> as Iterable<Row>;
    for (const row of rows) yield itemOf(row, options);
  } finally {
    database.close();
  }
}

function itemOf(row: Row, options: ReadOptions): Item {
  const id = String(row.id);
  const status = statuses[row.mode];
  if (status === undefined) return { skipped: 'mode not known', id };
  const createdAt = Math.round(Number(row.created) * 1000);
  if (!Number.isSafeInteger(createdAt) || createdAt < 0) return { skipped: 'no date', id };
  const deleted = row.mode === 4;
  return {
    line: {
      type: 'comment',
      source: 'isso',
      id,
      page: addressOf(row.uri, options),
      parent: row.parent === null ? null : String(row.parent),
      name: row.author,
      email: row.email,
      website: row.website,
      body: deleted ? '' : (row.text ?? ''),
      status,
      createdAt,
      editedAt: row.modified === null ? null : Math.round(row.modified * 1000),
      ...(deleted ? { erasedAt: createdAt } : {}),
    },
  };
}

interface Thread {
  id?: unknown;
  comments?: unknown;
}

/** Ids are those within a thread there, so the thread is part of them here. Has no replies. */
export function* readIssoJson(text: string, options: ReadOptions): Generator<Item> {
  const threads = JSON.parse(text) as Thread[];
  if (!Array.isArray(threads)) throw new Error('This is no list of threads.');
  for (const { id: uri, comments } of threads) {
    for (const comment of Array.isArray(comments) ? (comments as Record<string, unknown>[]) : []) {
      const said = (name: string) => (typeof comment[name] === 'string' ? comment[name] : null);
      const id = `${String(uri)}#${String(comment['id'])}`.slice(0, 200);
      const createdAt = timeOf(said('created') ?? '');
      if (createdAt === null) yield { skipped: 'no date', id };
      else {
        const [name, email, website, body] = [said('author'), said('email'), said('website'), said('text') ?? ''];
        const page = addressOf(String(uri), options);
        yield {
          line: {
            type: 'comment',
            source: 'isso-json',
            id,
            page,
            name,
            email,
            website,
            body,
            status: 'approved',
            createdAt,
          },
        };
      }
    }
  }
}
