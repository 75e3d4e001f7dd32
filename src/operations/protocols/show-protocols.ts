// Which keys of other services' protocols a site has, how much they are used, and how often people said what the scores say.

import { protocols, reachesSite, type Actor, type ProtocolName } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { agreementsOf, type Agreement, type AgreementCounter } from '../../domain/protocol-agreement.ts';
import { runAll } from '../../storage/database.ts';
import type { ProtocolDay } from '../../storage/protocol-tables.ts';
import { findProtocolDays, findProtocolKeys } from '../../storage/protocols/protocol-days.ts';
import type { Context } from '../context.ts';
import { dateOf, daysOf, type AskedDays } from '../day-range.ts';

const daysMax = { most: 366, tooMany: 'At most 366 days can be asked for.' };
const keysMax = 200;

export interface Measured {
  /** What was scored: an attribute of Perspective's, or "spam". */
  measured: string;
  /** By score: below .5, below .8, above. */
  good: [low: number, middle: number, high: number];
  bad: [low: number, middle: number, high: number];
  agreement: Agreement[];
}

export interface ProtocolUse {
  protocol: ProtocolName;
  /** Estimated: one in 16 is counted. */
  calls: number;
  /** Days with calls counted. */
  days: { date: string; calls: number }[];
  /** What people said of. */
  corrections: Measured[];
}

export interface ShownProtocols {
  site: string;
  from: string;
  to: string;
  /** By name, at most 200. */
  keys: { id: string; name: string; protocol: ProtocolName; createdAt: number }[];
  /** Those with a key or any use. */
  protocols: ProtocolUse[];
}

/** One trip. @throws Failed `not-found` for a site out of reach, `invalid` for days that are none or too many. */
export async function showProtocols(
  context: Context,
  actor: Actor,
  { site, ...asked }: AskedDays & { site: string },
): Promise<ShownProtocols> {
  const range = daysOf(asked, context.now, daysMax);
  const found = await runAll(context.settings.db, {
    keys: findProtocolKeys(site, keysMax),
    days: findProtocolDays(site, range),
  });
  if (found.keys.length === 0 || !reachesSite(actor, site)) throw new Failed({ kind: 'not-found', what: 'site' });
  const keys = found.keys.flatMap(({ id, name, protocol, created_at: createdAt }) =>
    id === null || name === null || protocol === null || createdAt === null ? [] : [{ id, name, protocol, createdAt }],
  );
  const used = protocols.filter((name) => [...keys, ...found.days].some(({ protocol }) => protocol === name));
  return {
    site,
    from: dateOf(range.fromDay),
    to: dateOf(range.toDay),
    keys,
    protocols: used.map((name) =>
      useOf(
        name,
        found.days.filter(({ protocol }) => protocol === name),
      ),
    ),
  };
}

function useOf(protocol: ProtocolName, rows: readonly ProtocolDay[]): ProtocolUse {
  const days = rows.filter(({ measured }) => measured === '').map(({ day, calls }) => ({ date: dateOf(day), calls }));
  const byMeasured = Map.groupBy(
    rows.filter(({ measured }) => measured !== ''),
    ({ measured }) => measured,
  );
  return {
    protocol,
    calls: days.reduce((sum, { calls }) => sum + calls, 0),
    days,
    corrections: [...byMeasured].map(([measured, own]) => measuredOf(measured, own)),
  };
}

function measuredOf(measured: string, rows: readonly ProtocolDay[]): Measured {
  const sum = (counter: AgreementCounter) => rows.reduce((total, row) => total + row[counter], 0);
  const counts = {
    good_low: sum('good_low'),
    good_middle: sum('good_middle'),
    good_high: sum('good_high'),
    bad_low: sum('bad_low'),
    bad_middle: sum('bad_middle'),
    bad_high: sum('bad_high'),
  };
  return {
    measured,
    good: [counts.good_low, counts.good_middle, counts.good_high],
    bad: [counts.bad_low, counts.bad_middle, counts.bad_high],
    agreement: agreementsOf(counts),
  };
}
