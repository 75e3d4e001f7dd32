// Where the desk is: the view and what it shows, all in the address, so that a view can be bookmarked, sent and gone back to.

import { useSyncExternalStore } from 'preact/compat';

export interface Place {
  view: string;
  /** Every other parameter of the address. */
  params: Readonly<Record<string, string>>;
}

const listeners = new Set<() => void>();
let current = read();

function read(): Place {
  const { view = 'queue', ...params } = Object.fromEntries(new URLSearchParams(location.search));
  return { view, params };
}

function tell(): void {
  current = read();
  for (const listener of listeners) listener();
}

addEventListener('popstate', tell);

/** The address of a place, without what is empty. */
export function addressOf({ view, params }: Place): string {
  const filled = Object.entries(params).filter(([, value]) => value !== '');
  const search = new URLSearchParams([...(view === 'queue' ? [] : [['view', view]]), ...filled] as [string, string][]);
  return `${location.pathname}${search.size ? `?${search}` : ''}`;
}

/** Goes to a place; `replace`: without a step to go back by. */
export function go(place: Place, { replace = false } = {}): void {
  const address = addressOf(place);
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  tell();
  if (!replace) scrollTo(0, 0);
}

/** The place the desk is at. */
export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
