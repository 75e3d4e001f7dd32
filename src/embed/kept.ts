// What the reader's browser keeps: drafts while the tab is open, one's own comments until their fate is told and they can't be
// changed any more, and name and address only by consent. All of it may be missing or be anything: storage is shared with the page.

export interface Author {
  name: string;
  email: string;
  website: string;
  /** Proves who wrote before. */
  token: string | null;
}

export interface Draft extends Omit<Author, 'token'> {
  body: string;
  parent: string;
  /** The Idempotency-Key of what was last sent; '' once something is typed. */
  key: string;
}

/** An edit of a comment of one's own, not saved yet. */
export interface EditDraft {
  id: string;
  body: string;
  /** The version it is an edit of. */
  version: number;
}

/** A comment of the reader's own: what is needed to show it to them alone, to ask what became of it, and to change it. */
export interface Own {
  id: string;
  token: string;
  parent: string | null;
  name: string | null;
  body: string;
  createdAt: number;
  version: number;
  /** Ms UTC before which it can be withdrawn, and mostly edited; null: it can't. */
  withdrawableUntil: number | null;
}

interface Values {
  author: Author;
  draft: Draft;
  edit: EditDraft;
  own: Own[];
}

/** Drafts go with the tab. */
const storeOf = (kind: keyof Values) => (kind === 'author' || kind === 'own' ? localStorage : sessionStorage);
const ownMax = 20;

export type Keeper = ReturnType<typeof openKeeper>;

/** What is kept for one page of a site; the author is kept for the whole site. */
export function openKeeper(site: string, page: string) {
  const nameOf = (kind: keyof Values) => `anteroom ${kind} ${site}${kind === 'author' ? '' : ` ${page}`}`;
  /** Null: nothing, or it can't be read. */
  const read = <Kind extends keyof Values>(kind: Kind): Partial<Values[Kind]> | null => {
    try {
      return JSON.parse(storeOf(kind).getItem(nameOf(kind)) ?? 'null');
    } catch {
      return null;
    }
  };
  /** Null: forgotten. */
  const write = <Kind extends keyof Values>(kind: Kind, value: Values[Kind] | null): void => {
    try {
      if (value) storeOf(kind).setItem(nameOf(kind), JSON.stringify(value));
      else storeOf(kind).removeItem(nameOf(kind));
    } catch {
      // Storage is shut or full: it is kept no longer than the page.
    }
  };
  const own = () => ([read('own')].flat() as (Own | null)[]).filter((one) => one?.id) as Own[];
  const without = (id: string) => own().filter((one) => one.id !== id);
  return {
    read,
    write,
    own,
    keepOwn: (one: Own) => write('own', [...without(one.id), one].slice(-ownMax)),
    dropOwn: (id: string) => write('own', without(id)),
  };
}
