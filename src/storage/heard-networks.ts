// How much a network has said of comments at a site within an hour of the clock, reports and appeals together. Builds no
// whole query but the count: the limit stands in the insert of what is said.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { reportHourMs, reportsPerHour } from '../domain/report.ts';
import { builder, type Write } from './database.ts';

export interface Heard {
  site: string;
  /** As a keyed hash. */
  network: string;
  at: number;
}

/** The network has said as much in this hour as it may. */
export function overLimit({ site, network, at }: Heard) {
  return builder
    .selectFrom('reporters')
    .select('filed')
    .where('site', '=', site)
    .where('network', '=', network)
    .where('hour', '=', Math.floor(at / reportHourMs))
    .where('filed', '>=', reportsPerHour);
}

/** Counts what was said for its network, in this hour, where that was stored. */
export function countHeard({ site, network, at }: Heard, isStored: RawBuilder<SqlBool>): Write {
  const hour = Math.floor(at / reportHourMs);
  return builder
    .insertInto('reporters')
    .columns(['site', 'network', 'hour', 'filed'])
    .expression(
      builder
        .selectNoFrom((eb) => [
          eb.val(site).as('site'),
          eb.val(network).as('network'),
          eb.val(hour).as('hour'),
          sql<number>`1`.as('filed'),
        ])
        .where(isStored),
    )
    .onConflict((conflict) =>
      conflict.columns(['site', 'network']).doUpdateSet({
        filed: sql<number>`iif(reporters.hour = excluded.hour, reporters.filed + 1, 1)`,
        hour: hour,
      }),
    );
}
