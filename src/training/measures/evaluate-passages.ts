// What is lost of abuse in the middle of honest text, and of abuse in one language behind a sentence in another. By the
// product's own way: the language guessed. No printing but as parts of the report.

import { splitOf, type LabelledComment } from '../corpora/corpora.ts';
import { findWords } from '../../scoring/reading/find-words.ts';
import { foldText } from '../../scoring/reading/folding/fold-text.ts';
import { profaneWords } from '../../scoring/words/profanity-words.ts';
import { wrapIn } from '../corpora/wrap-in.ts';
import { hashText, pick, seededRandom } from '../numeric/random.ts';
import { wikipediaSource } from '../toxicity/toxicity-rows.ts';
import { drawTable, showNumber, showShare, type ReportPart } from './evaluation-report.ts';
import type { Judge } from './evaluation-rows.ts';
import { recallAtFalsePositives, rocAuc } from './metrics.ts';

const unitsOnASide = [100, 400, 1600] as const;
const falsePositives = 0.02;
const rowsMax = 1500;
const shortUnitsMax = 400;

/** Recall at 2 % false positives: of short Wikipedia comments alone, and of the same ones, toxic and honest, inside honest text. */
export function reportEmbedded(judge: Judge, heldBack: readonly LabelledComment[]): ReportPart {
  const wikipedia = byHash(heldBack.filter((row) => row.source === wikipediaSource && splitOf(row) === 'test'));
  const short = wikipedia.filter((row) => row.text.length <= shortUnitsMax).slice(0, rowsMax);
  const calm = wikipedia
    .filter((row) => row.toxic === 0 && row.text.length > shortUnitsMax)
    .map(({ text }) => text)
    .filter((text) => !hasListedWord(text));
  const measure = (wrap: (text: string) => string): { recall: number; auc: number } => {
    const scores = short.map((row) => judge({ body: wrap(row.text) }).models.toxicity ?? 0);
    const labels = short.map((row) => row.toxic as number);
    return {
      recall: recallAtFalsePositives({ scores, labels }, falsePositives).recall,
      auc: rocAuc({ scores, labels }),
    };
  };
  const alone = measure((text) => text);
  const lines = unitsOnASide.map((units) => {
    const inside = measure((text) => wrapIn(calm, text, units));
    return [
      `inside 2 × ${units} honest characters`,
      showShare(inside.recall),
      showNumber(alone.recall - inside.recall),
      showNumber(inside.auc, 4),
    ];
  });
  return {
    title: 'Abuse inside honest text',
    text: drawTable(
      ['Wikipedia talk pages, short comments', 'recall at 2 % FP', 'lost', 'ROC AUC'],
      [['alone', showShare(alone.recall), '–', showNumber(alone.auc, 4)], ...lines],
    ),
  };
}

/**
 * Raters pass long comments with a slip in them ("What a crock of shit" inside a page of argument): what is put around abuse
 * has no word of the profanity list, whatever the models think of it.
 */
function hasListedWord(text: string): boolean {
  return findWords(foldText(text).text).some((word) => profaneWords.has(word.text));
}

const languageRowsMax = 600;
const openings = [
  'I read the whole article this morning.',
  'Thanks for sharing this with everybody here.',
  'The video was uploaded two days ago.',
  'This happened again last week in our town.',
  'Let me say one thing about it.',
] as const;

/** ROC AUC of each language alone and behind an English sentence. */
export function reportMixed(judge: Judge, heldBack: readonly LabelledComment[]): ReportPart {
  const languages = [...new Set(heldBack.map((row) => row.lang))].filter((language) => language !== 'en').sort();
  const lines = languages.flatMap((language) => {
    const rows = byHash(heldBack.filter((row) => row.lang === language && row.toxic !== undefined)).slice(
      0,
      languageRowsMax,
    );
    const labels = rows.map((row) => row.toxic as number);
    const judged = rows.map((row) => judge({ body: row.text }));
    if (judged.filter(({ models }) => models.toxicity !== null).length < rows.length / 2) return [];
    const alone = rocAuc({ scores: judged.map(({ models }) => models.toxicity ?? 0), labels });
    const scores = rows.map((row) => {
      const random = seededRandom(hashText(row.text));
      return judge({ body: `${pick(random, openings)} ${row.text}` }).models.toxicity ?? 0;
    });
    const behind = rocAuc({ scores, labels });
    return [[language, String(rows.length), showNumber(alone, 4), showNumber(behind, 4), showNumber(alone - behind)]];
  });
  return {
    title: 'Behind an English sentence',
    text: drawTable(['language', 'n', 'ROC AUC alone', 'behind an English sentence', 'lost'], lines),
  };
}

function byHash(rows: readonly LabelledComment[]): LabelledComment[] {
  return [...rows].sort((a, b) => hashText(a.text) - hashText(b.text));
}
