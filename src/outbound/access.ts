// Cloudflare Access in front of the desk: whom it let in is said in a signed token. Verified against the team's own keys, which
// jose fetches and keeps for ten minutes; an unknown key is asked for at most twice a minute.

import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';

/** The team that signs, as an origin, and the audience tag of the application that stands in front. */
export interface AccessTeam {
  team: string;
  audience: string;
}

const timeoutMs = 3_000;
const tokenUnitsMax = 8_192;

/** By team: only the team's published keys, never who asked. */
const keySets = new Map<string, JWTVerifyGetKey>();

/**
 * The address of the person a token was given to, in small letters, or null: it is forged, over, another application's, or a
 * machine's. Rules: developers.cloudflare.com, "Validate JWTs".
 * @throws Error where the team's keys can't be had.
 */
export async function verifyAccessToken(token: string, { team, audience }: AccessTeam): Promise<string | null> {
  if (token.length > tokenUnitsMax) return null;
  try {
    const { payload } = await jwtVerify(token, keysOf(team), {
      issuer: team,
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'email'],
    });
    return typeof payload['email'] === 'string' ? payload['email'].toLowerCase() : null;
  } catch (error) {
    if (isNoAnswer(error)) throw error;
    return null;
  }
}

function keysOf(team: string): JWTVerifyGetKey {
  const kept = keySets.get(team);
  if (kept) return kept;
  const keys = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', team), { timeoutDuration: timeoutMs });
  keySets.set(team, keys);
  return keys;
}

/** What is said of the token itself has a class of its own; a plain error is a key set that was not had. */
function isNoAnswer(error: unknown): boolean {
  return (
    error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC'
  );
}
