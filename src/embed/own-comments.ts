// The reader's own comments: what became of each, told to them alone, and the buttons that change it while it can be changed.

import type { Keeper, Own } from './kept.ts';
import { button, make } from './make.ts';
import type { Opened, Problem, Service, Status } from './service.ts';
import type { Thread } from './thread.ts';

/** How a comment stands; what has no text, it is not there any more. */
export type Fate = Pick<Status, 'reason' | 'body' | 'version' | 'withdrawableUntil'> & { status: string };

export interface OwnComments {
  /** Shows a comment with what became of it, as long as there is something to tell; returns the line that says so. */
  tell: (own: Own, fate: Fate) => HTMLElement;
  /** Asks what became of them all; then goes on with a reply or an edit that was begun. */
  showAll: () => Promise<void>;
  /** What the reader can do with a comment, where it is theirs. */
  changesOf: (id: string) => HTMLElement[];
}

interface Asked {
  opened: Opened;
  service: Service;
  keeper: Keeper;
  thread: Thread;
  count: (total: number) => void;
}

/** What the file that changes a comment is told. */
export interface Change extends Asked {
  own: Own;
  /** The button. */
  pressed: HTMLElement;
  tell: OwnComments['tell'];
}

export function openOwnComments(asked: Asked): OwnComments {
  const { opened, service, keeper, thread } = asked;
  const { texts } = opened;
  const kept = new Map(keeper.own().map((own) => [own.id, own]));

  /** An edit that was begun is gone on with, if only to be told that it is too late. */
  const mayChange = ({ id, withdrawableUntil }: Own) =>
    Number(withdrawableUntil) > Date.now() || keeper.read('edit')?.id === id;

  function tell(own: Own, fate: Fate): HTMLElement {
    const now = { ...own, ...fate };
    const { id, status, reason } = now;
    const drop = () => {
      keeper.dropOwn(id);
      thread.remove(id);
    };
    const said = (texts as Record<string, string>)[status] ?? '';
    if (!said) drop();
    else if (status === 'published' && !now.withdrawableUntil) keeper.dropOwn(id);
    else keeper.keepOwn(now);
    kept.set(id, now);
    const line = make('p', { part: `notice ${status}` }, said);
    if (said) thread.addOwn(now, line);
    if (status === 'declined') line.append(reason ? `: ${reason.wording} ` : ' ', button(texts.dismiss, drop));
    return line;
  }

  async function showFate(own: Own): Promise<void> {
    const fate = await service
      .status(service.ownPage(own))
      .catch(({ kind }: Problem) => ({ ...own, reason: null, status: kind === 'not-found' ? 'gone' : 'held' }));
    tell(own, fate);
  }

  async function showAll(): Promise<void> {
    for (const own of kept.values()) {
      if (!thread.has(own.id)) await showFate(own);
      else if (!mayChange(own)) keeper.dropOwn(own.id);
    }
    thread.press(keeper.read('draft')?.parent, '.reply');
    thread.press(keeper.read('edit')?.id, '.edit');
  }

  function changesOf(id: string): HTMLElement[] {
    const own = kept.get(id);
    if (!own || !mayChange(own)) return [];
    return (['edit', 'withdraw'] as const).map((act) =>
      button(texts[act], ({ target }) => change(act, own, target as HTMLElement), `button ${act}`),
    );
  }

  /** Changes a comment in place; on a page of the service where what does that can't be loaded. */
  function change(act: 'edit' | 'withdraw', own: Own, pressed: HTMLElement): void {
    service.load('change').then(
      (changes) => changes[act]({ ...asked, own, pressed, tell } satisfies Change),
      () => pressed.replaceWith(make('a', { href: service.ownPage(own), target: '_blank' }, texts.change)),
    );
  }

  return { tell, showAll, changesOf };
}
