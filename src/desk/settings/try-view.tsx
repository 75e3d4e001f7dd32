// A box to try a text: what the site would make of it now, with every reason, and nothing stored.

import { api, read } from '../api/client.ts';
import { AreaField, TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { s } from '../strings/settings-texts.ts';
import type { ViewProps } from '../views.ts';
import { Judged } from './judged.tsx';
import { AtSite, SettingsFrame } from './settings-frame.tsx';

export function TryView({ me }: ViewProps) {
  return (
    <SettingsFrame me={me} title={s.tryBox.title} intro={s.tryBox.intro}>
      <AtSite>{(site) => <TryBox key={site.slug} site={site.slug} />}</AtSite>
    </SettingsFrame>
  );
}

const sender = ['name', 'email', 'website'] as const;
const empty = { body: '', name: '', email: '', website: '' };

export function TryBox({ site }: { site: string }) {
  const draft = useDraft(`try.${site}`, empty);
  const { body, ...rest } = draft.value;
  const judging = useSend(() => {
    const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
    return read(api.sites[':site'].judgements.$post({ param: { site }, json: { body, ...filled } }));
  });
  return (
    <>
      <Form submit={() => judging.send()} sending={judging} label={s.tryBox.title}>
        <AreaField
          label={s.tryBox.body}
          fault={judging.faultOf('body')}
          value={body}
          change={(to) => draft.set({ ...draft.value, body: to })}
          rows={5}
          required
        />
        <details>
          <summary>{s.tryBox.sender}</summary>
          <div class="numbers">
            {sender.map((field) => (
              <TextField
                key={field}
                label={s.tryBox.fields[field]}
                fault={judging.faultOf(field)}
                value={rest[field]}
                change={(to) => draft.set({ ...draft.value, [field]: to })}
                autocomplete="off"
              />
            ))}
          </div>
        </details>
        <FormFault error={judging.error} shown={Object.keys(empty)} />
        <div class="acts">
          <button type="submit" class="primary" disabled={judging.isBusy}>
            {s.tryBox.act}
          </button>
        </div>
      </Form>
      <div aria-live="polite">{judging.answer && <Judged site={site} judgement={judging.answer} />}</div>
    </>
  );
}
