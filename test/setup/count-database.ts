// Watches a real D1: counts round trips, statements and the rows D1 itself says it read and wrote.

export interface DatabaseCost {
  trips: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
}

/** The same database, and the cost of what has gone through it since the last `reset`. */
export function countDatabase(d1: D1Database): { db: D1Database; cost: DatabaseCost; reset: () => void } {
  const cost: DatabaseCost = { trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 };
  const batch = async (target: D1Database | D1DatabaseSession, statements: D1PreparedStatement[]) => {
    const results = await target.batch(statements);
    cost.trips += 1;
    cost.statements += statements.length;
    for (const { meta } of results) {
      cost.rowsRead += meta.rows_read;
      cost.rowsWritten += meta.rows_written;
    }
    return results;
  };
  const watch = <Target extends D1Database | D1DatabaseSession>(target: Target): Target =>
    new Proxy(target, {
      get(real, name) {
        if (name === 'batch') return (statements: D1PreparedStatement[]) => batch(real, statements);
        if (name === 'withSession') return (start: string) => watch((real as D1Database).withSession(start));
        const value = Reflect.get(real, name) as unknown;
        return typeof value === 'function' ? value.bind(real) : value;
      },
    });
  const reset = () => Object.assign(cost, { trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 });
  return { db: watch(d1), cost, reset };
}
