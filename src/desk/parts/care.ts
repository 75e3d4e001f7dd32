// Care for whoever reads abuse all day: hurtful words are veiled until looked at, and the desk says how much was read today.

import { makeStore } from './store.ts';

const veilUnder = 'anteroom.veil';
const readUnder = 'anteroom.read';

/** From this toxicity on a text's hurtful words are veiled, and reading it counts. */
export const veiledFrom = 0.8;

const veil = makeStore(localStorage.getItem(veilUnder) !== 'off');

/** Whether hurtful words are veiled, in a part that follows it: unless this person wants to see at once. */
export const useVeil = veil.use;

export function setVeil(isOn: boolean): void {
  localStorage.setItem(veilUnder, isOn ? 'on' : 'off');
  veil.set(isOn);
}

interface ReadToday {
  day: string;
  count: number;
}

const today = () => new Date().toDateString();

function countKept(): number {
  const kept = JSON.parse(localStorage.getItem(readUnder) ?? 'null') as ReadToday | null;
  return kept?.day === today() ? kept.count : 0;
}

const harmRead = makeStore(countKept());

/** How many hurtful comments were decided in this browser today, in a part that follows it. */
export const useHarmRead = harmRead.use;

/** Counts comments that were read to be decided. */
export function countHarm(comments: readonly { scores: { toxicity: number | null } }[]): void {
  const count = countKept() + comments.filter(({ scores }) => (scores.toxicity ?? 0) >= veiledFrom).length;
  localStorage.setItem(readUnder, JSON.stringify({ day: today(), count } satisfies ReadToday));
  harmRead.set(count);
}
