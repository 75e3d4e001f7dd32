// Advertisements put between sentences of honest comments, and honest comments put there alike: what a long text hides
// must not be averaged away, and being long must not count against anybody. Rows only.

import { hashText, pick, seededRandom } from '../numeric/random.ts';
import { ownCommentSource } from './own-comment-rows.ts';
import { blogSource, type SpamRow } from './spam-row.ts';

/** Words of calm text on either side. */
const sizes = [10, 10, 40, 40, 200] as const;
/** All of them together must not outweigh the comments of blogs as they came. */
const weight = 0.075;
/** Longer comments are not hidden in others. */
const unitsMax = 400;
const calmUnitsMin = 60;
const calmSource = 'toxic-spans-civil';

/** One of how many comments of a source is put between others. */
const oneOf: Record<string, number> = {
  [blogSource]: 12,
  [ownCommentSource]: 1,
  'youtube-spam-collection': 3,
  'telegram-ru-spam': 6,
};

/** As many honest as bad ones, from rows that count for learning. Their words teach no linear head. */
export function embedComments(rows: readonly SpamRow[], seed: number): SpamRow[] {
  const learnt = rows.filter((row) => row.weight > 0 && row.isWhole);
  const calm = gatherCalm(learnt);
  const bad = learnt.filter((row) => row.spam === 1 && isHidden(row));
  const honest = learnt.filter((row) => row.spam === 0 && isHidden(row)).slice(0, bad.length);
  return [...bad, ...honest].map((row) => embed(row, calm, seededRandom(hashText(row.body) ^ seed)));
}

/** A blog's comments of which only the link tells are hidden with it. */
function isHidden({ source, body }: SpamRow): boolean {
  const share = oneOf[source];
  if (share === undefined || body.length > unitsMax || hashText(`embedded ${body}`) % share !== 0) return false;
  return source !== blogSource || body.includes('http');
}

/** Honest texts by the language that own comments are in; '' for all others. */
function gatherCalm(rows: readonly SpamRow[]): Map<string, string[]> {
  const calm = new Map<string, string[]>();
  for (const { source, blog, body, spam } of rows) {
    if (spam === 1 || body.length < calmUnitsMin || (source !== calmSource && source !== ownCommentSource)) continue;
    const key = source === ownCommentSource ? blog : '';
    const texts = calm.get(key) ?? [];
    texts.push(body);
    calm.set(key, texts);
  }
  return calm;
}

function embed(row: SpamRow, calm: ReadonlyMap<string, string[]>, random: () => number): SpamRow {
  const texts = calm.get(row.blog) ?? calm.get('') ?? [''];
  const size = pick(random, sizes);
  const sides = pick(random, ['both', 'both', 'before', 'after']);
  const gap = pick(random, [' ', '\n', '\n\n']);
  const before = sides === 'after' ? '' : takeWords(texts, size, random) + gap;
  const after = sides === 'before' ? '' : gap + takeWords(texts, size, random);
  return {
    ...row,
    body: before + row.body + after,
    name: null,
    website: null,
    weight,
    isWhole: false,
    isEmbedded: true,
  };
}

/** At least `count` words of texts after one another, cut there. */
function takeWords(texts: readonly string[], count: number, random: () => number): string {
  const words: string[] = [];
  for (let tries = 0; words.length < count && tries < count; tries += 1)
    words.push(...pick(random, texts).split(/\s+/));
  return words.slice(0, count).join(' ');
}
