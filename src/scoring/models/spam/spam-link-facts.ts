// Numbers about the links of a body that the spam model learns from: how many, how dense, where, to what kind of host,
// in what markup, hidden behind what. No weights, no judgement.

import type { Link } from '../../reading/links/find-links.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { countSpamWords } from './spam-words.ts';

export const linkFactNames = [
  'links',
  'link density',
  'share of link characters',
  'linked hosts',
  'repeated links',
  'link at the start',
  'link at the end',
  'links to front pages',
  'links to rare top-level domains',
  'share of well-known hosts',
  'links to other hosts',
  'hosts with digits or hyphens',
  'length of link paths',
  'links without scheme',
  'BBCode links',
  'HTML links',
  'Markdown links',
  'advertising words in link texts',
  'advertising words in links',
  'mail addresses',
  'words of links in the body',
] as const;

const wellKnownHosts = new Set(
  `github.com github.io stackoverflow.com stackexchange.com microsoft.com apple.com wikipedia.org youtube.com youtu.be
  google.com imgur.com npmjs.com medium.com mozilla.org khanacademy.org codepen.io gitlab.com twitter.com x.com bbc.co.uk
  archive.org reddit.com facebook.com nytimes.com theguardian.com`.split(/\s+/),
);

const ordinaryEndings = new Set('com org net edu gov io dev me co uk de fr us ca au nl es it jp br'.split(' '));

/** Whether many people link to the host in honest comments. */
export function isWellKnownHost(link: Link): boolean {
  return wellKnownHosts.has(link.domain) || wellKnownHosts.has(link.host);
}

/** Whether the top-level domain is one that honest comments seldom link to. */
export function hasRareEnding(host: string): boolean {
  return !ordinaryEndings.has(host.slice(host.lastIndexOf('.') + 1));
}

/** The part of a URL after the host, query and fragment included. */
export function pathOf(url: string): string {
  const scheme = url.indexOf('://');
  const slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
  return slash < 0 ? '' : url.slice(slash);
}

interface Sums {
  characters: number;
  frontPages: number;
  rare: number;
  wellKnown: number;
  marked: number;
  path: number;
  bare: number;
  bbcode: number;
  html: number;
  markdown: number;
  anchorWords: number;
  urlWords: number;
}

function sumLinks(links: readonly Link[]): Sums {
  const sums: Sums = {
    characters: 0,
    frontPages: 0,
    rare: 0,
    wellKnown: 0,
    marked: 0,
    path: 0,
    bare: 0,
    bbcode: 0,
    html: 0,
    markdown: 0,
    anchorWords: 0,
    urlWords: 0,
  };
  for (const link of links) {
    const path = pathOf(link.url);
    sums.characters += link.end - link.start;
    sums.path += path.length;
    if (path.length < 2) sums.frontPages += 1;
    if (hasRareEnding(link.host)) sums.rare += 1;
    if (isWellKnownHost(link)) sums.wellKnown += 1;
    if (/[-\d]/.test(link.host)) sums.marked += 1;
    if (!link.url.includes('://')) sums.bare += 1;
    if (link.markup !== 'bare') sums[link.markup] += 1;
    if (link.anchor !== null) sums.anchorWords += countSpamWords(link.anchor.toLowerCase(), 200);
    sums.urlWords += countSpamWords((link.host + path).toLowerCase(), 200);
  }
  return sums;
}

/** Units around the text's ends within which a link counts as standing there: markup and a full stop fit in. */
const edgeUnits = 6;

/** The numbers, in the order of `linkFactNames`; counts are `log(1 + count)`, shares 0..1. */
export function measureLinks(reading: Reading): number[] {
  const { links } = reading;
  const units = Math.max(1, reading.body.source.length);
  const words = Math.max(1, reading.words.length);
  const sums = sumLinks(links);
  const hosts = new Set(links.map((link) => link.host)).size;
  const first = links[0];
  const last = links.at(-1);
  return [
    Math.log1p(links.length),
    links.length / words,
    Math.min(1, sums.characters / units),
    Math.log1p(hosts),
    Math.log1p(links.length - hosts),
    first !== undefined && first.start < edgeUnits ? 1 : 0,
    last !== undefined && units - last.end < edgeUnits ? 1 : 0,
    Math.log1p(sums.frontPages),
    Math.log1p(sums.rare),
    links.length === 0 ? 0 : sums.wellKnown / links.length,
    Math.log1p(links.length - sums.wellKnown),
    Math.log1p(sums.marked),
    Math.log1p(sums.path),
    Math.log1p(sums.bare),
    Math.log1p(sums.bbcode),
    Math.log1p(sums.html),
    Math.log1p(sums.markdown),
    Math.log1p(sums.anchorWords),
    Math.log1p(sums.urlWords),
    Math.log1p(countMailAddresses(reading.body.source)),
    shareOfLinkWordsInBody(reading),
  ];
}

const mailAddressesMax = 20;

/** Counts "x@y.z" shapes by looking around each @; bounded, no regular expression over the text. */
function countMailAddresses(text: string): number {
  let count = 0;
  let at = text.indexOf('@');
  for (let seen = 0; at >= 0 && seen < mailAddressesMax; seen += 1) {
    if (/[\w]$/.test(text.slice(Math.max(0, at - 1), at)) && /^\w[\w-]{0,40}\.\w/.test(text.slice(at + 1, at + 60)))
      count += 1;
    at = text.indexOf('@', at + 1);
  }
  return count;
}

const comparedLinksMax = 5;
const comparedWordsMax = 40;

/** Which share of the longer words in the first links' addresses the body says, too: an advertised page repeats its title. */
function shareOfLinkWordsInBody(reading: Reading): number {
  const words = reading.links
    .slice(0, comparedLinksMax)
    .flatMap(
      (link) =>
        (link.host.split('.').slice(0, -1).join('-') + pathOf(link.url))
          .slice(0, 200)
          .toLowerCase()
          .match(/[a-z]{4,}/g) ?? [],
    )
    .slice(0, comparedWordsMax);
  if (words.length === 0) return -1;
  const said = new Set(reading.words.slice(0, 400).map((word) => word.text));
  return words.filter((word) => said.has(word)).length / words.length;
}
