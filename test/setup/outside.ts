// The world outside, for the tests that run in workerd: a resolver, receivers that answer as their path says and keep what they
// were sent, blogs of WordPress, a team of Cloudflare Access, and Turnstile. Everything else is not there.

import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { answerAsBlog } from './wordpress-rest.ts';

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
  if (hostname === 'tests.cloudflareaccess.com') return answerAsTeam(request);
  if (hostname === 'challenges.cloudflare.com') return answerAsTurnstile(request);
  if (hostname === 'wordpress.receivers.dev') return answerAsWordPress(request);
  if (hostname.endsWith('.blogs.receivers.dev')) return answerAsBlog(request);
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

/** A site behind a gate: it answers with what it was sent, to the byte, and as no page of ours would. */
async function answerAsWordPress(request: Request): Promise<Response> {
  const got = {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: [...new Uint8Array(await request.arrayBuffer())],
  };
  const headers = new Headers({
    Location: 'https://elsewhere.example/',
    'Content-Type': 'application/x-got',
    Server: 'of its own',
  });
  for (const cookie of ['comment_author_1=Ada', 'comment_author_email_1=ada']) headers.append('Set-Cookie', cookie);
  return new Response(JSON.stringify(got), { status: 302, headers });
}

/** Takes a token by what it says: "good on HOST", "down", "wrong secret", "out of order", or it is bad. */
async function answerAsTurnstile(request: Request): Promise<Response> {
  const { secret, response } = (await request.json()) as { secret: string; response: string };
  const [, hostname] = /^good on (.*)$/.exec(response) ?? [];
  if (response === 'down') return new Response('<h1>Bad gateway</h1>', { status: 502 });
  if (secret !== 'secret-of-the-widget' || response === 'wrong secret') return refuseToken('invalid-input-secret');
  if (response === 'out of order') return refuseToken('internal-error');
  return hostname === undefined
    ? refuseToken('invalid-input-response')
    : Response.json({ success: true, hostname, challenge_ts: new Date().toISOString(), 'error-codes': [] });
}

function refuseToken(code: string): Response {
  return Response.json({ success: false, 'error-codes': [code] });
}

const teamKeys = generateKeyPair('RS256');

/** Publishes the team's key where Access does; `POST /sign` with claims gives a token as Access makes them. */
async function answerAsTeam(request: Request): Promise<Response> {
  const { publicKey, privateKey } = await teamKeys;
  const kid = 'of-the-tests';
  if (new URL(request.url).pathname === '/cdn-cgi/access/certs')
    return Response.json({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] });
  const claims = (await request.json()) as JWTPayload;
  return new Response(await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateKey));
}

function resolve(asked: URLSearchParams): Response {
  const name = asked.get('name') ?? '';
  const data = addresses[name] ?? publicAddress;
  return Response.json({ Status: 0, Answer: asked.get('type') === 'A' ? [{ type: 1, data }] : [] });
}
