// Links of a text as typed, in HTML, BBCode, Markdown or bare, with host and registrable domain. Whether a link is
// welcome is for the signals to say.

import { getDomain } from 'tldts';
import type { TextField } from '../../../domain/comment.ts';

export type Markup = 'html' | 'bbcode' | 'markdown' | 'bare';

export interface Link {
  field: TextField;
  /** As typed; a scheme may be missing. At most `urlUnitsMax` units. */
  url: string;
  /** Lower case, no port, no user. */
  host: string;
  /** Registrable domain by the public suffix list; the host itself where there is none (an address, one label). */
  domain: string;
  /** The text a reader sees instead of the URL, where markup hides the URL behind one. */
  anchor: string | null;
  markup: Markup;
  /** Place of the URL in the field (UTF-16 units, end exclusive). */
  start: number;
  end: number;
}

/** Links kept of one field; a comment with more is judged by these. */
export const linksMax = 100;
/** Pieces with a dot inside that are looked at. */
const tokensMax = 2_000;
const urlUnitsMax = 2_048;

/**
 * The links of a field in order. Everything with a scheme or "www." counts; a bare host only where it is lower case
 * and ends in a top-level domain that ordinary text and file names do not use. Work is linear in the length.
 */
export function findLinks(field: TextField, source: string): Link[] {
  const links: Link[] = [];
  let from = 0;
  let tokens = 0;
  let previousEnd = 0;
  while (links.length < linksMax && tokens < tokensMax) {
    const dot = source.indexOf('.', from);
    if (dot < 0) break;
    from = dot + 1;
    if (from === source.length || isDelimiter(source.charCodeAt(from))) continue;
    tokens++;
    const token = tokenAround(source, dot, previousEnd);
    const link = readToken(field, source, token);
    if (link !== null) links.push(link);
    from = token.end;
    previousEnd = token.end;
  }
  return links;
}

/** The run without spaces, quotes or brackets around `dot`, not reaching before `from`. */
function tokenAround(source: string, dot: number, from: number): { start: number; end: number } {
  let start = dot;
  while (start > from && !isDelimiter(source.charCodeAt(start - 1))) start--;
  let end = dot + 1;
  while (end < source.length && end - start < urlUnitsMax && !isDelimiter(source.charCodeAt(end))) end++;
  return { start, end };
}

/** Space, controls, " ' ( ) < > [ ] { } ` and | end a URL in running text, and so do quotes and spaces beyond ASCII. */
function isDelimiter(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x80) return '"\'()<>[]{}`|'.includes(String.fromCharCode(code));
  return code === 0xa0 || code === 0xab || code === 0xbb || (code >= 0x2000 && code <= 0x206f) || code === 0x3000;
}

function readToken(field: TextField, source: string, token: { start: number; end: number }): Link | null {
  const text = source.slice(token.start, token.end);
  const schemeStart = findScheme(text);
  const lead = schemeStart >= 0 ? schemeStart : leadingPunctuation(text);
  const url = trimEnd(text.slice(lead));
  const host = hostOf(url);
  if (host === null || (schemeStart < 0 && !isBareLink(url, host))) return null;
  const start = token.start + lead;
  const end = start + url.length;
  const context = readContext(source, start, end);
  return { field, url, host, domain: domainOf(host), ...context, start, end };
}

/** Where "http://" (or another scheme, or the broken "hxxp") begins in a token; -1 when it has none. */
function findScheme(text: string): number {
  const colon = text.indexOf('://');
  if (colon < 0) return -1;
  const match = /(?:h[tx]{2}ps?|ftp)$/i.exec(text.slice(Math.max(0, colon - 5), colon));
  return match === null ? -1 : colon - match[0].length;
}

function leadingPunctuation(text: string): number {
  let at = 0;
  while (at < text.length && /[^\p{L}\p{N}]/u.test(text.charAt(at)) && !isSurrogate(text.charCodeAt(at))) at++;
  const equals = text.indexOf('=');
  return equals >= 0 && equals < 8 && /^(?:href|url|src)$/i.test(text.slice(at, equals)) ? equals + 1 : at;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '.,;:!?*_~\\'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The host of a URL with or without scheme, in lower case; null where none can be read. */
function hostOf(url: string): string | null {
  const afterScheme = url.indexOf('://') < 0 ? url : url.slice(url.indexOf('://') + 3);
  const authority = /^[^/?#\\]*/.exec(afterScheme)?.[0] ?? '';
  const at = authority.lastIndexOf('@');
  const host = authority
    .slice(at + 1)
    .replace(/:\d{0,5}$/, '')
    .toLowerCase();
  return host.length > 253 || !host.includes('.') || !/^[\p{L}\p{M}\p{N}._-]+$/u.test(host) ? null : host;
}

/** Top-level domains a bare host is believed with. File endings (py, rs, sh, md) and words (so, it, is) are not here. */
const bareEndings = new Set(
  `com net org info biz xyz top shop online site club store icu vip live click link work loan win bid date ru cn tk ga cf
  gq cc io co uk de fr nl eu br jp au ca se ch at cz gr tr ua ir pk tv buzz space website tech fun monster cyou rest
  bond sbs lol casino bet poker app dev edu gov`.split(/\s+/),
);

function isBareLink(url: string, host: string): boolean {
  if (/^www\d?\./.test(host)) return host.indexOf('.', 4) > 0;
  const beforeHost = url.toLowerCase().indexOf(host);
  if (url.slice(0, beforeHost).includes('@') || (url !== url.toLowerCase() && !url.includes('/'))) return false;
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(host) || !/[a-z]/.test(host)) return false;
  if (bareEndings.has(ending)) return true;
  return url.length > host.length + 1 && url.charAt(host.length) === '/' && getDomain(host) !== null;
}

function domainOf(host: string): string {
  return getDomain(host, { extractHostname: false }) ?? host;
}

const contextUnits = 12;
const anchorUnitsMax = 200;

/** What stands around a URL tells the markup and the anchor text. Looks at a bounded stretch on both sides. */
function readContext(source: string, start: number, end: number): { markup: Markup; anchor: string | null } {
  const before = source
    .slice(Math.max(0, start - contextUnits), start)
    .toLowerCase()
    .replace(/["'\s]+$/, '');
  const after = source.slice(end, end + anchorUnitsMax);
  if (before.endsWith('href=')) return { markup: 'html', anchor: textBetween(after, '>', '<') };
  if (/\[(?:url|link)=$/.test(before)) return { markup: 'bbcode', anchor: textBetween(after, ']', '[') };
  if (/\[(?:url|link|img)\]$/.test(before)) return { markup: 'bbcode', anchor: null };
  if (before.endsWith('](')) {
    const label = source.slice(Math.max(0, start - anchorUnitsMax), start - 2);
    return { markup: 'markdown', anchor: label.slice(label.lastIndexOf('[') + 1) };
  }
  return { markup: 'bare', anchor: null };
}

function textBetween(text: string, opening: string, closing: string): string | null {
  const from = text.indexOf(opening);
  if (from < 0) return null;
  const to = text.indexOf(closing, from + 1);
  const anchor = text.slice(from + 1, to < 0 ? undefined : to).trim();
  return anchor === '' ? null : anchor;
}
