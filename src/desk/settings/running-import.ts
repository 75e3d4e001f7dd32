// The import that runs, for all of the desk: it goes on while its person looks at something else.

import { sayFault } from '../api/problem.ts';
import { makeStore } from '../parts/store.ts';
import { dataTexts as d } from '../strings/data-texts.ts';
import { LineTooLong } from './file-lines.ts';
import { ForeignFile, importLines, newReport, type ImportReport } from './import-lines.ts';

export interface RunningImport {
  site: string;
  file: string;
  state: 'running' | 'done' | 'stopped' | 'failed' | 'foreign';
  /** Of the file, 0..1. */
  part: number;
  report: ImportReport;
  /** Why it ended early. */
  fault: string | null;
  stop: () => void;
}

const running = makeStore<RunningImport | null>(null);

/** In a part that follows it; null: none ran on this page. */
export const useRunningImport = running.use;

/** Runs to the end, whatever that is. One at a time. */
export async function runImport(site: string, file: File): Promise<void> {
  if (running.get()?.state === 'running') return;
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  let now: RunningImport = { site, file: file.name, state: 'running', part: 0, report: newReport(), fault: null, stop };
  const tell = (changed: Partial<RunningImport>) => running.set((now = { ...now, ...changed }));
  const stay = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', stay);
  tell({});
  try {
    const progress = (part: number, report: ImportReport) => tell({ part, report: { ...report } });
    const report = await importLines(file, { site, signal: stopping.signal, progress });
    tell({ state: 'done', part: 1, report });
  } catch (error) {
    if (error instanceof ForeignFile) tell({ state: 'foreign' });
    else if (stopping.signal.aborted) tell({ state: 'stopped' });
    else tell({ state: 'failed', fault: error instanceof LineTooLong ? d.transfer.tooLong : sayFault(error) });
  } finally {
    removeEventListener('beforeunload', stay);
  }
}
