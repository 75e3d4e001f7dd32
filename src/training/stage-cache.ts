// Keeps what finished stages of training computed, so that a stopped run goes on where it was. Files under .cache/.
// Knows files and keys; knows no stage.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deserialize, serialize } from 'node:v8';

export interface StageCache {
  /** The stored result of `stage`, or what `compute` returns, stored. Results are plain data and typed arrays. */
  keep<T>(stage: string, compute: () => T | Promise<T>): Promise<T>;
}

/** Asks nothing and stores nothing: every stage is computed. */
export const noCache: StageCache = {
  async keep(_stage, compute) {
    return compute();
  },
};

export interface StageInputs {
  /** The folder that names of files are taken from, so that a project moved whole keeps its stages. */
  root: string;
  /** All that the stages rest on, by absolute path: code, data and locked versions. */
  files: readonly string[];
  /** What else they rest on, as plain data. */
  choice?: unknown;
}

/**
 * A cache in `directory` whose entries hold as long as every input stays the same, byte by byte.
 * @throws where an input is not there.
 */
export function openStageCache(directory: string, inputs: StageInputs): StageCache {
  const key = hashInputs(inputs);
  mkdirSync(directory, { recursive: true });
  return {
    async keep<T>(stage: string, compute: () => T | Promise<T>): Promise<T> {
      const path = join(directory, `${stage}-${key}`);
      if (existsSync(path)) return deserialize(readFileSync(path)) as T;
      const result = await compute();
      writeFileSync(`${path}.part`, serialize(result));
      renameSync(`${path}.part`, path);
      return result;
    },
  };
}

function hashInputs({ root, files, choice }: StageInputs): string {
  const hash = createHash('sha256').update(JSON.stringify(choice ?? null));
  for (const path of files) {
    const content = createHash('sha256').update(readFileSync(path)).digest('hex');
    hash.update(`\n${relative(root, path)} ${content}`);
  }
  return hash.digest('hex').slice(0, 16);
}
