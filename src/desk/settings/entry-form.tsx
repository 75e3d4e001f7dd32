// One entry of a list: what it looks for, where, what it does to a comment, why, and until when.

import { AreaField, NumberField, SelectField, TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { s } from '../strings/settings-texts.ts';
import { t } from '../strings/texts.ts';
import type { Entry, NewEntry } from './list-data.ts';

type Typed = Pick<Entry, 'text' | 'match' | 'effect' | 'field' | 'points' | 'score' | 'note' | 'expires'>;

const start: Typed = {
  text: '',
  match: 'words',
  effect: 'hold',
  field: 'any',
  points: null,
  score: 'spam',
  note: null,
  expires: null,
};

const shownFields = Object.keys(start);

/** Milliseconds UTC as a date field has it, of the day it is here. */
const dateOf = (at: number): string => {
  const day = new Date(at);
  return new Date(at - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};
const timeOf = (date: string): number | null => (date === '' ? null : new Date(`${date}T00:00`).getTime());

export interface EntryFormProps {
  /** The entry to change; left out: a new one. */
  entry?: Entry;
  name: string;
  send: (typed: NewEntry) => Promise<unknown>;
  done: () => void;
  cancel?: () => void;
}

export function EntryForm({ entry, name, send, done, cancel }: EntryFormProps) {
  const draft = useDraft<Typed>(name, entry ?? start);
  const typed = draft.value;
  const sending = useSend(
    () =>
      send({
        text: typed.text,
        match: typed.match,
        effect: typed.effect,
        field: typed.match === 'words' || typed.match === 'part' ? typed.field : 'any',
        points: typed.effect === 'points' ? typed.points : null,
        score: typed.score,
        note: typed.note,
        expires: typed.expires,
      }),
    () => {
      draft.forget();
      done();
    },
  );
  const change = (changed: Partial<Typed>) => draft.set({ ...typed, ...changed });
  const faultOf = (field: string) => sending.faultOf(`entries.0.${field}`) ?? sending.faultOf(field);
  const isText = typed.match === 'words' || typed.match === 'part';
  return (
    <Form submit={() => sending.send()} sending={sending} label={entry ? s.list.change : s.list.add}>
      <div class="numbers">
        <TextField
          label={s.list.text}
          fault={faultOf('text')}
          value={typed.text}
          change={(text) => change({ text })}
          maxLength={200}
          required
        />
        <SelectField
          label={s.list.match}
          fault={faultOf('match')}
          value={typed.match}
          change={(match) => change({ match })}
          options={s.list.matches}
        />
        <SelectField
          label={s.list.effect}
          fault={faultOf('effect')}
          value={typed.effect}
          change={(effect) => change({ effect })}
          options={s.list.effects}
        />
        {isText && (
          <SelectField
            label={s.list.field}
            fault={faultOf('field')}
            value={typed.field}
            change={(field) => change({ field })}
            options={s.list.fields}
          />
        )}
        {typed.effect === 'points' && (
          <>
            <NumberField
              label={s.list.points}
              fault={faultOf('points')}
              value={typed.points}
              change={(points) => change({ points })}
              step={0.1}
              min={-20}
              max={20}
            />
            <SelectField
              label={s.list.score}
              fault={faultOf('score')}
              value={typed.score}
              change={(score) => change({ score })}
              options={{ spam: t.queue.spam, toxicity: t.queue.toxicity }}
            />
          </>
        )}
        <TextField
          label={s.list.expires}
          help={s.list.expiresHelp}
          fault={faultOf('expires')}
          type="date"
          dir="ltr"
          value={typed.expires === null ? '' : dateOf(typed.expires)}
          change={(date) => change({ expires: timeOf(date) })}
        />
      </div>
      <AreaField
        label={s.list.note}
        fault={faultOf('note')}
        value={typed.note ?? ''}
        change={(note) => change({ note: note || null })}
        rows={1}
      />
      <FormFault error={sending.error} shown={[...shownFields, 'entries.0']} />
      <div class="acts">
        <button type="submit" class="primary" disabled={sending.isBusy}>
          {entry ? s.save : s.list.add}
        </button>
        {cancel && (
          <button
            type="button"
            onClick={() => {
              draft.forget();
              cancel();
            }}
          >
            {t.cancel}
          </button>
        )}
      </div>
    </Form>
  );
}
