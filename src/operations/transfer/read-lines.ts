// The lines of an import as they came: each read by its schema, the texts of comments checked. A faulty line is named and left
// out, the others stand. Nothing here knows the database.

import type { Fault } from '../../domain/failure.ts';
import { lineSchema, type CommentLine, type Line } from '../../domain/transfer.ts';
import { mendFields } from '../../intake/mend-fields.ts';
import type { CheckedFields } from '../../intake/check-fields.ts';
import { readComment, type Reading } from '../../scoring/reading/read-comment.ts';
import { idInsteadOf, idOfSource } from './derived-ids.ts';

/** A line that was left out, or not taken as it was. `line`: its place among those sent, from 1. */
export interface Told {
  line: number;
  /** Of the comment at its source, or the kind of the line. */
  id: string;
  faults: Fault[];
}

/** A comment as it came. */
export interface GivenComment {
  line: number;
  given: CommentLine;
  /** The id it has here: `instead` where its own is another site's. For those of other systems both are one. */
  id: string;
  instead: string;
  fields: CheckedFields;
  emailFolded: string | null;
  /** Null: it is erased. */
  reading: Reading | null;
}

export interface GivenLines {
  comments: GivenComment[];
  others: { line: number; given: Exclude<Line, CommentLine> }[];
  refused: Told[];
  mended: Told[];
}

/** Reads all lines. `hosts`: those whose pages comments of other systems may be on. */
export async function readLines(
  lines: readonly unknown[],
  { site, hosts }: { site: string; hosts: readonly string[] },
): Promise<GivenLines> {
  const read: GivenLines = { comments: [], others: [], refused: [], mended: [] };
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const parsed = lineSchema.safeParse(raw);
    if (!parsed.success) read.refused.push({ line, id: nameOf(raw), faults: parsed.error.issues.map(faultOf) });
    else if (parsed.data.type === 'comment') await addComment(read, { line, given: parsed.data, site, hosts });
    else read.others.push({ line, given: parsed.data });
  }
  return read;
}

async function addComment(
  read: GivenLines,
  { line, given, site, hosts }: { line: number; given: CommentLine; site: string; hosts: readonly string[] },
): Promise<void> {
  const erased = given.erasedAt !== null;
  const texts = erased ? { page: given.page, name: null, email: null, website: null, body: '' } : given;
  const { fields, faults, mended, emailFolded } = mendFields(texts, { hosts: given.kept ? null : hosts, erased });
  if (fields === null) {
    read.refused.push({ line, id: given.id, faults });
    return;
  }
  if (mended.length > 0) read.mended.push({ line, id: given.id, faults: mended });
  const { source, id, createdAt: at, kept } = given;
  const instead = kept ? await idInsteadOf(site, kept.id) : await idOfSource(site, { source, id, at });
  const reading = erased ? null : readComment(fields);
  read.comments.push({ line, given, id: kept?.id ?? instead, instead, fields, emailFolded, reading });
}

function nameOf(raw: unknown): string {
  const { id, type } = (typeof raw === 'object' && raw !== null ? raw : {}) as { id?: unknown; type?: unknown };
  return String(typeof id === 'string' || typeof id === 'number' ? id : typeof type === 'string' ? type : '').slice(
    0,
    200,
  );
}

function faultOf({ path, message, code = 'invalid' }: { path: PropertyKey[]; message: string; code?: string }): Fault {
  return { field: path.map(String).join('.') || 'line', rule: code.replaceAll('_', '-'), message };
}
