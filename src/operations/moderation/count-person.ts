// What there is of a person, counted: what an owner sees before erasing it.

import type { Actor } from '../../domain/actor.ts';
import type { Context } from '../context.ts';
import { summarise, type AuthorSummary } from './author-summary.ts';
import { findPerson, type Person, type PersonAsk } from './person-asked.ts';

export interface PersonCount extends Pick<Person, 'comments' | 'more'> {
  authors: AuthorSummary[];
  listed: Pick<Person['listed'][number], 'site' | 'id' | 'match' | 'effect'>[];
}

/** @throws Failed as `findPerson` does. */
export async function countPerson(context: Context, actor: Actor, ask: PersonAsk): Promise<PersonCount> {
  const { comments, more, authors, listed } = await findPerson(context, actor, ask);
  return {
    comments,
    more,
    authors: authors.map(summarise),
    listed: listed.map(({ site, id, match, effect }) => ({ site, id, match, effect })),
  };
}
