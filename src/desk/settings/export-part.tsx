// A site handed out as one file: fetched answer by answer with its progress, then saved by the browser.

import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { sayFault } from '../api/problem.ts';
import { datedName, download } from '../parts/download.ts';
import { CheckField } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { dataTexts as d } from '../strings/data-texts.ts';
import { fetchExport } from './export-lines.ts';

interface Fetching {
  comments: number;
  /** Null: not known. */
  total: number | null;
  isDone: boolean;
  stop: () => void;
}

const x = d.transfer;

/** How many comments there are, for the progress; null for a key that may not read them. */
async function countComments(site: string): Promise<number | null> {
  const queue = await read(api.queue.$get({ query: { site, limit: '1' } })).catch(() => null);
  return queue && Object.values(queue.counts).reduce((sum, count) => sum + count, 0);
}

export function ExportPart({ site }: { site: string }) {
  const draft = useDraft(`export.${site}`, { emails: true });
  const [fetching, setFetching] = useState<Fetching | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isBusy = fetching !== null && !fetching.isDone;

  async function run() {
    const stopping = new AbortController();
    const { signal } = stopping;
    let now: Fetching = { comments: 0, total: null, isDone: false, stop: () => stopping.abort() };
    const tell = (changed: Partial<Fetching>) => setFetching((now = { ...now, ...changed }));
    setError(null);
    tell({});
    try {
      tell({ total: await countComments(site) });
      const emails = draft.value.emails ? 'include' : 'omit';
      const file = await fetchExport({ site, emails, signal, progress: (comments) => tell({ comments }) });
      download(file, datedName(site, 'jsonl'));
      tell({ isDone: true });
    } catch (fault) {
      setFetching(null);
      if (!signal.aborted) setError(fault);
    }
  }

  return (
    <section aria-labelledby="export">
      <h2 id="export">{x.out}</h2>
      <p class="help">{x.outHelp}</p>
      <Form submit={() => void run()} sending={{ isBusy, error: null }} label={x.out}>
        <CheckField
          label={x.emails}
          help={x.emailsHelp}
          checked={draft.value.emails}
          change={(emails) => draft.set({ emails })}
        />
        <div class="acts">
          <button type="submit" class="primary" disabled={isBusy}>
            {x.makeFile}
          </button>
          {isBusy && (
            <button type="button" onClick={fetching.stop}>
              {x.stop}
            </button>
          )}
        </div>
      </Form>
      {fetching && <Told fetching={fetching} />}
      {error !== null && (
        <p class="fault" role="alert">
          {sayFault(error)}
        </p>
      )}
    </section>
  );
}

function Told({ fetching: { comments, total, isDone } }: { fetching: Fetching }) {
  if (isDone) return <p role="status">{x.saved(comments)}</p>;
  const known = total === null ? null : Math.max(total, comments);
  return (
    <div class="told-of">
      <progress {...(known !== null && { value: comments, max: Math.max(known, 1) })} aria-label={x.out} />
      <p>{x.fetched(comments, known)}</p>
    </div>
  );
}
