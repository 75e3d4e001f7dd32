// Versions of comments that are over: what was asked for before a decision and is answered after it brings nothing back.

interface Version {
  id: string;
  version: number;
}

const keptMax = 5_000;

/** By id, the last version that is over; those noted longest ago first. */
const past = new Map<string, number>();

/** These versions stand in no list any more, whatever a list on its way says. */
export function endVersions(comments: readonly Version[]): void {
  for (const { id, version } of comments) {
    const known = past.get(id) ?? 0;
    past.delete(id);
    past.set(id, Math.max(known, version));
  }
  for (const id of past.keys()) {
    if (past.size <= keptMax) return;
    past.delete(id);
  }
}

/** They stand after all: the service refused, or changed nothing. */
export function keepVersions(comments: readonly Version[]): void {
  for (const { id, version } of comments) if (past.get(id) === version) past.delete(id);
}

export const isPast = ({ id, version }: Version): boolean => version <= (past.get(id) ?? 0);
