// Spam scores of comments whose blog, or whose month, the model has not seen: what calibration and published figures
// rest on. With a handful of blogs, each is left out in turn instead of holding one split back for good.

import { report } from '../progress.ts';
import { fitSpam, scoreSpamRows } from './fit-spam.ts';
import type { SpamData } from './spam-data.ts';
import { blogSource, videoSource } from './spam-row.ts';

/** Scores (uncalibrated logits) of whole blog comments by models that have not seen them; NaN for rows that got none. */
export interface HeldBack {
  /** By a model that has not seen the comment's blog. */
  unseenBlog: Float64Array;
  /** By a model that has seen the blog's earlier comments only; of the latest fifth of each blog. */
  laterComment: Float64Array;
  /** Of rows with weight 0 (honest news comments, and own comments of either kind that choose), by each of the models that left blogs out: the mean. */
  bystander: Float64Array;
}

const latestShare = 0.2;

/** Trains once per group of blogs left out, and once on the earlier comments of all. */
export function holdBackSpam(data: SpamData, seed: number): HeldBack {
  const { rows } = data;
  const held: HeldBack = {
    unseenBlog: new Float64Array(rows.length).fill(Number.NaN),
    laterComment: new Float64Array(rows.length).fill(Number.NaN),
    bystander: new Float64Array(rows.length).fill(Number.NaN),
  };
  const groups = groupBlogs(data);
  groups.forEach((blogs, turn) => {
    const isLeftOut = (row: number): boolean =>
      rows[row]?.source === blogSource && blogs.has(rows[row]?.blog as string);
    const scores = scoreWithout(data, isLeftOut, seed);
    scores.forEach((score, row) => {
      if (isLeftOut(row) && rows[row]?.isWhole) held.unseenBlog[row] = score;
      if (data.weights[row] === 0)
        held.bystander[row] = (turn === 0 ? 0 : (held.bystander[row] as number)) + score / groups.length;
    });
    report(`spam: scored ${[...blogs].join(', ')} without having seen it`);
  });
  const isLate = findLatest(data);
  scoreWithout(data, isLate, seed).forEach((score, row) => {
    if (isLate(row) && rows[row]?.isWhole) held.laterComment[row] = score;
  });
  report('spam: scored the latest comments of each blog');
  return held;
}

/** Scores of comments below videos, each by a model that has not seen its video; NaN for all other rows. */
export function holdBackVideos(data: SpamData, seed: number): Float64Array {
  const { rows } = data;
  const held = new Float64Array(rows.length).fill(Number.NaN);
  const ofVideo = [...rows.keys()].filter((row) => rows[row]?.source === videoSource);
  for (const part of new Set(ofVideo.map((row) => rows[row]?.part))) {
    const isLeftOut = (row: number): boolean => rows[row]?.source === videoSource && rows[row]?.part === part;
    scoreWithout(data, isLeftOut, seed).forEach((score, row) => {
      if (isLeftOut(row) && rows[row]?.isWhole) held[row] = score;
    });
    report('spam: scored a video without having seen it');
  }
  return held;
}

function scoreWithout(data: SpamData, isLeftOut: (row: number) => boolean, seed: number): Float64Array {
  const usable = Uint8Array.from(data.rows, (_, row) => (data.weights[row] !== 0 && !isLeftOut(row) ? 1 : 0));
  return scoreSpamRows(data, fitSpam(data, { usable, seed }));
}

/** Blogs with both kinds of comments stand alone; the others are left out together. */
export function groupBlogs(data: SpamData): Set<string>[] {
  const labels = new Map<string, Set<number>>();
  for (const row of data.rows) {
    if (row.source === blogSource) labels.set(row.blog, (labels.get(row.blog) ?? new Set()).add(row.spam));
  }
  const names = [...labels.keys()].sort();
  const alone = names.filter((name) => labels.get(name)?.size === 2).map((name) => new Set([name]));
  const others = names.filter((name) => labels.get(name)?.size !== 2);
  return others.length > 0 ? [...alone, new Set(others)] : alone;
}

function findLatest(data: SpamData): (row: number) => boolean {
  const dates = new Map<string, string[]>();
  for (const row of data.rows) {
    if (row.source !== blogSource || !row.isWhole) continue;
    const list = dates.get(row.blog) ?? [];
    list.push(row.date);
    dates.set(row.blog, list);
  }
  const since = new Map(
    [...dates].map(([blog, list]) => [blog, list.sort()[Math.floor((1 - latestShare) * list.length)] as string]),
  );
  return (row) => {
    const { source, blog, date } = data.rows[row] as { source: string; blog: string; date: string };
    return source === blogSource && date > (since.get(blog) as string);
  };
}
