// Writes of the search index. Every statement hangs on the claim that stands first in its batch: whoever read before another
// wrote, and so might write an older text over a newer one, writes nothing. The full-text tables follow by trigger.

import { sql, type SqlBool } from 'kysely';
import { searchFields } from '../../domain/search-field.ts';
import { searchBuilder, type Query, type Write } from '../database.ts';
import type { DocumentsTable, ProgressTable } from '../search-tables.ts';

export type Progress = Omit<ProgressTable, 'id'>;

/** How far the index has come. One row. */
export function findProgress(): Query<Progress> {
  return searchBuilder.selectFrom('progress').select(['indexed_seq', 'indexed_id', 'writer']).where('id', '=', 1);
}

/** Sets the progress to `next`, whose writer is a new random word, where nobody has written since `seen`. No row: somebody has. */
export function claimProgress(seen: Progress, next: Progress): Query<{ writer: string }> {
  return searchBuilder
    .updateTable('progress')
    .set(next)
    .where('id', '=', 1)
    .where('writer', '=', seen.writer)
    .returning('writer');
}

const columns = ['seq', 'by_time', 'by_harm', 'by_doubt', ...searchFields, 'facets'] as const;
const changeable = columns.slice(1);

/** Puts documents in, or in the place of those with the same `seq`. One that is the same already is not written. */
export function putDocuments(writer: string, documents: readonly DocumentsTable[]): Write {
  const given = columns.map((column) => sql`value ->> ${sql.lit(column)} as ${sql.ref(column)}`);
  const names = (table: string) => changeable.map((column) => sql.ref(`${table}.${column}`));
  const isAnother = sql<SqlBool>`(${sql.join(names('documents'))}) is not (${sql.join(names('excluded'))})`;
  return searchBuilder
    .insertInto('documents')
    .columns(columns)
    .expression(sql`select ${sql.join(given)} from json_each(${JSON.stringify(documents)}) where ${isWriter(writer)}`)
    .onConflict((conflict) =>
      conflict
        .column('seq')
        .doUpdateSet((eb) => Object.fromEntries(changeable.map((column) => [column, eb.ref(`excluded.${column}`)])))
        .where(isAnother),
    );
}

/** Takes out the documents of comments that are erased or gone. */
export function dropDocuments(writer: string, seqs: readonly number[]): Write {
  return searchBuilder
    .deleteFrom('documents')
    .where('seq', 'in', sql<number>`(select value from json_each(${JSON.stringify(seqs)}))`)
    .where(isWriter(writer));
}

/** Sets whoever has read back: what they would write may be of comments that are to be taken out. */
export function overtakeWriters(writer: string): Write {
  return searchBuilder.updateTable('progress').set({ writer }).where('id', '=', 1);
}

/** Takes out at most `limit` documents after `seq` that were made from comments which another database had there. */
export function dropDocumentsAfter(writer: string, seq: number, limit: number): Write {
  return searchBuilder
    .deleteFrom('documents')
    .where('seq', 'in', (eb) =>
      eb.selectFrom('documents as beyond').select('beyond.seq').where('beyond.seq', '>', seq).limit(limit),
    )
    .where(isWriter(writer));
}

function isWriter(writer: string) {
  return sql<SqlBool>`(select writer from progress where id = 1) = ${writer}`;
}
