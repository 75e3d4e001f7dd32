// Lines on their way to the service: as many at once as one request takes, again where it is out of reach for a moment.

import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportAnswer } from '../../operations/transfer/import-lines.ts';
import { callAdmin, type AdminAccess } from '../call-admin.ts';
import { note, type Report } from './report.ts';

interface Sending {
  site: string;
  access: AdminAccess;
  /** Lines of one request. */
  chunk: number;
  orphans: 'wait' | 'root';
  report: Report;
  /** Keeps a line that has no place yet. */
  putAside: (line: string) => void;
}

const unitsAtOnceMax = 400_000;
const triesMax = 5;

/** `add` gives true when the lines before this one have been answered for. */
export function openSender(sending: Sending) {
  let lines: string[] = [];
  let units = 0;
  const flush = async () => {
    if (lines.length > 0) await send(sending, lines);
    lines = [];
    units = 0;
  };
  const add = async (line: object): Promise<boolean> => {
    const text = JSON.stringify(line);
    const isFull = lines.length >= sending.chunk || (lines.length > 0 && units + text.length > unitsAtOnceMax);
    if (isFull) await flush();
    lines.push(text);
    units += text.length;
    return isFull;
  };
  return { add, flush };
}

async function send({ site, access, orphans, report, putAside }: Sending, lines: readonly string[]): Promise<void> {
  const body = { orphans, lines: lines.map((line) => JSON.parse(line) as object) };
  const answer = await call(access, `/sites/${encodeURIComponent(site)}/import`, body);
  report.stored += answer.stored;
  report.unchanged += answer.unchanged;
  report.judged += answer.judged;
  report.others += answer.others;
  for (const { line } of answer.waiting) putAside(lines[line - 1] ?? '');
  for (const { id, faults } of answer.refused) note(report.leftOut, `${faults[0]?.field} ${faults[0]?.rule}`, id);
  for (const { id, faults } of answer.mended)
    for (const { field, rule } of faults) note(report.mended, `${field} ${rule}`, id);
  for (const { what, id } of answer.conflicts) note(report.conflicts, what, id);
}

/** @throws Error when the service refuses, or stays out of reach. */
async function call(access: AdminAccess, path: string, body: object): Promise<ImportAnswer> {
  for (let tries = 1; ; tries++) {
    const { status, answer } = await callAdmin<ImportAnswer & { detail?: string }>(access, path, body);
    if (status === 200) return answer;
    if (tries >= triesMax || (status !== 503 && status !== 429))
      throw new Error(`${access.origin} answered ${status}: ${answer.detail ?? ''}`);
    await sleep(1_000 * 2 ** tries);
  }
}
