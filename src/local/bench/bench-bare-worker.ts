// The yardstick of `npm run bench:submit`: the least a Worker can do with a comment, one parse and one inserted row.
// Bundled for the benchmark alone.

import type { Bindings } from '../../env.ts';

export default {
  async fetch(request, { DB }) {
    const { name, email, body } = await request.json<Record<string, string>>();
    const id = crypto.randomUUID();
    const insert = DB.prepare('INSERT INTO bare (id, name, email, body, created_at) VALUES (?1, ?2, ?3, ?4, ?5)');
    await insert.bind(id, name, email, body, Date.now()).run();
    return Response.json({ comment: { id } }, { status: 201 });
  },
} satisfies ExportedHandler<Bindings>;
