// The local secrets in `.dev.vars`: random, made once, readable by their owner alone. Never printed.

import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

const secretNames = ['OWNER_KEY', 'HASH_SECRET', 'TOKEN_SECRET'] as const;
export type Secrets = Record<(typeof secretNames)[number], string>;

const secretBytes = 32;
// As `src/env.ts` asks for, so that the fault shows before the service starts.
const secretLengthMin = 24;
const ownerOnly = 0o600;

/**
 * Adds what is missing to the file and keeps every value it has; makes the file when absent. Mode 600 in any case.
 * @returns the secrets, and the names of those just made.
 * @throws Error naming a secret that stands in the file but is shorter than 24 characters.
 */
export function completeDevVars(path: string): { secrets: Secrets; made: string[] } {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const present = parseEnv(before);
  const missing = secretNames.filter((name) => present[name] === undefined);
  const short = secretNames.find((name) => (present[name]?.length ?? secretLengthMin) < secretLengthMin);
  if (short)
    throw new Error(
      `${short} in ${path} is shorter than ${secretLengthMin} characters: take the line out or lengthen it`,
    );

  if (missing.length > 0) {
    const head = before === '' || before.endsWith('\n') ? before : `${before}\n`;
    const lines = missing.map((name) => `${name}=${randomBytes(secretBytes).toString('base64url')}\n`);
    writeFileSync(path, head + lines.join(''), { mode: ownerOnly });
  }
  chmodSync(path, ownerOnly);
  return { secrets: parseEnv(readFileSync(path, 'utf8')) as Secrets, made: missing };
}
