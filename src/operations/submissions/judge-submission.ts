// Judges a submission by what was gathered of it, what the browser did, and what came with it.

import type { Assessment } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { Failed } from '../../domain/failure.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Site } from '../../domain/site.ts';
import { isToxic, statusOf } from '../../domain/verdict.ts';
import { opaqueOrigin } from '../../intake/origin.ts';
import { assess } from '../../scoring/judging/assess.ts';
import type { Reading } from '../../scoring/reading/read-comment.ts';
import { askMailExchanger } from '../ask-mail-exchanger.ts';
import { checkChallenge } from '../challenge.ts';
import type { Context } from '../context.ts';
import { readFormToken } from '../tokens.ts';
import type { Gathered } from './gather-evidence.ts';
import { evidenceFrom } from './submission-evidence.ts';
import type { SubmissionInput } from './submission-input.ts';

interface ReadSubmission {
  reading: Reading;
  emptyFields: Evidence['emptyFields'];
  gathered: Gathered;
}

/** @throws Failed `hurtful` where its author can be told before it is stored, and the site wants it. */
export async function judgeSubmission(
  context: Context,
  input: SubmissionInput,
  { reading, emptyFields, gathered }: ReadSubmission,
): Promise<{ evidence: Evidence; assessment: Assessment }> {
  const { site, policy, policyVersion } = gathered;
  const isStaff = input.staff !== null;
  const [formAgeMs, mailExchanger, challenge] = await Promise.all([
    readFormToken(context.settings, input.site, { text: input.formToken, now: context.now }),
    askMailExchanger(site, reading.fields.email),
    isStaff
      ? null
      : checkChallenge(context, site, {
          solution: input.challenge,
          text: input.raw.body ?? '',
          address: input.clientAddress,
        }),
  ]);
  const evidence = evidenceFrom(gathered, reading, {
    now: context.now,
    staff: isStaff,
    emptyFields,
    opaqueOrigin: input.origin === opaqueOrigin,
    honeypotFilled: Boolean(input.honeypot?.trim()),
    formAgeMs,
    networkReason: gathered.sender.network === null ? 'the client address is not known' : input.gateFailure,
    mailExchanger,
    challenge,
  });
  const assessment = assess({ reading, evidence, policy, policyVersion, models: context.models });
  if (input.asksNudge && !isStaff && isWorthNudge(site, assessment, policy)) throw new Failed({ kind: 'hurtful' });
  return { evidence, assessment };
}

/** Toxic, and not for other reasons: who sends spam learns nothing. */
function isWorthNudge(site: Site, { scores, verdict }: Assessment, policy: Policy): boolean {
  return site.nudge && isToxic(scores, policy) && statusOf(verdict) === 'pending';
}
