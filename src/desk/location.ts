// Where the desk is: the view and what it shows, all in the address, so that a view can be bookmarked, sent and gone back to.

import { makeStore } from './parts/store.ts';

export interface Place {
  view: string;
  /** Every other parameter of the address. */
  params: Readonly<Record<string, string>>;
}

function read(): Place {
  const { view = 'queue', ...params } = Object.fromEntries(new URLSearchParams(location.search));
  return { view, params };
}

const current = makeStore(read());
const tell = () => current.set(read());

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
export const usePlace = current.use;
