// `npm run mutants`: breaks the laws of the code one at a time, in a copy of the project, and tells whose breaking no test
// notices. Arguments are parts of the laws to break (`npm run mutants -- idempotency`); `-- --list` names them all.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFailedTests } from '../checks/test-report.ts';
import { findProjectFolder, waitForExit } from '../wrangler.ts';
import { mutants } from './all-mutants.ts';
import { breakLaw, chooseMutants, type Mutant } from './mutant.ts';

const project = findProjectFolder();
const chosen = chooseMutants(
  mutants,
  process.argv.slice(2).filter((argument) => argument !== '--list'),
);

if (chosen.length === 0) {
  console.error('no law has those words in it: `npm run mutants -- --list` names them all');
  process.exitCode = 1;
} else if (process.argv.includes('--list')) {
  for (const { law, file } of chosen) console.log(`${law}  (${file})`);
} else {
  const copy = copyProject();
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  process.exitCode = await tryAll(copy);
}

/** Tracked files and new ones as they lie in the working tree, so that a test just written counts. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'anteroom-mutants-'));
  const options = ['-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const listed = execFileSync('git', ['ls-files', ...options], { cwd: project, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(project, path)));
  for (const path of paths) cpSync(join(project, path), join(copy, path));
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function tryAll(copy: string): Promise<number> {
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
  console.log(`${chosen.length} laws; first their tests with nothing broken …`);
  const faults = await runTests(copy, tests);
  if (faults.length > 0) {
    console.error(`these fail already:\n${faults.join('\n')}`);
    return 1;
  }
  let missed = 0;
  for (const mutant of chosen) {
    const outcome = await tryOne(copy, mutant);
    if (outcome.killer === null) missed += 1;
    console.log(outcome.text);
  }
  console.log(`${chosen.length - missed} killed, ${missed} not`);
  return missed === 0 ? 0 : 1;
}

/** What became of one mutant: the title of a test that killed it, and the line that says so. */
async function tryOne(copy: string, mutant: Mutant): Promise<{ killer: string | null; text: string }> {
  const { law, file, tests } = mutant;
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  try {
    writeFileSync(path, breakLaw(source, mutant));
    const [killer] = await runTests(copy, ['--bail=1', ...tests]);
    if (killer === undefined) return { killer: null, text: `LIVED   ${law}  (${file})` };
    return { killer, text: `killed  ${law}\n        by ${killer}` };
  } catch (error) {
    return { killer: null, text: `NOT RUN ${law}: ${String(error)}` };
  } finally {
    writeFileSync(path, source);
  }
}

/**
 * The titles of the tests that fail.
 * @throws Error when the tests could not be run at all: that tells nothing of the law.
 */
async function runTests(copy: string, args: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, ['src/local/checks/run-tests.ts', ...args], { cwd: copy, stdio: 'ignore' });
  const code = await waitForExit(child);
  const failed = readFailedTests(join(copy, '.cache/test-report.json'));
  if (code !== 0 && failed.length === 0) throw new Error(`could not run ${args.join(' ')}`);
  return failed;
}
