// `npm run test:wordpress`: starts Debian's WordPress with the gate before it, and takes the walks of `walk-*.ts`, each of
// which checks one way to it. Exits 1 on a fault; where WordPress is not installed it says so and is skipped.

import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callAdmin } from '../call-admin.ts';
import { completeDevVars } from '../dev/dev-vars.ts';
import { findFreePort } from '../ports.ts';
import { migrateLocally, startService } from '../service.ts';
import { checkFailed, closeChecks } from './checks.ts';
import type { Place } from './place.ts';
import { missingOfWordPress, startWordPress } from './start-wordpress.ts';
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
  const wordpress = await startWordPress(folder, { port: sitePort, publicOrigin: gate });
  const service = await startService({ port, persistTo, secretsFile, output: 'pipe' });
  try {
    const place: Place = { origin: service.origin, ownerKey: secrets.OWNER_KEY, gate, wordpress };
    const made = await callAdmin(place, '/sites', { slug: 'blog', title: 'Blog', hosts: [gateHost] });
    if (made.status !== 201) throw new Error(`could not make the site: ${JSON.stringify(made.answer)}`);
    const flood = { perMinute: 100, perHour: 500, networkFactor: 20 };
    await callAdmin({ ...place, method: 'PATCH' }, '/sites/blog/policy', { flood });
    await callAdmin({ ...place, method: 'PATCH' }, '/sites/blog/pages', { page: '66', closed: true });
    await walkForm(place);
    await walkRest(place);
    await walkAlike(place);
    await walkDelivery(place);
    await walkOutage(place);
  } finally {
    await Promise.all([wordpress.stop(), service.stop()]);
  }
}

const missing = missingOfWordPress();
if (missing.length > 0) {
  console.log(
    `SKIPPED: not installed: ${missing.join(', ')}. apt-get install wordpress php-cli php-mysql mariadb-server`,
  );
} else {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-wordpress-'));
  try {
    await main(folder);
  } catch (error) {
    checkFailed(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exitCode = closeChecks();
}
