// The service as it is, behind a D1 that counts what goes through it; the counts come back in a header.
// Bundled for the benchmark alone.

import type { Bindings } from '../../env.ts';
import worker from '../../index.ts';
import { costHeader, countBatches } from './database-cost.ts';

export default {
  async fetch(request, env, context) {
    const cost = { trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 };
    const response = await worker.fetch(request, { ...env, DB: countBatches(env.DB, cost) }, context);
    const counted = new Response(response.body, response);
    counted.headers.set(costHeader, JSON.stringify(cost));
    return counted;
  },
} satisfies ExportedHandler<Bindings>;
