// Own comments as rows: what is held back teaches nothing, and a hidden advertisement has an honest comment hidden alike.

import { describe, expect, it } from 'vitest';
import { readOwnCommentsOnSpam } from '../../../src/training/corpora/own-comments.ts';
import { embedComments } from '../../../src/training/spam/embedded-comments.ts';
import { advertisesInBody, makeOwnCommentRows } from '../../../src/training/spam/own-comment-rows.ts';
import { partCount } from '../../../src/training/spam/spam-row.ts';

const comments = readOwnCommentsOnSpam();
const rows = makeOwnCommentRows(comments);

describe('rows of own comments', () => {
  it('leave out each comment that is held back, in every copy', () => {
    const held = new Set(comments.filter(({ split }) => split === 'test').map(({ body }) => body));
    expect(held.size).toBeGreaterThan(100);
    expect(rows.filter(({ body }) => held.has(body))).toEqual([]);
  });

  it('count for nothing where they choose between models', () => {
    const choosing = new Set(comments.filter(({ split }) => split === 'validate').map(({ body }) => body));
    const weights = rows.filter(({ body }) => choosing.has(body)).map(({ weight }) => weight);
    expect(weights.length).toBeGreaterThan(50);
    expect(new Set(weights)).toEqual(new Set([0]));
  });

  it('of one kind are left out of the cross-fitting together, in every language and copy', () => {
    const kinds = new Map(comments.map(({ body, kind }) => [body, kind]));
    const several = new Set(comments.filter(({ body, kind }) => kinds.get(body) !== kind).map(({ body }) => body));
    const parts = new Map<string, Set<number>>();
    for (const { body, part } of rows) {
      if (several.has(body)) continue;
      const kind = kinds.get(body) as string;
      parts.set(kind, (parts.get(kind) ?? new Set()).add(part));
    }
    expect([...parts].filter(([, own]) => own.size > 1)).toEqual([]);
    expect(new Set([...parts.values()].flatMap((own) => [...own])).size).toBe(partCount);
  });

  it('share one comment’s weight among its copies, for the trees and for the words', () => {
    const sums = new Map<string, { weight: number; words: number; spam: number }>();
    for (const { body, spam, weight, wordWeight = weight } of rows.filter((row) => row.weight > 0)) {
      const sum = sums.get(body) ?? { weight: 0, words: 0, spam };
      sums.set(body, { weight: sum.weight + weight, words: sum.words + wordWeight, spam });
    }
    const once = comments.filter(({ split, weight }) => split === 'train' && weight === 1).map(({ body }) => body);
    const counts = new Map<string, number>();
    for (const body of once) counts.set(body, (counts.get(body) ?? 0) + 1);
    const seen = [...sums].filter(([body]) => counts.get(body) === 1).map(([, sum]) => sum);
    for (const spam of [0, 1]) {
      const own = seen.filter((sum) => sum.spam === spam);
      expect(new Set(own.map(({ weight }) => weight.toFixed(6))).size).toBe(1);
      expect(new Set(own.map(({ words }) => words.toFixed(6))).size).toBe(1);
    }
  });

  it('give no plausible name to an advertisement whose point is the name', () => {
    const byName = new Set(comments.filter((one) => one.spam === 1 && !advertisesInBody(one)).map(({ body }) => body));
    const copies = rows.filter(({ isWhole }) => !isWhole);
    expect(copies.some(({ spam }) => spam === 1)).toBe(true);
    expect(copies.filter(({ spam, body }) => spam === 1 && byName.has(body))).toEqual([]);
  });
});

describe('comments put between others', () => {
  const calm = Array.from({ length: 5 }, (_, at) => ({
    body: `The council met again on day ${at} and talked about the bridge, the school and the price of bread for hours.`,
    name: null,
    website: null,
    spam: 0 as const,
    source: 'toxic-spans-civil',
    blog: 'toxic-spans-civil',
    date: '',
    weight: 1,
    part: 0,
    isWhole: true,
  }));
  const hidden = embedComments([...rows, ...calm], 1);

  it('are as many honest ones as advertisements, and the same each time', () => {
    const spam = hidden.filter((row) => row.spam === 1).length;
    expect(spam).toBeGreaterThan(100);
    expect(hidden.length - spam).toBe(spam);
    expect(embedComments([...rows, ...calm], 1)).toEqual(hidden);
  });

  it('still hold what was put there, under no name, and teach no words', () => {
    const bodies = rows.map(({ body }) => body);
    for (const row of hidden.slice(0, 20)) {
      expect(bodies.some((body) => row.body !== body && row.body.includes(body))).toBe(true);
      expect(row).toMatchObject({ name: null, website: null, isEmbedded: true });
    }
  });
});
