// A reader's comment comes in: checked, judged, stored. Two round trips: gather, then write; the limits stand in the write.

import type { Assessment } from '../../domain/assessment.ts';
import type { Fields } from '../../domain/comment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { Failed, type Fault, type Hint } from '../../domain/failure.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Site } from '../../domain/site.ts';
import { isToxic, statusOf } from '../../domain/verdict.ts';
import { assess } from '../../scoring/judging/assess.ts';
import { readComment, type Reading } from '../../scoring/reading/read-comment.ts';
import { runAll } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import type { Context } from '../context.ts';
import { checkFields, findSiteFaults, type CheckedFields, type FieldsAnswer } from '../../intake/check-fields.ts';
import { opaqueOrigin } from '../../intake/origin.ts';
import { checkChallenge } from '../challenge.ts';
import { atSite, readSite } from '../known-site.ts';
import { evidenceFrom, gather, type Gathered, type SubmissionKeys } from './gather-evidence.ts';
import { digest } from '../hashing.ts';
import { toAsciiHost } from '../../domain/host-name.ts';
import { lookUpMailExchanger } from '../../outbound/mail-exchanger.ts';
import { refuseForeignOrigin } from '../refuse-foreign-origin.ts';
import type { RawSubmission } from '../../intake/raw-submission.ts';
import { storeSubmission } from './store-submission.ts';
import { replaySubmission, type SubmissionAnswer } from './submission-answer.ts';
import type { SubmissionInput } from './submission-input.ts';
import { hashListed } from '../site-list.ts';
import { keysOf } from './submission-keys.ts';
import { readFormToken } from '../tokens.ts';

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
  const { fields, emailFolded } = checked;
  if (fields === null) return refuseFields(context, input, checked);
  const reading = readComment(asSent(fields, input.raw));
  const keys = await keysOf(context, input, { fields, emailFolded, reading });
  const gathered = await gather(context, keys, { reading, fields });
  const { site, replay } = gathered;
  const hints = gathered.parentIsOld ? [...checked.hints, oldParentHint] : checked.hints;
  const payload = input.idempotencyKey === null ? null : await digest(JSON.stringify(input.raw));
  const answer = await atSite(site, async () => {
    refuseForeignOrigin(input.origin, site);
    if (replay) return replaySubmission(context, replay, { site, payload, hints });
    checkAgainstSite(checked, gathered);
    const evidence = await evidenceOf(context, input, { reading, gathered, keys });
    const { policy, policyVersion } = gathered;
    const assessment = assess({ reading, evidence, policy, policyVersion, models: context.models });
    if (input.asksNudge && input.staff === null && isWorthNudge(site, assessment, policy))
      throw new Failed({ kind: 'hurtful' });
    return storeSubmission(context, input, { fields, hints, reading, keys, gathered, evidence, assessment, payload });
  });
  return { site, answer };
}

/** Toxic, and not for other reasons: who sends spam learns nothing. */
function isWorthNudge(site: Site, { scores, verdict }: Assessment, policy: Policy): boolean {
  return site.nudge && isToxic(scores, policy) && statusOf(verdict) === 'pending';
}

const oldParentHint: Hint = {
  field: 'parent',
  rule: 'old-parent',
  message: 'The comment you answer is from before this site moved here, so yours starts a thread of its own.',
  suggestion: null,
};

/** For the judgement a field sent empty is not a field left out: a form without a website field says nothing by its absence. */
function asSent(fields: CheckedFields, raw: RawSubmission): Fields {
  const sent = (field: 'name' | 'website') => fields[field] ?? (raw[field] === undefined ? null : '');
  const { email, body } = fields;
  return { name: sent('name'), email, website: sent('website'), body };
}

/** Faults are told in full, so the site's own rules are asked too. */
async function refuseFields(context: Context, input: SubmissionInput, checked: FieldsAnswer): Promise<never> {
  const { rows } = await runAll(context.settings.db, { rows: findSite(input.site) });
  const { site } = readSite(input.site, rows[0]);
  refuseForeignOrigin(input.origin, site);
  throw invalid([...checked.faults, ...findSiteFaults(checked, site)], checked, site);
}

function invalid(faults: Fault[], { hints }: FieldsAnswer, site: Site): Failed {
  const emailSuggestion = hints.find(({ field }) => field === 'email')?.suggestion ?? undefined;
  return new Failed({ kind: 'invalid', faults, emailSuggestion }, site);
}

function checkAgainstSite(checked: FieldsAnswer, gathered: Gathered): void {
  const faults = findSiteFaults(checked, gathered.site);
  if (gathered.parent === undefined) {
    faults.push({
      field: 'parent',
      rule: 'not-answerable',
      message: 'The comment you answer is not on this page (any more).',
    });
  }
  if (faults.length) throw invalid(faults, checked, gathered.site);
  if (!gathered.pageOpen) throw new Failed({ kind: 'closed' });
}

async function evidenceOf(
  context: Context,
  input: SubmissionInput,
  known: { reading: Reading; gathered: Gathered; keys: SubmissionKeys },
): Promise<Evidence> {
  const { gathered, reading, keys } = known;
  const domain = toAsciiHost(reading.fields.email?.split('@')[1] ?? '');
  const [formAgeMs, mailExchanger, challenge, addressHash] = await Promise.all([
    readFormToken(context.settings, input.site, { text: input.formToken, now: context.now }),
    gathered.site.mailExchangerCheck && domain ? lookUpMailExchanger(domain) : null,
    input.staff === null
      ? checkChallenge(context, gathered.site, {
          answer: input.challenge,
          text: input.raw.body ?? '',
          address: input.clientAddress,
        })
      : null,
    hashListed(context.settings.hashSecret, gathered.list, keys),
  ]);
  return evidenceFrom(
    gathered,
    {
      reading,
      sender: {
        emailFolded: keys.emailFolded,
        addressHash,
        author: gathered.authorId,
        network: keys.network?.key ?? null,
      },
    },
    {
      now: context.now,
      staff: input.staff !== null,
      emptyFields: (['name', 'website'] as const).filter((field) => reading.fields[field] === ''),
      opaqueOrigin: input.origin === opaqueOrigin,
      honeypotFilled: Boolean(input.honeypot?.trim()),
      formAgeMs,
      networkReason: keys.network === null ? 'the client address is not known' : input.gateFailure,
      mailExchanger,
      challenge,
    },
  );
}
