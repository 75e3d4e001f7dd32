// Asks by DNS-over-HTTPS whether an email's domain takes mail. Off unless a site turns it on; its failure is "unavailable".

import { known, unavailable, type Checked } from '../domain/evidence.ts';
import { nameError, resolve, resolverUrl } from './dns-over-https.ts';

const timeoutMs = 800;
const typeMx = 15;
const typeA = 1;
const typeAaaa = 28;

/**
 * Whether mail for the domain, in its ASCII form, has somewhere to go: a mail exchanger, or an address record (RFC 5321, section 5.1). A null
 * exchanger (RFC 7505) and a domain that does not exist take none.
 */
export async function lookUpMailExchanger(domain: string, resolver: string = resolverUrl): Promise<Checked<boolean>> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const mx = await resolve(resolver, { domain, type: 'MX', signal });
    if (mx.Status === nameError) return known(false);
    const exchangers = (mx.Answer ?? []).filter((answer) => answer.type === typeMx);
    if (exchangers.length) return known(exchangers.some((answer) => !/^\d+\s+\.$/.test(answer.data.trim())));
    const addresses = await Promise.all(['A', 'AAAA'].map((type) => resolve(resolver, { domain, type, signal })));
    return known(
      addresses.some(({ Answer }) => (Answer ?? []).some(({ type }) => type === typeA || type === typeAaaa)),
    );
  } catch {
    return unavailable('the mail look-up did not answer');
  }
}
