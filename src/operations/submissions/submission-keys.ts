// What identifies the parts of a submission in the database, from what came.

import type { CheckedFields } from '../../intake/check-fields.ts';
import type { Reading } from '../../scoring/reading/read-comment.ts';
import type { CampaignPrint } from '../../storage/campaign-member.ts';
import type { RateKey } from '../../storage/submissions/rates.ts';
import { authorKey } from '../author-key.ts';
import { campaignPrintOf } from '../campaign-print.ts';
import type { Context } from '../context.ts';
import { fingerprintOf, foldName } from '../fingerprint.ts';
import { networkKey } from '../network-key.ts';
import { readAuthorToken } from '../tokens.ts';
import type { SubmissionInput } from './submission-input.ts';

/** What identifies the parts of one submission in the database. */
export interface SubmissionKeys {
  site: string;
  page: string;
  parentId: string | null;
  emailFolded: string | null;
  fingerprint: string;
  /** What of the text tells its campaign; null: it says too little. */
  print: CampaignPrint | null;
  nameFolded: string | null;
  /** The first comment of the author that the sender proved to be, or null. */
  provedId: string | null;
  network: RateKey | null;
  /** The author within the network. */
  author: RateKey | null;
  idempotencyKey: string | null;
  /** The text as checks of it are known, and how many of them are of this very comment; left out: they are not asked about. */
  checked?: { text: string; own: number };
}

/** The keys of a submission; of one whose network is not known none that floods are counted by. */
export async function keysOf(
  context: Context,
  input: Pick<SubmissionInput, 'site' | 'clientAddress' | 'authorToken' | 'idempotencyKey'>,
  read: { fields: CheckedFields; emailFolded: string | null; reading: Reading },
): Promise<SubmissionKeys> {
  const { settings } = context;
  const { site } = input;
  const { fields, emailFolded } = read;
  const nameFolded = foldName(fields.name);
  const [fingerprint, print, network, provedId] = await Promise.all([
    fingerprintOf(read.reading.fingerprintText),
    campaignPrintOf(settings.hashSecret, read.reading.fingerprintText),
    networkKey(settings.hashSecret, site, input.clientAddress),
    readAuthorToken(settings, { site, emailFolded }, input.authorToken),
  ]);
  // An address counts within its network alone: whoever types another's elsewhere fills no window of theirs.
  const person = emailFolded ?? nameFolded;
  const author = network === null ? null : await authorKey(settings.hashSecret, site, { network, person });
  return {
    site,
    page: fields.page,
    parentId: fields.parent,
    emailFolded,
    nameFolded,
    provedId,
    fingerprint,
    print,
    network: network === null ? null : { site, kind: 'network', key: network },
    author: author === null ? null : { site, kind: 'email', key: author },
    idempotencyKey: input.idempotencyKey,
  };
}
