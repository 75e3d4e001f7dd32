// What all paged lists ask and answer.

import { z } from 'zod';

export const cursor = (unitsMax: number) =>
  z
    .string()
    .max(unitsMax)
    .transform((given) => given || undefined)
    .optional()
    .describe('`next` of the page before; empty or left out: the list from its start.');

export const limit = ({ max, standard }: { max: number; standard: number }) =>
  z.coerce.number().int().min(1).max(max).default(standard).describe('Entries of a page at most.');

export const nextCursor = z.string().nullable().describe('The cursor of the next page; null: there is none.');
export const timeMs = z.int().describe('Milliseconds UTC.');

const timeText = z
  .string()
  .min(1)
  .max(40)
  .transform((given) => (/^\d{1,15}$/.test(given) ? Number(given) : Date.parse(given)))
  .refine(Number.isFinite, 'must be milliseconds UTC or an ISO 8601 time');

/** A query's time: milliseconds UTC or an ISO 8601 time, as milliseconds. */
export const time = timeText.optional();

/** The same in JSON, where milliseconds are a number. */
export const timeOrMs = z.union([z.int().min(0), timeText], 'must be milliseconds UTC or an ISO 8601 time').optional();
