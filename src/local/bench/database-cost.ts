// What a request costs D1, by D1's own count, and the header that carries it from the counted Worker to the benchmark.

export interface DatabaseCost {
  trips: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
}

export const costHeader = 'x-database-cost';

/** The same database; `cost` grows with every batch. Storage reaches D1 by batches alone, so they are all there is to count. */
export function countBatches<Target extends D1Database | D1DatabaseSession>(d1: Target, cost: DatabaseCost): Target {
  const batch = async (statements: D1PreparedStatement[]) => {
    const results = await d1.batch(statements);
    cost.trips += 1;
    cost.statements += statements.length;
    for (const { meta } of results) {
      cost.rowsRead += meta.rows_read;
      cost.rowsWritten += meta.rows_written;
    }
    return results;
  };
  return new Proxy(d1, {
    get(real, name) {
      if (name === 'batch') return batch;
      if (name === 'withSession') return (start: string) => countBatches((real as D1Database).withSession(start), cost);
      const value = Reflect.get(real, name) as unknown;
      return typeof value === 'function' ? (value.bind(real) as unknown) : value;
    },
  });
}
