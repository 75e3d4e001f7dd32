// The appeal of an author against a decline: one for each comment, closed by the next decision of a human.

export const appealStates = ['open', 'granted', 'upheld'] as const;

/** `open`: nobody has decided since. `granted`: the comment was approved. `upheld`: it was declined again. */
export type AppealState = (typeof appealStates)[number];
