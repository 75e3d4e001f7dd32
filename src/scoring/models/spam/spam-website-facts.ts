// Numbers about the website field that the spam model learns from: its shape, its host, and what it shares with name and
// body. "Left out" (null), "empty" ('') and "given" are three states, see spam-name-facts. No weights, no judgement.

import type { Reading } from '../../reading/read-comment.ts';
import { countMatches, fieldUnitsMax, flag, unknown } from './spam-field-numbers.ts';
import { hasRareEnding, isWellKnownHost } from './spam-link-facts.ts';
import { countSpamWords } from './spam-words.ts';

export const websiteFactNames = [
  'website given',
  'website is a front page',
  'length of the website path',
  'depth of the website path',
  'query in the website',
  'capitals in the website host',
  'hyphen in the website host',
  'digits in the website host',
  'website is a bare address',
  'rare top-level domain of the website',
  'labels of the website host',
  'hyphens in the website path',
  'length of the website host',
  'well-known website',
  'website by https',
  'advertising words in the website',
  'website in the body',
  'name in the website',
  'website is a profile or redirects',
  'website on a free host',
  'shortened website',
  'encoded letters in the website',
  'words of the website in the body',
  'vowels in the website host',
] as const;

/** The numbers, in the order of `websiteFactNames`. */
export function measureWebsite(reading: Reading): number[] {
  const field = (reading.fields.website ?? '').trim().slice(0, fieldUnitsMax);
  if (field === '') {
    const state = reading.fields.website === null ? unknown : 0;
    return websiteFactNames.map((_, at) => (at === 0 ? state : unknown));
  }
  const [, typedHost = '', path = '', query = ''] = /^(?:https?:\/\/)?([^/?#]*)([^?#]*)(.*)$/is.exec(field) ?? [];
  const host = typedHost.toLowerCase().replace(/^www\./, '');
  const link = reading.website;
  return [
    1,
    flag(path.length < 2 && query === ''),
    Math.log1p(path.length),
    Math.min(6, countMatches(path, /\/[^/]/g)),
    flag(query !== ''),
    flag(typedHost !== typedHost.toLowerCase()),
    flag(host.includes('-')),
    flag(/\d/.test(host)),
    flag(/^[\d.:]+$/.test(host)),
    flag(hasRareEnding(host)),
    Math.min(4, countMatches(host, /\./g)),
    Math.min(8, countMatches(path, /[-_]/g)),
    host.length,
    flag(link !== null && isWellKnownHost(link)),
    flag(/^https:/i.test(field)),
    Math.log1p(countSpamWords((host + path).toLowerCase(), fieldUnitsMax)),
    flag(host.length > 3 && reading.body.source.slice(0, 8000).toLowerCase().includes(host)),
    shareOfNameIn(host + path, reading.fields.name),
    flag(/profile|member|user|uid=|author=|redirect|url=|url\?|\?d=|goto|go\.php|netsol|out\.php/i.test(path + query)),
    flag(isUnder(host, freeHosts)),
    flag(isUnder(host, shorteners)),
    Math.min(20, countMatches(path + query, /%/g)),
    shareOfAddressInBody(host, path, reading),
    shareOfVowels(host),
  ];
}

const freeHosts = new Set(
  `blogspot.com wordpress.com weebly.com tumblr.com wixsite.com wix.com livejournal.com fc2.com hatenablog.com
  eklablog.com over-blog.com jimdo.com webs.com yolasite.com strikingly.com ucoz.ru ucoz.com narod.ru
  angelfire.com tripod.com typepad.com site123.me sites.google.com geocities.com blogger.com bravesites.com snack.ws
  soup.io canalblog.com skyrock.com onlc.fr moonfruit.com cabanova.com page.tl`.split(/\s+/),
);
const shorteners = new Set(
  `bit.ly goo.gl tinyurl.com t.co is.gd ow.ly cutt.ly rebrand.ly buff.ly adf.ly shorturl.at tiny.cc v.gd clck.ru vk.cc rb.gy
  t.me bitly.com soo.gd bl.ink short.gy`.split(/\s+/),
);

/** Whether a host is one of `hosts` or under one. */
function isUnder(host: string, hosts: ReadonlySet<string>): boolean {
  let rest = host;
  for (let labels = 0; labels < 4; labels += 1) {
    if (hosts.has(rest)) return true;
    const dot = rest.indexOf('.');
    if (dot < 0) return false;
    rest = rest.slice(dot + 1);
  }
  return false;
}

/** Which share of the address's longer words the body says, too; -1 without any. */
function shareOfAddressInBody(host: string, path: string, reading: Reading): number {
  const address = (host.split('.').slice(0, -1).join('-') + path).toLowerCase();
  const words = (address.match(/[a-z]{4,}/g) ?? []).slice(0, 40);
  if (words.length === 0) return unknown;
  const said = new Set(reading.words.slice(0, 400).map((word) => word.text));
  return words.filter((word) => said.has(word)).length / words.length;
}

function shareOfVowels(host: string): number {
  const letters = countMatches(host, /[a-z]/g);
  return letters === 0 ? unknown : countMatches(host, /[aeiouy]/g) / letters;
}

/** Which share of the name's words (three letters and more, ASCII) stands in the address; -1 without any. */
function shareOfNameIn(address: string, name: string | null): number {
  const words = (name ?? '')
    .slice(0, fieldUnitsMax)
    .toLowerCase()
    .match(/[a-z0-9]{3,}/g);
  if (words === null) return unknown;
  const flat = address.toLowerCase().replace(/[^a-z0-9]/g, '');
  return words.filter((word) => flat.includes(word)).length / words.length;
}
