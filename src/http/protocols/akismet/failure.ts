// Akismet's tongue for failures: a wrong key and a missing field are answers like others, with status 200.

import type { Context } from 'hono';
import { Failed } from '../../../domain/failure.ts';
import type { Environment, Protocol } from '../../environment.ts';
import { describeError } from '../../problem.ts';
import { readAkismetKey } from './read.ts';
import { sayFault, sayOutage } from './write.ts';

export const akismet: Protocol = { writeError, readKey: readAkismetKey };

async function writeError(c: Context<Environment>, error: unknown): Promise<Response> {
  if (error instanceof Failed) {
    const { failure } = error;
    if (failure.kind === 'unauthorized') {
      const isSent = (await readAkismetKey(c)) !== null;
      return sayFault(c, 'invalid', isSent ? 'There is no such key for this protocol.' : 'Empty "api_key" value');
    }
    // The site of the key is gone.
    if (failure.kind === 'not-found') return sayFault(c, 'invalid', 'The site of this key is not there.');
    const [fault] = failure.kind === 'invalid' ? failure.faults : [];
    if (fault) return sayFault(c, `Missing required field: ${fault.field}.`, `Empty "${fault.field}" value`);
  }
  const { problem, headers } = describeError(error);
  const status = ([413, 429, 503] as const).find((known) => known === problem.status) ?? 500;
  return sayOutage(c, { status, text: `${problem.title}. ${problem.detail}`, headers });
}
