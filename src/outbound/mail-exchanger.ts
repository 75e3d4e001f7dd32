// Asks by DNS-over-HTTPS whether an email's domain takes mail. Off unless a site turns it on; its failure is "unavailable".

import { known, unavailable, type Checked } from '../domain/evidence.ts';

const resolverUrl = 'https://cloudflare-dns.com/dns-query';
const timeoutMs = 800;
const responseChars = 16_384;
const typeMx = 15;
const typeA = 1;
const typeAaaa = 28;
const nameError = 3;

interface DnsAnswer {
  Status: number;
  Answer?: { type: number; data: string }[];
}

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

async function resolve(
  resolver: string,
  ask: { domain: string; type: string; signal: AbortSignal },
): Promise<DnsAnswer> {
  const url = `${resolver}?name=${encodeURIComponent(ask.domain)}&type=${ask.type}`;
  const response = await fetch(url, {
    headers: { Accept: 'application/dns-json' },
    signal: ask.signal,
    redirect: 'error',
  });
  const text = await response.text();
  if (!response.ok || text.length > responseChars) throw new Error('no usable answer');
  const answer = JSON.parse(text) as DnsAnswer;
  if (answer.Status !== 0 && answer.Status !== nameError) throw new Error('the resolver failed');
  return answer;
}
