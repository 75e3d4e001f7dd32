// `npm run train`: trains every model and writes its file; `-- --check` trains anew, asking no cache, and compares
// with the committed files instead.
// Options: --data DIR, --sources a,b (a site's own choice), --only NAME, --seed N. Node only; nothing here ships.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { languagesTrainer } from './languages/train-languages.ts';
import { report } from './progress.ts';
import { spamTrainer } from './spam/train-spam.ts';
import { toxicityTrainer } from './toxicity/train-toxicity.ts';
import { startRun, type RunChoice, type Trainer } from './training-run.ts';

const root = join(import.meta.dirname, '../..');

const trainers: readonly Trainer[] = [toxicityTrainer, spamTrainer, languagesTrainer];

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    sources: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
  },
});

const choice: RunChoice = {
  root,
  directory: options.data,
  seed: Number(options.seed),
  isFresh: options.check,
  ...(options.sources === undefined ? {} : { sources: new Set(options.sources.split(',')) }),
};

let different = 0;
for (const trainer of trainers) {
  if (options.only !== undefined && options.only !== trainer.name) continue;
  const bytes = await trainer.train(startRun(trainer, choice));
  const path = join(root, 'src/scoring/models/weights', trainer.file);
  const isSame = existsSync(path) && Buffer.compare(bytes, readFileSync(path)) === 0;
  if (!options.check) writeFileSync(path, bytes);
  else if (!isSame) different += 1;
  report(
    `${trainer.file}: ${bytes.length} bytes, ${isSame ? 'as before' : options.check ? 'NOT what training makes' : 'written'}`,
  );
}
process.exitCode = different > 0 ? 1 : 0;
