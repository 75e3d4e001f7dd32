// Text brought into a list: an entry a line, or WordPress's keys; faulty lines are named and nothing is half done.

import { api, read } from '../api/client.ts';
import { AreaField, CheckField, SelectField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { s } from '../strings/settings-texts.ts';

interface Typed {
  text: string;
  format: keyof typeof s.list.formats;
  leaveOutFaulty: boolean;
}

const start: Typed = { text: '', format: 'anteroom', leaveOutFaulty: false };

export function ListImport({ site, done }: { site: string; done: () => void }) {
  const draft = useDraft<Typed>(`import.${site}`, start);
  const typed = draft.value;
  const importing = useSend(
    () => read(api.sites[':site'].list.text.$post({ param: { site }, json: typed })),
    () => {
      draft.forget();
      done();
    },
  );
  const { answer } = importing;
  return (
    <details>
      <summary>{s.list.bring}</summary>
      <Form submit={() => importing.send()} sending={importing} label={s.list.bring}>
        <AreaField
          label={s.list.lines}
          help={s.list.linesHelp}
          value={typed.text}
          change={(text) => draft.set({ ...typed, text })}
          rows={6}
        />
        <SelectField
          label={s.list.format}
          value={typed.format}
          change={(format) => draft.set({ ...typed, format })}
          options={s.list.formats}
        />
        <CheckField
          label={s.list.leaveOut}
          checked={typed.leaveOutFaulty}
          change={(leaveOutFaulty) => draft.set({ ...typed, leaveOutFaulty })}
        />
        <FormFault error={importing.error} />
        {answer && (
          <div role="status">
            <p>{s.list.brought(answer)}</p>
            {answer.leftOut.map(({ field, message }) => (
              <p key={field} class="fault" lang="en" dir="ltr">
                {message}
              </p>
            ))}
          </div>
        )}
        <div class="acts">
          <button type="submit" class="primary" disabled={importing.isBusy}>
            {s.list.bringAct}
          </button>
        </div>
      </Form>
    </details>
  );
}
