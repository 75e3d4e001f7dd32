// The end of a site: meant by typing its short name, and told of afterwards.

import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { addressOf, go } from '../location.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { follow } from '../parts/follow.ts';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { tell } from '../parts/notices.tsx';
import { dataTexts as d } from '../strings/data-texts.ts';
import { t } from '../strings/texts.ts';
import type { Site } from './settings-frame.tsx';

const x = d.deletion;

export function SiteDeletion({ site }: { site: Site }) {
  const [isAsked, setAsked] = useState(false);
  const place = { view: 'transfer', params: { site: site.slug } };
  return (
    <section aria-labelledby="site-deletion">
      <h2 id="site-deletion">{x.title}</h2>
      <p class="help">
        {x.told}{' '}
        <a href={addressOf(place)} onClick={follow(place)}>
          {x.exportFirst}
        </a>
      </p>
      <div class="acts">
        <button type="button" onClick={() => setAsked(true)}>
          {x.ask}
        </button>
      </div>
      {isAsked && <Confirmation site={site} close={() => setAsked(false)} />}
    </section>
  );
}

function Confirmation({ site: { slug, title }, close }: { site: Site; close: () => void }) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const deleting = useSend(
    () => read(api.sites[':site'].$delete({ param: { site: slug }, query: { confirm: typed } })),
    async () => {
      tell(x.begun(title));
      go({ view: 'settings', params: {} });
      // Whatever was kept of it is not there any more.
      await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    },
  );
  return (
    <Dialog title={x.sure(title)} close={close}>
      <Form submit={() => deleting.send()} sending={deleting}>
        <p>{x.told}</p>
        <TextField
          label={x.type(slug)}
          fault={deleting.faultOf('confirm')}
          value={typed}
          change={setTyped}
          dir="ltr"
          autocomplete="off"
          autofocus
        />
        <FormFault error={deleting.error} shown={['confirm']} />
        <div class="acts">
          <button type="submit" class="primary" disabled={deleting.isBusy || typed !== slug}>
            {x.act}
          </button>
          <button type="button" onClick={close}>
            {t.cancel}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
