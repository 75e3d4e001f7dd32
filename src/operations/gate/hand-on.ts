// A request that the gate before a site lets through, marked with what became of it here.

import { passOn, type Passing, type OriginAnswer } from '../../outbound/origin.ts';
import type { Context } from '../context.ts';
import { isSameSecret, keyedHash } from '../hashing.ts';

/** What the site is told: the verdict, or that there is none. */
export const markHeader = 'X-Anteroom';
/** By this the gate knows its own requests, should they come back. */
const passHeader = 'X-Anteroom-Pass';

/** `mark` null: nothing was there to judge. Gives null where the request has been here before: it would never end. */
export async function handOn(
  { settings }: Context,
  request: Passing,
  mark: string | null,
): Promise<OriginAnswer | null> {
  const { host } = new URL(request.url);
  const pass = await keyedHash(settings.tokenSecret, 'gate', host);
  if (await isSameSecret(request.headers.get(passHeader) ?? '', pass)) return null;
  const headers = new Headers(request.headers);
  // Nobody marks a request but this.
  headers.delete(markHeader);
  headers.set(passHeader, pass);
  if (mark !== null) headers.set(markHeader, mark);
  const origin = settings.gate?.origin ?? null;
  if (origin !== null) addForwarded(headers, request.url);
  return passOn({ ...request, headers }, origin);
}

/** At another place the platform tells the site neither its name nor the client's address. */
function addForwarded(headers: Headers, url: string): void {
  const { host, protocol } = new URL(url);
  const client = headers.get('CF-Connecting-IP');
  if (client !== null) headers.set('X-Forwarded-For', client);
  headers.set('X-Forwarded-Host', host);
  headers.set('X-Forwarded-Proto', protocol.slice(0, -1));
}
