// Looks through every column of every table of both databases, as their own schemas list them: what is stored one day is
// looked through, too.

import { env } from 'cloudflare:workers';

/** The places, as "table.column", whose values have one of the words in them, in any case. */
export async function findLeaks(words: readonly string[]): Promise<string[]> {
  const wanted = words.map((word) => word.toLowerCase());
  const found = await Promise.all([env.DB, env.SEARCH].map((db) => findIn(db, wanted)));
  return [...new Set(found.flat())].sort();
}

async function findIn(db: D1Database, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tablesOf(db)) {
    const { results } = await db.prepare(`SELECT * FROM "${table}"`).all();
    for (const row of results) {
      for (const [column, value] of Object.entries(row)) {
        const text = textOf(value).toLowerCase();
        if (words.some((word) => text.includes(word))) found.push(`${table}.${column}`);
      }
    }
  }
  return found;
}

/** All that can be read as a table, the full-text index's own included; a virtual one holds nothing itself. */
export async function tablesOf(db: D1Database): Promise<string[]> {
  const { results } = await db.prepare('PRAGMA table_list').all<{ name: string; type: string; schema: string }>();
  return results
    .filter(
      ({ name, type, schema }) =>
        schema === 'main' && type !== 'view' && type !== 'virtual' && !/^(?:sqlite|d1|_)/.test(name),
    )
    .map(({ name }) => name);
}

/** Blobs come as arrays of bytes. */
function textOf(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.map((byte) => String.fromCharCode(byte as number)).join('');
}
