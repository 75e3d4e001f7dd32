// The files that a module's work rests on, found instead of listed: a list by hand forgets some. Reads only.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A relative path after `from`, `import` or `import(`. What only looks like one in a text names no file, and so is noticed. */
const relativeImport = /\b(?:from|import)[\s(]*(['"`])(\.[^'"`\n]+)\1/g;

/**
 * The module itself and all modules of ours that it imports, directly or not, sorted. Imports of types count too.
 * @throws where a path it imports is not there.
 */
export function findModules(entry: string): string[] {
  const found = new Set([entry]);
  // A set being walked also walks what is added meanwhile.
  for (const path of found) {
    for (const [, , target = ''] of readFileSync(path, 'utf8').matchAll(relativeImport)) {
      found.add(join(dirname(path), target));
    }
  }
  return [...found].sort();
}

/**
 * Every file in a folder and the folders in it, sorted.
 * @throws where the folder is not there.
 */
export function findFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
