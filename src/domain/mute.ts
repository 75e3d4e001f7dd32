// A mute: what a moderator does about a person, without the list being theirs to write. It ends by itself.

import { z } from 'zod';
import { dayMs } from './durations.ts';
import { newEntrySchema, type ListEntry } from './list-entry.ts';

export const muteDaysMax = 30;

export const muteSchema = z.strictObject({
  days: z.int().min(1).max(muteDaysMax).describe('From now on; what they write until then waits for a moderator.'),
  note: newEntrySchema.shape.note,
});
export type Mute = z.output<typeof muteSchema>;

type Entry = Pick<ListEntry, 'match' | 'text' | 'effect' | 'expires'>;

/** Whether an entry speaks of the author (an id) at that time, ms UTC. */
export function speaksOf({ match, text, expires }: Entry, author: string, now: number): boolean {
  return match === 'author' && text === author && (expires === null || expires > now);
}

/** Whether it is no more than a moderator may say: a hold that ends within the longest mute. Any other is the owner's word. */
export function isMute({ effect, expires }: Entry, now: number): boolean {
  return effect === 'hold' && expires !== null && expires <= now + muteDaysMax * dayMs;
}
