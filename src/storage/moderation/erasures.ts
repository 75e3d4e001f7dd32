// Erasure: all that a comment says, and all that says whose it is, goes for good. The row stays, so that the thread keeps
// its shape, with its status and the decisions, which name moderators and moves only. Of one comment or of hundreds.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, nextVersion, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';
import { toldWebhooks, type Told } from '../told-webhooks.ts';

export interface Erasure {
  /** No comment twice; the statements ask themselves which of them are there, within reach and not erased yet. */
  commentIds: readonly string[];
  actor: Pick<Actor, 'sites'>;
  at: number;
  /** What humans called spam stays a member of its campaign: keyed sketches, by which the next one like it is known. */
  keepsSpamSketches?: true;
}

/** Forgets the authors, unless another comment of theirs is left. To be run before the comments themselves are erased. */
export function eraseAuthors(erasure: Erasure): Write {
  return builder
    .deleteFrom('authors')
    .where(
      sql<SqlBool>`(site, email_folded) in (${erasable(erasure).select(['comments.site', 'comments.email_folded'])})`,
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('comments as other')
            .select('other.id')
            .whereRef('other.author_id', '=', 'authors.id')
            .where('other.id', 'not in', idsOf(erasure)),
        ),
      ),
    );
}

/** Tells who erases a comment, and nothing of it. To be run before it is erased. */
export function insertErasureEvent(erasure: Erasure & Act): Write {
  const [site, subject] = [sql<string>`comments.site`, sql<string>`comments.id`];
  const changes = changesOf({ version: nextVersion('comments.version') });
  return insertEvents(erasable(erasure).select(eventOf(erasure, 'comment.erased', { site, subject, changes })));
}

/** Whose a comment is, and by what it is found again. */
const ofAuthor = {
  email: null,
  email_folded: null,
  author_id: null,
  network: null,
  name_folded: null,
  proved_id: null,
  duplicate_key: null,
  idempotency_key: null,
  idempotency_payload: null,
} as const;

/** Erases the comments' own rows. No row: it isn't there, is out of reach, or was erased before. */
export function eraseComments(erasure: Erasure): Query<Told & { id: string }> {
  return builder
    .updateTable('comments')
    .set((eb) => ({
      ...ofAuthor,
      ...campaignLeft(erasure),
      body: '',
      name: null,
      website: null,
      parent_name: null,
      parent_body: null,
      staff: null,
      spam: null,
      toxicity: null,
      toxic: 0,
      harm: 0,
      doubt: 0,
      signals: '',
      decided_reason: null,
      claimed_by: null,
      claimed_name: null,
      claimed_until: null,
      domains: '[]',
      verdict_by_score: null,
      assessment: 'null',
      evidence: null,
      erased_at: erasure.at,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', idsOf(erasure))
    .where('erased_at', 'is', null)
    .where(isWithinReach(erasure.actor, 'site'))
    .returning(['id', toldWebhooks(sql`'comment.erased'`)]);
}

const campaignColumns = ['campaign_id', 'campaign_bands', 'campaign_signature', 'campaign_size'] as const;

function campaignLeft({ keepsSpamSketches }: Erasure) {
  const left = (column: string) =>
    keepsSpamSketches ? sql<null>`iif(decided_status = 'spam', ${sql.ref(column)}, null)` : sql<null>`null`;
  return Object.fromEntries(campaignColumns.map((column) => [column, left(column)]));
}

/** Takes the author off the comments with what they said to moderators, and keeps what they say, the name or the website where that is told. */
export function unnameComments(
  erasure: Erasure,
  kept: { name: boolean; website: boolean; words: readonly string[] },
): Write {
  return builder
    .updateTable('comments')
    .set((eb) => ({
      ...ofAuthor,
      ...(kept.name ? {} : { name: null }),
      ...(kept.website ? {} : { website: null }),
      decided_reason: unlessNamed('decided_reason', kept.words),
      appeal_text: null,
      appealed_at: null,
      appeal_version: null,
      // Named so that the trigger counts the change that readers can notice.
      body: eb.ref('body'),
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', idsOf(erasure))
    .where('erased_at', 'is', null)
    .where(isWithinReach(erasure.actor, 'site'));
}

/** Of what moderators wrote about comments whose text stays, takes away the notes, and the reasons that have one of the words in them. */
export function unnameNotes(erasure: Erasure, words: readonly string[]): Write {
  return builder
    .updateTable('decisions')
    .set({
      note: null,
      reason: unlessNamed('reason', words),
      from_decided_reason: unlessNamed('from_decided_reason', words),
      to_decided_reason: unlessNamed('to_decided_reason', words),
    })
    .where('comment_id', 'in', idsOf(erasure));
}

/** The same of edits, whose texts stay with the text. */
export function unnameEdits(erasure: Erasure): Write {
  return builder.updateTable('edits').set({ note: null }).where('comment_id', 'in', idsOf(erasure));
}

/** The value, or null where it has one of the words in it, in lower case as SQLite has it. */
function unlessNamed(column: string, words: readonly string[]): RawBuilder<string | null> {
  const value = sql.ref(column);
  return sql`iif(exists (select 1 from json_each(${JSON.stringify(words)}) as word where instr(lower(${value}), word.value)), null, ${value})`;
}

/** Empties the copies of the name that replies hold. */
export function unnameCopies(erasure: Erasure): Write {
  return builder.updateTable('comments').set({ parent_name: null }).where('parent_id', 'in', idsOf(erasure));
}

/** Deletes the texts from before edits. Runs after `eraseComments`, as the two below. */
export function eraseEdits(erasure: Erasure): Write {
  return builder.deleteFrom('edits').where('comment_id', 'in', erased(erasure));
}

/** Empties what moderators wrote about the comments. */
export function eraseNotes(erasure: Erasure): Write {
  return builder
    .updateTable('decisions')
    .set({ reason: null, note: null, from_decided_reason: null, to_decided_reason: null })
    .where('comment_id', 'in', erased(erasure));
}

/** Empties the copies of name and text that replies hold. */
export function eraseCopies(erasure: Erasure): Write {
  return builder
    .updateTable('comments')
    .set({ parent_name: null, parent_body: null })
    .where('parent_id', 'in', erased(erasure));
}

/** One comment, when it is within reach, erased or not. */
export function findErased({ commentIds: [id = ''], actor }: Erasure): Query<{ seq: number }> {
  return builder.selectFrom('comments').select('seq').where('id', '=', id).where(isWithinReach(actor, 'site'));
}

/** Walks from the ids to their comments. */
function erasable({ commentIds, actor }: Erasure) {
  return builder
    .selectFrom(sql<{ id: string }>`(select value as id from json_each(${JSON.stringify(commentIds)}))`.as('item'))
    .crossJoin('comments')
    .whereRef('comments.id', '=', 'item.id')
    .where('comments.erased_at', 'is', null)
    .where(isWithinReach(actor, 'comments.site'));
}

function erased(erasure: Erasure) {
  return builder
    .selectFrom('comments as erased')
    .select('erased.id')
    .where('erased.id', 'in', idsOf(erasure))
    .where('erased.erased_at', 'is not', null)
    .where(isWithinReach(erasure.actor, 'erased.site'));
}

function idsOf({ commentIds }: Erasure): RawBuilder<string> {
  return sql<string>`(select value from json_each(${JSON.stringify(commentIds)}))`;
}
