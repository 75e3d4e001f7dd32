// The fields of a comment that words are looked for in.

export const searchFields = ['body', 'name', 'email', 'website', 'page'] as const;
export type SearchField = (typeof searchFields)[number];
