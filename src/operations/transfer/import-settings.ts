// What a site is set to comes in where nothing has been set yet; what is set otherwise stays, and is named.

import { policyInputSchema } from '../../domain/policy.ts';
import { completeSiteSettings, siteSettingsSchema, type SiteSettings } from '../../domain/site.ts';
import type { Fault } from '../../domain/failure.ts';
import { packedPartSchema, type ListLine, type PageLine, type SiteLine } from '../../domain/transfer.ts';
import { checkPage } from '../../intake/page.ts';
import { findSharedHosts } from '../../intake/shared-hosts.ts';
import type { Write } from '../../storage/database.ts';
import type { ListPart } from '../../storage/lists/lists.ts';
import type { SiteRow } from '../../storage/site-in-force.ts';
import { raiseDomains } from '../../storage/transfer/imported-comments.ts';
import {
  enforceListParts,
  enforcePolicies,
  insertListPart,
  insertPages,
  insertPolicies,
  takeSettings,
  type SetPage,
} from '../../storage/transfer/imported-settings.ts';
import type { Conflict } from './conflicts.ts';
import type { GivenLines, Told } from './read-lines.ts';

export interface SettingsPlan {
  writes: Write[];
  refused: Told[];
  conflicts: Conflict[];
  /** Lines of pages, to be compared with how the pages are set afterwards. */
  pages: { line: number; given: PageLine }[];
}

/** What is there. */
interface Found {
  slug: string;
  row: SiteRow;
  parts: readonly ListPart[];
  /** Names the list from now on. */
  listKey: string;
}

export function planSettings(others: GivenLines['others'], found: Found): SettingsPlan {
  const plan: SettingsPlan = { writes: [], refused: [], conflicts: [], pages: [] };
  for (const { line, given } of others) {
    if (given.type === 'site') planSite(plan, { line, given, found });
    if (given.type === 'list') planList(plan, { line, given, found });
    if (given.type === 'page') planPage(plan, { line, given });
  }
  const pages = plan.pages.map(({ given }) => given);
  if (pages.length > 0) plan.writes.push(insertPages(found.slug, pages));
  const domains = others.flatMap(({ given }) => (given.type === 'domain' ? [given] : []));
  if (domains.length > 0) plan.writes.push(raiseDomains(found.slug, domains));
  return plan;
}

type Planned<Given> = { line: number; given: Given; found: Found };

function planSite(plan: SettingsPlan, { line, given, found }: Planned<SiteLine>): void {
  const { slug, row } = found;
  const settings = siteSettingsSchema.partial().required({ title: true, hosts: true }).safeParse(given.settings);
  const faults: Fault[] = settings.success
    ? findSharedHosts(settings.data.hosts)
    : settings.error.issues.map(({ path, message }) => ({ field: path.join('.'), rule: 'invalid', message }));
  const policies = given.policies.filter(({ policy }) => policyInputSchema.safeParse(policy).success);
  if (policies.length < given.policies.length)
    faults.push({ field: 'policies', rule: 'invalid', message: 'A policy is not one that this version can read.' });
  if (faults.length > 0 || !settings.success) {
    plan.refused.push({ line, id: slug, faults });
    return;
  }
  takeNew(plan, { line, slug, row }, completeSiteSettings(settings.data as SiteSettings));
  const last = policies.at(-1);
  if (last === undefined || isSame(JSON.parse(row.policy), last.policy)) return;
  if (row.policy_version > 1 || row.policy !== '{}' || last.version === 1)
    plan.conflicts.push({ line, what: 'policy', id: slug, message: 'The site has a policy of its own, which stays.' });
  else {
    const stored = policies.map((one) => ({ ...one, policy: JSON.stringify(one.policy) }));
    plan.writes.push(insertPolicies(slug, stored), enforcePolicies(slug, last.version));
  }
}

function takeNew(
  plan: SettingsPlan,
  { line, slug, row }: { line: number; slug: string; row: SiteRow },
  settings: SiteSettings,
): void {
  const current = completeSiteSettings(JSON.parse(row.settings) as SiteSettings);
  if (isSame(current, settings)) return;
  if (row.version === 1) plan.writes.push(takeSettings(slug, JSON.stringify(settings)));
  else
    plan.conflicts.push({ line, what: 'settings', id: slug, message: 'The site has settings of its own, which stay.' });
}

function planList(plan: SettingsPlan, { line, given, found }: Planned<ListLine>): void {
  const { slug, row, parts, listKey } = found;
  const part = parts.find((one) => one.part === given.part);
  if (part && isSame(JSON.parse(part.entries), given.entries)) return;
  if (!packedPartSchema.safeParse(given.entries).success) {
    const message = 'This is no part of a list.';
    plan.refused.push({ line, id: slug, faults: [{ field: 'entries', rule: 'invalid', message }] });
  } else if (row.list_version === 0 || (row.list_version === given.version && !part))
    plan.writes.push(insertListPart(slug, given), enforceListParts(slug, given.version, listKey));
  else plan.conflicts.push({ line, what: 'list', id: slug, message: 'The site has a list of its own, which stays.' });
}

function planPage(plan: SettingsPlan, { line, given }: { line: number; given: PageLine }): void {
  const { faults, page } = checkPage(given.page, []);
  const grave = faults.filter(({ rule }) => rule !== 'host-not-allowed');
  if (grave.length > 0) plan.refused.push({ line, id: given.page.slice(0, 200), faults: grave });
  else plan.pages.push({ line, given: { ...given, page } });
}

/** The pages that are set otherwise than the lines say. */
export function findPageConflicts(pages: SettingsPlan['pages'], rows: readonly SetPage[]): Conflict[] {
  const set = new Map(rows.map((row) => [row.key, row]));
  return pages.flatMap(({ line, given }) => {
    const row = set.get(given.page);
    const isAsSet = !row || ((row.closed === 1) === given.closed && row.close_after_days === given.closeAfterDays);
    const message = 'The page is set otherwise, which stays.';
    return isAsSet ? [] : [{ line, what: 'page' as const, id: given.page, message }];
  });
}

/** Whether both say the same, whatever the order of their members. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
