// A session as it stands now: what makes one good, and how it is shown.

import { sessionIdleMs, type Session } from '../../domain/session.ts';
import type { SessionRow } from '../../storage/keys/sessions.ts';

/** A good session was last used then or later. */
export function usedSince(now: number): number {
  return now - sessionIdleMs;
}

/** The stored row as it is answered; `current` is the id of the session asked with. */
export function showSession(row: SessionRow, current: string | undefined): Session {
  return {
    id: row.id,
    browser: row.browser,
    openedAt: row.opened_at ?? 0,
    usedAt: row.used_at,
    endsAt: Math.min(row.ends_at, row.used_at + sessionIdleMs),
    isCurrent: row.id === current,
  };
}
