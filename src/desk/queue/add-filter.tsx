// One more filter for the view: by what, and its value. It joins the others in the address.

import { useRef, useState } from 'preact/hooks';
import { t } from '../strings/texts.ts';
import { filterNames } from './queue-data.ts';

type FilterName = (typeof filterNames)[number];

/** As the address has it; null: nothing was chosen. Times are typed in the zone of the browser and stand as milliseconds. */
function valueOf(name: FilterName, typed: string): string | null {
  if (typed.trim() === '') return null;
  return name === 'from' || name === 'to' ? String(new Date(typed).getTime()) : typed.trim();
}

export function AddFilter({ add }: { add: (name: FilterName, value: string) => void }) {
  const [name, setName] = useState<FilterName>('minToxicity');
  const sheet = useRef<HTMLDetailsElement>(null);
  function submit(event: SubmitEvent) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const value = valueOf(name, String(new FormData(form).get('value')));
    if (value === null) return;
    form.reset();
    sheet.current?.removeAttribute('open');
    add(name, value);
  }
  return (
    <details ref={sheet} class="add-filter">
      <summary>{t.queue.addFilter}</summary>
      <form class="sheet" onSubmit={submit}>
        <label class="field">
          {t.queue.filterBy}
          <select value={name} onChange={({ currentTarget }) => setName(currentTarget.value as FilterName)}>
            {filterNames
              .filter((one) => one !== 'campaign')
              .map((one) => (
                <option key={one} value={one}>
                  {t.queue.filterNames[one]}
                </option>
              ))}
          </select>
        </label>
        <label class="field">
          {t.queue.filterNames[name]}
          <Value key={name} name={name} />
        </label>
        <button type="submit">{t.queue.addFilter}</button>
      </form>
    </details>
  );
}

function Value({ name }: { name: FilterName }) {
  switch (name) {
    case 'minSpam':
    case 'maxSpam':
    case 'minToxicity':
    case 'maxToxicity':
      return <input name="value" type="number" min={0} max={1} step={0.01} required />;
    case 'from':
    case 'to':
      return <input name="value" type="datetime-local" required />;
    case 'verdict':
      return (
        <select name="value" dir="ltr">
          {(['approve', 'hold', 'spam', 'discard'] as const).map((verdict) => (
            <option key={verdict}>{verdict}</option>
          ))}
        </select>
      );
    default:
      return <input name="value" required maxLength={500} dir="auto" />;
  }
}
