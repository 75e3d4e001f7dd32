// What the facts ask of an address, whether it is a link of the body or the website: its host, its path, and whether the body
// says its words. No facts of its own.

import type { Link } from '../../reading/links/find-links.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { unknown } from './facts.ts';

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

/** What of an address is words: the host without its last label, and the path. */
export function addressOf(host: string, path: string): string {
  return host.split('.').slice(0, -1).join('-') + path;
}

const comparedWordsMax = 40;
const saidWordsMax = 400;

/** Which share of the longer words of addresses the body says, too: an advertised page repeats its title. `unknown` without any. */
export function shareSaidInBody(addresses: readonly string[], reading: Reading): number {
  const words = addresses
    .flatMap((address) => address.toLowerCase().match(/[a-z]{4,}/g) ?? [])
    .slice(0, comparedWordsMax);
  if (words.length === 0) return unknown;
  const said = new Set(reading.words.slice(0, saidWordsMax).map((word) => word.text));
  return words.filter((word) => said.has(word)).length / words.length;
}
