// When a human last had the word on a comment. Of its row; builds no query.

import { sql } from 'kysely';

/** Milliseconds UTC: of the latest decision, or undo; where none is stored, of the word that came with an import. Null: nobody decided. */
export const wordGivenAt = sql<
  number | null
>`coalesce((select at from decisions where decisions.comment_id = comments.id
  order by seen_version desc limit 1), comments.decided_at)`;
