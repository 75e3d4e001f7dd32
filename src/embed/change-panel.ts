// What stands in place of the buttons while an author edits or withdraws a comment: says why a change was not made, and ends
// with the comment as it stands then.

import { fill, make } from './make.ts';
import type { Change, Fate } from './own-comments.ts';
import { Problem, sayFault } from './service.ts';

export type Panel = NonNullable<ReturnType<typeof openPanel>>;

/** `build` is given the line where something can be said. Null: the buttons are not there, as when they were pressed twice. */
export function openPanel(change: Change, build: (notice: HTMLElement) => HTMLElement) {
  const { own, pressed, opened, service, thread, tell, count } = change;
  const { texts, dateLocale } = opened;
  const [row, item, section] = ['.acts', 'li', 'section'].map((place) => pressed.closest(place));
  if (!row || !item || !section) return null;
  const notice = make('p', { part: 'notice', role: 'status', tabindex: '-1' });
  const box = build(notice);
  /** Outlives the comment as it is shown now. */
  const heard = make('p', { class: 'hidden', role: 'status' });
  section.append(heard);
  row.replaceWith(box);

  /** Says something where screen readers listen, and leads there. */
  function say(text: string): void {
    notice.textContent = text;
    if (text) notice.focus();
  }

  /** Says why a change was not made; returns of what kind that is. @throws whatever is no Problem. */
  function refuse(problem: unknown): string {
    if (!(problem instanceof Problem)) throw problem;
    const { kind, errors, retryAfter } = problem;
    const known = (texts as Record<string, string>)[kind || 'unreached'] ?? texts['storage-down'];
    if (kind === 'flood' && retryAfter) say(fill(texts.wait, Number(retryAfter).toLocaleString(dateLocale)));
    else say(errors.map((fault) => sayFault(opened, fault)).join(' ') || known);
    return kind;
  }

  /** Puts the buttons back. */
  function close(): void {
    box.replaceWith(row as Element);
    heard.remove();
    pressed.focus();
  }

  /** Shows the comment as it stands now; in its place, that it is gone. */
  function finish(fate: Fate): void {
    // A reply that is being written below it goes home.
    item?.querySelector<HTMLElement>('.respond .button')?.click();
    const place = make('li');
    item?.before(place);
    const line = tell(own, fate);
    if (thread.has(own.id)) {
      place.remove();
      heard.textContent = line.textContent;
      thread.show(own.id);
    } else {
      line.textContent = fate.status === 'withdrawn' ? texts.nowWithdrawn : texts['not-found'];
      line.tabIndex = -1;
      place.append(line);
      line.focus();
    }
    service.list().then(
      ({ total }) => count(total),
      () => {},
    );
  }

  return { box, say, refuse, close, finish };
}
