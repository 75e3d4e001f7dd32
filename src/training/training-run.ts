// What each trainer is given, and what it is: one model file from the data of a directory.

import { join } from 'node:path';
import { noCache, openStageCache, type StageCache } from './stage-cache.ts';
import { findFiles, findModules } from './stage-inputs.ts';

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
  /** The trainer's own module, by absolute path: a change of it, or of anything it imports, makes its cached stages void. */
  module: string;
  train(run: TrainingRun): Promise<Uint8Array>;
}

export interface RunChoice {
  /** The root of the project. */
  root: string;
  directory: string;
  sources?: ReadonlySet<string>;
  seed: number;
  /** Computes every stage, and asks no cache. */
  isFresh?: boolean;
}

/**
 * A trainer's run. Its cached stages hold as long as its code, the data, the comments written for this project and the
 * locked packages (Node.js is one) stay the same.
 * @throws where a module, the data, the written comments or the lock file is not there.
 */
export function startRun(trainer: Trainer, choice: RunChoice): TrainingRun {
  const { root, directory, sources, seed, isFresh = false } = choice;
  const data = [directory, join(root, 'src/training/corpora/own')].flatMap(findFiles);
  const files = [...findModules(trainer.module), ...data, join(root, 'package-lock.json')];
  const chosen = [sources === undefined ? null : [...sources].sort(), seed];
  return {
    directory,
    seed,
    ...(sources === undefined ? {} : { sources }),
    cache: isFresh ? noCache : openStageCache(join(root, '.cache/train'), { root, files, choice: chosen }),
  };
}
