// Lines of a file on their way into a site: as many at once as one request takes, what answers a comment that is not there yet
// at the end, and a count of what became of each. What was left out is named by its id, never by its text.

import { api, read } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { dataTexts as d } from '../strings/data-texts.ts';
import { linesOf } from './file-lines.ts';

/** By what was at fault. */
export type Noted = Record<string, { count: number; first: string[] }>;

export interface ImportReport {
  stored: number;
  judged: number;
  unchanged: number;
  others: number;
  leftOut: Noted;
  mended: Noted;
  conflicts: Noted;
}

/** What the file is, is another system's. */
export class ForeignFile extends Error {}

interface Importing {
  site: string;
  signal: AbortSignal;
  /** Told how far the file is read, 0..1, and what became of it so far. */
  progress: (part: number, report: ImportReport) => void;
}

interface Sending extends Importing {
  report: ImportReport;
  part: number;
  /** Lines that wait for a comment that is not there yet. */
  aside: string[];
}

const linesAtOnce = 100;
const unitsAtOnce = 400_000;
const triesMax = 5;
const firstMax = 5;

export function newReport(): ImportReport {
  return { stored: 0, judged: 0, unchanged: 0, others: 0, leftOut: {}, mended: {}, conflicts: {} };
}

/** @throws ForeignFile, LineTooLong; Problem what the service refused; DOMException when it was stopped. */
export async function importLines(file: File, importing: Importing): Promise<ImportReport> {
  const sending: Sending = { ...importing, report: newReport(), part: 0, aside: [] };
  const batch = openBatch(sending, 'wait');
  let isFirst = true;
  for await (const line of linesOf(file, (part) => (sending.part = part))) {
    const type = typeOf(line);
    if (isFirst && type === null) throw new ForeignFile();
    isFirst = false;
    if (type === null) note(sending.report.leftOut, d.transfer.notJson, '');
    else if (type !== 'next' && type !== 'end') await batch.add(line);
  }
  await batch.flush();
  await sendAside(sending);
  return sending.report;
}

/** The type that a line says it is of; null: it is no line of ours. */
function typeOf(line: string): string | null {
  try {
    const { type } = JSON.parse(line) as { type?: unknown };
    return typeof type === 'string' ? type : null;
  } catch {
    return null;
  }
}

/** Again and again while something finds its place; what is left begins threads of its own. */
async function sendAside(sending: Sending): Promise<void> {
  let before = Number.POSITIVE_INFINITY;
  while (sending.aside.length > 0) {
    const lines = sending.aside.splice(0);
    const isStuck = lines.length >= before;
    const batch = openBatch(sending, isStuck ? 'root' : 'wait');
    for (const line of lines) await batch.add(line);
    await batch.flush();
    if (isStuck) return;
    before = lines.length;
  }
}

function openBatch(sending: Sending, orphans: 'wait' | 'root') {
  let lines: string[] = [];
  let units = 0;
  const flush = async () => {
    if (lines.length > 0) await send(sending, lines, orphans);
    lines = [];
    units = 0;
  };
  const add = async (line: string) => {
    if (lines.length >= linesAtOnce || (lines.length > 0 && units + line.length > unitsAtOnce)) await flush();
    lines.push(line);
    units += line.length;
  };
  return { add, flush };
}

async function send(sending: Sending, lines: readonly string[], orphans: 'wait' | 'root'): Promise<void> {
  const { report, aside, signal } = sending;
  const answer = await call(sending, { orphans, lines: lines.map((line) => JSON.parse(line) as object) });
  signal.throwIfAborted();
  if (answer === 'too long') note(report.leftOut, d.transfer.tooLong, idOf(lines[0]));
  else {
    report.stored += answer.stored;
    report.judged += answer.judged;
    report.unchanged += answer.unchanged;
    report.others += answer.others;
    for (const { line } of answer.waiting) aside.push(lines[line - 1] ?? '');
    for (const { id, faults } of answer.refused) note(report.leftOut, sayRule(faults[0]), id);
    for (const { id, faults } of answer.mended) for (const fault of faults) note(report.mended, sayRule(fault), id);
    for (const { what, id } of answer.conflicts) note(report.conflicts, what, id);
  }
  sending.progress(sending.part, report);
}

type Body = Parameters<(typeof api.sites)[':site']['import']['$post']>[0]['json'];

/** Again where the service is out of reach for a moment. "too long": one line alone is more than a request takes. */
async function call({ site, signal }: Importing, json: Body) {
  for (let tries = 1; ; tries++) {
    try {
      return await read(api.sites[':site'].import.$post({ param: { site }, json }, { init: { signal } }));
    } catch (error) {
      signal.throwIfAborted();
      const status = error instanceof Problem ? error.told.status : null;
      if (status === 413 && json.lines.length === 1) return 'too long';
      if (tries >= triesMax || status === null || ![0, 429, 503].includes(status)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** tries));
    }
  }
}

function note(noted: Noted, reason: string, id: string): void {
  const entry = (noted[reason] ??= { count: 0, first: [] });
  entry.count += 1;
  if (id !== '' && entry.first.length < firstMax) entry.first.push(id);
}

const sayRule = (fault: { field: string; rule: string } | undefined) => `${fault?.field} ${fault?.rule}`;

function idOf(line = '{}'): string {
  const { id } = JSON.parse(line) as { id?: unknown };
  return typeof id === 'string' ? id : '';
}
