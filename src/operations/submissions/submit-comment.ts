// A reader's comment comes in: checked, judged, stored. Two round trips: gather, then write; the limits stand in the write.

import { fieldsAsSent } from '../../domain/evidence.ts';
import { Failed, type Fault, type Hint } from '../../domain/failure.ts';
import type { Site } from '../../domain/site.ts';
import { checkFields, findSiteFaults, type FieldsCheck } from '../../intake/check-fields.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import { runAll } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import type { Context } from '../context.ts';
import { digest } from '../hashing.ts';
import { atSite, readSite } from '../known-site.ts';
import { refuseForeignOrigin } from '../refuse-foreign-origin.ts';
import { gather } from './gather-evidence.ts';
import { judgeSubmission } from './judge-submission.ts';
import { storeSubmission } from './store-submission.ts';
import { replaySubmission, type SubmissionAnswer } from './submission-answer.ts';
import type { SubmissionInput } from './submission-input.ts';
import { keysOf } from './submission-keys.ts';

/** A submission that was stored, and the site it is for. */
export interface Submitted {
  site: Site;
  answer: SubmissionAnswer;
}

/**
 * @throws Failed `not-found` (site), `foreign-origin`, `closed`, `invalid` (all faults at once), `duplicate`, `hurtful`, `flood`, `idempotency-mismatch`,
 * `storage-down`; it carries the site once that is known.
 */
export async function submitComment(context: Context, input: SubmissionInput): Promise<Submitted> {
  const checked = checkFields(input.raw, input.unread);
  const { fields, emailFolded, emptyFields } = checked;
  if (fields === null) return refuseFields(context, input, checked);
  const reading = readComment(fieldsAsSent(fields, checked));
  const keys = await keysOf(context, input, { fields, emailFolded, reading });
  const gathered = await gather(context, keys, { reading, fields });
  const { site, replay } = gathered;
  const hints = gathered.parentIsOld ? [...checked.hints, oldParentHint] : checked.hints;
  const payload = input.idempotencyKey === null ? null : await digest(JSON.stringify(input.raw));
  const answer = await atSite(site, async () => {
    refuseForeignOrigin(input.origin, site);
    if (replay) return replaySubmission(context, replay, { site, payload, hints });
    const faults = [...findSiteFaults(checked, site), ...(gathered.parent === undefined ? [notAnswerable] : [])];
    if (faults.length > 0) throw invalid(checked, site, faults);
    if (!gathered.pageOpen) throw new Failed({ kind: 'closed' });
    const judged = await judgeSubmission(context, input, { reading, emptyFields, gathered });
    return storeSubmission(context, input, { fields, hints, reading, keys, gathered, payload, ...judged });
  });
  return { site, answer };
}

const notAnswerable: Fault = {
  field: 'parent',
  rule: 'not-answerable',
  message: 'The comment you answer is not on this page (any more).',
};

const oldParentHint: Hint = {
  field: 'parent',
  rule: 'old-parent',
  message: 'The comment you answer is from before this site moved here, so yours starts a thread of its own.',
  suggestion: null,
};

/** Faults are told in full, so the site's own rules are asked too. */
async function refuseFields(context: Context, input: SubmissionInput, checked: FieldsCheck): Promise<never> {
  const { rows } = await runAll(context.settings.db, { rows: findSite(input.site) });
  const { site } = readSite(input.site, rows[0]);
  refuseForeignOrigin(input.origin, site);
  throw invalid(checked, site, findSiteFaults(checked, site));
}

/** The failure of all faults at once: those of the fields alone, and those that the site adds. */
function invalid({ faults, hints }: FieldsCheck, site: Site, added: readonly Fault[]): Failed {
  const emailSuggestion = hints.find(({ field }) => field === 'email')?.suggestion ?? undefined;
  return new Failed({ kind: 'invalid', faults: [...faults, ...added], emailSuggestion }, site);
}
