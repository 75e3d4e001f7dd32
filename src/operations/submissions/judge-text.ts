// What the service would make of a text now, were it sent: judged as a submission is, and nothing of it stored.

import { hasScope, reachesSite, type Actor } from '../../domain/actor.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { Failed } from '../../domain/failure.ts';
import { verdictByScore, type Verdict } from '../../domain/verdict.ts';
import { checkFields } from '../../intake/check-fields.ts';
import type { RawSubmission } from '../../intake/raw-submission.ts';
import { missing } from '../../intake/text.ts';
import { explain, type Reason } from '../../scoring/explaining/explain.ts';
import { assess } from '../../scoring/judging/assess.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import type { Context } from '../context.ts';
import { campaignPrintOf } from '../campaign-print.ts';
import { fingerprintOf, foldName } from '../fingerprint.ts';
import { hashListed } from '../site-list.ts';
import { evidenceFrom, gather } from './gather-evidence.ts';

/** No page is meant: an opaque key that no form sends. */
const noPage = 'a-text-alone';

export interface Judgement {
  /** The text as it would be stored, which the reasons' offsets are of. */
  body: string;
  verdict: Verdict;
  /** What the scores say alone, without the floors. */
  verdictByScore: Verdict;
  scores: Assessment['scores'];
  /** The strongest first. */
  reasons: Reason[];
  assessment: Assessment;
}

type Given = Pick<RawSubmission, 'name' | 'email' | 'website'> & { body: string };

/**
 * Judges by the site's policy, list, campaigns and records, as of somebody who proves nothing and whose network sent
 * nothing. Whose address it is, is looked up only for a key that may see addresses. One trip that only reads.
 * @throws Failed `not-found`, also for a site out of the actor's reach, or `invalid`.
 */
export async function judgeText(
  context: Context,
  actor: Actor,
  { site: slug, ...given }: Given & { site: string },
): Promise<Judgement> {
  if (!reachesSite(actor, slug)) throw new Failed({ kind: 'not-found', what: 'site' });
  const { fields, faults, emailFolded } = checkFields({ ...given, page: noPage });
  if (fields === null || fields.body === '') {
    throw new Failed({ kind: 'invalid', faults: faults.length > 0 ? faults : [missing('body')] });
  }
  const reading = readComment(fields);
  const sender = hasScope(actor, 'emails:read') ? emailFolded : null;
  const { policy, policyVersion, ...gathered } = await gather(
    context,
    {
      site: slug,
      page: noPage,
      parentId: null,
      emailFolded: sender,
      nameFolded: foldName(fields.name),
      provedId: null,
      fingerprint: await fingerprintOf(reading.fingerprintText),
      print: await campaignPrintOf(context.settings.hashSecret, reading.fingerprintText),
      network: null,
      author: null,
      idempotencyKey: null,
    },
    { reading, fields },
  );
  const addressHash = await hashListed(context.settings.hashSecret, gathered.list, { site: slug, emailFolded: sender });
  const evidence = evidenceFrom(
    // Whether a form carries its token says nothing of a text that came by none.
    { ...gathered, policy, policyVersion, site: { ...gathered.site, embedsFormToken: false } },
    { reading, sender: { emailFolded: sender, addressHash, author: gathered.authorId, network: null } },
    {
      now: context.now,
      staff: false,
      emptyFields: [],
      opaqueOrigin: false,
      honeypotFilled: false,
      formAgeMs: null,
      networkReason: null,
      mailExchanger: null,
      challenge: null,
    },
  );
  const assessment = assess({ reading, evidence, policy, policyVersion, models: context.models });
  const { verdict, scores } = assessment;
  return {
    body: fields.body,
    verdict,
    verdictByScore: verdictByScore(scores, policy),
    scores,
    reasons: explain(assessment, fields),
    assessment,
  };
}
