// How long a browser stays signed in, as the session management guide of OWASP asks for: an idle limit and an absolute one.

/** A session not used for so long is over. */
export const sessionIdleMs = 12 * 3_600_000;

/** A session is over so long after it was opened, however much it is used. */
export const sessionMs = 14 * 24 * 3_600_000;

/** A sign-in link that nobody opened is over. */
export const signInLinkMs = 15 * 60_000;

/** When a session was last used is told to this fineness, so that reading writes seldom. */
export const sessionUseMs = 5 * 60_000;

export interface Session {
  id: string;
  /** What the browser said it is. */
  browser: string | null;
  /** Milliseconds UTC, as the others. */
  openedAt: number;
  usedAt: number;
  endsAt: number;
  /** Whether it is the one asked with. */
  isCurrent: boolean;
}
