// The Worker's entry: hands requests and timers to their rooms. No logic here. The one place that imports the models' bytes.

import { readSettings, type Bindings } from './env.ts';
import { createApp } from './http/app.ts';
import { purgeExpired } from './operations/purge-expired.ts';
import { createModels } from './scoring/model/create-models.ts';
import languages from './scoring/model/languages.bin';
import spam from './scoring/model/spam.bin';
import toxicityEnglish from './scoring/model/toxicity-en.bin';

const models = createModels({ toxicityEnglish, spam, languages });
const app = createApp({ loadModels: () => models });

export default {
  fetch: app.fetch,
  scheduled: async (_event, bindings) => {
    await purgeExpired({ settings: readSettings(bindings), now: Date.now() });
  },
} satisfies ExportedHandler<Bindings>;
