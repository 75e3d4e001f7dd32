// A comment that stands elsewhere is judged as a submission is, for the software that asks. The check is kept, so that the answer
// can be corrected; where the site wants it, the comment itself stands in the queue, too.

import { uuidv7 } from 'uuidv7';
import { dayMs } from '../../domain/durations.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { Failed } from '../../domain/failure.ts';
import { limitsOfNetwork } from '../../domain/flood.ts';
import type { Site } from '../../domain/site.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { checkPage } from '../../intake/page.ts';
import { readAskedFields, type AskedFields } from '../../intake/checked-fields.ts';
import { assess } from '../../scoring/judging/assess.ts';
import { readComment, type Reading } from '../../scoring/reading/read-comment.ts';
import { insertCheck, type CheckPrint } from '../../storage/checks/checks.ts';
import { runAll } from '../../storage/database.ts';
import { addToDay } from '../../storage/protocols/protocol-days.ts';
import { addToRates } from '../../storage/submissions/rates.ts';
import { askMailExchanger } from '../ask-mail-exchanger.ts';
import { checkPrintOf, likenessOf } from '../check-print.ts';
import type { Context } from '../context.ts';
import { gather, type Gathered } from './gather-evidence.ts';
import { storeSubmission } from './store-submission.ts';
import { evidenceFrom } from './submission-evidence.ts';
import { keysOf, type SubmissionKeys } from './submission-keys.ts';
import type { JudgedSubmission } from './submission-input.ts';

export interface AskedComment {
  fields: AskedFields;
  /** The address of the page it stands on; null: not told. */
  permalink: string | null;
  /** What the page is called where the permalink is on no host of the site. */
  pageKey: string;
  clientAddress: string | null;
  /** Of the page's software, which may do everything there. */
  isStaff: boolean;
  /** Nothing is to be kept of it. */
  isTest: boolean;
  /** Asked about before: it was not sent again. */
  isAgain: boolean;
  honeypotFilled: boolean;
  formAgeMs: number | null;
  /** The form it came by tells its age, unless no script ran there. */
  formTellsAge: boolean;
  /** What the page's software says of page and sender. */
  told: Pick<Evidence, 'languages' | 'agentMissing' | 'pageAgeDays'>;
}

export interface CheckAnswer {
  /** 32 hex digits. */
  guid: string;
  verdict: Verdict;
}

/** Two trips, three where it stands in the queue. @throws Failed `not-found` for a site that is gone. */
export async function checkComment(context: Context, site: string, asked: AskedComment): Promise<CheckAnswer> {
  const { fields, emailFolded } = readAskedFields(asked.fields, asked.permalink);
  const reading = readComment(fields);
  const said = { fingerprintText: reading.fingerprintText, emailFolded, name: fields.name, clientAddress: asked.clientAddress }; // prettier-ignore
  const print = await checkPrintOf(context.settings.hashSecret, site, said);
  const like = likenessOf(print, said);
  const sent = { site, clientAddress: asked.clientAddress, authorToken: undefined, idempotencyKey: null };
  const keys: SubmissionKeys = {
    ...(await keysOf(context, sent, { fields, emailFolded, reading })),
    ...(like !== undefined && { checked: { text: like, own: asked.isAgain ? 1 : 0 } }),
  };
  const gathered = await gather(context, keys, { reading, fields });
  const evidence = await evidenceOf(context, asked, { reading, gathered });
  const { policy, policyVersion } = gathered;
  const assessment = assess({ reading, evidence, policy, policyVersion, models: context.models });
  const guid = uuidv7().replaceAll('-', '');
  if (!asked.isTest) {
    const page = pageOf(gathered.site, asked);
    const judged = { fields: { ...fields, page }, hints: [], reading, keys: { ...keys, page }, gathered: { ...gathered, parent: null }, evidence, assessment, payload: null }; // prettier-ignore
    const queuedAs = gathered.site.akismetQueue && !asked.isStaff ? await queue(context, site, judged) : null;
    await keep(context, { guid, print, queuedAs, isSent: !asked.isAgain && !asked.isStaff }, judged);
  }
  return { guid, verdict: assessment.verdict };
}

async function evidenceOf(
  context: Context,
  asked: AskedComment,
  { reading, gathered }: { reading: Reading; gathered: Gathered },
): Promise<Evidence> {
  const { site, sender } = gathered;
  return evidenceFrom({ ...gathered, site: { ...site, embedsFormToken: asked.formTellsAge } }, reading, {
    now: context.now,
    staff: asked.isStaff,
    emptyFields: [],
    opaqueOrigin: false,
    honeypotFilled: asked.honeypotFilled,
    formAgeMs: asked.formAgeMs,
    networkReason: sender.network === null ? 'the client address is not known' : null,
    mailExchanger: await askMailExchanger(site, reading.fields.email),
    challenge: null,
    told: asked.told,
  });
}

/** What it is filed under in the queue. */
function pageOf(site: Site, { permalink, pageKey }: AskedComment): string {
  const { page, faults } = checkPage(permalink ?? '', site.hosts);
  return faults.length === 0 ? page : pageKey;
}

/** The id of the comment that stands in the queue for it; null where the limits of the site leave no room for one. */
async function queue(context: Context, site: string, judged: JudgedSubmission): Promise<string | null> {
  try {
    const { comment } = await storeSubmission(context, { site, staff: null, notify: null }, judged);
    return comment.id;
  } catch (error) {
    const isRefused =
      error instanceof Failed && ['duplicate', 'flood', 'daily-cap', 'conflict'].includes(error.failure.kind);
    if (isRefused) return null;
    throw error;
  }
}

/** A comment in the queue is in the windows of its network already, and one asked about again, too; a page's own people fill none. */
async function keep(
  context: Context,
  kept: { guid: string; print: CheckPrint; queuedAs: string | null; isSent: boolean },
  { reading, keys, gathered, assessment }: JudgedSubmission,
): Promise<void> {
  const { guid, print, queuedAs, isSent } = kept;
  const { verdict, scores } = assessment;
  const { site, network } = keys;
  const { perMinute, perHour } = limitsOfNetwork(gathered.policy.flood);
  const entry = network && { rate: network, keep: Math.max(perMinute, perHour), textHash: null };
  const counter = verdict === 'spam' || verdict === 'discard' ? 'answered_spam' : 'answered_ham';
  const day = Math.floor(context.now / dayMs);
  await runAll(context.settings.db, {
    answered: addToDay({ site, day, protocol: 'akismet', measured: '', counter, by: 1 }),
    check: insertCheck({ site, guid, print, domains: reading.linkedDomains, verdict, ...scores, queuedAs }),
    rates: entry && queuedAs === null && isSent ? [addToRates([entry], context.now, null)] : [],
  });
}
