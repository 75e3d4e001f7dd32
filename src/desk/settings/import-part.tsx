// A file brought into a site: chosen, followed, and told of: what was stored, and what was left out and why.

import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { dataTexts as d } from '../strings/data-texts.ts';
import { sayNumber, sayShare } from '../strings/texts.ts';
import { Copied } from './copied.tsx';
import type { ImportReport, Noted } from './import-lines.ts';
import { runImport, useRunningImport, type RunningImport } from './running-import.ts';

const accepted = '.jsonl,.json,.ndjson,.gz,.xml,.db';
const x = d.transfer;

export function ImportPart({ site }: { site: string }) {
  const queries = useQueryClient();
  const running = useRunningImport();
  const [file, setFile] = useState<File | null>(null);
  const isBusy = running?.state === 'running';
  async function run() {
    if (!file) return;
    await runImport(site, file);
    await queries.invalidateQueries();
  }
  return (
    <section aria-labelledby="import">
      <h2 id="import">{x.in}</h2>
      <p class="help">{x.inHelp}</p>
      <Form submit={() => void run()} sending={{ isBusy, error: null }} label={x.in}>
        <Field label={x.file}>
          {(ties) => (
            <input
              {...ties}
              type="file"
              accept={accepted}
              onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
        <div class="acts">
          <button type="submit" class="primary" disabled={isBusy || file === null}>
            {x.bring}
          </button>
        </div>
      </Form>
      {running?.site === site && <Told running={running} />}
    </section>
  );
}

function Told({ running }: { running: RunningImport }) {
  const { state, part, report, fault, file } = running;
  if (state === 'foreign') return <Foreign running={running} />;
  return (
    <div class="told-of">
      {state === 'running' ? (
        <>
          <p>
            <bdi>{x.running(file)}</bdi>: {sayShare(part)}
          </p>
          <progress value={part} aria-label={x.running(file)} />
          <p class="help">{x.goesOn}</p>
          <div class="acts">
            <button type="button" onClick={running.stop}>
              {x.stop}
            </button>
          </div>
        </>
      ) : (
        <p role="status">
          <b>{x.ended[state]}</b>
        </p>
      )}
      {fault !== null && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <Counts report={report} />
    </div>
  );
}

function Counts({ report }: { report: ImportReport }) {
  return (
    <>
      <p>
        {x.stored(report.stored, report.judged)} {report.unchanged > 0 && x.unchanged(report.unchanged)}{' '}
        {report.others > 0 && x.others(report.others)}
      </p>
      <NotedTable title={x.leftOut} noted={report.leftOut} />
      <NotedTable title={x.mended} noted={report.mended} />
      <NotedTable title={x.conflicts} noted={report.conflicts} />
    </>
  );
}

function NotedTable({ title, noted }: { title: string; noted: Noted }) {
  const reasons = Object.entries(noted);
  if (reasons.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <div class="wide" tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{x.reason}</th>
              <th scope="col">{x.times}</th>
              <th scope="col">{x.firstIds}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(([reason, { count, first }]) => (
              <tr key={reason}>
                <th scope="row">
                  <bdi>{reason}</bdi>
                </th>
                <td>{sayNumber(count)}</td>
                <td>
                  <code dir="ltr">{first.join(', ')}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Foreign({ running: { file, site } }: { running: RunningImport }) {
  const quoted = `'${file.replaceAll("'", String.raw`'\''`)}'`;
  return (
    <div class="told-of" role="status">
      <p>
        <b>{x.foreign}</b>
      </p>
      <p class="help">{x.foreignHelp}</p>
      <Copied
        label={x.command}
        text={`OWNER_KEY=… npm run import -- ${quoted} --site ${site} --origin ${location.origin}`}
      />
    </div>
  );
}
