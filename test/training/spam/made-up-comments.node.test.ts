// What the spam trainer makes up itself: gambling advertisements and the websites of honest authors.

import { describe, expect, it } from 'vitest';
import { makeGamblingComments } from '../../../src/training/spam/gambling-sentences.ts';
import { makePersonalWebsite } from '../../../src/training/spam/personal-websites.ts';

describe('made-up gambling comments', () => {
  const comments = makeGamblingComments(200, 1);

  it('are half advertisements, half honest, and the same each time', () => {
    expect(comments.filter((comment) => comment.spam === 1)).toHaveLength(200);
    expect(comments).toHaveLength(400);
    expect(makeGamblingComments(200, 1)).toEqual(comments);
    expect(makeGamblingComments(200, 2)).not.toEqual(comments);
  });

  it('write most brands in styled letters, and no honest comment in any', () => {
    const styled = (spam: 0 | 1): number =>
      comments.filter((comment) => comment.spam === spam && /[\u{1d400}-\u{1d7ff}]/u.test(comment.body)).length;
    expect(styled(1)).toBeGreaterThan(80);
    expect(styled(0)).toBe(0);
  });
});

describe('made-up websites', () => {
  it('are addresses, the same each time for a name', () => {
    for (const name of ['Anna Schmidt', 'Peter', 'Ganesh', 'Bob Justa', 'Zoë Müller-Lüdenscheidt']) {
      const website = makePersonalWebsite(name);
      expect(makePersonalWebsite(name)).toBe(website);
      if (website !== null) expect(URL.canParse(website)).toBe(true);
    }
  });

  it('are not given to names that advertise or hold no letters', () => {
    for (const name of ['', '88', '카지노', 'cheap shoes', 'SEO services', 'best casino online'])
      expect(makePersonalWebsite(name)).toBeNull();
  });
});
