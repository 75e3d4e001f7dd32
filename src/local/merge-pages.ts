// `npm run merge-pages`: merges the pages of a running service that are stored under what is not their key any more.
// It takes the owner's key from OWNER_KEY, or from .dev.vars.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { callAdmin } from './call-admin.ts';
import { completeDevVars } from './dev/dev-vars.ts';
import { findProjectFolder } from './wrangler.ts';

interface Piece {
  comments: number;
  pages: number;
  next: string | null;
  detail?: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { origin: { type: 'string', default: 'http://localhost:8787' } } });
  const ownerKey =
    process.env['OWNER_KEY'] ?? completeDevVars(join(findProjectFolder(), '.dev.vars')).secrets.OWNER_KEY;
  const total = { comments: 0, pages: 0 };
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { status, answer }: { status: number; answer: Piece } = await callAdmin<Piece>(
      { origin: values.origin, ownerKey },
      '/pages/merge',
      cursor === undefined ? {} : { cursor },
    );
    if (status !== 200) throw new Error(`${values.origin} answered ${status}: ${answer.detail ?? ''}`);
    total.comments += answer.comments;
    total.pages += answer.pages;
    cursor = answer.next;
  }
  console.log(`${total.comments} comments were filed anew, ${total.pages} pages merged into others.`);
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
