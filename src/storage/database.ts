// The D1 dialect: Kysely builds the statements, `runAll` sends them as one D1 batch, which is D1's only transaction.
// Functions of this room return queries and never run them; operations decide what travels together.

import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type DatabaseConnection,
  type Driver,
} from 'kysely';
import { Failed } from '../domain/failure.ts';
import type { SearchTables } from './search-tables.ts';
import type { Tables } from './tables.ts';

/** A statement that has not been run, with the shape of the rows it gives. */
export type Query<Row = unknown> = Compilable<Row>;

/** A statement run for its effect. */
export type Write = Compilable<unknown>;

/** Queries by name; a list, which may be empty, stands for as many statements. */
type Batch = Readonly<Record<string, Query | readonly Query[]>>;

type RowsOf<Queries extends Batch> = {
  -readonly [Name in keyof Queries]: Queries[Name] extends Query<infer Row>
    ? Row[]
    : Queries[Name] extends readonly Query<infer Row>[]
      ? Row[][]
      : never;
};

/** Builds, never executes: whoever executes a query by Kysely's own means is told where to go. */
class BatchOnlyDriver implements Driver {
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    throw new Error('run queries with runAll: D1 has no connections');
  }
  async beginTransaction(): Promise<void> {}
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

/** The query builder. It holds no connection: executing through it throws, `runAll` is the only way to the database. */
export const builder = createBuilder<Tables>();

/** The same for the search database, which holds the index alone. */
export const searchBuilder = createBuilder<SearchTables>();

function createBuilder<Known>(): Kysely<Known> {
  return new Kysely<Known>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new BatchOnlyDriver(),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/**
 * Runs the queries in the order they are written in as one atomic D1 batch: one round trip. Gives each query's rows under
 * its name, and those of a list as a list.
 * @throws Failed `storage-down` when D1 can't be reached or gives up. A violated constraint or a wrong statement is a bug and passes through.
 */
export async function runAll<Queries extends Batch>(
  d1: D1Database | D1DatabaseSession,
  queries: Queries,
): Promise<RowsOf<Queries>> {
  const statements = Object.values(queries)
    .flat()
    .map((query: Query) => {
      const compiled = query.compile();
      return d1.prepare(compiled.sql).bind(...compiled.parameters);
    });
  try {
    const results = await d1.batch<Record<string, unknown>>(statements);
    const rows = results.map((result) => result.results)[Symbol.iterator]();
    const take = () => rows.next().value;
    const named = Object.entries(queries).map(([name, given]) => [
      name,
      Array.isArray(given) ? given.map(take) : take(),
    ]);
    return Object.fromEntries(named) as RowsOf<Queries>;
  } catch (error) {
    throw isOutage(error) ? new Failed({ kind: 'storage-down' }) : error;
  }
}

/** For reads that may lag by seconds: the nearest replica where the database has them. */
export function replicaOf(d1: D1Database): D1DatabaseSession {
  return d1.withSession('first-unconstrained');
}

/** D1 reports SQL faults with SQLite's own code in the message; its outages carry none, or "busy", "full", "I/O". */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (/SQLITE_(BUSY|LOCKED|FULL|IOERR)/.test(error.message)) return true;
  return error.message.startsWith('D1_ERROR') && !error.message.includes('SQLITE_');
}
