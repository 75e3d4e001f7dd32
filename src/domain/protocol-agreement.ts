// How the scores that software of another service's protocol was given agree with what its people said afterwards. Counters
// alone: which text it was is known to nobody.

/** Scores below the first are low, below the second middle: where callers of Perspective usually set their thresholds. */
export const bandEdges = [0.5, 0.8] as const;

const words = ['good', 'bad'] as const;
const bands = ['low', 'middle', 'high'] as const;
type Word = (typeof words)[number];
type Band = (typeof bands)[number];
export type AgreementCounter = `${Word}_${Band}`;

export type AgreementCounts = Readonly<Record<AgreementCounter, number>>;

/** People's word on a text, and the score it had. */
export interface Correction {
  /** What was scored: an attribute of Perspective's, or "spam". */
  measured: string;
  isBad: boolean;
  /** 0..1. */
  score: number;
}

/** The counter that a correction counts in. */
export function counterOf({ isBad, score }: Omit<Correction, 'measured'>): AgreementCounter {
  const band: Band = score < bandEdges[0] ? 'low' : score < bandEdges[1] ? 'middle' : 'high';
  return `${isBad ? 'bad' : 'good'}_${band}`;
}

/** With a threshold: how often the machine and people said the same. */
export interface Agreement {
  threshold: number;
  agreed: number;
  disagreed: number;
}

/** At each edge of the bands. */
export function agreementsOf(counts: AgreementCounts): Agreement[] {
  const all = words.flatMap((word) => bands.map((band) => [word, band] as const));
  return bandEdges.map((threshold, edge) => {
    const agrees = (word: Word, band: Band) => (word === 'bad') === bands.indexOf(band) > edge;
    const sum = (wanted: boolean) =>
      all.reduce((total, [word, band]) => total + (agrees(word, band) === wanted ? counts[`${word}_${band}`] : 0), 0);
    return { threshold, agreed: sum(true), disagreed: sum(false) };
  });
}
