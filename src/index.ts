// The Worker's entry: hands requests, messages and timers to their rooms. No logic here. The one place that imports the models' bytes.

import type { Bindings } from './env.ts';
import { createApp } from './http/app.ts';
import { consumeMessages } from './jobs/consume.ts';
import { runSchedule } from './jobs/schedule.ts';
import { warmUp } from './scoring/judging/warm-up.ts';
import { createModels } from './scoring/models/create-models.ts';
import languages from './scoring/models/weights/languages.bin';
import spam from './scoring/models/weights/spam.bin';
import toxicityEnglish from './scoring/models/weights/toxicity-en.bin';

const models = createModels({ toxicityEnglish, spam, languages });
warmUp(models);
const app = createApp({ loadModels: () => models });

export default {
  fetch: app.fetch,
  queue: (batch, bindings) => consumeMessages(batch, bindings),
  scheduled: (_event, bindings) => runSchedule(bindings, Date.now()),
} satisfies ExportedHandler<Bindings>;
