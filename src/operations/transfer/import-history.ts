// Decisions, edits and reports that come after their comments: each with the ids that it has here.

import type { DecisionLine, EditLine, ReportLine } from '../../domain/transfer.ts';
import type { Query } from '../../storage/database.ts';
import {
  countImportedReports,
  insertImportedDecisions,
  insertImportedEdits,
  insertImportedReports,
} from '../../storage/transfer/imported-history.ts';
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
  const reports: ReportLine[] = [];
  for (const { line, given } of others) {
    if (!('comment' in given)) continue;
    const comment = hereOf.get(given.comment) ?? known.ofId(given.comment)?.id;
    if (comment === undefined) waiting.push({ line, id: given.comment, faults: [missing] });
    else if (given.type === 'edit') edits.push({ ...given, comment });
    else if (given.type === 'report') reports.push({ ...given, comment, id: await idHere(site, given, comment) });
    else decisions.push(await withIds(site, given, comment));
  }
  const writes = [
    ...(decisions.length > 0 ? [insertImportedDecisions(decisions)] : []),
    ...(edits.length > 0 ? [insertImportedEdits(edits)] : []),
    ...(reports.length > 0 ? [insertImportedReports(reports), countImportedReports(commentsOf(reports))] : []),
  ];
  return { writes, waiting };
}

/** Where the comment has an id of its own here, so have the decisions on it: theirs are those of another site's. */
async function withIds(site: string, given: DecisionLine, comment: string): Promise<DecisionLine> {
  const { undoes } = given;
  const undone = undoes === null ? null : await idHere(site, { ...given, id: undoes }, comment);
  return { ...given, comment, id: await idHere(site, given, comment), undoes: undone };
}

/** And reports. */
async function idHere(site: string, given: { comment: string; id: string }, comment: string): Promise<string> {
  return comment === given.comment ? given.id : idInsteadOf(site, given.id);
}

function commentsOf(lines: readonly { comment: string }[]): string[] {
  return [...new Set(lines.map(({ comment }) => comment))];
}

const missing = { field: 'comment', rule: 'comment-missing', message: 'The comment it is about is not there (yet).' };
