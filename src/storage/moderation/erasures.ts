// Erasure: all that a comment says, and all that says whose it is, goes for good. The row stays, so that the thread keeps
// its shape, with its status and the decisions, which name moderators and moves only.

import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, nextVersion } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';

export interface Erasure {
  id: string;
  commentId: string;
  actor: Actor;
  at: number;
}

/** Forgets the author, unless another comment of theirs is left. To be run before the comment itself is erased. */
export function eraseAuthor(erasure: Erasure): Write {
  const place = erasable(erasure);
  return builder
    .deleteFrom('authors')
    .where('site', '=', place.select('comments.site'))
    .where('email_folded', '=', place.select('comments.email_folded'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('comments as other')
            .select('other.id')
            .whereRef('other.author_id', '=', 'authors.id')
            .where('other.id', '<>', erasure.commentId),
        ),
      ),
    );
}

/** Tells who erases the comment, and nothing of it. To be run before it is erased. */
export function insertErasureEvent(erasure: Erasure): Write {
  const [site, subject] = [sql<string>`comments.site`, sql<string>`comments.id`];
  const changes = changesOf({ version: nextVersion('comments.version') });
  return insertEvents(erasable(erasure).select(eventOf(erasure, 'comment.erased', { site, subject, changes })));
}

/** Erases the comment's own row. No row: it isn't there, is out of reach, or was erased before. */
export function eraseComment(erasure: Erasure): Query<{ id: string }> {
  return builder
    .updateTable('comments')
    .set((eb) => ({
      body: '',
      name: null,
      email: null,
      email_folded: null,
      network: null,
      name_folded: null,
      proved_id: null,
      website: null,
      author_id: null,
      campaign_id: null,
      campaign_bands: null,
      campaign_signature: null,
      campaign_size: null,
      duplicate_key: null,
      idempotency_key: null,
      idempotency_payload: null,
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
    .where('id', '=', erasure.commentId)
    .where('erased_at', 'is', null)
    .where(isWithinReach(erasure.actor, 'site'))
    .returning('id');
}

/** Deletes the texts from before edits. Runs after `eraseComment`, as the two below. */
export function eraseEdits(erasure: Erasure): Write {
  return builder.deleteFrom('edits').where('comment_id', '=', erased(erasure));
}

/** Empties what moderators wrote about the comment. */
export function eraseNotes(erasure: Erasure): Write {
  return builder
    .updateTable('decisions')
    .set({ reason: null, note: null, from_decided_reason: null, to_decided_reason: null })
    .where('comment_id', '=', erased(erasure));
}

/** Empties the copies of name and text that replies hold. */
export function eraseCopies(erasure: Erasure): Write {
  return builder
    .updateTable('comments')
    .set({ parent_name: null, parent_body: null })
    .where('parent_id', '=', erased(erasure));
}

/** The comment, when it is within reach, erased or not. */
export function findErased({ commentId, actor }: Erasure): Query<{ erased_at: number | null }> {
  return builder
    .selectFrom('comments')
    .select('erased_at')
    .where('id', '=', commentId)
    .where(isWithinReach(actor, 'site'));
}

function erasable({ commentId, actor }: Erasure) {
  return builder
    .selectFrom('comments')
    .where('comments.id', '=', commentId)
    .where('comments.erased_at', 'is', null)
    .where(isWithinReach(actor, 'comments.site'));
}

function erased({ commentId, actor }: Erasure) {
  return builder
    .selectFrom('comments as erased')
    .select('erased.id')
    .where('erased.id', '=', commentId)
    .where('erased.erased_at', 'is not', null)
    .where(isWithinReach(actor, 'erased.site'));
}
