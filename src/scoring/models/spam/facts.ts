// What a fact is: a number the spam model learns from besides the words, with its name and the way it may move the score.
// No facts here; those about one field stand in a file each.

import type { Reading } from '../../reading/read-comment.ts';

/** Which way more of a fact may move the score: what speaks for an advertisement on every blog may not speak against one. */
export const forSpam = 1;
export const againstSpam = -1;
export const eitherWay = 0;

export interface NamedFact {
  /** Plain words, shown to moderators. The weight file knows the fact by them. */
  name: string;
  direction: typeof forSpam | typeof againstSpam | typeof eitherWay;
}

export interface Fact<Seen> extends NamedFact {
  /** Finite; a count is `log(1 + count)`, a share 0..1. Never throws. */
  measure(seen: Seen): number;
}

/** The value of a fact that nothing can be said of: the field is left out or empty, or has no such words. */
export const unknown = -1;

/** Facts measured from one look at a comment. */
export interface FactGroup {
  facts: readonly NamedFact[];
  /** Writes one number a fact, in their order, from `at` on. */
  measureInto(numbers: Float32Array, at: number, reading: Reading): void;
}

/** The facts that rest on one look. Where that sees nothing (null) each of them is `unknown`. */
export function groupFacts<Seen>(look: (reading: Reading) => Seen | null, facts: readonly Fact<Seen>[]): FactGroup {
  return {
    facts,
    measureInto(numbers, at, reading) {
      const seen = look(reading);
      for (let index = 0; index < facts.length; index += 1) {
        numbers[at + index] = seen === null ? unknown : (facts[index] as Fact<Seen>).measure(seen);
      }
    },
  };
}
