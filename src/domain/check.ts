// A check: a comment that stands elsewhere, which its software asked about in another service's protocol, and what people
// there said of it afterwards.

/** What people said where the comment stands: that it is spam, or that it is none. */
export const checkWords = ['spam', 'ham'] as const;
export type CheckWord = (typeof checkWords)[number];

/** How long checks may be kept, days: as long as a client network's hash beside a comment. */
export const checksKeptDaysMax = 30;
