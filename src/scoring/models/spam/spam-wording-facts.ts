// Facts about what kinds of words a body is made of: everyday words, words about the
// author or the page, praise, and what is left. Links are left out. No weights, no judgement.

import { makeUint8s } from '../../arrays.ts';
import { featuresOf } from '../../features/features-of.ts';
import { tokenKinds } from '../../features/tokens.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { commonWords } from '../../words/language-words.ts';
import { shareOf } from './fact-numbers.ts';
import { againstSpam, eitherWay, forSpam, groupFacts } from './facts.ts';

/** What a word is, as bits: one look-up a word. */
const kinds = { everyday: 1, own: 2, reader: 4, praise: 8, page: 16 } as const;
const kindsOf = new Map<string, number>();

function addWords(kind: number, words: string): void {
  for (const word of words.trim().split(/\s+/)) kindsOf.set(word, (kindsOf.get(word) ?? 0) | kind);
}

for (const words of Object.values(commonWords)) addWords(kinds.everyday, words);
addWords(kinds.own, `i i'm i've i'd i'll im ive me my mine myself we our us we're я мне меня мой мы`);
addWords(kinds.reader, `you your you're you've youre yours ur u вы вам вас ваш ты тебя`);
addWords(
  kinds.praise,
  `amazing appreciate appreciated awesome beautiful best bookmark bookmarked brilliant cool
  detailed enjoy enjoyed enjoying excellent fabulous fantastic fascinating glad good grateful great greatest helpful
  helped impressed impressive incredible informative insightful inspiring interesting keep like liked love loved
  lovely magnificent marvelous nice outstanding perfect pleasant quality really share shared sharing superb super
  terrific thank thanks thankful thx useful valuable wonderful wow`,
);
addWords(
  kinds.page,
  `admin article articles author blog blogger blogging blogs content forum homepage info
  information internet page pages paragraph piece post posting postings posts publish reader readers site sites subject
  topic topics update updates visit visitor visitors web weblog webpage webpages website websites webmaster work write
  writer writing writings written`,
);

const tokensMax = 1500;

interface Counts {
  words: number;
  everyday: number;
  run: number;
  longestRun: number;
  own: number;
  reader: number;
  praise: number;
  page: number;
  /** Words since the last link, and the fewest between two links. */
  sinceLink: number;
  between: number;
  special: Set<string>;
}

const specialMin = 3;
const isNotSpecial = kinds.everyday | kinds.praise | kinds.page;

/** Which kinds the word of a token is of; notes one that is special. */
function kindOf(word: string, { special }: Counts): number {
  const kind = kindsOf.get(word) ?? 0;
  if ((kind & isNotSpecial) === 0 && word.length >= specialMin) special.add(word);
  return kind;
}

function countWord(counts: Counts, kind: number): void {
  counts.words += 1;
  counts.sinceLink += 1;
  if (kind & kinds.everyday) {
    counts.everyday += 1;
    counts.run = 0;
  } else {
    counts.run += 1;
    if (counts.run > counts.longestRun) counts.longestRun = counts.run;
  }
  if (kind & kinds.own) counts.own += 1;
  if (kind & kinds.reader) counts.reader += 1;
  if (kind & kinds.praise) counts.praise += 1;
  if (kind & kinds.page) counts.page += 1;
}

function countWords(reading: Reading): Counts {
  const { tokens, first } = featuresOf(reading.body);
  const { text } = reading.body;
  const counts: Counts = {
    words: 0,
    everyday: 0,
    run: 0,
    longestRun: 0,
    own: 0,
    reader: 0,
    praise: 0,
    page: 0,
    sinceLink: 0,
    between: -1,
    special: new Set(),
  };
  let hasLink = false;
  const stop = Math.min(tokensMax, tokens.count);
  /** By token: of a word that comes again what was looked up where it came first. */
  const kindsMet = makeUint8s(stop);
  for (let token = 0; token < stop; token += 1) {
    const kind = tokens.kind[token];
    if (kind === tokenKinds.word) {
      const own = first[token] as number;
      kindsMet[token] =
        own < token ? (kindsMet[own] as number) : kindOf(text.slice(tokens.start[token], tokens.end[token]), counts);
      countWord(counts, kindsMet[token] as number);
    }
    if (kind !== tokenKinds.link) continue;
    if (hasLink && (counts.between < 0 || counts.sinceLink < counts.between)) counts.between = counts.sinceLink;
    hasLink = true;
    counts.sinceLink = 0;
    counts.run = 0;
  }
  return counts;
}

const unitsMax = 4000;

/** UTF-8 read as one of two Windows code pages ("РџСЂ", "вЂ™", "Ã©"), or question marks in the middle of words. */
function countWrongEncoding(text: string): number {
  let count = 0;
  const end = Math.min(text.length, unitsMax) - 1;
  for (let at = 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (isLead(code))
      count += next >= 0x80 && (next < 0x410 || next > 0x451) && isLead(text.charCodeAt(at + 2)) ? 1 : 0;
    else if (code === 0x432) count += next === 0x402 || next === 0x201e ? 1 : 0;
    else if (code === 0xc3 || code === 0xc2 || code === 0xe2) count += next >= 0x80 && isOddMark(next) ? 1 : 0;
    else if (code === 0xfffd) count += 1;
    else if (code === 63 && next === 63)
      count += isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 2)) ? 1 : 0;
  }
  return count;
}

/** Capital Er or Es: what the first byte of every Cyrillic letter becomes. Two pairs must follow, or Ukrainian would count. */
function isLead(code: number): boolean {
  return code === 0x420 || code === 0x421;
}

function isOddMark(code: number): boolean {
  return code <= 0xbf || code === 0x20ac || (code >= 0x2013 && code <= 0x2122);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function countWording(reading: Reading): Counts & { wrongLetters: number } {
  return { ...countWords(reading), wrongLetters: countWrongEncoding(reading.body.source) };
}

/** Facts about the body's words. */
export const wordingFacts = groupFacts(countWording, [
  { name: 'words beside links', direction: eitherWay, measure: ({ words }) => Math.log1p(words) },
  { name: 'everyday words', direction: againstSpam, measure: ({ everyday, words }) => shareOf(everyday, words) },
  {
    name: 'longest run without everyday words',
    direction: forSpam,
    measure: ({ longestRun }) => Math.log1p(longestRun),
  },
  {
    name: 'words of the author about themselves',
    direction: againstSpam,
    measure: ({ own, words }) => shareOf(own, words),
  },
  { name: 'words to the reader', direction: eitherWay, measure: ({ reader, words }) => shareOf(reader, words) },
  { name: 'words of praise', direction: eitherWay, measure: ({ praise }) => Math.log1p(praise) },
  { name: 'words for the page', direction: forSpam, measure: ({ page }) => Math.log1p(page) },
  {
    name: 'share of praise and words for the page',
    direction: forSpam,
    measure: ({ praise, page, words }) => shareOf(praise + page, words),
  },
  { name: 'words of its own', direction: eitherWay, measure: ({ special }) => Math.log1p(special.size) },
  {
    name: 'share of words of its own',
    direction: eitherWay,
    measure: ({ special, words }) => shareOf(special.size, words),
  },
  { name: 'words between links', direction: eitherWay, measure: ({ between }) => Math.min(50, between) },
  {
    name: 'letters in the wrong encoding',
    direction: forSpam,
    measure: ({ wrongLetters }) => Math.log1p(wrongLetters),
  },
]);
