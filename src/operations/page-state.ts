// A page as stored, as the rule of what is open asks about it.

import type { PageState } from '../domain/page.ts';

/** Null: nobody has commented on it yet, and no moderator has closed it. */
export function readPageState(
  row: { closed: number; close_after_days: number | null; created_at: number } | undefined,
): PageState | null {
  return row === undefined
    ? null
    : { closed: row.closed === 1, closeAfterDays: row.close_after_days, createdAt: row.created_at };
}
