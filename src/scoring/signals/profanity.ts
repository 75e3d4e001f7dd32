// Profanity: words of the lists of English and of other languages in body and name, by whole words of the folded text in one
// pass. Ordinary words that can be insults count fully only when aimed at someone, and words that are honest in another
// language only outside text of it. Words that the site trusts are exempt.

import type { Span } from '../../domain/assessment.ts';
import type { ListStretch } from '../../domain/list-findings.ts';
import { isWithin, trustedIn } from '../judging/trusted-words.ts';
import { sourceSpan, type FoldedText } from '../reading/folding/folded-text.ts';
import type { Word } from '../reading/find-words.ts';
import type { Reading } from '../reading/read-comment.ts';
import { nameLanguage } from '../explaining/name-language.ts';
import { found, spanOf, type Signal } from '../signal.ts';
import { findAbuseAt } from '../words/abuse-in-words.ts';
import { isHarmlessName } from '../words/given-names.ts';
import { gradeStrengths } from '../words/profanity-words.ts';
import { languagesOfText, type TextLanguages } from '../words/text-languages.ts';
import { cardOf } from '../words/word-card.ts';

interface Hit {
  field: 'name' | 'body';
  start: number;
  end: number;
  strength: number;
  /** Whose list the word is on. */
  language: string;
}

const aimedStrength = 0.9;
/** Abuse in any text, and what is abuse only in its own language. */
const plainStrength = 1;
const ownStrength = 0.6;
const hitsMax = 200;

export const profanity: Signal = {
  id: 'profanity',
  group: 'words',
  score: 'toxicity',
  reads: 'text',
  look(reading, evidence) {
    const hits = [
      ...(reading.name === null
        ? []
        : findHits('name', { folded: reading.name, words: reading.nameWords }, trustedIn(evidence, 'name'))),
      ...findHits('body', { folded: reading.body, words: reading.words }, trustedIn(evidence, 'body')),
    ];
    if (hits.length === 0) return null;
    hits.sort((a, b) => b.strength - a.strength);
    const clean = hits.slice(0, 10).reduce((product, hit) => product * (1 - hit.strength), 1);
    return found(
      1 - clean,
      hits.map((hit) => spanIn(reading, hit)).filter((span) => span !== null),
      { count: hits.length, language: hits[0]?.language ?? 'en' },
    );
  },
  describe(finding, quote) {
    const count = finding.spans.length;
    const where = finding.spans[0]?.field === 'name' ? 'in the name' : 'in the text';
    const others = count > 1 ? ` and ${count - 1 === 1 ? 'another' : `${count - 1} more`}` : '';
    const language = finding.facts?.['language'];
    const name = language === 'en' || typeof language !== 'string' ? null : nameLanguage(language);
    return `A word of the ${name === null ? '' : `${name} `}profanity list ${where}: ${quote(0)}${others}`;
  },
};

function spanIn(reading: Reading, hit: Hit): Span | null {
  const folded = hit.field === 'name' ? reading.name : reading.body;
  return folded === null ? null : spanOf(hit.field, folded, hit);
}

/** Words and phrases of the lists that the site does not trust. */
function findHits(
  field: Hit['field'],
  { folded, words }: { folded: FoldedText; words: Word[] },
  trusted: readonly ListStretch[],
): Hit[] {
  const hits: Hit[] = [];
  const languages = languagesOfText(words);
  for (let at = 0; at < words.length && hits.length < hitsMax; at++) {
    if (field === 'name' && isHarmlessName(words[at]?.text ?? '')) continue;
    const here = findAbuseAt(words, at, languages).map(({ start, end, language, isPlain }): Hit => ({
      field,
      start,
      end,
      language,
      strength: isPlain ? plainStrength : ownStrength,
    }));
    const phrase = findPhrase(words, at);
    if (phrase !== null) here.push({ field, ...phrase });
    const word = findEnglish(field, { folded, words, languages }, at);
    if (word !== null) here.push(word);
    // Trusted ones are left out here: they must not use up the room of the rest.
    for (const hit of here) if (!isWithin(sourceSpan(folded, hit.start, hit.end), trusted)) hits.push(hit);
  }
  return hits;
}

/** A single word of the English list. In text of another language only what is hardly anything else. */
function findEnglish(
  field: Hit['field'],
  { folded, words, languages }: { folded: FoldedText; words: Word[]; languages: TextLanguages },
  at: number,
): Hit | null {
  const word = words[at] as Word;
  const grade = cardOf(word).bareGrade;
  if (grade === undefined) return null;
  const bare = word.text.endsWith("'s") ? word.text.slice(0, -2) : word.text;
  if (field === 'name' && (grade === 'ambiguous' || isHarmlessName(bare))) return null;
  if (grade !== 'strong' && languages.isForeign) return null;
  const isMeant = grade === 'ambiguous' && isAimed(words, at, folded.text);
  const strength = isMeant ? aimedStrength : gradeStrengths[grade];
  return { field, start: word.start, end: word.end, strength, language: 'en' };
}

function findPhrase(words: Word[], at: number): Omit<Hit, 'field'> | null {
  const first = words[at];
  if (first === undefined) return null;
  for (const { rest, grade } of cardOf(first).phrases) {
    if (!rest.every((word, offset) => words[at + 1 + offset]?.text === word)) continue;
    const end = words[at + rest.length]?.end ?? first.end;
    return { start: first.start, end, strength: gradeStrengths[grade], language: 'en' };
  }
  return null;
}

const aiming = setOf(`you you're youre your ur u yr yourself suck sucks sucking lick such fucking dumb`);
const beings = setOf(`are is am was be being you're youre he's she's he she they're ur what`);
const afterwards = setOf(`suck sucker sucking face head heads`);

function setOf(words: string): Set<string> {
  return new Set(words.split(' '));
}

/** "you dick", "you little dick", "such a dick", "suck my dick", "he is a dick.": someone is meant. */
function isAimed(words: Word[], at: number, text: string): boolean {
  const [two, one] = [words[at - 2]?.text ?? '', words[at - 1]?.text ?? ''];
  if (aiming.has(one) || aiming.has(two) || afterwards.has(words[at + 1]?.text ?? '')) return true;
  const endsSentence = !/^[^\S\n]+[\p{L}\p{N}]/u.test(text.slice(words[at]?.end, (words[at]?.end ?? 0) + 3));
  return one === 'a' && beings.has(two) && endsSentence;
}
