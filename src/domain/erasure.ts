// What of a person is erased, where not all of it is.

export const fates = ['erase', 'keep'] as const;
export type Fate = (typeof fates)[number];

/** The address goes always, with all that was made of it. A text goes with all else its comment says and is. */
export interface ErasureTask {
  text: Fate;
  name: Fate;
  website: Fate;
}

/** What becomes of the entries of lists that name the address or its authors. */
export const entryFates = ['hash', 'erase', 'keep'] as const;
export type EntryFate = (typeof entryFates)[number];

/** Comments erased in one batch at the most: each touches a dozen indexes. */
export const erasedAtOnceMax = 200;

/** A task as a job stores it. */
export function parseErasureTask(json: string | null): ErasureTask {
  return json === null ? { text: 'erase', name: 'erase', website: 'erase' } : (JSON.parse(json) as ErasureTask);
}
