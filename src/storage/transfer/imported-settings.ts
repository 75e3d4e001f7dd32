// What a site is set to, from another one: taken where nothing has been set yet, left alone everywhere else.

import { sql } from 'kysely';
import type { ListLine, PageLine } from '../../domain/transfer.ts';
import { builder, type Query, type Write } from '../database.ts';
import type { PolicyVersion } from './exported.ts';

/** The settings, of a site whose own are as it was made with. No row: they have been changed. */
export function takeSettings(slug: string, settings: string): Query<{ version: number }> {
  return builder
    .updateTable('sites')
    .set({ settings, version: 2 })
    .where('slug', '=', slug)
    .where('version', '=', 1)
    .returning('version');
}

/** The versions of the policy, of a site that has the one it was made with. */
export function insertPolicies(site: string, policies: readonly PolicyVersion[]): Write {
  return builder
    .insertInto('policies')
    .columns(['site', 'version', 'policy', 'by', 'at'])
    .expression(
      builder
        .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(policies)})`.as('item'))
        .crossJoin('sites')
        .where('sites.slug', '=', site)
        .where('sites.policy_version', '=', 1)
        .select([
          'sites.slug as site',
          ...(['version', 'policy', 'by', 'at'] as const).map((name) =>
            sql<never>`item.value ->> ${sql.lit(name)}`.as(name),
          ),
        ]),
    )
    .onConflict((conflict) => conflict.doNothing());
}

/** Puts the last of them in force. */
export function enforcePolicies(site: string, version: number): Write {
  return builder
    .updateTable('sites')
    .set({ policy_version: version })
    .where('slug', '=', site)
    .where('policy_version', '=', 1)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('policies').select('version').where('site', '=', site).where('version', '=', version)),
    );
}

/** A part of the list, of a site that has none or other parts of the same. */
export function insertListPart(site: string, { version, part, entries }: ListLine): Write {
  return builder
    .insertInto('lists')
    .columns(['site', 'part', 'entries'])
    .expression(
      builder
        .selectFrom('sites')
        .select((eb) => ['slug as site', eb.val(part).as('part'), eb.val(JSON.stringify(entries)).as('entries')])
        .where('slug', '=', site)
        .where('list_version', 'in', [0, version]),
    )
    .onConflict((conflict) => conflict.doNothing());
}

/** Puts the parts in force under a key of their own. */
export function enforceListParts(site: string, version: number, key: string): Write {
  return builder
    .updateTable('sites')
    .set({ list_version: version, list_key: key })
    .where('slug', '=', site)
    .where('list_version', 'in', [0, version]);
}

/** Sets pages that nothing was set of; a page that is not known yet begins so. */
export function insertPages(site: string, pages: readonly Omit<PageLine, 'type'>[]): Write {
  const member = (name: string) => sql<never>`item.value ->> ${sql.lit(name)}`;
  return builder
    .insertInto('pages')
    .columns(['site', 'key', 'closed', 'close_after_days', 'created_at'])
    .expression(
      builder
        .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(pages)})`.as('item'))
        .select([
          sql<string>`${site}`.as('site'),
          member('page').as('key'),
          member('closed').as('closed'),
          member('closeAfterDays').as('close_after_days'),
          member('createdAt').as('created_at'),
        ])
        .where(sql<boolean>`1`),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['site', 'key'])
        .doUpdateSet({
          closed: sql<number>`excluded.closed`,
          close_after_days: sql<number | null>`excluded.close_after_days`,
          created_at: sql<number>`min(pages.created_at, excluded.created_at)`,
          changes: sql<number>`pages.changes + 1`,
        })
        .where('pages.closed', '=', 0)
        .where('pages.close_after_days', 'is', null)
        .where(
          sql<boolean>`((excluded.closed, excluded.close_after_days) is not (0, null) or excluded.created_at < pages.created_at)`,
        ),
    );
}

/** How a page is set. */
export interface SetPage {
  key: string;
  closed: number;
  close_after_days: number | null;
}

/** How pages are set, of those named. */
export function findPagesOf(site: string, keys: readonly string[]): Query<SetPage> {
  return builder
    .selectFrom(sql<{ key: string }>`(select value as key from json_each(${JSON.stringify(keys)}))`.as('item'))
    .crossJoin('pages')
    .where('pages.site', '=', site)
    .whereRef('pages.key', '=', 'item.key')
    .select(['pages.key', 'closed', 'close_after_days']);
}
