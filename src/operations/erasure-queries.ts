// What erases whole comments, in its order: one mechanism for a moderator's comment, a person's and those a site keeps no longer.

import {
  eraseAuthors,
  eraseComments,
  eraseCopies,
  eraseEdits,
  eraseNotes,
  type Erasure,
} from '../storage/moderation/erasures.ts';

/** To be run as one batch. */
export function erasureQueries(erasure: Erasure) {
  return {
    authors: eraseAuthors(erasure),
    comments: eraseComments(erasure),
    edits: eraseEdits(erasure),
    notes: eraseNotes(erasure),
    copies: eraseCopies(erasure),
  };
}
