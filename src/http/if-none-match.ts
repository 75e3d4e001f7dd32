// If-None-Match compares weakly (RFC 9110, 13.1.2), as proxies that compress an answer weaken its tag.

const headerUnitsMax = 2_000;

/** Whether the asker has a revision already; null: they have none. */
export function readIfNoneMatch(header: string | undefined): ((revision: string) => boolean) | null {
  if (header === undefined) return null;
  const tags = header
    .slice(0, headerUnitsMax)
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return (revision) => tags.includes('*') || tags.includes(`"${revision}"`);
}

/** Kept, but asked about each time. */
export const revalidated = 'public, max-age=0, must-revalidate';
