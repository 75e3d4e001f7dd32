// All that is held of a person as one file, to be handed to them.

import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { datedName, download } from '../parts/download.ts';
import { FormFault, useSend } from '../parts/form.tsx';
import { dataTexts as d } from '../strings/data-texts.ts';
import type { Person } from './person-count.ts';

const pageComments = 200;
const askPage = (json: Person & { limit: number; cursor?: string }) => read(api.people.export.$post({ json }));
type Page = Awaited<ReturnType<typeof askPage>>;

export function PersonExport({ person }: { person: Person }) {
  const [fetched, setFetched] = useState(0);
  const making = useSend(async () => {
    const file = await fetchAll(person, setFetched);
    // Neither the address nor its name stands in the name of the file.
    download(file, datedName('person', 'json'));
  });
  return (
    <section aria-labelledby="person-export">
      <h2 id="person-export">{d.people.handOut}</h2>
      <p class="help">{d.people.handOutHelp}</p>
      <FormFault error={making.error} />
      <div class="acts">
        <button type="button" disabled={making.isBusy} onClick={() => making.send()}>
          {d.people.makeFile}
        </button>
        {making.isBusy && <span role="status">{d.transfer.fetched(fetched, null)}</span>}
      </div>
    </section>
  );
}

/** @throws Problem what the service refused. */
async function fetchAll(person: Person, progress: (comments: number) => void): Promise<Blob> {
  const comments: Page['comments'] = [];
  let page = await askPage({ ...person, limit: pageComments });
  const { authors, listed } = page;
  for (;;) {
    comments.push(...page.comments);
    progress(comments.length);
    if (page.next === null) break;
    page = await askPage({ ...person, limit: pageComments, cursor: page.next });
  }
  return new Blob([JSON.stringify({ authors, listed, comments }, null, 2)], { type: 'application/json' });
}
