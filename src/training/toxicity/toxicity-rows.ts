// The English toxicity rows: which, with what labels and weights, with own sentences, disguised copies and copies inside calm text. No training here.

import { foldText } from '../../scoring/reading/folding/fold-text.ts';
import type { TextFeatures } from '../../scoring/features/text-features.ts';
import { toxicityHeads } from '../../scoring/models/toxicity/toxicity-heads.ts';
import { readForModels } from '../../scoring/models/toxicity/toxicity-model.ts';
import { loadCorpus, splitOf, type LabelledComment, type Split } from '../corpora/corpora.ts';
import { disguiseNames, disguiseText, type DisguiseName } from '../corpora/disguise.ts';
import { writeHonestSentences } from '../corpora/honest-words.ts';
import { writeIdentitySentences } from '../corpora/identity-sentences.ts';
import { hashText, pick, seededRandom } from '../numeric/random.ts';
import { findSexualWords } from '../corpora/sexual-words.ts';
import { wrapIn } from '../corpora/wrap-in.ts';
import { loadOwnRows, ownCommentSource } from './own-rows.ts';

export const wikipediaSource = 'jigsaw-toxic-2018';
/** Own sentences of few wordings that name many groups; all other own ones are of source "own-sentences". */
export const templateSource = 'own-templates';
const ownSources: ReadonlySet<string> = new Set(['own-sentences', templateSource, ownCommentSource]);

/** Whether a row is written for this project: no teacher speaks of those. */
export function isOwn(row: { source: string }): boolean {
  return ownSources.has(row.source);
}

/** Rated for hate alone: its rows are no measure of what else is toxic, and teach one output. */
const hateSource = 'measuring-hate-speech';

/** How much a row of each source counts. Sources not named count .5. */
const sourceWeights: Record<string, number> = {
  [wikipediaSource]: 1,
  'toxic-spans-civil': 0.7,
  'edos-sexism': 0.5,
  hatemoji: 0.5,
  'davidson-hate-offensive': 0.3,
  'paradetox-en': 0.5,
  'own-sentences': 1,
  [templateSource]: 1,
  [ownCommentSource]: 1,
  [hateSource]: 0.4,
  'kaggle-insults-2012': 1,
  'c3-news-comments': 0.7,
  'olid-2019': 0.6,
  stormfront: 0.4,
};
const otherSourceWeight = 0.5;
const copyWeight = 0.5;

export interface ToxicityRow {
  text: string;
  source: string;
  split: Split;
  weight: number;
  /** One a head of `toxicityHeads`: 1, 0 or -1 (not labelled). */
  labels: Int8Array;
  /** The row this one is a copy of, disguised or inside other text, or -1. */
  parent: number;
  /** A copy inside calm text: no teacher learns from it. */
  isEmbedded: boolean;
  /** 0..3: which part of a cross-fit the row (and its copies) belongs to. */
  fold: number;
}

/** Labels of a row for each head. Wikipedia's own six heads learn from Wikipedia and own rows only. */
export function labelsOf(row: LabelledComment, sexual: ReadonlySet<string>): Int8Array {
  const isWikipedia = row.source === wikipediaSource;
  const known = (label: number | undefined, when = true): number => (when && (label === 0 || label === 1) ? label : -1);
  const six = isWikipedia || isOwn(row);
  const isRatedForToxicity = row.source !== hateSource;
  const labels: Record<(typeof toxicityHeads)[number], number> = {
    toxic: known(row.toxic, six),
    severe: known(row.severe, six),
    obscene: known(row.obscene, six),
    threat: known(row.threat, six),
    insult: known(row.insult, six),
    identity: known(row.identity, six),
    'toxic-anywhere': known(row.toxic, isRatedForToxicity),
    'identity-elsewhere': known(row.identity, !isWikipedia),
    sexual: isRatedForToxicity ? labelSexual(row, sexual) : -1,
  };
  return Int8Array.from(toxicityHeads, (head) => labels[head]);
}

/** No source labels sexual remarks: a toxic row with a sexual word counts as one, a harmless row as none, the rest stays open. */
function labelSexual(row: LabelledComment, sexual: ReadonlySet<string>): number {
  if (row.toxic !== 1) return row.toxic === 0 ? 0 : -1;
  const words = row.text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => sexual.has(word))) return row.obscene === 0 ? -1 : 1;
  return 0;
}

export interface ToxicityChoice {
  directory: string;
  sources?: ReadonlySet<string>;
  seed: number;
  /** Own sentences added to training. */
  ownSentences: number;
  onProgress?: (message: string) => void;
}

/** All rows in a fixed order: corpora, own sentences, then copies of training rows, disguised ones before those inside other text. */
export async function loadToxicityRows(choice: ToxicityChoice): Promise<ToxicityRow[]> {
  const { directory, sources } = choice;
  const chosen = { directory, ...(sources ? { sources } : {}) };
  const corpus = [
    ...(await loadCorpus({ ...chosen, prefix: 'toxicity_', accept: (row) => row.lang === 'en' })),
    ...(await loadCorpus({ ...chosen, prefix: 'new_', accept: (row) => row.source === hateSource })),
  ];
  const sexual = await findSexualWords(choice.directory);
  const own = [
    ...writeIdentitySentences(choice.ownSentences, choice.seed),
    ...writeHonestSentences(Math.round(choice.ownSentences / 3), choice.seed),
  ];
  const rows = [
    ...corpus.map((row) => ({ row, split: splitOf(row), weight: 1 })),
    ...own.map((row) => ({ row, split: 'train' as const, weight: 1 })),
    ...loadOwnRows(),
  ].map(({ row, split, weight }): ToxicityRow => ({
    text: row.text,
    source: row.source,
    split,
    weight: weight * (sourceWeights[row.source] ?? otherSourceWeight),
    labels: labelsOf(row, sexual),
    parent: -1,
    isEmbedded: false,
    fold: hashText(row.text) % 4,
  }));
  return [...rows, ...makeCopies(rows, choice.seed), ...embedCopies(rows, choice.seed)];
}

/** What is put around a comment, in units on either side: with more the network would read one end of it only. */
const wrapUnits = [60, 120, 240, 400] as const;
const embeddedUnitsMax = 400;
const calmUnitsMin = 200;
/** Of how many short comments a copy stands inside calm text, too; of those written for this project half as many. */
const embeddedShares = { toxic: 0.6, honest: 0.15 };

/** Short comments inside honest ones: the sharp sentence is to count there, and the text around it is not to excuse it. */
function embedCopies(rows: readonly ToxicityRow[], seed: number): ToxicityRow[] {
  const random = seededRandom(seed + 11);
  const training = [...rows.entries()].filter(([, { split }]) => split === 'train');
  const isFromWikipedia = ({ source }: ToxicityRow): boolean => source === wikipediaSource;
  const calm = training
    .filter(([, row]) => isFromWikipedia(row) && row.labels[0] === 0 && row.text.length > calmUnitsMin)
    .map(([, { text }]) => text);
  if (calm.length === 0) return [];
  return training.flatMap(([parent, row]) => {
    const isShort = row.text.length <= embeddedUnitsMax;
    if (!isShort || !(isFromWikipedia(row) || row.source === ownCommentSource)) return [];
    const share = row.labels[0] === 1 ? embeddedShares.toxic : embeddedShares.honest;
    if (random() >= (isFromWikipedia(row) ? share : share / 2)) return [];
    const text = wrapIn(calm, row.text, pick(random, wrapUnits));
    return [{ ...row, text, weight: row.weight * copyWeight, parent, isEmbedded: true }];
  });
}

function makeCopies(rows: readonly ToxicityRow[], seed: number): ToxicityRow[] {
  const random = seededRandom(seed + 7);
  const copies: ToxicityRow[] = [];
  rows.forEach((row, parent) => {
    const isToxic = row.labels[0] === 1 || row.labels[6] === 1;
    if (random() >= (isToxic ? 0.5 : 0.25)) return;
    const share = pick(random, [0.25, 0.5, 1]);
    const text = disguiseText(row.text.slice(0, 3000), pick(random, disguiseNames), {
      share,
      seed: hashText(row.text) + seed,
    });
    if (row.split !== 'train') return;
    copies.push({ ...row, text, weight: row.weight * copyWeight, parent });
  });
  return copies;
}

/** A row's text as the models see it. */
export function readRow(text: string): TextFeatures {
  return readForModels(foldText(text));
}

/** A held-back row's text with every word of three letters and more disguised in one way. */
export function disguiseForTest(text: string, name: DisguiseName): string {
  return disguiseText(text, name, { share: 1, seed: hashText(text) });
}
