// Texts with their language: labelled and written comments where there are any, made-up runs of everyday words for the
// others in Latin script. Rows only.

import { loadCorpus, splitOf, type LabelledComment, type Split } from '../corpora/corpora.ts';
import { readOwnCommentsOnToxicity } from '../corpora/own-comments.ts';
import { hashText, pick, seededRandom } from '../numeric/random.ts';
import { commonWords, listCommonWords } from '../../scoring/words/language-words.ts';
import { harmlessSentences } from './harmless-sentences.ts';
import { learntTag } from './mixed-rows.ts';
import { rudeWords } from './rude-words.ts';

export interface LanguageRow {
  text: string;
  language: string;
  split: Split;
}

const rowsPerLanguageMax = 2500;
/** Fewer teach nothing. */
const rowsPerLanguageMin = 100;
/** English is met most, and in every manner. */
const rowsInEnglishMax = 6000;
const runsPerLanguage = 600;
const runWordsMin = 3;
const runWordsMax = 14;
/** One corpus in English is a bag of words of which half are names; another marks its language badly. */
const unfitSources: ReadonlySet<string> = new Set(['mlma en', 'davidson-hate-offensive en']);
/** Written like no other: nothing is to be learnt of them by words. */
const scriptsTell: ReadonlySet<string> = new Set(['ko', 'zh', 'bn']);

export interface LanguageRowsChoice {
  directory: string;
  sources?: ReadonlySet<string>;
  seed: number;
}

/** Rows of all languages that share a script with others. */
export async function loadLanguageRows(choice: LanguageRowsChoice): Promise<LanguageRow[]> {
  const labelled = await Promise.all(
    ['toxicity_', 'new_'].map((prefix) =>
      loadCorpus({
        directory: choice.directory,
        ...(choice.sources ? { sources: choice.sources } : {}),
        prefix,
        accept: (row) => !scriptsTell.has(row.lang) && !unfitSources.has(`${row.source} ${row.lang}`),
      }),
    ),
  );
  const byLanguage = Map.groupBy(labelled.flat(), (row) => row.lang);
  const languages = [...byLanguage.keys()].sort();
  const rows = [
    ...languages.flatMap((language) => takeRows(byLanguage.get(language) ?? [], language)),
    ...ownRows(),
    ...makeRuns(choice.seed, new Set(languages)),
  ];
  const counts = Map.groupBy(rows, (row) => row.language);
  return rows.filter(({ language }) => (counts.get(language) ?? []).length >= rowsPerLanguageMin);
}

/** At most so many, chosen by hash; long comments count by their beginning. */
function takeRows(comments: readonly LabelledComment[], language: string): LanguageRow[] {
  const own = comments.filter((row) => /\p{L}{2}/u.test(row.text));
  const placed = own.map((row) => ({ row, place: hashText(`language ${row.text}`) })).sort((a, b) => a.place - b.place);
  return placed.slice(0, language === 'en' ? rowsInEnglishMax : rowsPerLanguageMax).map(({ row, place }) => ({
    text: shorten(row.text, place),
    language,
    split: splitOf(row),
  }));
}

/** Comments as short as people write them, too: half of the rows are cut to a few words. */
function shorten(text: string, place: number): string {
  if (place % 2 === 0) return text.slice(0, 300);
  const words = text.slice(0, 1000).split(/\s+/);
  const count = 2 + ((place >>> 3) % 10);
  const start = (place >>> 8) % Math.max(1, words.length - count);
  return words.slice(start, start + count).join(' ');
}

function ownRows(): LanguageRow[] {
  const own = readOwnCommentsOnToxicity().map(({ body, language, split }): LanguageRow => ({
    text: shorten(body, hashText(body)),
    language: learntTag(language),
    split,
  }));
  const harmless = linesOf(harmlessSentences, '\n');
  const rude = linesOf(rudeWords, ',').filter(({ text }) => text.includes(' '));
  return [...own, ...harmless, ...rude].filter(({ language }) => !scriptsTell.has(language));
}

function linesOf(lists: Readonly<Record<string, string>>, separator: string): LanguageRow[] {
  return Object.entries(lists).flatMap(([language, list]) =>
    list.split(separator).map((text): LanguageRow => ({ text: text.trim(), language, split: 'train' })),
  );
}

function makeRuns(seed: number, learnt: ReadonlySet<string>): LanguageRow[] {
  const random = seededRandom(seed);
  const others = Object.keys(commonWords).filter((language) => !learnt.has(language));
  return others.flatMap((language) => {
    const list = listCommonWords(language);
    return Array.from({ length: runsPerLanguage }, (): LanguageRow => {
      const count = runWordsMin + Math.floor(random() * (runWordsMax - runWordsMin + 1));
      const text = Array.from({ length: count }, () => pick(random, list)).join(' ');
      return { text, language, split: 'train' };
    });
  });
}
