// Authors who wish to be written to are asked, by a mail that says nothing but that: not their name, not their text, since
// whoever typed the address may be somebody else.

import { runAll, type Query, type Write } from '../../storage/database.ts';
import { countAsked } from '../../storage/mail/subscriptions.ts';
import { closeWishes, findWishes, insertAuthorSubscription, insertQuestion } from '../../storage/mail/wishes.ts';
import type { Context } from '../context.ts';

/** Three statements each: with the run that follows within the 50 that D1's free plan gives one message. */
const wishesAtOnce = 8;

/** Two trips. True: there may be more. Where no mail can be sent the wishes are closed: nobody is asked a month later. */
export async function askAuthors({ settings, now }: Pick<Context, 'settings' | 'now'>): Promise<boolean> {
  const { wishes } = await runAll(settings.db, { wishes: findWishes(wishesAtOnce) });
  if (wishes.length === 0) return false;
  const queries: (Query | Write)[] = wishes.flatMap(({ id, author_id: author }) =>
    author === null || 'missing' in settings.mail
      ? []
      : [insertAuthorSubscription(id, now), insertQuestion(id, now), countAsked(author, now)],
  );
  await runAll(settings.db, { asked: queries, closed: closeWishes(wishes.map(({ id }) => id)) });
  return wishes.length === wishesAtOnce;
}
