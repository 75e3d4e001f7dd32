// Keeps what finished stages of training computed, so that a stopped run goes on where it was. Files under .cache/.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

export interface StageCache {
  /** The stored result of `stage`, or what `compute` returns, stored. Results are plain data and typed arrays. */
  keep<T>(stage: string, settings: unknown, compute: () => T | Promise<T>): Promise<T>;
}

/** Adds every file under `path` (code and data alike) to the hash: code by content, data by name and size. */
function addFiles(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addFiles(hash, join(path, name));
  } else if (path.endsWith('.ts')) {
    hash.update(readFileSync(path));
  } else if (!path.endsWith('.bin')) {
    hash.update(`${path}:${statSync(path).size}`);
  }
}

/** A cache in `directory` whose entries hold as long as the code and data under `files`, and `settings`, stay the same. */
export function openStageCache(
  directory: string,
  inputs: { files: readonly string[]; settings?: unknown },
): StageCache {
  mkdirSync(directory, { recursive: true });
  const hash = createHash('sha256');
  for (const path of inputs.files) addFiles(hash, path);
  hash.update(JSON.stringify(inputs.settings ?? null));
  const base = hash.digest('hex');
  return {
    async keep<T>(stage: string, settings: unknown, compute: () => T | Promise<T>): Promise<T> {
      const key = createHash('sha256')
        .update(base)
        .update(stage)
        .update(JSON.stringify(settings))
        .digest('hex')
        .slice(0, 16);
      const path = join(directory, `${stage}-${key}`);
      if (existsSync(path)) return deserialize(readFileSync(path)) as T;
      const result = await compute();
      writeFileSync(`${path}.part`, serialize(result));
      renameSync(`${path}.part`, path);
      return result;
    },
  };
}
