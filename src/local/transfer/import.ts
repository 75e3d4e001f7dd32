// `npm run import -- FILE --site SLUG`: comments of a file into a site of a running service. It takes the owner's key from
// OWNER_KEY, from --key, or from .dev.vars.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { completeDevVars } from '../dev/dev-vars.ts';
import { findProjectFolder } from '../wrangler.ts';
import { importFile } from './import-file.ts';
import { formats, type Format } from './open-file.ts';
import { reportLines } from './report.ts';

const usage = `npm run import -- FILE --site SLUG
  --origin URL       of the service; http://localhost:8787
  --format FORMAT    ${formats.join(', ')}; as the file begins
  --base URL         where addresses without a host are
  --move FROM=TO     addresses that begin with FROM begin with TO by now; may be given several times
  --chunk LINES      of one request, at most 200; 100`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string' },
      origin: { type: 'string', default: 'http://localhost:8787' },
      format: { type: 'string' },
      key: { type: 'string' },
      base: { type: 'string' },
      move: { type: 'string', multiple: true, default: [] },
      chunk: { type: 'string', default: '100' },
    },
  });
  const [file, ...rest] = positionals;
  const { site, format, chunk } = values;
  if (file === undefined || rest.length > 0 || site === undefined) throw new Error(usage);
  if (format !== undefined && !formats.some((one) => one === format))
    throw new Error(`--format: one of ${formats.join(', ')}`);
  if (!(Number(chunk) >= 1)) throw new Error('--chunk: a number of lines');
  const moves = values.move.map((move) => {
    const [from = '', to] = move.split('=', 2);
    if (from === '' || to === undefined) throw new Error('--move: FROM=TO');
    return [from, to] as const;
  });
  return { ...values, file, site, moves, format: format as Format | undefined, chunk: Number(chunk) };
}

async function main(): Promise<void> {
  const { origin, key, base = null, ...rest } = readArguments();
  const ownerKey =
    process.env['OWNER_KEY'] ?? key ?? completeDevVars(join(findProjectFolder(), '.dev.vars')).secrets.OWNER_KEY;
  const progress = (done: number) => {
    if (!process.stderr.isTTY) return;
    const bar = '#'.repeat(Math.round(done * 40)).padEnd(40, '.');
    process.stderr.write(`\r[${bar}] ${Math.round(done * 100)} %`);
  };
  const report = await importFile({ ...rest, base, progress, access: { origin, ownerKey } });
  if (process.stderr.isTTY) process.stderr.write('\n');
  for (const line of reportLines(report)) console.log(line);
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
