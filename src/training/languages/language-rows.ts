// Texts with their language: labelled comments for the languages models cover, made-up runs of everyday words for the
// others in Latin script. Rows only.

import { loadCorpus, splitOf, type LabelledComment, type Split } from '../corpora/corpora.ts';
import { hashText, pick, seededRandom } from '../numeric/random.ts';
import { commonWords, listCommonWords } from '../../scoring/words/language-words.ts';

export interface LanguageRow {
  text: string;
  language: string;
  split: Split;
}

/** Languages in Latin script that labelled comments may be learnt from. */
export const latinLanguages = ['en', 'de', 'fr', 'pl', 'pt', 'ur-Latn'] as const;

const rowsPerLanguageMax = 6000;
const runsPerLanguage = 1200;
const runWordsMin = 3;
const runWordsMax = 14;
/** One corpus in English is a bag of words of which half are names; another marks its language badly. */
const unfitSources: ReadonlySet<string> = new Set(['mlma en', 'davidson-hate-offensive en']);

export interface LanguageRowsChoice {
  directory: string;
  sources?: ReadonlySet<string>;
  seed: number;
}

/** Rows of all languages in Latin script. */
export async function loadLanguageRows(choice: LanguageRowsChoice): Promise<LanguageRow[]> {
  const wanted: ReadonlySet<string> = new Set(latinLanguages);
  const comments = await loadCorpus({
    directory: choice.directory,
    ...(choice.sources ? { sources: choice.sources } : {}),
    prefix: 'toxicity_',
    accept: (row) => wanted.has(row.lang) && !unfitSources.has(`${row.source} ${row.lang}`),
  });
  return [...latinLanguages.flatMap((language) => takeRows(comments, language)), ...makeRuns(choice.seed)];
}

/** At most `rowsPerLanguageMax`, chosen by hash; long comments count by their beginning. */
function takeRows(comments: readonly LabelledComment[], language: string): LanguageRow[] {
  const own = comments.filter((row) => row.lang === language && /\p{L}{2}/u.test(row.text));
  const placed = own.map((row) => ({ row, place: hashText(`language ${row.text}`) })).sort((a, b) => a.place - b.place);
  return placed.slice(0, rowsPerLanguageMax).map(({ row, place }) => ({
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

function makeRuns(seed: number): LanguageRow[] {
  const random = seededRandom(seed);
  const learnt: ReadonlySet<string> = new Set(latinLanguages);
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
