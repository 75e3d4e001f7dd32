// Loaded as /embed-change.js once an author presses Edit or Withdraw, which it does in place: what is typed is kept until it is
// saved, and a withdrawal is asked about once.

import { openPanel } from './change-panel.ts';
import { button, make } from './make.ts';
import type { Change, Fate } from './own-comments.ts';
import { ask, Problem, sayFault, type Opened, type Status } from './service.ts';

/** How it stands, as far as an edit asks; "gone": it was erased. */
type Now = Fate & Pick<Status, 'version' | 'editableUntil'>;

/** Opens a box with the text as it stands, or as it was typed before the page was loaded anew. */
export function edit(change: Change): void {
  const { own, pressed, opened, keeper, service } = change;
  const { texts } = opened;
  const { id } = own;
  const page = service.ownPage(own);
  const shown = pressed.closest('article')?.querySelector('.text');
  const kept = keeper.read('edit');
  const begun = kept?.id === id ? kept : null;
  /** What it is an edit of. */
  let { body, version } = { ...own, ...(begun && { version: begun.version }) };
  let isSending = false;
  /** Set: it can't be edited any more. */
  let over: Now | null = null;

  const fault = make('p', { id: `edit-fault-${id}`, part: 'fault' });
  const text = make('textarea', {
    id: `edit-${id}`,
    part: 'input',
    rows: '6',
    dir: 'auto',
    maxlength: '65525',
    'aria-describedby': `edit-fault-${id} edit-hint-${id}`,
    input: keep,
  });
  text.value = begun?.body ?? body;
  const save = make('button', { part: 'post' }, texts.save);
  const panel = openPanel(change, (notice) =>
    make(
      'form',
      { novalidate: true, part: 'form', submit: (event) => void send(event) },
      make('label', { for: text.id, part: 'label' }, texts.editLabel),
      make('p', { id: `edit-hint-${id}`, class: 'soft' }, texts.editMeans),
      fault,
      text,
      notice,
      make('p', { class: 'acts' }, save, button(texts.cancel, cancel)),
    ),
  );
  if (!panel) return;
  const { say, refuse, close, finish } = panel;
  text.focus();
  void look();

  function keep(): void {
    keeper.write('edit', { id, body: text.value, version });
  }

  /** Sees how the comment stands: it may have been changed elsewhere, or not be changed any more. */
  async function look(): Promise<void> {
    const gone = { ...own, status: 'gone', reason: null, version, editableUntil: null };
    const now: Now | null = await ask<Status>(page).catch(({ kind }: Problem) => (kind === 'not-found' ? gone : null));
    if (!now || !text.isConnected) return;
    const isTouched = text.value !== body;
    if (!now.editableUntil) stop(now, isTouched);
    else if (now.version !== version) {
      ({ body, version } = now);
      if (shown) shown.textContent = body;
      if (!isTouched) text.value = body;
      else {
        keep();
        say(texts.conflict);
      }
    }
  }

  /** What was typed can still be read and copied. */
  function stop(now: Now, isTouched: boolean): void {
    over = now;
    text.readOnly = true;
    save.remove();
    say(`${whyNot(now, opened)} ${isTouched ? texts.notSaved : ''}`);
  }

  /** What is on its way can't be called back. */
  function cancel(): void {
    if (isSending) return;
    if (keeper.read('edit')?.id === id) keeper.write('edit', null);
    if (over) finish(over);
    else close();
  }

  function showFault(said: string): void {
    fault.textContent = said;
    text.setAttribute('aria-invalid', `${said !== ''}`);
    if (said) text.focus();
  }

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (isSending || over) return;
    isSending = true;
    save.textContent = texts.sending;
    showFault('');
    say('');
    try {
      const headers = { 'Content-Type': 'application/json' };
      const sent = JSON.stringify({ body: text.value, version });
      const now = await ask<Status>(page.replace('/status', ''), { method: 'PATCH', headers, body: sent });
      keeper.write('edit', null);
      finish(now);
    } catch (problem) {
      if (problem instanceof Problem && problem.kind === 'invalid')
        showFault(problem.errors.map((one) => sayFault(opened, one)).join(' '));
      else if (['conflict', 'fixed', 'not-found'].includes(refuse(problem))) await look();
    }
    isSending = false;
    save.textContent = texts.save;
  }
}

/** Why it can't be edited any more. */
function whyNot({ status, withdrawableUntil }: Now, { texts, faults }: Opened): string {
  if (status === 'gone') return texts['not-found'];
  const rule = withdrawableUntil ? 'too-many-edits' : 'window-over';
  return faults[`id.${status}`] ?? faults[`id.${rule}`] ?? '';
}

/** Asks whether it is meant: it has no way back. */
export function withdraw(change: Change): void {
  const { own, opened, keeper, service } = change;
  const { texts } = opened;
  let isSending = false;
  const cancel = () => {
    if (!isSending) panel?.close();
  };
  const means = make('p', { id: `withdraw-${own.id}` }, texts.withdrawMeans);
  const panel = openPanel(change, (notice) =>
    make(
      'div',
      {
        role: 'group',
        part: 'notice',
        tabindex: '-1',
        'aria-labelledby': means.id,
        keydown: (event) => {
          if ((event as KeyboardEvent).key === 'Escape') cancel();
        },
      },
      means,
      notice,
      make(
        'p',
        { class: 'acts' },
        make('button', { type: 'button', part: 'post', click: () => void send() }, texts.withdrawNow),
        button(texts.cancel, cancel),
      ),
    ),
  );
  panel?.box.focus();

  async function send(): Promise<void> {
    if (isSending || !panel) return;
    isSending = true;
    panel.say('');
    try {
      const now = await ask<Status>(service.ownPage(own).replace('/status', ''), { method: 'DELETE' });
      if (keeper.read('edit')?.id === own.id) keeper.write('edit', null);
      panel.finish(now);
    } catch (problem) {
      panel.refuse(problem);
    }
    isSending = false;
  }
}
