// `npm run check`: format, lint, types, tests, the walk before WordPress and build, all of them even when one fails. What CI runs.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addTotals, describeTotals, readTestTotals, readTotals } from './test-report.ts';
import { findProjectFolder, waitForExit } from '../wrangler.ts';

const folder = findProjectFolder();
const bin = (name: string) => join(folder, 'node_modules/.bin', name);
const report = join(folder, '.cache/test-report.json');
const walkReport = join(folder, '.cache/wordpress-report.json');

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', bin('oxfmt'), '-c', '.ci/oxfmt.json', '--check', '.'],
  ['lint', bin('oxlint'), '-c', '.ci/oxlint.json', 'src', 'test'],
  ['types', bin('tsc'), '-b', 'src/desk', 'src/embed'],
  ['tests', process.execPath, 'src/local/checks/run-tests.ts'],
  ['wordpress', process.execPath, 'src/local/wordpress/test-wordpress.ts', walkReport],
  ['build', process.execPath, 'src/local/checks/build.ts'],
];

for (const path of [report, walkReport]) rmSync(path, { force: true });
const summary: string[] = [];
let faults = 0;
for (const [name, command, ...args] of steps) {
  console.log(`\n== ${name}`);
  const startedAt = Date.now();
  const code = await waitForExit(spawn(command, args, { cwd: folder, stdio: 'inherit' }));
  if (code !== 0) faults += 1;
  summary.push(`${name.padEnd(10)}${code === 0 ? 'ok' : 'FAILED'}  ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}
console.log(`\n${summary.join('\n')}`);
console.log(describeTotals(addTotals(readTestTotals(report), readTotals(walkReport))));
process.exit(faults === 0 ? 0 : 1);
