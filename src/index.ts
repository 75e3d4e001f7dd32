// The Worker's entry: hands requests and timers to their rooms. No logic here. The one place that imports the models' bytes.

import type { Bindings } from './env.ts';
import { createApp } from './http/app.ts';

const app = createApp({ loadModels: () => [] });

export default {
  fetch: app.fetch,
} satisfies ExportedHandler<Bindings>;
