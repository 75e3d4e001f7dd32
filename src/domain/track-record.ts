// How the machine has done by what people decided: the counters of comments, read as precision, recall, calibration and waits.
// What the decisions do not tell is counted as unknown, never guessed. The counters are kept by the database.

import { verdicts, type Verdict } from './verdict.ts';

/** How many comments count in each counter, by its name, as the database keeps them: {"wait:3": 7}. */
export type Counts = Readonly<Record<string, number>>;

/** How a judgement of one kind fared. Ratios 0..1, null where nothing was decided. */
export interface Fared {
  /** Of those the machine called so and people decided about, the share that they called so too. */
  precision: number | null;
  /** Of those people called so, the share that the machine had called so. */
  recall: number | null;
  confirmed: number;
  overruled: number;
  missed: number;
  unknown: number;
  undecided: number;
}

export interface Band {
  /** Scores from here, below `to`; the last band ends with 1. */
  from: number;
  to: number;
  /** Decided to be so, and decided not to be. */
  so: number;
  notSo: number;
  unknown: number;
  undecided: number;
  /** What a calibrated score equals: so / (so + notSo). */
  share: number | null;
}

export interface SignalRecord {
  signal: string;
  approved: number;
  rejected: number;
  spam: number;
}

export interface Waits {
  comments: number;
  /** Milliseconds, estimated between the two below. Null: nothing was decided. */
  medianMs: number | null;
  atLeastMs: number | null;
  /** Null: there is no upper bound. */
  belowMs: number | null;
}

type Agreement = Record<'agreed' | 'overruled' | 'undecided', number>;

export interface TrackRecord {
  comments: number;
  staff: number;
  verdicts: Record<Verdict, number>;
  decisions: Record<'approved' | 'rejected' | 'spam' | 'undecided', number>;
  /** By what the scores alone say, whatever the floors are. */
  scoresSaid: Record<'approve' | 'hold' | 'spam', Agreement>;
  overruledShare: number | null;
  spam: Fared;
  toxicity: Fared;
  calibration: Record<'spam' | 'toxicity', Band[]>;
  waits: Waits;
  signals: SignalRecord[];
}

/** What people said, as counters name it: refused for toxicity, for another reason, or without one. */
const refused = ['toxic', 'other', 'rejected'];
const said = ['approved', ...refused, 'spam'];
const calledSpam = ['spam', 'discard'];

/** What the database counts of a comment, in the order of its name: "comment:hold:approve:2:0:0:none". */
const facts = ['verdict', 'byScore', 'spamTenth', 'toxicityTenth', 'toxic', 'word'] as const;
type Facts = Partial<Record<(typeof facts)[number], string | readonly string[]>>;

/** How many comments have all these facts; of a list one. */
type Count = (wanted: Facts) => number;

/** The sums of counters. */
export function addCounts(all: readonly Counts[]): Counts {
  const sums: Record<string, number> = {};
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

export function readTrackRecord(counts: Counts): TrackRecord {
  const count = counterOf(counts);
  const isRefused = { agreed: [...refused, 'spam'], overruled: ['approved'] };
  const scoresSaid = {
    approve: agreement(count, ['approve'], { agreed: ['approved'], overruled: [...refused, 'spam'] }),
    hold: agreement(count, ['hold'], isRefused),
    spam: agreement(count, calledSpam, isRefused),
  };
  const all = Object.values(scoresSaid);
  const total = (outcome: keyof Agreement) => all.reduce((sum, agreed) => sum + agreed[outcome], 0);
  return {
    comments: count({}),
    staff: count({ word: 'staff' }),
    verdicts: countVerdicts(counts),
    decisions: {
      approved: count({ word: 'approved' }),
      rejected: count({ word: refused }),
      spam: count({ word: 'spam' }),
      undecided: count({ word: 'none' }),
    },
    scoresSaid,
    overruledShare: ratio(total('overruled'), total('agreed')),
    spam: spamFared(count),
    toxicity: toxicityFared(count),
    calibration: {
      spam: tenths.map((tenth) => spamBand(count, tenth)),
      toxicity: tenths.map((tenth) => toxicityBand(count, tenth)),
    },
    waits: readWaits(counts),
    signals: readSignals(counts),
  };
}

/** How many comments got each verdict; a moderator's own none. */
export function countVerdicts(counts: Counts): Record<Verdict, number> {
  const count = counterOf(counts);
  const of = (verdict: Verdict) => count({ verdict, word: [...said, 'none'] });
  return Object.fromEntries(verdicts.map((verdict) => [verdict, of(verdict)])) as Record<Verdict, number>;
}

/** How many comments came in, those of moderators included. */
export function countComments(counts: Counts): number {
  return counterOf(counts)({});
}

function counterOf(counts: Counts): Count {
  const rows = Object.entries(counts).flatMap(([name, comments]) => {
    const [kind, ...parts] = name.split(':');
    return kind === 'comment' ? [{ parts, comments }] : [];
  });
  return (wanted) =>
    rows.reduce((sum, { parts, comments }) => {
      const isWanted = facts.every((fact, i) => [wanted[fact] ?? parts[i]].flat().includes(parts[i]));
      return isWanted ? sum + comments : sum;
    }, 0);
}

function agreement(
  count: Count,
  byScore: readonly string[],
  words: Record<'agreed' | 'overruled', string[]>,
): Agreement {
  const of = (word: string | string[]) => count({ byScore, word });
  return { agreed: of(words.agreed), overruled: of(words.overruled), undecided: of('none') };
}

/** By the score alone: what only a list of the site's owner made spam is not the machine's word. */
function spamFared(count: Count): Fared {
  const called = (word: string | string[]) => count({ byScore: calledSpam, word });
  const confirmed = called('spam');
  const missed = count({ word: 'spam' }) - confirmed;
  return fared({
    confirmed,
    overruled: called('approved'),
    missed,
    // Refused, but not as spam: that says nothing of whether it is.
    unknown: called(refused),
    undecided: called('none'),
  });
}

/**
 * Refused without a reason, what the machine called toxic counts as confirmed, and what it did not as unknown, as does
 * whatever people marked as spam.
 */
function toxicityFared(count: Count): Fared {
  const called = (word: string | string[]) => count({ toxic: '1', word });
  const uncalled = (word: string | string[]) => count({ toxic: '0', word });
  return fared({
    confirmed: called(['toxic', 'rejected']),
    overruled: called(['approved', 'other']),
    missed: uncalled('toxic'),
    unknown: called('spam') + uncalled(['rejected', 'spam']),
    undecided: called('none'),
  });
}

function fared(counted: Omit<Fared, 'precision' | 'recall'>): Fared {
  const { confirmed, overruled, missed } = counted;
  return { precision: ratio(confirmed, overruled), recall: ratio(confirmed, missed), ...counted };
}

const tenths = Array.from({ length: 10 }, (_, tenth) => tenth);

function spamBand(count: Count, tenth: number): Band {
  const of = (word: string | string[]) => count({ spamTenth: `${tenth}`, word });
  return bandOf(tenth, { so: of('spam'), notSo: of(['approved', ...refused]), unknown: 0, undecided: of('none') });
}

function toxicityBand(count: Count, tenth: number): Band {
  const of = (word: string | string[], toxic?: string) =>
    count({ toxicityTenth: `${tenth}`, word, ...(toxic ? { toxic } : {}) });
  return bandOf(tenth, {
    so: of('toxic') + of('rejected', '1'),
    notSo: of(['approved', 'other']),
    unknown: of('spam') + of('rejected', '0'),
    undecided: of('none'),
  });
}

function bandOf(tenth: number, counted: Omit<Band, 'from' | 'to' | 'share'>): Band {
  return { from: tenth / 10, to: (tenth + 1) / 10, ...counted, share: ratio(counted.so, counted.notSo) };
}

/** To four places; null of nothing. */
function ratio(part: number, rest: number): number | null {
  return part + rest === 0 ? null : Math.round((part / (part + rest)) * 10_000) / 10_000;
}

const minuteMs = 60_000;
const lastWait = 17;

/** Waits are counted by doubling steps from a minute: 0 is below one, 1 below two, and the last has no upper bound. */
export function readWaits(counts: Counts): Waits {
  const steps = Array.from({ length: lastWait + 1 }, (_, step) => counts[`wait:${step}`] ?? 0);
  const comments = steps.reduce((sum, inStep) => sum + inStep, 0);
  let before = 0;
  for (const [step, inStep] of steps.entries()) {
    if (inStep > 0 && before + inStep >= comments / 2)
      return { comments, ...medianIn(step, (comments / 2 - before) / inStep) };
    before += inStep;
  }
  return { comments, medianMs: null, atLeastMs: null, belowMs: null };
}

/** The median is so far along a step, 0..1. */
function medianIn(step: number, share: number): Omit<Waits, 'comments'> {
  const atLeastMs = step === 0 ? 0 : minuteMs * 2 ** (step - 1);
  if (step === lastWait) return { medianMs: atLeastMs, atLeastMs, belowMs: null };
  const medianMs = Math.round(step === 0 ? minuteMs * share : atLeastMs * 2 ** share);
  return { medianMs, atLeastMs, belowMs: minuteMs * 2 ** step };
}

/** By how often they fired on what was decided, then by id. */
function readSignals(counts: Counts): SignalRecord[] {
  const records = new Map<string, SignalRecord>();
  for (const [name, comments] of Object.entries(counts)) {
    const [, decided, signal] = /^signal:(approved|rejected|spam):(.*)$/.exec(name) ?? [];
    if (signal === undefined) continue;
    const record = records.get(signal) ?? { signal, approved: 0, rejected: 0, spam: 0 };
    record[decided as 'approved'] += comments;
    records.set(signal, record);
  }
  const fired = ({ approved, rejected, spam }: SignalRecord) => approved + rejected + spam;
  return [...records.values()].sort((a, b) => fired(b) - fired(a) || (a.signal < b.signal ? -1 : 1));
}
