// The keys of the desk, in a dialog.

import { t } from '../strings/texts.ts';
import { views } from '../views.ts';
import { Dialog } from './dialog.tsx';

export function KeyHelp({ close }: { close: () => void }) {
  const keys: [string, string][] = [
    ['j', t.help.next],
    ['k', t.help.previous],
    ['a', t.help.approve],
    ['u', t.help.unapprove],
    ['s', t.help.spam],
    ['d', t.help.reject],
    ['z', t.help.undo],
    ['n', t.help.withReason],
    ['o', t.help.details],
    ['r', t.help.refresh],
    ['x', t.help.select],
    ['/', t.help.search],
    ['?', t.help.help],
  ];
  const places = Object.values(views).flatMap(({ letter, name }): [string, string][] =>
    letter === null || name === null ? [] : [[`g ${letter}`, name]],
  );
  return (
    <Dialog title={t.help.title} close={close}>
      <dl class="keys">
        {[...keys, ...places].map(([key, meaning]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
