// A person by address: what there is of them is counted, then handed out or erased.

import { useSites } from '../api/me.ts';
import { SelectField, TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { dataTexts as d } from '../strings/data-texts.ts';
import { s } from '../strings/settings-texts.ts';
import type { ViewProps } from '../views.ts';
import { countPerson, isAny, type Person } from './person-count.ts';
import { PersonErasure } from './person-erasure.tsx';
import { PersonExport } from './person-export.tsx';
import { PersonFound } from './person-found.tsx';
import { SettingsFrame } from './settings-frame.tsx';

const shownFields = ['email', 'site'];

export function PeopleView({ me }: ViewProps) {
  const sites = useSites();
  const draft = useDraft('person', { email: '', site: '' });
  const { email, site } = draft.value;
  const counting = useSend(async (person: Person) => ({ person, count: await countPerson(person) }));
  const change = (changed: Partial<typeof draft.value>) => {
    // What is shown is never of another address than the one that stands above it.
    counting.reset();
    draft.set({ ...draft.value, ...changed });
  };
  const named = (sites.data?.sites ?? []).map(({ slug, title }) => [slug, title]);
  const ask = () => counting.send({ email: email.trim(), ...(site && { site }) });
  const { answer } = counting;
  return (
    <SettingsFrame me={me} title={d.people.title} intro={d.people.intro}>
      <Form submit={ask} sending={counting} label={d.people.title}>
        <TextField
          label={d.people.email}
          help={d.people.emailHelp}
          fault={counting.faultOf('email')}
          value={email}
          change={(to) => change({ email: to })}
          dir="ltr"
          inputMode="email"
          autocomplete="off"
          maxLength={254}
          required
        />
        <SelectField
          label={d.people.where}
          fault={counting.faultOf('site')}
          value={site}
          change={(to) => change({ site: to })}
          options={{ '': s.everySite, ...(Object.fromEntries(named) as Record<string, string>) }}
        />
        <FormFault error={counting.error} shown={shownFields} />
        <div class="acts">
          <button type="submit" class="primary" disabled={counting.isBusy}>
            {d.people.look}
          </button>
        </div>
      </Form>
      {answer && (
        <>
          <PersonFound count={answer.count} />
          {isAny(answer.count) && <PersonExport person={answer.person} />}
          {isAny(answer.count) && me.scopes.includes('people:erase') && (
            <PersonErasure
              person={answer.person}
              count={answer.count}
              countAgain={() => counting.send(answer.person)}
              done={draft.forget}
            />
          )}
        </>
      )}
    </SettingsFrame>
  );
}
