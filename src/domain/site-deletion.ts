// How a site is deleted, part by part.

/** Comments first, then the rows of all other tables; "settling": nothing is left, and what was on its way is waited for. */
export const deletionParts = ['comments', 'rest', 'settling'] as const;
export type DeletionPart = (typeof deletionParts)[number];
