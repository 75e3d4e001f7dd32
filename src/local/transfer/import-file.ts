// Sends what a file has to a running service, piece by piece, and counts what became of it. What answers a comment that is not
// there yet is put aside and sent again at the end. May be stopped and started again: the service takes nothing twice, and what
// it has answered for is not sent again.

import {
  appendFileSync,
  createReadStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createInterface } from 'node:readline';
import { linesMax } from '../../domain/transfer.ts';
import type { AdminAccess } from '../call-admin.ts';
import { newReport, note, type Report } from './report.ts';
import { openSender } from './send-lines.ts';
import { formatOf, readFile, type Format } from './open-file.ts';

export interface FileImport {
  file: string;
  site: string;
  access: AdminAccess;
  /** Left out: as the file begins. */
  format?: Format | undefined;
  /** Where addresses without a host are. */
  base?: string | null;
  /** Starts of addresses that are others by now. */
  moves?: readonly (readonly [from: string, to: string])[];
  /** Lines of one request. */
  chunk?: number;
  /** Told the part of the file that is read, 0..1. */
  progress?: (done: number) => void;
}

interface State {
  /** Of the file that it was begun with. */
  size: number;
  /** What of it has been answered for. */
  seen: number;
  report: Report;
}

/** @throws Error when the file can't be read, or the service answers with a failure. */
export async function importFile(ask: FileImport): Promise<Report> {
  const { file, site, moves = [], base = null } = ask;
  const [stateFile, asideFile] = [`${file}.${site}.import.json`, `${file}.${site}.waiting.jsonl`];
  const { size } = statSync(file);
  const state = readState(stateFile, size);
  if (state.seen === 0) rmSync(asideFile, { force: true });
  const save = (seen: number) => writeFileSync(stateFile, JSON.stringify({ ...state, seen }));
  const chunk = Math.min(ask.chunk ?? 100, linesMax);
  const putAside = (line: string) => appendFileSync(asideFile, `${line}\n`);
  const sender = openSender({ site, access: ask.access, chunk, orphans: 'wait', report: state.report, putAside });
  const read = (bytes: number) => ask.progress?.(Math.min(1, bytes / size));
  let seen = 0;
  for await (const item of readFile(file, ask.format ?? formatOf(file), { base, read })) {
    seen += 1;
    if (seen <= state.seen) continue;
    if ('skipped' in item) note(state.report.leftOut, item.skipped, item.id);
    else if (await sender.add(withMoves(item.line, moves))) save(seen - 1);
  }
  await sender.flush();
  save(seen);
  await sendAside({ ...ask, chunk }, state.report, asideFile);
  rmSync(stateFile);
  return state.report;
}

function readState(stateFile: string, size: number): State {
  const state = existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as State) : null;
  return state?.size === size ? state : { size, seen: 0, report: newReport() };
}

/** Again and again while something finds its place; what is left begins threads of its own. */
async function sendAside(ask: FileImport & { chunk: number }, report: Report, file: string): Promise<void> {
  let before = Number.POSITIVE_INFINITY;
  while (existsSync(file)) {
    const left = `${file}.left`;
    let lines = 0;
    const putAside = (line: string) => {
      lines += 1;
      appendFileSync(left, `${line}\n`);
    };
    const orphans = before === 0 ? 'root' : 'wait';
    const sender = openSender({ ...ask, orphans, report, putAside });
    for await (const line of createInterface({ input: createReadStream(file) })) await sender.add(JSON.parse(line));
    await sender.flush();
    if (lines === 0 || orphans === 'root') rmSync(file);
    if (lines > 0 && orphans === 'root') rmSync(left);
    else if (lines > 0) renameSync(left, file);
    // No fewer than before: nothing that is left answers what is there.
    before = lines >= before ? 0 : lines;
  }
}

function withMoves(
  line: Record<string, unknown>,
  moves: readonly (readonly [string, string])[],
): Record<string, unknown> {
  const { page } = line;
  const move = typeof page === 'string' ? moves.find(([from]) => page.startsWith(from)) : undefined;
  return move && typeof page === 'string' ? { ...line, page: move[1] + page.slice(move[0].length) } : line;
}
