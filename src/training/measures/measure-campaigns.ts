// How well campaigns are found among labelled comments: what is missed, and what is taken along. As the database does it: one
// founder a band, two bands followed, the best enough match. What is true is counted over all runs of letters. No printing.

import {
  resemblanceOf,
  sketchOf,
  sketchUnitsMin,
  type Sketch,
  type SketchSeeds,
} from '../../scoring/reading/sketch.ts';

export interface CampaignText {
  /** Folded letters and digits, see `Reading.fingerprintText`. */
  letters: string;
  spam: boolean;
}

/** Of the texts that are like an earlier founder's by this much or more: how many there are, and how many were not found. */
export interface MissedShare {
  likeness: number;
  count: number;
  missed: number;
}

export interface CampaignFigures {
  /** Texts long enough for a sketch. */
  texts: number;
  /** Campaigns of two or more, and texts that joined one. */
  campaigns: number;
  joined: number;
  missed: MissedShare[];
  /** Joined though less alike than this in truth. */
  unlike: { likeness: number; count: number };
  /** Honest texts that joined a campaign whose founder is spam. */
  honestInSpam: number;
}

/** What is followed and what is enough: the service's own numbers. */
export interface CampaignRule {
  bandsFollowedMax: number;
  resemblanceMin: number;
  seeds: SketchSeeds;
}

interface Read {
  runs: Set<string>;
  sketch: Sketch;
  spam: boolean;
  /** The place of the founder it joined; its own place: it is one. */
  founder: number;
}

const likenesses = [0.5, 0.6, 0.7, 0.8, 0.9];
const unlike = 0.4;
const runUnits = 6;

/** Groups the texts in their order, and compares with what is true. */
export function measureCampaigns(texts: readonly CampaignText[], rule: CampaignRule): CampaignFigures {
  const long = texts.filter(({ letters }) => letters.length >= sketchUnitsMin);
  const read = groupAll(long, rule);
  const joined = read.flatMap((one, place) => (one.founder === place ? [] : [{ one, founder: at(read, one.founder) }]));
  return {
    texts: read.length,
    campaigns: new Set(joined.map(({ one }) => one.founder)).size,
    joined: joined.length,
    missed: countMissed(read),
    unlike: {
      likeness: unlike,
      count: joined.filter(({ one, founder }) => likenessOf(one.runs, founder.runs) < unlike).length,
    },
    honestInSpam: joined.filter(({ one, founder }) => !one.spam && founder.spam).length,
  };
}

function groupAll(texts: readonly CampaignText[], rule: CampaignRule): Read[] {
  const owners = new Map<string, number>();
  const read: Read[] = [];
  for (const { letters, spam } of texts) {
    const sketch = sketchOf(letters, rule.seeds);
    const followed = sketch.bands.flatMap((band) => owners.get(band) ?? []).slice(0, rule.bandsFollowedMax);
    const likeness = (place: number) => resemblanceOf(sketch.signature, at(read, place).sketch.signature);
    const [best] = followed.toSorted((a, b) => likeness(b) - likeness(a));
    const isFound = best !== undefined && likeness(best) >= rule.resemblanceMin;
    if (!isFound) for (const band of sketch.bands) if (!owners.has(band)) owners.set(band, read.length);
    read.push({ runs: runsOf(letters), sketch, spam, founder: isFound ? best : read.length });
  }
  return read;
}

/** Compares each text with all earlier founders that share a run with it. */
function countMissed(read: readonly Read[]): MissedShare[] {
  const missed = likenesses.map((likeness) => ({ likeness, count: 0, missed: 0 }));
  const foundersByRun = new Map<string, number[]>();
  for (const [place, { runs, founder }] of read.entries()) {
    const best = bestLikeness(read, place, foundersByRun);
    for (const share of missed) {
      if (best < share.likeness) continue;
      share.count += 1;
      if (founder === place) share.missed += 1;
    }
    if (founder !== place) continue;
    for (const run of runs) {
      const founders = foundersByRun.get(run);
      if (founders) founders.push(place);
      else foundersByRun.set(run, [place]);
    }
  }
  return missed;
}

function bestLikeness(read: readonly Read[], place: number, foundersByRun: ReadonlyMap<string, number[]>): number {
  const { runs } = at(read, place);
  const shared = new Map<number, number>();
  for (const run of runs)
    for (const founder of foundersByRun.get(run) ?? []) shared.set(founder, (shared.get(founder) ?? 0) + 1);
  let best = 0;
  for (const [founder, count] of shared)
    best = Math.max(best, count / (runs.size + at(read, founder).runs.size - count));
  return best;
}

function runsOf(letters: string): Set<string> {
  const runs = new Set<string>();
  for (let start = 0; start + runUnits <= letters.length; start++) runs.add(letters.slice(start, start + runUnits));
  return runs;
}

/** The Jaccard index. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of one) if (other.has(run)) shared += 1;
  return shared / (one.size + other.size - shared);
}

function at(read: readonly Read[], place: number): Read {
  const one = read[place];
  if (one === undefined) throw new Error(`no text at ${place}`);
  return one;
}
