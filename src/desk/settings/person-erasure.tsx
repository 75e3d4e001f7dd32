// A person erased: what of them goes is chosen, confirmed by the count that was shown, and followed to its end.

import { useEffect, useState } from 'preact/hooks';
import { useQueryClient } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import { Dialog } from '../parts/dialog.tsx';
import { CheckField, SelectField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { Loading } from '../parts/loading.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useJob } from '../parts/use-job.ts';
import { dataTexts as d } from '../strings/data-texts.ts';
import { t } from '../strings/texts.ts';
import type { Person, PersonCount } from './person-count.ts';

const p = d.people;

const start = {
  text: 'erase' as keyof typeof p.texts,
  keepsName: false,
  keepsWebsite: false,
  listed: 'hash' as keyof typeof p.entriesFates,
};
type Choice = typeof start;

interface ErasureProps {
  person: Person;
  count: PersonCount;
  countAgain: () => void;
  /** The address needs to be kept no longer. */
  done: () => void;
}

export function PersonErasure({ person, count, countAgain, done }: ErasureProps) {
  const draft = useDraft<Choice>('erasure', start);
  const choice = draft.value;
  const [isAsked, setAsked] = useState(false);
  const change = (changed: Partial<Choice>) => draft.set({ ...choice, ...changed });
  return (
    <section aria-labelledby="person-erasure">
      <h2 id="person-erasure">{p.erase}</h2>
      <p class="help">{p.eraseHelp}</p>
      <Form submit={() => setAsked(true)} sending={{ isBusy: false, error: null }} label={p.erase}>
        <SelectField label={p.text} value={choice.text} change={(text) => change({ text })} options={p.texts} />
        {choice.text === 'keep' && (
          <>
            <CheckField label={p.name} checked={choice.keepsName} change={(keepsName) => change({ keepsName })} />
            <CheckField
              label={p.website}
              checked={choice.keepsWebsite}
              change={(keepsWebsite) => change({ keepsWebsite })}
            />
          </>
        )}
        {count.listed.length > 0 && (
          <SelectField
            label={p.entries}
            value={choice.listed}
            change={(listed) => change({ listed })}
            options={p.entriesFates}
          />
        )}
        <div class="acts">
          <button type="submit">{p.ask}</button>
        </div>
      </Form>
      {isAsked && (
        <Confirmation
          ask={{ ...person, ...asked(choice), count: count.comments }}
          close={(isDone) => {
            setAsked(false);
            if (!isDone) return;
            draft.forget();
            done();
            countAgain();
          }}
        />
      )}
    </section>
  );
}

function asked({ text, keepsName, keepsWebsite, listed }: Choice) {
  const fate = (keeps: boolean) => (text === 'keep' && keeps ? ('keep' as const) : ('erase' as const));
  return { text, name: fate(keepsName), website: fate(keepsWebsite), listed };
}

type ErasureAsk = Parameters<typeof api.people.erase.$post>[0]['json'];

function Confirmation({ ask, close }: { ask: ErasureAsk; close: (isDone: boolean) => void }) {
  const erasing = useSend(() => read(api.people.erase.$post({ json: ask })));
  const { answer, problem } = erasing;
  const isDone = answer !== undefined;
  return (
    <Dialog title={isDone ? p.erasing : p.sure(ask.count)} close={() => close(isDone || problem?.told.status === 409)}>
      {isDone ? (
        <Progress id={answer.job.id} close={() => close(true)} />
      ) : (
        <div class="stack">
          <p>{p.sureHelp(ask.email)}</p>
          {problem?.told.count === undefined ? (
            <FormFault error={erasing.error} />
          ) : (
            <p class="fault" role="alert">
              {p.changed(problem.told.count)}
            </p>
          )}
          <div class="acts">
            <button type="button" class="primary" disabled={erasing.isBusy} onClick={() => erasing.send()}>
              {p.act}
            </button>
            <button type="button" onClick={() => close(false)}>
              {t.cancel}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Progress({ id, close }: { id: string; close: () => void }) {
  const queries = useQueryClient();
  const job = useJob(id);
  const isRunning = job.data?.state === 'running';
  useEffect(() => {
    if (job.data && !isRunning) void queries.invalidateQueries({ queryKey: ['queue'] });
  }, [isRunning, job.data !== undefined]);
  if (!job.data) return <Loading of={job} />;
  const { seen, decided, total } = job.data;
  return (
    <div class="stack">
      <progress value={total === 0 ? 1 : seen} max={Math.max(total, 1)} aria-label={p.erasing} />
      <p role="status">
        {p.erased(decided, total)} {!isRunning && p.done}
      </p>
      {isRunning && <p class="help">{p.goesOn}</p>}
      <div class="acts">
        <button type="button" onClick={close}>
          {t.close}
        </button>
      </div>
    </div>
  );
}
