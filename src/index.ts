// The Worker's entry: hands requests and timers to their rooms. No logic here.

import type { Bindings } from './env.ts';

export default {
  async fetch(): Promise<Response> {
    return new Response('not built yet', { status: 503 });
  },
} satisfies ExportedHandler<Bindings>;
