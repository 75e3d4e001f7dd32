// What the figures of the spam model count, on rows whose scores are known.

import { describe, expect, it } from 'vitest';
import { measureNews } from '../../../src/training/measures/evaluate-spam.ts';
import { ownCommentSource } from '../../../src/training/spam/own-comment-rows.ts';
import { blogSource, type SpamRow } from '../../../src/training/spam/spam-row.ts';
import { bystanderSource } from '../../../src/training/spam/spam-rows.ts';

function rowOf(source: string, spam: 0 | 1): SpamRow {
  return {
    body: '',
    name: null,
    website: null,
    spam,
    source,
    blog: source,
    date: '',
    weight: 0,
    part: 0,
    isWhole: true,
  };
}

describe('the share of honest news comments flagged', () => {
  const nan = Number.NaN;
  const rows = [
    rowOf(blogSource, 1),
    rowOf(blogSource, 0),
    rowOf(bystanderSource, 0),
    rowOf(bystanderSource, 0),
    rowOf(ownCommentSource, 1),
    rowOf(ownCommentSource, 1),
  ];
  const labels = Int8Array.from(rows, ({ spam }) => spam);
  const unseenBlog = Float64Array.of(2, -3, nan, nan, nan, nan);

  it('counts news comments alone, not the advertisements that choose beside them', () => {
    const bystander = Float64Array.of(nan, nan, -1, 2.5, 4, 4);
    expect(measureNews({ rows, labels }, { unseenBlog, bystander })).toEqual({ flagged: 0.5, count: 2 });
  });

  it('is counted at the score that the spam on blogs reaches', () => {
    const bystander = Float64Array.of(nan, nan, -1, 1.9, 4, 4);
    expect(measureNews({ rows, labels }, { unseenBlog, bystander })).toEqual({ flagged: 0, count: 2 });
  });
});
