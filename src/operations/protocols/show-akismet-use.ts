// How much a site asked in Akismet's protocol within a month, and what it was answered: for the software that asked.

import { dayMs } from '../../domain/durations.ts';
import { runAll } from '../../storage/database.ts';
import { findProtocolDays } from '../../storage/protocols/protocol-days.ts';
import { findSite } from '../../storage/site-in-force.ts';
import type { Context } from '../context.ts';
import { readSite } from '../known-site.ts';

export interface AkismetUse {
  /** The site's first host. */
  host: string;
  /** Checks; the other calls are few. */
  calls: number;
  spam: number;
  ham: number;
  /** What people called spam and had scored below .8, and what they called ham and had scored more. */
  missedSpam: number;
  falsePositives: number;
}

/** One trip. `month` as "2026-11", UTC; undefined: the running one. @throws Failed `not-found`. */
export async function showAkismetUse(
  { settings, now }: Context,
  site: string,
  month: string | undefined,
): Promise<{ month: string; use: AkismetUse }> {
  const asked = month ?? new Date(now).toISOString().slice(0, 7);
  const first = new Date(`${asked}-01T00:00:00Z`);
  const next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
  const range = { fromDay: first.getTime() / dayMs, toDay: next / dayMs - 1 };
  const { sites, days } = await runAll(settings.db, { sites: findSite(site), days: findProtocolDays(site, range) });
  const own = days.filter(({ protocol }) => protocol === 'akismet');
  const sum = (...counters: ('answered_spam' | 'answered_ham' | 'bad_low' | 'bad_middle' | 'good_high')[]) =>
    own.reduce((total, day) => total + counters.reduce((all, counter) => all + day[counter], 0), 0);
  const [spam, ham] = [sum('answered_spam'), sum('answered_ham')];
  const use = {
    host: readSite(site, sites[0]).site.hosts[0] ?? '',
    calls: spam + ham,
    spam,
    ham,
    missedSpam: sum('bad_low', 'bad_middle'),
    falsePositives: sum('good_high'),
  };
  return { month: asked, use };
}
