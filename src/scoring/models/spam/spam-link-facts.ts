// Facts about the links of a body: how many, how dense, where, to what kind of host, in what markup, hidden behind what.
// No weights, no judgement.

import type { Link } from '../../reading/links/find-links.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { addressOf, hasRareEnding, isWellKnownHost, pathOf, shareSaidInBody } from './addresses.ts';
import { flag, shareOf } from './fact-numbers.ts';
import { againstSpam, eitherWay, forSpam, groupFacts } from './facts.ts';
import { countSpamWords } from './spam-words.ts';

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
const comparedLinksMax = 5;
const comparedUnitsMax = 200;

interface LinkCounts extends Sums {
  units: number;
  words: number;
  links: number;
  hosts: number;
  atStart: boolean;
  atEnd: boolean;
  mailAddresses: number;
  shareSaid: number;
}

function countLinks(reading: Reading): LinkCounts {
  const { links } = reading;
  const units = Math.max(1, reading.body.source.length);
  const first = links[0];
  const last = links.at(-1);
  const addresses = links
    .slice(0, comparedLinksMax)
    .map((link) => addressOf(link.host, pathOf(link.url)).slice(0, comparedUnitsMax));
  return {
    ...sumLinks(links),
    units,
    words: Math.max(1, reading.words.length),
    links: links.length,
    hosts: new Set(links.map((link) => link.host)).size,
    atStart: first !== undefined && first.start < edgeUnits,
    atEnd: last !== undefined && units - last.end < edgeUnits,
    mailAddresses: countMailAddresses(reading.body.source),
    shareSaid: shareSaidInBody(addresses, reading),
  };
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

/** Facts about the body's links. */
export const linkFacts = groupFacts(countLinks, [
  { name: 'links', direction: forSpam, measure: ({ links }) => Math.log1p(links) },
  { name: 'link density', direction: forSpam, measure: ({ links, words }) => links / words },
  {
    name: 'share of link characters',
    direction: forSpam,
    measure: ({ characters, units }) => Math.min(1, characters / units),
  },
  { name: 'linked hosts', direction: forSpam, measure: ({ hosts }) => Math.log1p(hosts) },
  { name: 'repeated links', direction: forSpam, measure: ({ links, hosts }) => Math.log1p(links - hosts) },
  { name: 'link at the start', direction: forSpam, measure: ({ atStart }) => flag(atStart) },
  { name: 'link at the end', direction: forSpam, measure: ({ atEnd }) => flag(atEnd) },
  { name: 'links to front pages', direction: forSpam, measure: ({ frontPages }) => Math.log1p(frontPages) },
  { name: 'links to rare top-level domains', direction: forSpam, measure: ({ rare }) => Math.log1p(rare) },
  {
    name: 'share of well-known hosts',
    direction: againstSpam,
    measure: ({ wellKnown, links }) => shareOf(wellKnown, links),
  },
  {
    name: 'links to other hosts',
    direction: forSpam,
    measure: ({ links, wellKnown }) => Math.log1p(links - wellKnown),
  },
  { name: 'hosts with digits or hyphens', direction: forSpam, measure: ({ marked }) => Math.log1p(marked) },
  { name: 'length of link paths', direction: eitherWay, measure: ({ path }) => Math.log1p(path) },
  { name: 'links without scheme', direction: eitherWay, measure: ({ bare }) => Math.log1p(bare) },
  { name: 'BBCode links', direction: forSpam, measure: ({ bbcode }) => Math.log1p(bbcode) },
  { name: 'HTML links', direction: forSpam, measure: ({ html }) => Math.log1p(html) },
  { name: 'Markdown links', direction: eitherWay, measure: ({ markdown }) => Math.log1p(markdown) },
  {
    name: 'advertising words in link texts',
    direction: forSpam,
    measure: ({ anchorWords }) => Math.log1p(anchorWords),
  },
  { name: 'advertising words in links', direction: forSpam, measure: ({ urlWords }) => Math.log1p(urlWords) },
  { name: 'mail addresses', direction: forSpam, measure: ({ mailAddresses }) => Math.log1p(mailAddresses) },
  { name: 'words of links in the body', direction: forSpam, measure: ({ shareSaid }) => shareSaid },
]);
