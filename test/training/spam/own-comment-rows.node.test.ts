// Own comments as rows: what is held back teaches nothing, and a hidden advertisement has an honest comment hidden alike.

import { describe, expect, it } from 'vitest';
import { readOwnComments } from '../../../src/training/corpora/own-comments.ts';
import { embedComments } from '../../../src/training/spam/embedded-comments.ts';
import { advertisesInBody, makeOwnCommentRows } from '../../../src/training/spam/own-comment-rows.ts';

const comments = readOwnComments();
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
