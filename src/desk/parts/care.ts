// Care for whoever reads abuse all day: hurtful words are veiled until looked at, and the desk says how much was read today.

import { useSites } from '../api/me.ts';
import { makeStore } from './store.ts';

const veilUnder = 'anteroom.veil';
const readUnder = 'anteroom.read';

/** From this toxicity on a text's hurtful words are veiled, and reading it counts. */
export const veiledFrom = 0.8;

/** What this person wants: as the site says, or one way at every site. */
export type VeilChoice = 'site' | 'on' | 'off';

const kept = localStorage.getItem(veilUnder);
const choice = makeStore<VeilChoice>(kept === 'on' || kept === 'off' ? kept : 'site');

/** What this person chose, in a part that follows it. */
export const useVeilChoice = choice.use;

/** Whether the hurtful words of a site's comments are veiled, in a part that follows it. */
export function useVeil(slug: string): boolean {
  const chosen = choice.use();
  const site = useSites().data?.sites.find((one) => one.slug === slug);
  return chosen === 'site' ? (site?.veil ?? true) : chosen === 'on';
}

export function chooseVeil(chosen: VeilChoice): void {
  localStorage.setItem(veilUnder, chosen);
  choice.set(chosen);
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
