// Decisions and edits that come after their comments: each with the ids that it has here.

import type { DecisionLine, EditLine } from '../../domain/transfer.ts';
import type { Query } from '../../storage/database.ts';
import { insertImportedDecisions, insertImportedEdits } from '../../storage/transfer/imported-comments.ts';
import { idInsteadOf } from './derived-ids.ts';
import type { KnownThere } from './known-there.ts';
import type { GivenComment, GivenLines, Told } from './read-lines.ts';

export interface History {
  writes: Query[];
  /** Their comment is not there (yet). */
  waiting: Told[];
}

/** `coming`: the comments stored by the same request. */
export async function planHistory(
  site: string,
  others: GivenLines['others'],
  { known, coming }: { known: KnownThere; coming: readonly GivenComment[] },
): Promise<History> {
  const hereOf = new Map(coming.map(({ given, id }) => [given.kept?.id, id]));
  const waiting: Told[] = [];
  const decisions: DecisionLine[] = [];
  const edits: EditLine[] = [];
  for (const { line, given } of others) {
    if (given.type !== 'decision' && given.type !== 'edit') continue;
    const comment = hereOf.get(given.comment) ?? known.ofId(given.comment)?.id;
    if (comment === undefined) waiting.push({ line, id: given.comment, faults: [missing] });
    else if (given.type === 'edit') edits.push({ ...given, comment });
    else decisions.push(await withIds(site, given, comment));
  }
  const writes = [
    ...(decisions.length > 0 ? [insertImportedDecisions(decisions)] : []),
    ...(edits.length > 0 ? [insertImportedEdits(edits)] : []),
  ];
  return { writes, waiting };
}

/** Where the comment has an id of its own here, so have the decisions on it: theirs are those of another site's. */
async function withIds(site: string, given: DecisionLine, comment: string): Promise<DecisionLine> {
  if (comment === given.comment) return given;
  const { id, undoes } = given;
  const undone = undoes === null ? null : await idInsteadOf(site, undoes);
  return { ...given, comment, id: await idInsteadOf(site, id), undoes: undone };
}

const missing = { field: 'comment', rule: 'comment-missing', message: 'The comment it is about is not there (yet).' };
