// Which way each fact may move the spam score: what speaks for an advertisement on every blog may not speak against one,
// however some blog's comments happen to lie. Facts not named here may do either.

import { treeFactNames } from '../../scoring/models/spam/spam-model.ts';

const forSpam: ReadonlySet<string> = new Set([
  'spaces before line ends',
  'spaces before marks',
  'marks without space',
  'phone number',
  'look-alike letters',
  'look-alike share',
  'styled letters',
  'invisible characters',
  'advertising words',
  'count of advertising words',
  'longest run without everyday words',
  'words for the page',
  'share of praise and words for the page',
  'letters in the wrong encoding',
  'links',
  'link density',
  'share of link characters',
  'linked hosts',
  'repeated links',
  'link at the start',
  'link at the end',
  'links to front pages',
  'links to rare top-level domains',
  'links to other hosts',
  'hosts with digits or hyphens',
  'BBCode links',
  'HTML links',
  'advertising words in link texts',
  'advertising words in links',
  'mail addresses',
  'words of links in the body',
  'name is an address',
  'capitals ending the name',
  'advertising words in the name',
  'first word capitalised alone',
  'name in another script than the body',
  'letters stuck to a given name',
  'length of the website path',
  'depth of the website path',
  'query in the website',
  'capitals in the website host',
  'hyphen in the website host',
  'digits in the website host',
  'rare top-level domain of the website',
  'hyphens in the website path',
  'advertising words in the website',
  'website is a profile or redirects',
  'shortened website',
  'encoded letters in the website',
  'words of the website in the body',
  'wording of the body',
  'wording of the name',
  'wording of the website',
]);

const againstSpam: ReadonlySet<string> = new Set([
  'apostrophes',
  'everyday words',
  'words of the author about themselves',
  'share of well-known hosts',
  'well-known website',
]);

/** 1, -1 or 0 a fact, in the order of `treeFactNames`. */
export const factDirections: readonly number[] = treeFactNames.map((name) =>
  forSpam.has(name) ? 1 : againstSpam.has(name) ? -1 : 0,
);

const unknown = [...forSpam, ...againstSpam].filter((name) => !treeFactNames.includes(name));
if (unknown.length > 0) throw new Error(`no such facts: ${unknown.join(', ')}`);
