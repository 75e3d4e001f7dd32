// What each trainer is given, and what it is: one model file from the data of a directory.

import type { StageCache } from './stage-cache.ts';

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
  /** The file under src/scoring/model it writes. */
  file: string;
  /** Code whose change makes cached stages void, from the root of the project, beside features and reading. */
  inputs: readonly string[];
  train(run: TrainingRun): Promise<Uint8Array>;
}
