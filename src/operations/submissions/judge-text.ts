// What the service would make of a text now, were it sent: judged as a submission is, and nothing of it stored.

import { hasScope, reachesSite, type Actor } from '../../domain/actor.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { Failed } from '../../domain/failure.ts';
import { verdictByScore, type Verdict } from '../../domain/verdict.ts';
import { checkFields, type CheckedFields } from '../../intake/check-fields.ts';
import type { RawSubmission } from '../../intake/raw-submission.ts';
import { missing } from '../../intake/text.ts';
import { explain, type Reason } from '../../scoring/explaining/explain.ts';
import { assess } from '../../scoring/judging/assess.ts';
import { assessPassages, type JudgedPassage } from '../../scoring/judging/assess-passages.ts';
import { readComment, type Reading } from '../../scoring/reading/read-comment.ts';
import type { Context } from '../context.ts';
import { campaignPrintOf } from '../campaign-print.ts';
import { fingerprintOf, foldName } from '../fingerprint.ts';
import { gather, type Gathered } from './gather-evidence.ts';
import { evidenceFrom } from './submission-evidence.ts';

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

/** A judgement with what callers of other services' protocols are told besides. */
export interface JudgedText {
  judgement: Judgement;
  /** BCP 47: the likeliest language of the text; of one that tells none, the site's. */
  language: string;
  /** Of the languages given, those in which nobody has learnt what is toxic. */
  notCovered: string[];
  /** From this toxicity on the site holds a comment. */
  holdsFrom: number;
  /** Each sentence by itself, where asked for, in UTF-16 units of the text as given. */
  passages: JudgedPassage[];
}

interface Given extends Pick<RawSubmission, 'name' | 'email' | 'website'> {
  site: string;
  body: string;
  /** BCP 47 tags of the languages the text is said to be in, in place of those that the site expects. */
  languages?: readonly string[];
  byPassages?: boolean;
}

/**
 * Judges by the site's policy, list, campaigns and records, as of somebody who proves nothing and whose network sent
 * nothing. Whose address it is, is looked up only for a key that may see addresses. One trip that only reads.
 * @throws Failed `not-found`, also for a site out of the actor's reach, or `invalid`.
 */
export async function judgeText(
  context: Context,
  actor: Actor,
  { site: slug, languages = [], byPassages = false, ...given }: Given,
): Promise<JudgedText> {
  if (!reachesSite(actor, slug)) throw new Failed({ kind: 'not-found', what: 'site' });
  const { fields, faults, emailFolded } = checkFields({ ...given, page: noPage });
  if (fields === null || fields.body === '') {
    throw new Failed({ kind: 'invalid', faults: faults.length > 0 ? faults : [missing('body')] });
  }
  const reading = readComment(fields);
  const text = { slug, reading, fields, sender: hasScope(actor, 'emails:read') ? emailFolded : null };
  const { policy: policyOfSite, ...gathered } = await gatherOn(context, text);
  const notCovered = languages.filter((tag) => context.models.some((model) => model.covers?.(tag) === false));
  const claimed = languages.filter((tag) => !notCovered.includes(tag));
  const policy = claimed.length === 0 ? policyOfSite : { ...policyOfSite, languages: claimed };
  const evidence = evidenceOf(context, text, { ...gathered, policy });
  const input = { evidence, policy, policyVersion: gathered.policyVersion, models: context.models };
  const assessment = assess({ ...input, reading });
  const { verdict, scores } = assessment;
  return {
    judgement: {
      body: fields.body,
      verdict,
      verdictByScore: verdictByScore(scores, policy),
      scores,
      reasons: explain(assessment, fields),
      assessment,
    },
    language: assessment.language ?? policyOfSite.languages[0] ?? gathered.site.locale,
    notCovered,
    holdsFrom: policy.thresholds.toxicity.hold,
    passages: byPassages ? assessPassages(given.body, input) : [],
  };
}

/** A text that came by itself, to a site. */
interface TextAlone {
  slug: string;
  reading: Reading;
  fields: CheckedFields;
  /** The folded address, where it may be looked up. */
  sender: string | null;
}

async function gatherOn(context: Context, { slug, reading, fields, sender }: TextAlone): Promise<Gathered> {
  const keys = {
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
  };
  return gather(context, keys, { reading, fields });
}

/** Whether a form carries its token says nothing of a text that came by none. */
function evidenceOf({ now }: Context, { reading }: TextAlone, gathered: Gathered): Evidence {
  return evidenceFrom({ ...gathered, site: { ...gathered.site, embedsFormToken: false } }, reading, {
    now,
    staff: false,
    emptyFields: [],
    opaqueOrigin: false,
    honeypotFilled: false,
    formAgeMs: null,
    networkReason: null,
    mailExchanger: null,
    challenge: null,
  });
}
