// The tables as Kysely sees them. Mirrors migrations/; columns are snake_case, times integer milliseconds UTC.

import type { Generated, GeneratedAlways } from 'kysely';
import type { ProtocolName, Role } from '../domain/actor.ts';
import type { AppealState } from '../domain/appeal.ts';
import type { QueueCounts, QueueStatus, Status } from '../domain/comment.ts';
import type { DecidedStatus, Move } from '../domain/decision.ts';
import type { EventKind } from '../domain/event.ts';
import type { DeletionPart } from '../domain/site-deletion.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { MailTables } from './mail-tables.ts';
import type { JobPartsTable, JobsTable } from './job-tables.ts';
import type { ProtocolDaysTable } from './protocol-tables.ts';
import type { ReportersTable, ReportsTable } from './report-tables.ts';
import type { WebhookTables } from './webhook-tables.ts';
import type { ChecksTable } from './check-tables.ts';

export interface SitesTable {
  slug: string;
  settings: string;
  version: Generated<number>;
  policy_version: Generated<number>;
  list_version: Generated<number>;
  /** Names the version of the list for ever; null: there is none. */
  list_key: Generated<string | null>;
  created_at: number;
}

export interface SiteDeletionsTable {
  slug: string;
  started_at: number;
  touched_at: number;
  keys_after: Generated<string>;
  by_key: Generated<string>;
  part: Generated<DeletionPart>;
  comments_gone: Generated<number>;
  rows_gone: Generated<number>;
}

export interface PoliciesTable {
  site: string;
  version: number;
  policy: string;
  by: string;
  at: number;
}

export interface ListsTable {
  site: string;
  part: number;
  /** JSON, see `PackedPart`. */
  entries: string;
}

export interface PagesTable {
  site: string;
  key: string;
  closed: Generated<number>;
  close_after_days: number | null;
  changes: Generated<number>;
  visible: Generated<number>;
  created_at: number;
}

interface StandingColumns {
  approved: Generated<number>;
  rejected: Generated<number>;
  spam: Generated<number>;
}

export interface AuthorsTable extends StandingColumns {
  site: string;
  email_folded: string;
  id: string;
  created_at: number;
  /** Comments by their status in the queue; kept by triggers, as the standing. */
  now_pending: Generated<number>;
  now_approved: Generated<number>;
  now_rejected: Generated<number>;
  now_spam: Generated<number>;
  now_discarded: Generated<number>;
}

export interface DomainsTable extends StandingColumns {
  site: string;
  domain: string;
}

export interface CommentsTable {
  seq: GeneratedAlways<number>;
  id: string;
  site: string;
  page: string;
  parent_id: string | null;
  root_id: string;
  depth: number;
  parent_name: string | null;
  parent_body: string | null;
  author_id: string | null;
  email_folded: string | null;
  /** The client network's keyed hash; null also once it is a month old. */
  network: string | null;
  name: string | null;
  email: string | null;
  website: string | null;
  body: string;
  /** The id of the moderator's key it was sent with. */
  staff: string | null;
  status: Status;
  decided_status: DecidedStatus | null;
  /** When a human first had the word that stands; null without one. */
  decided_at: number | null;
  /** The reason of the decision that stands. */
  decided_reason: string | null;
  version: Generated<number>;
  visible: number;
  /** As in the assessment. */
  verdict: Verdict;
  /** What the verdict would be without the floors; null once erased. */
  verdict_by_score: Verdict | null;
  spam: number | null;
  toxicity: number | null;
  /** 1: the toxicity score reached the threshold from which the policy holds. */
  toxic: Generated<number>;
  harm: number;
  doubt: number;
  /** Ids of the signals that spoke, as "|links|profanity|". */
  signals: string;
  /** Registrable domains linked, a JSON array of at most four. */
  domains: string;
  /** The name as standing compares it. */
  name_folded: string | null;
  /** The first comment of the author that the sender proved to be; null: nothing was proved. */
  proved_id: string | null;
  /** JSON; `null` once erased. */
  assessment: string;
  /** What the assessment was made from beside the text, JSON; null once erased, or stored before evidence was kept. */
  evidence: string | null;
  campaign_id: string | null;
  /** A JSON array: where other texts look for this one's like. */
  campaign_bands: string | null;
  campaign_signature: string | null;
  /** Members of the campaign when the comment came, itself among them. */
  campaign_size: number | null;
  duplicate_key: string | null;
  idempotency_key: string | null;
  idempotency_payload: string | null;
  first_status: Status;
  created_at: number;
  edited_at: number | null;
  erased_at: number | null;
  /** The system it was imported from, and its id there; null: it was submitted here. */
  source: string | null;
  source_id: string | null;
  /** The key that looks at it, until when (ms UTC): see `claims.ts`. */
  claimed_by: string | null;
  claimed_name: string | null;
  claimed_until: number | null;
  /** Null once erased. */
  queue_status: GeneratedAlways<QueueStatus | null>;
  /** The version that the human word that stands was given for; 0 without one. */
  word_version: Generated<number>;
  /** Reports made after the word that stands, their weights together, and a JSON object of how many give each reason. */
  reports: Generated<number>;
  report_weight: Generated<number>;
  report_reasons: string | null;
  /** All reports there ever were. */
  reported: Generated<number>;
  reports_held_at: number | null;
  /** What its author said against a decline, and the version it has had since. */
  appeal_text: string | null;
  appealed_at: number | null;
  appeal_version: number | null;
  appeal: GeneratedAlways<AppealState | null>;
  /** Edits by its author, and the latest. */
  author_edits: Generated<number>;
  author_edited_at: number | null;
  /** When its author took it back. */
  withdrawn_at: number | null;
}

export interface CampaignsTable {
  id: string;
  /** The comment the others are like, its bands as JSON and its signature. */
  founder: string;
  bands: string;
  signature: string;
  /** Null once a second site has comments of it: what each has stands in `campaign_sites` then. */
  site: string | null;
  /** The site of the latest change of the counts. */
  touched_site: string;
  size: number;
  published: number;
  spam: number;
  first_at: number;
  latest_at: number;
}

export interface CampaignBandsTable {
  band: string;
  campaign_id: string;
}

export interface CampaignSitesTable {
  campaign_id: string;
  site: string;
  members: number;
  published: number;
  spam: number;
}

export interface DecisionsTable {
  id: string;
  comment_id: string;
  seen_version: number;
  move: Move | 'undo';
  undoes: string | null;
  from_status: Status;
  from_decided_status: DecidedStatus | null;
  from_decided_at: number | null;
  from_decided_reason: string | null;
  to_status: Status;
  to_decided_status: DecidedStatus | null;
  to_decided_at: number | null;
  to_decided_reason: string | null;
  /** Null in decisions from before there were reports. */
  from_word_version: number | null;
  to_word_version: number | null;
  by_key: string;
  by_name: string;
  reason: string | null;
  note: string | null;
  at: number;
  /** The job it was made by; null: it was made by itself. */
  job_id: string | null;
}

export interface EditsTable {
  comment_id: string;
  seen_version: number;
  body_before: string;
  by_key: string;
  by_name: string;
  note: string | null;
  at: number;
}

export interface RatesTable {
  site: string;
  /** `email`: an author by address, within one network. */
  kind: 'network' | 'email';
  key: string;
  stamps: string;
  said: Generated<string>;
  touched_hour: number;
}

export interface TrafficTable {
  site: string;
  stamps: string;
  hours: string;
  pruned_hour: Generated<number>;
  day: Generated<number>;
  day_comments: Generated<number>;
}

/** Comments by their status in the queue, and those with open reports and an open appeal. */
export interface SiteCountsTable extends Record<keyof QueueCounts, Generated<number>> {
  site: string;
}

export interface StatsTable {
  site: string;
  /** The day the comments came in, in days since the epoch. */
  day: number;
  /** How many comments count in each counter, JSON: {"wait:3": 7}. */
  counts: string;
}

export interface KeysTable {
  id: string;
  name: string;
  /** The name as it reads: two names that pass for each other have the same. */
  name_folded: string;
  /** Null where the scopes are the key's own. */
  role: Role | null;
  /** A JSON array of scopes; null where the role names them. */
  scopes: string | null;
  /** A JSON array of site slugs; null: every site. */
  sites: string | null;
  /** Of another service; null: our own routes. */
  protocol: ProtocolName | null;
  /** In small letters; null once the key is deleted. */
  email: string | null;
  /** Null once the key is deleted. */
  hash: string | null;
  created_by: string;
  created_at: number;
  deleted_at: number | null;
}

export interface SessionsTable {
  id: string;
  hash: string;
  /** The id of the key it acts for, and the hash that key had. */
  key: string;
  key_hash: string;
  browser: string | null;
  created_at: number;
  /** Null: a sign-in link that nobody has opened yet. */
  opened_at: number | null;
  used_at: number;
  ends_at: number;
}

export interface EventsTable {
  id: string;
  /** Null: not one site's. */
  site: string | null;
  kind: EventKind;
  subject: string;
  by_key: string;
  by_name: string;
  changes: string;
  at: number;
  /** Of the order in which acts were stored. */
  place: Generated<number>;
}

/** Comments that the search index has to take up again; filled by triggers. */
export interface UnindexedTable {
  seq: number;
  changes: number;
}

/** When the timer looks through a site next for what it keeps no longer. */
export interface SweepsTable {
  site: string;
  due_at: number;
}

/** How far the timer has come with what it walks through by id. */
export interface WalksTable {
  name: 'campaigns';
  position: string;
}

export interface Tables extends MailTables, WebhookTables {
  checks: ChecksTable;
  sweeps: SweepsTable;
  walks: WalksTable;
  sites: SitesTable;
  site_deletions: SiteDeletionsTable;
  policies: PoliciesTable;
  lists: ListsTable;
  pages: PagesTable;
  authors: AuthorsTable;
  domains: DomainsTable;
  comments: CommentsTable;
  campaigns: CampaignsTable;
  campaign_bands: CampaignBandsTable;
  campaign_sites: CampaignSitesTable;
  decisions: DecisionsTable;
  reports: ReportsTable;
  reporters: ReportersTable;
  edits: EditsTable;
  jobs: JobsTable;
  job_parts: JobPartsTable;
  rates: RatesTable;
  traffic: TrafficTable;
  site_counts: SiteCountsTable;
  stats: StatsTable;
  protocol_days: ProtocolDaysTable;
  keys: KeysTable;
  sessions: SessionsTable;
  events: EventsTable;
  unindexed: UnindexedTable;
}
