// Watches a real D1: counts round trips, statements and the rows D1 itself says it read and wrote.

import { countBatches, type DatabaseCost } from '../../src/local/bench/database-cost.ts';

/** The same database, and the cost of what has gone through it since the last `reset`. */
export function countDatabase(d1: D1Database): { db: D1Database; cost: DatabaseCost; reset: () => void } {
  const none: DatabaseCost = { trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 };
  const cost = { ...none };
  return { db: countBatches(d1, cost), cost, reset: () => void Object.assign(cost, none) };
}
