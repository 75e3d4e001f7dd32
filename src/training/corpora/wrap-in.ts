// Puts a comment inside honest text.

import { hashText, pick, seededRandom } from '../numeric/random.ts';

/** `text` with about `units` of honest text before and behind it, cut between words. The same each time. */
export function wrapIn(calm: readonly string[], text: string, units: number): string {
  const random = seededRandom(hashText(text) + units);
  const side = (): string => {
    let side = '';
    while (side.length < units) side += `${pick(random, calm)} `;
    return side.slice(0, side.indexOf(' ', units) + 1 || units);
  };
  return `${side().trim()}\n${text}\n${side().trim()}`;
}
