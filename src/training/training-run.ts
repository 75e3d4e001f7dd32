// What each trainer is given, and what it is: one model file from the data of a directory.

import { join } from 'node:path';
import { openStageCache, type StageCache } from './stage-cache.ts';

export interface TrainingRun {
  /** Where the labelled comments lie. */
  directory: string;
  /** A site's own choice of sources; absent: all that the shipped weights may learn from. */
  sources?: ReadonlySet<string>;
  seed: number;
  cache: StageCache;
}

export interface Trainer {
  /** What `--only` calls it. */
  name: string;
  /** The file under src/scoring/models/weights it writes. */
  file: string;
  /** Code whose change makes cached stages void, from the root of the project, beside features and reading. */
  inputs: readonly string[];
  train(run: TrainingRun): Promise<Uint8Array>;
}

export interface RunChoice {
  /** The root of the project. */
  root: string;
  directory: string;
  sources?: ReadonlySet<string>;
  seed: number;
}

/** A trainer's run with its own cache: valid as long as the data, the features, the reading and its own code stay the same. */
export function startRun(trainer: Trainer, choice: RunChoice): TrainingRun {
  const code = ['src/scoring/features', 'src/scoring/reading', 'src/scoring/words', ...trainer.inputs];
  return {
    directory: choice.directory,
    seed: choice.seed,
    ...(choice.sources === undefined ? {} : { sources: choice.sources }),
    cache: openStageCache(join(choice.root, '.cache/train'), {
      files: [choice.directory, ...code.map((path) => join(choice.root, path))],
      settings: [choice.sources === undefined ? null : [...choice.sources].sort(), choice.seed],
    }),
  };
}
