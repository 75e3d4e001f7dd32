// The rows that toxicity in all languages is learnt from, and how much each counts. Rows only; no training here.

import { loadCorpus, splitOf, type LabelledComment, type Split } from '../corpora/corpora.ts';
import { readOwnCommentsOnToxicity } from '../corpora/own-comments.ts';
import { hashText } from '../numeric/random.ts';
import { harmlessSentences } from './harmless-sentences.ts';
import { writeRudeComments } from './rude-comments.ts';

export interface MixedRow {
  text: string;
  language: string;
  toxic: 0 | 1;
  split: Split;
  /** Before classes and languages are evened out. */
  weight: number;
  /** People's comments are labelled by people: what calibration and figures rest on. */
  kind: 'human' | 'own' | 'made';
}

export interface MixedRowsChoice {
  directory: string;
  sources?: ReadonlySet<string>;
}

/** Rows of a language (of a source in English), at most; more teach little and cost time. */
const rowsMax: Readonly<Record<string, number>> = {
  zh: 24_000,
  tr: 9000,
  pt: 14_000,
  vi: 11_000,
  'en jigsaw-toxic-2018': 6000,
  'en toxic-spans-civil': 1000,
  'en paradetox-en': 2000,
  'en hatemoji': 1000,
  'en stormfront': 1500,
  'en davidson-hate-offensive': 1000,
};
/** One labels its harmful rows only; the other marks its language badly in English. */
const unfitKeys: ReadonlySet<string> = new Set(['en measuring-hate-speech', 'en mlma', 'en edos-sexism']);
/** What a row of a source counts, 1 unless named: labels made by keyword or by machine count less. */
const sourceWeights: Readonly<Record<string, number>> = {
  'lingda-turkish': 0.4,
  'safesense-vi': 0.3,
  mlma: 0.6,
  'toxifrench-jigsaw-mt': 0.6,
};
const ownWeight = 2;
/** Of English ones there are eight times as many as in all other languages together. */
const ownEnglishWeight = 0.08;
const harmlessWeight = 4;
/** Honest messages of a Russian chat: not labelled for toxicity, but mostly civil, and full of Russian. */
const chat = { source: 'telegram-ru-spam', language: 'ru', weight: 0.5 };

/** All rows but those held back for the published figures, and of own ones those held back to choose by; in a fixed order. */
export async function loadMixedRows(choice: MixedRowsChoice): Promise<MixedRow[]> {
  const [old, added] = await Promise.all(['toxicity_', 'new_'].map((prefix) => loadLabelled(choice, prefix)));
  const labelled = takeFew([...(old as LabelledComment[]), ...(added as LabelledComment[])]).map(rowOf);
  const languages = new Set(labelled.map(({ language }) => language));
  const written = [...ownRows(), ...harmlessRows()];
  const honest = [...labelled, ...written, ...(await loadChat(choice))];
  const rude = writeRudeComments(honest.filter((row) => row.toxic === 0 && row.split === 'train'));
  // A site's own choice of sources is not to be taught the other languages.
  const isWanted = (row: MixedRow): boolean => choice.sources === undefined || languages.has(row.language);
  const isHeldBack = ({ kind, split }: MixedRow): boolean => split === 'test' || (kind === 'own' && split !== 'train');
  return [...honest, ...rude].filter((row) => !isHeldBack(row) && isWanted(row));
}

function keyOf({ lang, source }: LabelledComment): string {
  return lang === 'en' ? `en ${source}` : lang;
}

async function loadLabelled(choice: MixedRowsChoice, prefix: string): Promise<LabelledComment[]> {
  const accept = (row: LabelledComment): boolean =>
    (row.toxic === 0 || row.toxic === 1) && splitOf(row) !== 'test' && !unfitKeys.has(keyOf(row));
  return loadCorpus({ ...choice, prefix, accept });
}

/** At most `rowsMax` of each, chosen by hash. */
function takeFew(rows: readonly LabelledComment[]): LabelledComment[] {
  const byKey = Map.groupBy(rows, keyOf);
  return [...byKey].flatMap(([key, own]) => {
    const most = rowsMax[key] ?? Number.POSITIVE_INFINITY;
    if (own.length <= most) return own;
    const placed = own.map((row) => ({ row, place: hashText(row.text) })).sort((a, b) => a.place - b.place);
    return placed.slice(0, most).map(({ row }) => row);
  });
}

function rowOf(row: LabelledComment): MixedRow {
  const weight = sourceWeights[row.source] ?? 1;
  return {
    text: row.text,
    language: row.lang,
    toxic: row.toxic as 0 | 1,
    split: splitOf(row),
    weight,
    kind: 'human',
  };
}

async function loadChat({ directory, sources }: MixedRowsChoice): Promise<MixedRow[]> {
  if (sources !== undefined) return [];
  const accept = (row: LabelledComment): boolean =>
    row.source === chat.source && row.spam === 0 && hashText(row.text) % 2 === 0;
  const rows = await loadCorpus({ directory, prefix: 'spam_', accept });
  return rows.map((row) => ({
    text: row.text,
    language: chat.language,
    toxic: 0,
    split: splitOf(row),
    weight: chat.weight,
    kind: 'made',
  }));
}

/** The tag a written comment's language is learnt under: Roman Hindi is written as Roman Urdu is. */
export function learntTag(tag: string): string {
  if (tag === 'hi-Latn' || tag === 'ur-Latn') return 'ur-Latn';
  return tag.split('-')[0] as string;
}

function ownRows(): MixedRow[] {
  return readOwnCommentsOnToxicity().map((own) => {
    const language = learntTag(own.language);
    const weight = (language === 'en' ? ownEnglishWeight : ownWeight) * own.weight;
    return { text: own.body, language, toxic: own.toxic, split: own.split, weight, kind: 'own' };
  });
}

function harmlessRows(): MixedRow[] {
  return Object.entries(harmlessSentences).flatMap(([language, text]) =>
    text.split('\n').map((line): MixedRow => ({
      text: line,
      language,
      toxic: 0,
      split: 'train',
      weight: harmlessWeight,
      kind: 'made',
    })),
  );
}

/** What a language's rows count together, at most: in rows. */
const languageWeightMax = 8000;
const evenMax = 4;

/** The weights of the rows: in each language both classes count alike, and no language more than `languageWeightMax`. */
export function weighRows(rows: readonly MixedRow[]): Float32Array {
  const sums = new Map<string, [civil: number, toxic: number]>();
  for (const row of rows) {
    const own = sums.get(row.language) ?? [0, 0];
    sums.set(row.language, own);
    own[row.toxic] += row.weight;
  }
  return Float32Array.from(rows, (row) => {
    const own = sums.get(row.language) as [number, number];
    const all = own[0] + own[1];
    return row.weight * Math.min(1, languageWeightMax / all) * Math.min(evenMax, all / 2 / Math.max(1, own[row.toxic]));
  });
}
