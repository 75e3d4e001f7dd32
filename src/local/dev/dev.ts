// `npm run dev`: migrations, local secrets, the service, the demo site, and what to do with them.
// Running it again keeps all data. It needs no account and no network.

import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { callAdmin, type AdminAccess } from '../call-admin.ts';
import { ensureDemoSite } from './demo-site.ts';
import { completeDevVars } from './dev-vars.ts';
import { buildAssets } from '../checks/build-assets.ts';
import { migrateLocally } from '../migrate.ts';
import { isPortFree } from '../ports.ts';
import { startService } from '../service.ts';
import { endOnSignals, findProjectFolder, isEnding } from '../wrangler.ts';

const defaultPort = 8787;

function readPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string', default: String(defaultPort) } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('--port must be a number from 1 to 65535');
  return port;
}

/** The address that signs a browser in at the desk, once and within 15 minutes. */
async function makeSignInAddress(access: AdminAccess): Promise<string> {
  const { status, answer } = await callAdmin<{ link: string }>(access, '/sessions/links', {});
  if (status !== 201) throw new Error(`could not make a sign-in link: ${status}`);
  return `${access.origin}/admin/#link=${answer.link}`;
}

function describe(origin: string, signInAddress: string): string {
  return `
Anteroom is running at ${origin}

  The demo article and its form:  ${origin}/
  The moderators' desk:           ${signInAddress}
                                  (signs you in, once and within 15 minutes; later at ${origin}/admin/)
  The queue as JSON:              curl -H "Authorization: Bearer $(grep ^OWNER_KEY= .dev.vars | cut -d= -f2-)" '${origin}/v1/admin/queue?site=demo'
  The owner's key:                OWNER_KEY in .dev.vars

Ctrl-C ends it. The data stay in .wrangler/state.
`;
}

const timerMs = 60_000;

/** Wrangler fires no cron trigger by itself: what the timer does (retries, digests, retention) is done here each minute. */
function keepTime(origin: string): void {
  setInterval(() => {
    fetch(`${origin}/cdn-cgi/handler/scheduled`).then(
      (answer) => answer.body?.cancel(),
      () => null,
    );
  }, timerMs).unref();
}

async function main(): Promise<void> {
  endOnSignals(0);
  const port = readPort();
  const folder = findProjectFolder();
  if (!(await isPortFree(port))) {
    throw new Error(`port ${port} is taken; end what uses it or choose another: npm run dev -- --port ${port + 1}`);
  }
  const { secrets, made } = completeDevVars(join(folder, '.dev.vars'));
  if (made.length > 0) console.log(`Made ${made.join(', ')} in .dev.vars.`);
  console.log('Building the desk ...');
  await buildAssets();
  console.log('Applying the migrations to the local database ...');
  await migrateLocally();
  const service = await startService({ port, output: 'inherit' });
  void service.ended.then((code) => {
    if (!isEnding()) process.exit(code ?? 1);
  });
  const access = { origin: service.origin, ownerKey: secrets.OWNER_KEY };
  const isNew = await ensureDemoSite(access);
  if (isNew) console.log('Made the site "demo".');
  keepTime(service.origin);
  console.log(describe(service.origin, await makeSignInAddress(access)));
}

try {
  await main();
} catch (error) {
  if (!isEnding()) {
    console.error(`\n${(error as Error).message}`);
    process.exit(1);
  }
}
