// A decision with its reason and a note: for one comment, for those selected, or for all that a filter finds.

import { useState } from 'preact/hooks';
import { useSites } from '../api/me.ts';
import { Dialog } from '../parts/dialog.tsx';
import { t } from '../strings/texts.ts';
import type { Decision, Move } from './decide.ts';

interface DialogProps {
  title: string;
  /** Of the comments; null: of several sites, whose reasons differ. */
  site: string | null;
  moves: readonly Move[];
  start: Move;
  decide: (decision: Decision) => void;
  close: () => void;
}

export function DecisionDialog({ title, site, moves, start, decide, close }: DialogProps) {
  const sites = useSites();
  const [move, setMove] = useState(start);
  const [code, setCode] = useState('');
  const reasons = sites.data?.sites.find(({ slug }) => slug === site)?.reasons ?? [];
  const rule = reasons.find((one) => one.code === code)?.rule;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const [reason, note] = ['reason', 'note'].map((name) => (fields.get(name) as string | null)?.trim() ?? '');
    decide({ move, ...(reason && { reason }), ...(note && { note }) });
  }

  return (
    <Dialog title={title} close={close}>
      <form class="stack" onSubmit={submit}>
        <fieldset class="choices">
          <legend class="hidden">{title}</legend>
          {moves.map((one) => (
            <label key={one}>
              <input type="radio" name="move" checked={one === move} onChange={() => setMove(one)} />
              {t.moves[one]}
            </label>
          ))}
        </fieldset>
        {(move === 'reject' || move === 'spam') && (
          <label class="field">
            {t.queue.reason}
            {reasons.length === 0 ? (
              <input name="reason" maxLength={200} />
            ) : (
              <select name="reason" value={code} onChange={({ currentTarget }) => setCode(currentTarget.value)}>
                <option value="">{t.queue.noReason}</option>
                {reasons.map(({ code, wording }) => (
                  <option key={code} value={code}>
                    {wording}
                  </option>
                ))}
              </select>
            )}
            {rule && (
              <blockquote dir="auto" aria-label={t.queue.rule} aria-live="polite">
                {rule}
              </blockquote>
            )}
            <small>{reasons.length === 0 ? t.queue.reasonAmongUs : t.queue.reasonTold}</small>
          </label>
        )}
        <label class="field">
          {t.queue.note}
          <textarea name="note" rows={3} maxLength={2000} autofocus />
        </label>
        <button type="submit" class="primary">
          {t.moves[move]}
        </button>
      </form>
    </Dialog>
  );
}
