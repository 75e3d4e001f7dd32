// Three signed tokens: the form token says when a form was served, the status token lets an author see their comment's fate,
// the author token proves who sent one. All are derived, nothing is stored.

import type { Settings } from '../env.ts';
import { isSameSecret, keyedHash } from './hashing.ts';

/** A form token older than this counts as absent: the page was cached, or the token was collected. */
const formTokenAgeMsMax = 24 * 3_600_000;

/** `ISSUED.SIGNATURE`, ISSUED in base 36 milliseconds. Holds for one site. */
export async function makeFormToken(settings: Settings, site: string, now: number): Promise<string> {
  const issued = now.toString(36);
  return `${issued}.${await keyedHash(settings.tokenSecret, `form of ${site}`, issued)}`;
}

/** How long ago the token was issued, in ms; null when absent, forged, of another site, from the future or too old. */
export async function readFormToken(
  settings: Settings,
  site: string,
  token: { text: string | undefined; now: number },
): Promise<number | null> {
  const [issued, signature, ...rest] = (token.text ?? '').slice(0, 200).split('.');
  if (!issued || !signature || rest.length || !/^[0-9a-z]{1,11}$/.test(issued)) return null;
  if (!(await isSameSecret(signature, await keyedHash(settings.tokenSecret, `form of ${site}`, issued)))) return null;
  const age = token.now - Number.parseInt(issued, 36);
  return age >= 0 && age <= formTokenAgeMsMax ? age : null;
}

/** The token that lets the author of a comment see how it stands. */
export async function makeStatusToken(settings: Settings, commentId: string): Promise<string> {
  return keyedHash(settings.tokenSecret, 'status of comment', commentId);
}

/** Whether a token is that of the comment. Compares in constant time. */
export async function isStatusToken(settings: Settings, commentId: string, token: string): Promise<boolean> {
  return isSameSecret(token, await makeStatusToken(settings, commentId));
}

/**
 * `ID.SIGNATURE`: whoever shows it sent the comment ID, or proved to be its author since. Holds for one site and one folded
 * address, and stands in no URL: what proves an author must not travel with a link.
 */
export async function makeAuthorToken(
  settings: Settings,
  author: { site: string; emailFolded: string; firstId: string },
): Promise<string> {
  const { site, emailFolded, firstId } = author;
  return `${firstId}.${await keyedHash(settings.tokenSecret, `author at ${site}`, `${firstId}\n${emailFolded}`)}`;
}

/** The id of the first comment of the author the token proves; null when absent, forged, of another site or address. */
export async function readAuthorToken(
  settings: Settings,
  author: { site: string; emailFolded: string | null },
  token: string | undefined,
): Promise<string | null> {
  const { site, emailFolded } = author;
  const text = (token ?? '').slice(0, 200);
  const firstId = text.split('.', 1)[0] ?? '';
  if (firstId === '' || emailFolded === null) return null;
  return (await isSameSecret(text, await makeAuthorToken(settings, { site, emailFolded, firstId }))) ? firstId : null;
}
