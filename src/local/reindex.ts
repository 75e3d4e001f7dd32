// `npm run reindex`: has a running service take all comments up into its search index; `-- --from-start` begins with the
// first one, as after restoring a backup. It takes the owner's key from OWNER_KEY, or from .dev.vars.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { callAdmin } from './call-admin.ts';
import { completeDevVars } from './dev/dev-vars.ts';
import { findProjectFolder } from './wrangler.ts';

interface Piece {
  comments: number;
  complete: boolean;
  detail?: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string', default: 'http://localhost:8787' },
      'from-start': { type: 'boolean', default: false },
    },
  });
  const ownerKey =
    process.env['OWNER_KEY'] ?? completeDevVars(join(findProjectFolder(), '.dev.vars')).secrets.OWNER_KEY;
  let comments = 0;
  for (let [fromStart, complete] = [values['from-start'], false]; !complete; fromStart = false) {
    const access = { origin: values.origin, ownerKey };
    const { status, answer } = await callAdmin<Piece>(access, '/search/index', { fromStart });
    if (status !== 200) throw new Error(`${values.origin} answered ${status}: ${answer.detail ?? ''}`);
    comments += answer.comments;
    complete = answer.complete;
  }
  console.log(`The index has all comments; ${comments} were taken up now.`);
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
