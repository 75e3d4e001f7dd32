// What a reader of a file gives: lines for the service, and what it leaves out.

export type Item =
  | { line: Record<string, unknown> }
  /** The id there, never a text; and why. */
  | { skipped: string; id: string };

export interface ReadOptions {
  /** Where addresses without a host are. */
  base: string | null;
}

/** Milliseconds UTC of what another system calls a time; null: it is none. Without a zone it is UTC. */
export function timeOf(given: string | undefined): number | null {
  const text = given?.trim() ?? '';
  if (!/^[12]\d{3}-\d\d-\d\d[ T]\d\d:\d\d/.test(text)) return null;
  const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isFinite(time) && time >= 0 ? time : null;
}

/** The address of a page, with the base before a path. */
export function addressOf(given: string, { base }: ReadOptions): string {
  return base !== null && given.startsWith('/') ? (URL.parse(given, base)?.href ?? given) : given;
}
