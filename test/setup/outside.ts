// The world outside, for the tests that run in workerd: a resolver, and receivers that answer as their path says and keep
// what they were sent. Everything else is not there.

/** What a receiver was sent. */
export interface Received {
  headers: Record<string, string>;
  body: string;
}

const received = new Map<string, Received[]>();
const publicAddress = '93.184.215.14';
/** Names that lead into a network of one's own. */
const addresses: Record<string, string> = {
  'inside.receivers.dev': '10.0.0.1',
  'metadata.receivers.dev': '169.254.169.254',
};

/**
 * `POST https://NAME.receivers.dev/500,200/any` answers 500, then 200 for ever; GET tells what came. A 429 asks for two
 * minutes.
 */
export async function answerOutside(request: Request): Promise<Response> {
  const { hostname, pathname, searchParams } = new URL(request.url);
  if (hostname === 'cloudflare-dns.com' && searchParams.get('name')?.endsWith('.receivers.dev'))
    return resolve(searchParams);
  if (!hostname.endsWith('.receivers.dev')) return new Response('no network in tests', { status: 503 });
  const kept = received.get(hostname + pathname) ?? [];
  if (request.method === 'GET') return Response.json(kept);
  received.set(hostname + pathname, [
    ...kept,
    { headers: Object.fromEntries(request.headers), body: await request.text() },
  ]);
  const statuses = (pathname.split('/')[1] ?? '').split(',').map(Number);
  const status = statuses[Math.min(kept.length, statuses.length - 1)] ?? 200;
  const headers: Record<string, string> = status === 429 ? { 'Retry-After': '120' } : {};
  return new Response(status === 204 ? null : `said with ${status}`, { status, headers });
}

function resolve(asked: URLSearchParams): Response {
  const name = asked.get('name') ?? '';
  const data = addresses[name] ?? publicAddress;
  return Response.json({ Status: 0, Answer: asked.get('type') === 'A' ? [{ type: 1, data }] : [] });
}
