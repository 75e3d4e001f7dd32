// Whether mail can reach the domain of an address, for sites that want it asked.

import type { Checked } from '../domain/evidence.ts';
import { toAsciiHost } from '../domain/host-name.ts';
import type { Site } from '../domain/site.ts';
import { lookUpMailExchanger } from '../outbound/mail-exchanger.ts';

/** Null: the site doesn't ask, or there is no address with a host name. */
export async function askMailExchanger(
  site: Pick<Site, 'mailExchangerCheck'>,
  email: string | null,
): Promise<Checked<boolean> | null> {
  const domain = toAsciiHost(email?.split('@')[1] ?? '');
  return site.mailExchangerCheck && domain ? lookUpMailExchanger(domain) : null;
}
