// What the spam trainer makes up itself: advertisements of several kinds with honest comments beside them, and the websites of honest authors.

import { describe, expect, it } from 'vitest';
import { makeGamblingComments } from '../../../src/training/spam/gambling-sentences.ts';
import { makeLinkComments } from '../../../src/training/spam/link-sentences.ts';
import { makePersonalWebsite } from '../../../src/training/spam/personal-websites.ts';
import { makePraiseComments } from '../../../src/training/spam/praise-sentences.ts';

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

describe.each([
  ['links', makeLinkComments],
  ['praise', makePraiseComments],
])('made-up comments with %s', (_, make) => {
  const comments = make(200, 1);

  it('are half advertisements, half honest, and the same each time', () => {
    expect(comments.filter((comment) => comment.spam === 1)).toHaveLength(200);
    expect(comments).toHaveLength(400);
    expect(make(200, 1)).toEqual(comments);
    expect(make(200, 2)).not.toEqual(comments);
  });

  it('have names, and addresses that are ones', () => {
    for (const { name, website, body } of comments) {
      expect(name).not.toBe('');
      expect(body).not.toMatch(/undefined|null/);
      if (website) expect(URL.canParse(website)).toBe(true);
    }
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
