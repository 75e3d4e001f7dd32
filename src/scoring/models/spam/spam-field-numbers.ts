// How the facts about name and website become numbers: what both say the same way. No facts of its own.

/** The value of a fact that nothing can be said of: the field is left out or empty, or has no such words. */
export const unknown = -1;
/** Longer fields are read up to here. */
export const fieldUnitsMax = 250;

export function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

export function flag(value: boolean): number {
  return value ? 1 : 0;
}
