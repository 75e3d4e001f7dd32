// Sexual words out of a published list, to derive labels that no corpus has. Training only.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const listName = 'lists/surge_profanity_en.csv';
const category = 'sexual anatomy / sexual acts';
/** Swear words that the list calls sexual but that are mostly used without that sense. */
const mostlySwearing = /^(?:mother ?)?f[u*]c?k|ass|shit|damn|hell|piss|crap|bastard|bugger|suck|screw|arse|butt/i;

/** Single words of the list's sexual category at moderate severity and up (MIT); empty when the list is not there. */
export async function findSexualWords(directory: string): Promise<ReadonlySet<string>> {
  const path = join(directory, listName);
  if (!existsSync(path)) return new Set();
  const words = new Set<string>();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const cells = line.split(',');
    const word = (cells[0] ?? '').toLowerCase();
    const canonical = cells[1] ?? '';
    const categories = cells.slice(4, 7);
    if (!categories.includes(category) || Number(cells[7]) < 1.2) continue;
    if (mostlySwearing.test(canonical) || mostlySwearing.test(word)) continue;
    if (/^[\p{L}\p{N}]{3,}$/u.test(word)) words.add(word);
  }
  return words;
}
