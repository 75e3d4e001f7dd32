// `npm run test:crash [-- --seconds 5 --rounds 3]`: kills the service with SIGKILL while 8 writers post, starts it again
// on the same data, and looks for every acknowledged comment by its id. Exits 1 when one is lost or there twice.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { callAdmin, type AdminAccess } from '../call-admin.ts';
import { openLedger, sendAgain, writeUntilBroken, type Ledger } from './crash-writers.ts';
import { completeDevVars } from '../dev/dev-vars.ts';
import { findFreePort } from '../ports.ts';
import { migrateLocally } from '../migrate.ts';
import { startService, type Service } from '../service.ts';
import { loadPolicy, loadSite, makeSubmission, spellSerial } from '../submit-load.ts';

const writers = 8;
const repeated = 20;
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' } },
});
const loadMs = Math.min(Number(values.seconds), 60) * 1_000;
const rounds = Math.min(Number(values.rounds), 20);

/** Starts the writers and kills everything in the middle of it. */
async function crashUnderLoad(service: Service, ledger: Ledger): Promise<void> {
  const url = `${service.origin}/v1/sites/${loadSite.slug}/comments`;
  const deadline = Date.now() + loadMs + 30_000;
  const load = Promise.all(Array.from({ length: writers }, () => writeUntilBroken(url, ledger, deadline)));
  // Never at the same point of a request.
  await sleep(loadMs + Math.random() * 200);
  await service.kill();
  await load;
  if (ledger.refused.length > 0) throw new Error(`the service refused a comment: ${ledger.refused[0]}`);
}

/** Every acknowledged comment, asked for by its id: the serials of those that are missing or hold another text. */
async function findLost(access: AdminAccess, ledger: Ledger): Promise<number[]> {
  const lost: number[] = [];
  const rest = [...ledger.acknowledged];
  const look = async () => {
    for (let next = rest.pop(); next; next = rest.pop()) {
      const [serial, id] = next;
      const { status, answer } = await callAdmin(access, `/comments/${id}`);
      if (status !== 200 || !JSON.stringify(answer).includes(`"${spellSerial(serial)} `)) lost.push(serial);
    }
  };
  await Promise.all(Array.from({ length: writers }, look));
  return lost;
}

interface QueueSlice {
  comments: { id: string; body: string }[];
  next: string | null;
}

/** All that is stored, by the queue's pages of every status: text -> ids. */
async function listStored(access: AdminAccess): Promise<Map<string, string[]>> {
  const stored = new Map<string, string[]>();
  for (const status of ['pending', 'approved', 'rejected', 'spam', 'discarded']) {
    let cursor = '';
    do {
      const path = `/queue?site=${loadSite.slug}&status=${status}&limit=50${cursor}`;
      const { answer } = await callAdmin<QueueSlice>(access, path);
      for (const { id, body } of answer.comments) stored.set(body, [...(stored.get(body) ?? []), id]);
      cursor = answer.next ? `&cursor=${encodeURIComponent(answer.next)}` : '';
    } while (cursor !== '');
  }
  return stored;
}

async function verify(access: AdminAccess, ledger: Ledger): Promise<string[]> {
  const url = `${access.origin}/v1/sites/${loadSite.slug}/comments`;
  const lost = await findLost(access, ledger);
  const faults = lost.map((serial) => `acknowledged, but not there: ${ledger.acknowledged.get(serial)}`);

  // What was in flight is sent again, as a client with an idempotency key does: stored before or not, it is there once now.
  const unsure = ledger.unanswered.splice(0);
  for (const [at, id] of (await sendAgain(url, unsure)).entries()) {
    const submission = unsure[at];
    if (submission) ledger.acknowledged.set(submission.serial, id);
  }
  const known = [...ledger.acknowledged].slice(-repeated);
  const again = await sendAgain(
    url,
    known.map(([serial]) => makeSubmission(serial)),
  );
  for (const [at, [serial, id]] of known.entries()) {
    if (again[at] !== id) faults.push(`comment ${serial} sent again got another id: ${id}, ${again[at]}`);
  }

  const stored = await listStored(access);
  for (const [body, ids] of stored)
    if (ids.length !== 1) faults.push(`stored ${ids.length} times: ${body.slice(0, 40)}`);
  if (stored.size !== ledger.acknowledged.size) {
    faults.push(`${stored.size} texts stored, ${ledger.acknowledged.size} acknowledged`);
  }
  return faults;
}

async function main(folder: string): Promise<number> {
  const secretsFile = join(folder, 'secrets');
  const { secrets } = completeDevVars(secretsFile);
  const options = {
    port: await findFreePort(),
    persistTo: join(folder, 'state'),
    secretsFile,
    output: 'pipe',
  } as const;
  await migrateLocally(options.persistTo);
  const ledger = openLedger();
  const faults: string[] = [];
  let service = await startService(options);
  try {
    const access = { origin: service.origin, ownerKey: secrets.OWNER_KEY };
    const made = await callAdmin(access, '/sites', loadSite);
    await callAdmin({ ...access, method: 'PATCH' }, `/sites/${loadSite.slug}/policy`, loadPolicy);
    if (made.status !== 201) throw new Error(`could not make the site: ${made.status} ${JSON.stringify(made.answer)}`);
    for (let round = 1; round <= rounds; round += 1) {
      const before = ledger.acknowledged.size;
      await crashUnderLoad(service, ledger);
      const [acknowledged, inFlight] = [ledger.acknowledged.size - before, ledger.unanswered.length];
      service = await startService(options);
      const found = await verify(access, ledger);
      faults.push(...found);
      console.log(
        `round ${round}: killed after ${acknowledged} answers with ${inFlight} in flight; ${found.length} faults`,
      );
    }
  } finally {
    await service.stop();
  }
  for (const fault of faults.slice(0, 20)) console.error(fault);
  console.log(`${ledger.acknowledged.size} comments acknowledged over ${rounds} kills, ${faults.length} faults`);
  return faults.length === 0 && ledger.acknowledged.size > 0 ? 0 : 1;
}

const folder = mkdtempSync(join(tmpdir(), 'anteroom-crash-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
try {
  process.exitCode = await main(folder);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
