// A name that is an advertisement: a URL, words of what spam sells, or the name of the linked host with such words.

import type { Reading } from '../reading/read-comment.ts';
import { found, spanOf, type Signal } from '../signal.ts';
import { findLinks } from '../reading/links/find-links.ts';
import { commerceWords, commercialNames } from '../words/commerce-words.ts';

const strengths = { url: 1, words: 0.9, word: 0.5, host: 0.25, long: 0.35 } as const;
type Kind = keyof typeof strengths;

/** Personal names of more words exist; in comment forms they are mostly titles of what is sold. */
const nameWordsMax = 4;
const hostLettersMin = 5;

export const advertisingName: Signal = {
  id: 'advertising-name',
  group: 'author',
  score: 'spam',
  reads: 'text',
  look(reading) {
    const { name } = reading;
    if (name === null) return null;
    const kinds = kindsOf(reading);
    const strongest = kinds[0];
    if (strongest === undefined) return null;
    const strength = kinds.reduce((sum, kind) => sum + strengths[kind], 0);
    return found(strength, [spanOf('name', name, { start: 0, end: name.text.length })], { kind: strongest });
  },
  describe(finding, quote) {
    const kind = finding.facts?.['kind'];
    if (kind === 'url') return `The name is a web address: ${quote(0)}`;
    if (kind === 'host') return `The name is the linked host's: ${quote(0)}`;
    if (kind === 'long') return `The name reads like a title, not like a person's name: ${quote(0)}`;
    return `The name advertises: ${quote(0)}`;
  },
};

/** What makes the name an advertisement, strongest first. */
function kindsOf(reading: Reading): Kind[] {
  const kinds: Kind[] = [];
  if (findLinks('name', reading.fields.name ?? '').length > 0) kinds.push('url');
  const commercial = wordsOf(reading).filter((word) => commerceWords.has(word));
  if (commercial.some((word) => !commercialNames.has(word))) kinds.push(commercial.length > 1 ? 'words' : 'word');
  if (reading.nameWords.length > nameWordsMax) kinds.push('long');
  if (isLinkedHost(reading)) kinds.push('host');
  return kinds;
}

/** The words of the name as read, those written together with capitals ("CryptoKing") taken apart. */
function wordsOf(reading: Reading): string[] {
  const typed = reading.fields.name ?? '';
  const parts = typed.split(/[^\p{L}\p{N}]+/u).map((word) => word.split(/(?<=\p{Ll})(?=\p{Lu})/u));
  const together = parts.filter((words) => words.length > 1).flat();
  return [...reading.nameWords.map(({ text }) => text), ...together.map((word) => word.toLowerCase())];
}

function isLinkedHost(reading: Reading): boolean {
  const letters = reading.nameWords.map((word) => word.text).join('');
  if (letters.length < hostLettersMin) return false;
  const links = reading.website === null ? reading.links : [reading.website, ...reading.links];
  return links.some((link) => link.domain.split('.')[0]?.replaceAll('-', '') === letters);
}
