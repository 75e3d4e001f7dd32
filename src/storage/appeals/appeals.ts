// Appeals of authors: one event is inserted where the decline can be appealed, and the appeal itself hangs on its row. Which
// comments can be appealed is said once, in `isAppealable`.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { author } from '../../domain/actor.ts';
import { builder, type Query, type Write } from '../database.ts';
import { countHeard, overLimit } from '../heard-networks.ts';
import { changesOf, eventOf, insertEvents, nextVersion } from '../new-event.ts';
import { toldWebhooks, type Told } from '../told-webhooks.ts';
import { wordGivenAt } from '../word-given.ts';

export interface NewAppeal {
  /** UUIDv7: its event's. */
  id: string;
  site: string;
  commentId: string;
  /** The author's network as a keyed hash; null: it is not known, and nothing is counted. */
  network: string | null;
  text: string;
  /** How long after the decision each may be appealed, ms. */
  termMs: { rejected: number; spam: number };
  at: number;
}

/** Tells of the appeal where it may be made; all of it hangs on this row. No row: see `findAppealRefusal`. */
export function insertAppealEvent(appeal: NewAppeal): Write {
  const { id, at, site, commentId, network } = appeal;
  const told = { site: sql<string>`comments.site`, subject: sql<string>`comments.id` };
  const changes = changesOf({ version: nextVersion('comments.version') });
  const heard = network === null ? null : overLimit({ site, network, at });
  return insertEvents(
    builder
      .selectFrom('comments')
      .where('comments.id', '=', commentId)
      .where(isDeclined)
      .where('comments.appeal_version', 'is', null)
      .where(isInTerm(appeal))
      .where(({ not, exists, lit }) => (heard ? not(exists(heard)) : lit(true)))
      .select(eventOf({ id, actor: author, at }, 'comment.appealed', { ...told, changes })),
  );
}

/** Stores the appeal, and gives the webhooks it is told to. The version goes up: who saw the comment before decides another. */
export function storeAppeal({ id, commentId, text, at }: NewAppeal): Query<Told> {
  return builder
    .updateTable('comments')
    .set((eb) => ({
      appeal_text: text,
      appealed_at: at,
      appeal_version: eb('version', '+', 1),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', commentId)
    .where(isMade(id))
    .returning(toldWebhooks(sql`'comment.appealed'`));
}

/** Counts the appeal for its network, in this hour. */
export function countAppeal({ id, site, network, at }: NewAppeal & { network: string }): Write {
  return countHeard({ site, network, at }, isMade(id));
}

export interface AppealRefusal {
  /** 1: a human declined it, and it is not erased. */
  declined: number;
  /** What its author has said before; null: nothing. */
  said: string | null;
  appealed: number;
  in_term: number;
}

/** Why there is no such appeal. No row: it is there. No reason in the row: the network has said too much in this hour. */
export function findAppealRefusal(appeal: NewAppeal): Query<AppealRefusal> {
  return builder
    .selectFrom('comments')
    .select([
      sql<number>`${isDeclined}`.as('declined'),
      'appeal_text as said',
      sql<number>`appeal_version is not null`.as('appealed'),
      sql<number>`${isInTerm(appeal)}`.as('in_term'),
    ])
    .where('comments.id', '=', appeal.commentId)
    .where(({ not }) => not(isMade(appeal.id)));
}

function isMade(id: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from events where id = ${id})`;
}

/** By a human: what only the machine called spam is held to its author. */
const isDeclined = sql<SqlBool>`(comments.erased_at is null and comments.withdrawn_at is null and comments.status <> 'approved'
  and coalesce(comments.decided_status in ('rejected', 'spam'), 0))`;

function isInTerm({ termMs, at }: NewAppeal): RawBuilder<SqlBool> {
  const term = sql`iif(comments.decided_status = 'spam', ${termMs.spam}, ${termMs.rejected})`;
  return sql<SqlBool>`coalesce(${wordGivenAt} + ${term} > ${at}, 0)`;
}
