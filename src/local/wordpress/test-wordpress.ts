// `npm run test:wordpress`: starts Debian's WordPress with the gate before it, and takes the walks of `walk-*.ts`, each of
// which checks one way to it. Exits 1 on a fault; where WordPress is not installed it says so and is skipped. A file named as argument is written the totals.

import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callAdmin } from '../call-admin.ts';
import { writeTotals, type TestTotals } from '../checks/test-report.ts';
import { completeDevVars } from '../dev/dev-vars.ts';
import { findFreePort } from '../ports.ts';
import { migrateLocally } from '../migrate.ts';
import { startService } from '../service.ts';
import { checkFailed, closeChecks } from './checks.ts';
import type { Place } from './place.ts';
import { missingOfWordPress, startWordPress } from './start-wordpress.ts';
import { walkAkismet } from './walk-akismet.ts';
import { walkAlike } from './walk-alike.ts';
import { walkDelivery } from './walk-delivery.ts';
import { walkForm } from './walk-form.ts';
import { walkOutage } from './walk-outage.ts';
import { walkRest } from './walk-rest.ts';

/** The service answers at localhost, and stands as the gate at 127.0.0.1. */
async function main(folder: string): Promise<void> {
  const [port, sitePort] = [await findFreePort(), await findFreePort()];
  const gateHost = `127.0.0.1:${port}`;
  const gate = `http://${gateHost}`;
  const secretsFile = join(folder, 'secrets');
  const { secrets } = completeDevVars(secretsFile);
  const sites = JSON.stringify({ [gateHost]: 'blog' });
  appendFileSync(
    secretsFile,
    `\nGATE_SITES='${sites}'\nGATE_ORIGIN=http://127.0.0.1:${sitePort}\nLOCAL_WEBHOOKS=allow\n`,
  );
  const persistTo = join(folder, 'state');
  await migrateLocally(persistTo);
  const wordpress = await startWordPress(folder, {
    port: sitePort,
    publicOrigin: gate,
    anteroom: `http://localhost:${port}`,
  });
  const service = await startService({ port, persistTo, secretsFile, output: 'pipe' });
  try {
    const place: Place = { origin: service.origin, ownerKey: secrets.OWNER_KEY, gate, wordpress };
    await openSite(place, gateHost);
    await walkForm(place);
    await walkRest(place);
    await walkAlike(place);
    await walkDelivery(place);
    await walkAkismet(place);
    await walkOutage(place);
  } finally {
    await Promise.all([wordpress.stop(), service.stop()]);
  }
}

/** The site that the gate is for, of which all comes from one network within a minute. */
async function openSite(place: Place, host: string): Promise<void> {
  const flood = { perMinute: 100, perHour: 500, networkFactor: 20 };
  const answers = [
    await callAdmin(place, '/sites', { slug: 'blog', title: 'Blog', hosts: [host], akismetQueue: true }),
    await callAdmin({ ...place, method: 'PATCH' }, '/sites/blog/policy', { policy: { flood } }),
    await callAdmin({ ...place, method: 'PATCH' }, '/sites/blog/pages', { page: '66', closed: true }),
  ];
  const refused = answers.find(({ status }) => status >= 400);
  if (refused) throw new Error(`could not open the site: ${JSON.stringify(refused.answer)}`);
}

/** All walks, in a folder that is thrown away. */
async function walk(): Promise<TestTotals> {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-wordpress-'));
  try {
    await main(folder);
  } catch (error) {
    checkFailed(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return closeChecks();
}

/** Said aloud, and counted as skipped. */
function skip(missing: readonly string[]): TestTotals {
  const title = `the walk before WordPress: not installed: ${missing.join(', ')}`;
  console.log(`SKIPPED: ${title}. apt-get install wordpress php-cli php-mysql mariadb-server`);
  return { passed: 0, failed: 0, skipped: [title] };
}

const [report] = process.argv.slice(2);
const missing = missingOfWordPress();
const totals = missing.length > 0 ? skip(missing) : await walk();
if (report !== undefined) writeTotals(report, totals);
process.exitCode = totals.failed === 0 && totals.passed + totals.skipped.length > 0 ? 0 : 1;
