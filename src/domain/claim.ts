// A claim: a moderator's key says that it looks at a comment, for some minutes. It warns others and blocks nobody.

/** How long a claim lasts that is not renewed, ms. */
export const claimMs = 5 * 60_000;

/** Comments claimed or released by one call at the most. */
export const claimedAtOnceMax = 100;

export interface Claim {
  /** The name of the key. */
  by: string;
  /** Milliseconds UTC; it ends then by itself. */
  until: number;
  /** It is the asking key's own. */
  mine: boolean;
}
