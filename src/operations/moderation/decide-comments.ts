// A moderator decides many comments at once, each as it was seen: one trip, five statements, however many they are.

import type { Actor } from '../../domain/actor.ts';
import type { Move } from '../../domain/decision.ts';
import { runAll } from '../../storage/database.ts';
import type { Context } from '../context.ts';
import { decisionQueries, newDecisionSet, outcomesOf, type Outcomes } from './made-decisions.ts';

/** Makes the same move on all of them. What has changed meanwhile, or isn't there, stays as it is and is listed. */
export async function decideComments(
  context: Context,
  actor: Actor,
  input: {
    /** No comment twice. */
    comments: readonly { id: string; version: number }[];
    move: Move;
    reason?: string | undefined;
    note?: string | undefined;
  },
): Promise<Outcomes> {
  const items = input.comments.map(({ id, version }) => ({ commentId: id, version }));
  const set = newDecisionSet(context, actor, { ...input, items });
  return outcomesOf(set, input.move, await runAll(context.settings.db, decisionQueries(set, input.move)));
}
