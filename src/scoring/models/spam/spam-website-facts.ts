// Facts about the website field: its shape, its host, and what it shares with name and body. "Left out" (null), "empty" ('')
// and "given" are three states, see spam-name-facts. No weights, no judgement.

import type { Link } from '../../reading/links/find-links.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { addressOf, hasRareEnding, isWellKnownHost, shareSaidInBody } from './addresses.ts';
import { countMatches, fieldUnitsMax, flag, says, stateOf } from './fact-numbers.ts';
import { againstSpam, eitherWay, forSpam, groupFacts, unknown } from './facts.ts';
import { countSpamWords } from './spam-words.ts';

interface WebsiteSeen {
  reading: Reading;
  field: string;
  typedHost: string;
  host: string;
  path: string;
  query: string;
  link: Link | null;
}

function lookAtWebsite(reading: Reading): WebsiteSeen | null {
  const field = (reading.fields.website ?? '').trim().slice(0, fieldUnitsMax);
  if (field === '') return null;
  const [, typedHost = '', path = '', query = ''] = /^(?:https?:\/\/)?([^/?#]*)([^?#]*)(.*)$/is.exec(field) ?? [];
  const host = typedHost.toLowerCase().replace(/^www\./, '');
  return { reading, field, typedHost, host, path, query, link: reading.website };
}

const redirecting = /profile|member|user|uid=|author=|redirect|url=|url\?|\?d=|goto|go\.php|netsol|out\.php/i;

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

function shareOfVowels(host: string): number {
  const letters = countMatches(host, /[a-z]/g);
  return letters === 0 ? unknown : countMatches(host, /[aeiouy]/g) / letters;
}

/** Which share of the name's words (three letters and more, ASCII) stands in the address; `unknown` without any. */
function shareOfNameIn(address: string, name: string | null): number {
  const words = (name ?? '')
    .slice(0, fieldUnitsMax)
    .toLowerCase()
    .match(/[a-z0-9]{3,}/g);
  if (words === null) return unknown;
  const flat = address.toLowerCase().replace(/[^a-z0-9]/g, '');
  return words.filter((word) => flat.includes(word)).length / words.length;
}

/** Whether there is a website. */
export const websiteGiven = groupFacts(
  ({ fields }) => fields,
  [{ name: 'website given', direction: eitherWay, measure: ({ website }) => stateOf(website) }],
);

/** Facts about a website that is given. */
export const websiteFacts = groupFacts(lookAtWebsite, [
  {
    name: 'website is a front page',
    direction: eitherWay,
    measure: ({ path, query }) => flag(path.length < 2 && query === ''),
  },
  { name: 'length of the website path', direction: forSpam, measure: ({ path }) => Math.log1p(path.length) },
  {
    name: 'depth of the website path',
    direction: forSpam,
    measure: ({ path }) => Math.min(6, countMatches(path, /\/[^/]/g)),
  },
  { name: 'query in the website', direction: forSpam, measure: ({ query }) => flag(query !== '') },
  {
    name: 'capitals in the website host',
    direction: forSpam,
    measure: ({ typedHost }) => flag(typedHost !== typedHost.toLowerCase()),
  },
  { name: 'hyphen in the website host', direction: forSpam, measure: ({ host }) => flag(host.includes('-')) },
  { name: 'digits in the website host', direction: forSpam, measure: ({ host }) => flag(/\d/.test(host)) },
  { name: 'website is a bare address', direction: eitherWay, measure: ({ host }) => flag(/^[\d.:]+$/.test(host)) },
  {
    name: 'rare top-level domain of the website',
    direction: forSpam,
    measure: ({ host }) => flag(hasRareEnding(host)),
  },
  {
    name: 'labels of the website host',
    direction: eitherWay,
    measure: ({ host }) => Math.min(4, countMatches(host, /\./g)),
  },
  {
    name: 'hyphens in the website path',
    direction: forSpam,
    measure: ({ path }) => Math.min(8, countMatches(path, /[-_]/g)),
  },
  { name: 'length of the website host', direction: eitherWay, measure: ({ host }) => host.length },
  {
    name: 'well-known website',
    direction: againstSpam,
    measure: ({ link }) => flag(link !== null && isWellKnownHost(link)),
  },
  { name: 'website by https', direction: eitherWay, measure: ({ field }) => flag(/^https:/i.test(field)) },
  {
    name: 'advertising words in the website',
    direction: forSpam,
    measure: ({ host, path }) => Math.log1p(countSpamWords((host + path).toLowerCase(), fieldUnitsMax)),
  },
  {
    name: 'website in the body',
    direction: eitherWay,
    measure: ({ host, reading }) => flag(host.length > 3 && says(reading, host)),
  },
  {
    name: 'name in the website',
    direction: eitherWay,
    measure: ({ host, path, reading }) => shareOfNameIn(host + path, reading.fields.name),
  },
  {
    name: 'website is a profile or redirects',
    direction: forSpam,
    measure: ({ path, query }) => flag(redirecting.test(path + query)),
  },
  { name: 'website on a free host', direction: eitherWay, measure: ({ host }) => flag(isUnder(host, freeHosts)) },
  { name: 'shortened website', direction: forSpam, measure: ({ host }) => flag(isUnder(host, shorteners)) },
  {
    name: 'encoded letters in the website',
    direction: forSpam,
    measure: ({ path, query }) => Math.min(20, countMatches(path + query, /%/g)),
  },
  {
    name: 'words of the website in the body',
    direction: forSpam,
    measure: ({ host, path, reading }) => shareSaidInBody([addressOf(host, path)], reading),
  },
  { name: 'vowels in the website host', direction: eitherWay, measure: ({ host }) => shareOfVowels(host) },
]);
