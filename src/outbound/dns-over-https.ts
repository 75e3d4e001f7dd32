// One question to a resolver over HTTPS, in its JSON form. What is asked, and what an answer means, is for the callers.

export const resolverUrl = 'https://cloudflare-dns.com/dns-query';
export const nameError = 3;
const responseChars = 16_384;

export interface DnsAnswer {
  Status: number;
  Answer?: { type: number; data: string }[];
}

/** @throws Error when the resolver does not answer, fails, or says what can't be used. */
export async function resolve(
  resolver: string,
  ask: { domain: string; type: string; signal: AbortSignal },
): Promise<DnsAnswer> {
  const url = `${resolver}?name=${encodeURIComponent(ask.domain)}&type=${ask.type}`;
  const response = await fetch(url, {
    headers: { Accept: 'application/dns-json' },
    signal: ask.signal,
    // "error" is nothing that workerd knows; a redirect is no usable answer.
    redirect: 'manual',
  });
  const text = await response.text();
  if (!response.ok || text.length > responseChars) throw new Error('no usable answer');
  const answer = JSON.parse(text) as DnsAnswer;
  if (answer.Status !== 0 && answer.Status !== nameError) throw new Error('the resolver failed');
  return answer;
}
