// Hosts written so that a reader can find them and a filter can't: "shop[.]top", "shop (dot) top", "shop dot com",
// "shop。top", letters of other alphabets, invisible signs, capitals. Facts only; links as such are find-links' business.

import { foldText } from '../folding/fold-text.ts';
import { sourceSpan } from '../folding/folded-text.ts';
import { askedOnce } from '../../remember.ts';
import type { Reading } from '../read-comment.ts';

export type Spelling = 'bracketed' | 'said' | 'spaced' | 'odd-dot' | 'disguised' | 'capitals';

export interface SpeltHost {
  spelling: Spelling;
  /** As a browser would take it. */
  host: string;
  /** UTF-16 units of the body as stored, end exclusive. */
  start: number;
  end: number;
}

/** Endings believed behind any spelling; words and file endings ("so", "it", "md") are not here. */
const endings = new Set(
  `com net org info biz xyz top shop online site club store icu vip live click link pro app dev ru cn tk ga cf gq ml cc io co
  me uk de fr nl eu br jp au ca se ch pl tr ua ir pk in id vn tv buzz space website tech fun monster cyou rest bond sbs lol
  casino bet poker win bid loan life world today news blog page one ly gg to agency health money cash finance rf рф`.split(
    /\s+/,
  ),
);
/** Those that are no words of running text: enough behind a bare "dot" or a blank. */
const plainEndings = new Set('com net org info xyz ru biz vip icu cc io site online club'.split(' '));
/** Before "dot com" they make talk of companies and domains, not an address. */
const articles = new Set(
  'the a an this that of our your my any every no dot in or and to early late first first is'.split(' '),
);
const afterDotCom = new Set(
  'bubble boom bust crash era company companies startup startups stock stocks domain domains millionaire'.split(' '),
);

const hostsMax = 10;
const placesMax = 400;

/** The spelt hosts of the body, looked for once a reading. Linear in its length. */
export const speltHostsOf = askedOnce((reading: Reading): readonly SpeltHost[] => findSpeltHosts(reading));

/** Links whose host looks like one in Latin letters and is none. */
function findLookAlikes({ links }: Reading): SpeltHost[] {
  return links.flatMap(({ host, url, start, end }) => {
    if (!/[^\x20-\x7e]/.test(host)) return [];
    const looksLike = foldText(host).text;
    const from = start + Math.max(0, url.toLowerCase().indexOf(host));
    // In lower case "İ" is longer by a unit.
    const to = Math.min(from + host.length, end);
    const place = from < to ? { start: from, end: to } : { start, end };
    return /^[a-z0-9.-]+$/.test(looksLike) ? [{ spelling: 'disguised' as const, host: looksLike, ...place }] : [];
  });
}

/** A dot, or what stands for one, in the folded text. */
interface Dot {
  spelling: Spelling | null;
  start: number;
  end: number;
}

function findSpeltHosts(reading: Reading): SpeltHost[] {
  const { text } = reading.body;
  const hosts = findLookAlikes(reading);
  if (!mayHold.test(text)) return hosts;
  let after = 0;
  for (const dot of findDots(text)) {
    if (dot.start < after || hosts.length === hostsMax) continue;
    const found = readHost(reading, dot);
    if (found === null) continue;
    hosts.push(found);
    after = dot.end;
  }
  return hosts;
}

/** Texts without any of this hold no spelt host: most of them. */
const mayHold =
  /[\p{L}\p{N}]\.[a-z]{2}|\s\.\s?[a-z]{2}|[。．｡․‧∙•·]\s?[a-z]|[[({<]\s?(?:[.,]|[a-zа-яनड点])| (?:dot|punkt|punto|point|ponto|nokta|точка|крапка|नॉट|डॉट|点) /u;

const oddDots = '。．｡․‧∙•·';
const saidStarts = 'dpnткनड点';
const saidDot = /^(?:dot|punkt|punto|point|ponto|nokta|точка|крапка|नॉट|डॉट|点)$/;

/** Characters of ASCII that a dot, or what stands for one, begins with. */
const mayBegin = new Uint8Array(0x80);
for (const character of '[({<. ') mayBegin[character.charCodeAt(0)] = 1;

function findDots(text: string): Dot[] {
  const dots: Dot[] = [];
  for (let at = 0; at < text.length && dots.length < placesMax; at += 1) {
    const code = text.charCodeAt(at);
    const dot = code >= 0x80 || mayBegin[code] === 1 ? readDot(text, at) : null;
    if (dot === null) continue;
    dots.push(dot);
    at = dot.end - 1;
  }
  return dots;
}

function readDot(text: string, at: number): Dot | null {
  const character = text.charAt(at);
  if ('[({<'.includes(character)) return readBracket(text, at);
  if (character === '.') {
    const isApart = text.charAt(at - 1) === ' ';
    const end = isApart && text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
    return { spelling: isApart ? 'spaced' : null, start: isApart ? at - 1 : at, end };
  }
  if (oddDots.includes(character)) return { spelling: 'odd-dot', start: at, end: at + 1 };
  if (character !== ' ' || !saidStarts.includes(text.charAt(at + 1))) return null;
  const word = /^ ([a-zа-я]{3,7}|डॉट|点) /u.exec(text.slice(at, at + 10))?.[1];
  return word !== undefined && saidDot.test(word) ? { spelling: 'said', start: at, end: at + word.length + 2 } : null;
}

const bracketUnitsMax = 12;

function readBracket(text: string, at: number): Dot | null {
  const close = text.slice(at + 1, at + bracketUnitsMax).search(/[\])}>]/);
  if (close < 0) return null;
  const inner = text.slice(at + 1, at + 1 + close).trim();
  if (inner !== '.' && inner !== ',' && !saidDot.test(inner)) return null;
  const start = text.charAt(at - 1) === ' ' ? at - 1 : at;
  const end = at + close + 2;
  return { spelling: 'bracketed', start, end: text.charAt(end) === ' ' ? end + 1 : end };
}

const labelUnitsMax = 63;

function isLabel(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45;
}

function readHost({ body, links }: Reading, dot: Dot): SpeltHost | null {
  const { text } = body;
  let start = dot.start;
  while (start > 0 && dot.start - start < labelUnitsMax && isLabel(text.charCodeAt(start - 1))) start -= 1;
  let end = dot.end;
  while (end < text.length && end - dot.end < labelUnitsMax && isLabel(text.charCodeAt(end))) end += 1;
  const label = text.slice(start, dot.start);
  const ending = text.slice(dot.end, end);
  if (label.length < 2 || !/[a-z]/.test(label) || !endings.has(ending)) return null;
  const place = sourceSpan(body, start, end);
  if (links.some((link) => link.start < place.end && place.start < link.end)) return null;
  const typed = body.source.slice(place.start, place.end);
  const spelling = dot.spelling ?? spellingOf(typed, ending);
  if (spelling === null || !isMeant(text, { spelling, label, ending, start, end })) return null;
  return { spelling, host: `${label}.${ending}`, ...place };
}

/** How a host with an ordinary dot was hidden; null where it was not. */
function spellingOf(typed: string, ending: string): Spelling | null {
  if (/[^\x20-\x7e]/.test(typed)) return 'disguised';
  const isShouted =
    typed === typed.toUpperCase() && (/[-\d]/.test(typed) || !plainEndings.has(ending) || typed.length > 12);
  return isShouted ? 'capitals' : null;
}

interface Candidate {
  spelling: Spelling;
  label: string;
  ending: string;
  start: number;
  end: number;
}

/** Leaves out talk of "the dot com bubble", ".net" behind a blank, and sentences whose next begins with such a word. */
function isMeant(text: string, { spelling, label, ending, end }: Candidate): boolean {
  if (spelling !== 'said' && spelling !== 'spaced') return true;
  if (!plainEndings.has(ending) || articles.has(label) || (spelling === 'spaced' && ending === 'net')) return false;
  const next = /^[\s"',)]*([a-z]+)/.exec(text.slice(end, end + 20))?.[1] ?? '';
  return !afterDotCom.has(next);
}
