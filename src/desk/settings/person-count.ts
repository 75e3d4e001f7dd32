// A person as they are asked for, and what there is of them, counted.

import { api, read } from '../api/client.ts';

export interface Person {
  email: string;
  /** One site's; left out: all that the key reaches. */
  site?: string;
}

export const countPerson = (json: Person) => read(api.people.count.$post({ json }));
export type PersonCount = Awaited<ReturnType<typeof countPerson>>;

export const isAny = ({ authors, listed, comments }: PersonCount): boolean =>
  authors.length + listed.length + comments > 0;
