// `npm run train`: trains every model and writes its file; `-- --check` compares with the committed files instead.
// Options: --data DIR, --sources a,b (a site's own choice), --only NAME, --seed N. Node only; nothing here ships.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { report } from './progress.ts';
import { openStageCache } from './stage-cache.ts';
import { trainToxicity } from './train-toxicity.ts';
import type { Trainer, TrainingRun } from './training-run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const trainers: readonly Trainer[] = [{ name: 'toxicity', file: 'toxicity-en.bin', train: trainToxicity }];

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: `${root}../shared/data` },
    sources: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
  },
});

const run: TrainingRun = {
  directory: options.data,
  seed: Number(options.seed),
  ...(options.sources === undefined ? {} : { sources: new Set(options.sources.split(',')) }),
  cache: openStageCache(`${root}.cache/train`, [
    options.data,
    `${root}src/scoring/features`,
    `${root}src/scoring/reading`,
    `${root}src/scoring/words`,
    `${root}src/training`,
    JSON.stringify(options.sources ?? ''),
  ]),
};

let different = 0;
for (const trainer of trainers) {
  if (options.only !== undefined && options.only !== trainer.name) continue;
  const bytes = await trainer.train(run);
  const path = `${root}src/scoring/model/${trainer.file}`;
  const committed = existsSync(path) ? readFileSync(path) : new Uint8Array();
  const isSame = Buffer.compare(bytes, committed) === 0;
  if (!options.check) writeFileSync(path, bytes);
  else if (!isSame) different += 1;
  report(`${trainer.file}: ${bytes.length} bytes, ${isSame ? 'as before' : options.check ? 'NOT what training makes' : 'written'}`);
}
process.exitCode = different > 0 ? 1 : 0;
