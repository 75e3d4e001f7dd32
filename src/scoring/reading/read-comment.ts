// Reads a submission once for every signal and model: folded body and name, words, links, scripts, fingerprint.
// Facts only; nothing here judges.

import type { Fields } from '../../domain/comment.ts';
import { findLinks, type Link } from './links/find-links.ts';
import { findWords, type Word } from './find-words.ts';
import { foldText } from './folding/fold-text.ts';
import type { FoldedText } from './folding/folded-text.ts';
import type { Remembering } from '../remember.ts';
import { countScripts } from './scripts.ts';

export interface Reading extends Remembering {
  fields: Fields;
  body: FoldedText;
  /** Words of the folded body; offsets are of `body.text`, `sourceSpan` leads back to the stored text. */
  words: Word[];
  name: FoldedText | null;
  /** Words of the folded name; offsets are of `name.text`. */
  nameWords: Word[];
  /** Links of the body as stored. */
  links: Link[];
  /** The website field as a link. */
  website: Link | null;
  /** Letters of the body by ISO 15924 script, most frequent first. */
  scripts: Record<string, number>;
  /** What two bodies share when they say the same: folded letters and digits. Text, for the caller to hash. */
  fingerprintText: string;
  /** At most `linkedDomainsMax` registrable domains, the website's first, then in the order of the body. */
  linkedDomains: string[];
}

export const linkedDomainsMax = 4;

/** Reads the fields as stored. Never throws, whatever the text; work is linear in its length. */
export function readComment(fields: Fields): Reading {
  const body = foldText(fields.body);
  const name = fields.name === null ? null : foldText(fields.name);
  const words = findWords(body.text);
  const links = findLinks('body', fields.body);
  const website = fields.website === null ? null : (findLinks('website', fields.website)[0] ?? null);
  return {
    fields,
    body,
    words,
    name,
    nameWords: name === null ? [] : findWords(name.text),
    links,
    website,
    scripts: countScripts(body.text),
    fingerprintText: fingerprintOf(body, words),
    linkedDomains: domainsOf(website === null ? links : [website, ...links]),
  };
}

/** A text without letters or digits is its own fingerprint, or all emoji would be one comment. */
function fingerprintOf(body: FoldedText, words: Word[]): string {
  let letters = '';
  for (const { text } of words) letters += text.includes("'") ? text.replaceAll("'", '') : text;
  return letters === '' ? body.text.replaceAll(/\s+/g, '') : letters;
}

function domainsOf(links: Link[]): string[] {
  const domains = new Set<string>();
  for (const link of links) {
    if (domains.size === linkedDomainsMax) break;
    domains.add(link.domain);
  }
  return [...domains];
}
