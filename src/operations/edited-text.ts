// An edited text, whoever edits it: checked by a submission's rules, and made into the columns that follow from it. How it is
// judged is the verbs' own.

import type { Assessment } from '../domain/assessment.ts';
import { bodyBytesMax } from '../domain/comment.ts';
import { noEvidence, parseStoredEvidence, unavailable, type Checked, type Evidence } from '../domain/evidence.ts';
import { Failed, type Fault } from '../domain/failure.ts';
import type { ListFindings } from '../domain/list-findings.ts';
import type { Site } from '../domain/site.ts';
import { findTextFaults, missing, readText } from '../intake/text.ts';
import type { StoredComment } from '../scoring/judging/reassess.ts';
import type { Reading } from '../scoring/reading/read-comment.ts';
import type { ListPart } from '../storage/lists/lists.ts';
import type { WholeCommentRow } from '../storage/moderation/comments.ts';
import type { TextColumns } from '../storage/moderation/edits.ts';
import type { Context } from './context.ts';
import { duplicateKeyOf, fingerprintOf, isTelling } from './fingerprint.ts';
import { scoreColumns, verdictColumns } from './judgement-columns.ts';
import type { KnownSite } from './known-site.ts';
import { findListed, hashListed, listInForce, recallList } from './site-list.ts';

/** A submission's rules for the body. @throws Failed `invalid`. */
export function checkBody(body: string | undefined, site: Site, unread: readonly Fault[] = []): string {
  const text = readText('body', body);
  const absent = site.required.includes('body') ? [missing('body')] : [];
  const faults = unread.length ? unread : text === null ? absent : findTextFaults('body', text, bodyBytesMax);
  if (faults.length) throw new Failed({ kind: 'invalid', faults: [...faults] });
  return text?.stored ?? '';
}

/** The comment as stored with another text: what it was judged by is kept beside it. */
export function withBody(row: WholeCommentRow, body: string, site: Site): StoredComment {
  const { name, email, website } = row;
  return {
    fields: { name, email, website, body },
    evidence: parseStoredEvidence(row.evidence) ?? evidenceNotKept(site),
    domains: JSON.parse(row.domains) as string[],
  };
}

/** Comments from before evidence was stored: what can't be known any more is unavailable, and doubt holds. */
function evidenceNotKept({ hosts, scripts }: Site): Evidence {
  const notKept = unavailable('not kept with this comment');
  const checks = { campaign: notKept, network: notKept, domains: notKept };
  return { ...noEvidence, ...checks, siteHosts: hosts, siteScripts: scripts };
}

/** Looks for what the site's list in force finds in a text of the comment's author. */
export async function listFinder(
  context: Pick<Context, 'settings' | 'now'>,
  row: WholeCommentRow,
  { known, parts }: { known: KnownSite; parts: readonly ListPart[] },
): Promise<(reading: Reading) => Checked<ListFindings>> {
  const list = listInForce(row.site, known.listHead, { parts, known: recallList(row.site) });
  const { site, email_folded: emailFolded, author_id: author, network } = row;
  const addressHash = await hashListed(context.settings.hashSecret, list, { site, emailFolded });
  const subject = { sender: { emailFolded, addressHash, author, network }, now: context.now };
  return (reading) => findListed(list, { reading, ...subject });
}

/** What stands on the row beside the text. */
export async function textColumns(
  row: WholeCommentRow,
  judged: { reading: Reading; evidence: Evidence; assessment: Assessment },
  { policy }: Pick<KnownSite, 'policy'>,
): Promise<TextColumns> {
  const { reading, evidence, assessment } = judged;
  return {
    ...scoreColumns(assessment, policy),
    ...verdictColumns(assessment, evidence),
    domains: reading.linkedDomains,
    duplicateKey: await duplicateKeyAt(row, reading),
  };
}

/** What two comments share that say the same in the same place. */
export async function duplicateKeyAt(row: WholeCommentRow, { fingerprintText }: Reading): Promise<string> {
  const place = { site: row.site, page: row.page, parentId: row.parent_id };
  const fingerprint = await fingerprintOf(fingerprintText);
  return duplicateKeyOf(place, { fingerprint, isTelling: isTelling(fingerprintText), name: row.name });
}
