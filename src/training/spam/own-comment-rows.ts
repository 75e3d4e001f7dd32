// The comments written for this project as rows of the spam model: advertisements of today and their honest neighbours in
// every language, each once as it stands and once under a plausible name. Rows only.

import { readOwnCommentsOnSpam, type OwnComment } from '../corpora/own-comments.ts';
import { hashText } from '../numeric/random.ts';
import { makePersonalWebsite } from './personal-websites.ts';
import { partCount, type SpamRow } from './spam-row.ts';

export const ownCommentSource = 'own-comments';

/** What a comment counts for the trees beside a blog's: so few of each kind must not teach their own facts by heart, nor outweigh the blogs'. */
const spamWeight = 0.9;
const honestWeight = 0.15;
/** And for the words. */
const spamWordWeight = 1;
const honestWordWeight = 0.3;
/** What of that falls to the copy under a plausible name. */
const namedShare = 0.4;

/** One in how many honest ones gets such a copy. */
const honestNamedOneOf = 3;

/** Kinds whose body says nothing wrong by itself: their point is the name or the website. */
const pointsElsewhere = /praise|keyword-name|trackback|local-service|wiki-page/;

/** Given names of honest authors, under which any comment may come. */
const plausibleNames =
  `Tom Baker,Maureen,Kev,Sandra Holt,Ahmed,Fatima K,Priya,Ravi Kumar,Ольга,Сергей,Lucía,Carlos M,Léa,Karim,Ayşe,Mehmet,
  Anna,Jonas,Beth,Graham P,Yasmin,Omar,李明,小雨,Marta,Piotr,Linh,Minh,Oksana,John,Elena,Dave,Nora,Ben Carter,Imran,Sunita`
    .split(',')
    .map((name) => name.trim());

/** Rows of the training split count, rows that choose count nothing; rows held back are left out. */
export function makeOwnCommentRows(comments: readonly OwnComment[] = readOwnCommentsOnSpam()): SpamRow[] {
  return comments.filter((comment) => comment.split !== 'test' && isChosen(comment)).flatMap(rowsOf);
}

/** Whether the body of an own comment advertises by itself, whoever signs it. */
export function advertisesInBody({ spam, kind }: OwnComment): boolean {
  return spam === 1 && !pointsElsewhere.test(kind);
}

/** Kinds written as honest neighbours of advertisements; of the many others one in four is enough. */
const besideSpam = /^h-|twin/;
const othersOneOf = 4;

/** Of a sentence said of several groups one is enough here. */
function isChosen({ body, spam, kind, weight }: OwnComment): boolean {
  const share = spam === 1 || besideSpam.test(kind) ? 1 : othersOneOf;
  return hashText(`own ${body}`) % Math.round(share / weight) === 0;
}

function rowsOf(comment: OwnComment): SpamRow[] {
  const { body, name, website, spam, split } = comment;
  const weight = split === 'validate' ? 0 : spam === 1 ? spamWeight : honestWeight;
  const row: SpamRow = {
    body,
    name,
    website,
    spam,
    source: ownCommentSource,
    blog: `${ownCommentSource} ${comment.language}`,
    date: '',
    weight,
    wordWeight: split === 'validate' ? 0 : spam === 1 ? spamWordWeight : honestWordWeight,
    part: hashText(comment.kind) % partCount,
    isWhole: true,
  };
  const place = hashText(`named ${body}`);
  const isNamed = spam === 1 ? advertisesInBody(comment) : place % honestNamedOneOf === 0;
  if (split === 'validate' || !isNamed) return [row];
  const given = plausibleNames[place % plausibleNames.length] as string;
  const named = { ...row, name: given, website: (place >>> 8) % 3 === 0 ? makePersonalWebsite(given) : '' };
  return [weigh(row, 1 - namedShare), weigh({ ...named, isWhole: false }, namedShare)];
}

function weigh(row: SpamRow, share: number): SpamRow {
  return { ...row, weight: row.weight * share, wordWeight: (row.wordWeight ?? row.weight) * share };
}
