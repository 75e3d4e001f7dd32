// `npm test`: all tests, then the skipped ones by name and the totals. Arguments go on to vitest (`npm test -- test/http`).

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeTotals, readTestTotals } from './test-report.ts';
import { findProjectFolder, waitForExit } from '../wrangler.ts';
import { buildAssets } from './build-assets.ts';

const folder = findProjectFolder();
const report = join(folder, '.cache/test-report.json');
rmSync(report, { force: true });

await buildAssets();
const vitest = spawn(
  process.execPath,
  [
    join(folder, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: folder, stdio: 'inherit' },
);
const code = await waitForExit(vitest);

const totals = readTestTotals(report);
for (const title of totals.skipped) console.log(`SKIPPED: ${title}`);
console.log(describeTotals(totals));
process.exit(code === 0 && totals.failed === 0 ? 0 : 1);
