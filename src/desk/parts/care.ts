// Care for whoever reads abuse all day: hurtful words are veiled until looked at, and the desk knows how much was read today.

const veilUnder = 'anteroom.veil';
const readUnder = 'anteroom.read';

/** From this toxicity on a text's hurtful words are veiled, and reading it counts. */
export const veiledFrom = 0.8;

/** Veiled unless this person wants to see at once. */
export const isVeiled = (): boolean => localStorage.getItem(veilUnder) !== 'off';

export function setVeil(isOn: boolean): void {
  localStorage.setItem(veilUnder, isOn ? 'on' : 'off');
}

interface ReadToday {
  day: string;
  count: number;
}

const today = () => new Date().toDateString();

/** How many hurtful comments were decided in this browser today. */
export function harmReadToday(): number {
  const kept = JSON.parse(localStorage.getItem(readUnder) ?? 'null') as ReadToday | null;
  return kept?.day === today() ? kept.count : 0;
}

/** Counts comments that were read to be decided. */
export function countHarm(comments: readonly { scores: { toxicity: number | null } }[]): void {
  const more = comments.filter(({ scores }) => (scores.toxicity ?? 0) >= veiledFrom).length;
  if (more === 0) return;
  const kept: ReadToday = { day: today(), count: harmReadToday() + more };
  localStorage.setItem(readUnder, JSON.stringify(kept));
}
