// The comments the spam model learns from: blog comments with name and website, spam of other media, and honest comments
// of news sites and talk pages, without which every fluent long comment would look like an advertisement. Rows only.

import { loadCorpus, type LabelledComment } from '../corpora/corpora.ts';
import { hashText } from '../numeric/random.ts';
import { embedComments } from './embedded-comments.ts';
import { makeGamblingComments } from './gambling-sentences.ts';
import { makeLinkComments } from './link-sentences.ts';
import { makeOwnCommentRows } from './own-comment-rows.ts';
import { makePersonalWebsite } from './personal-websites.ts';
import { makePraiseComments } from './praise-sentences.ts';
import { blogSource, partCount, videoSource, type SpamRow } from './spam-row.ts';

interface Share {
  /** One of how many rows of a source is read. */
  oneOf: number;
  /** What such a row counts. */
  weight: number;
  /** What it counts for the words, where that differs. */
  wordWeight?: number;
}

/** Text messages are another medium. */
const spamSources: Record<string, Share> = {
  [blogSource]: { oneOf: 1, weight: 1 },
  [videoSource]: { oneOf: 1, weight: 1.5, wordWeight: 1 },
  'telegram-ru-spam': { oneOf: 2, weight: 0.6 },
  'tg-spam-samples': { oneOf: 1, weight: 0.5 },
  'sms-spam-collection': { oneOf: 8, weight: 0.5 },
};

/** Honest comments. */
const honestSources: Record<string, Share> = {
  'toxic-spans-civil': { oneOf: 2, weight: 1 },
  'jigsaw-toxic-2018': { oneOf: 20, weight: 0.5 },
  'korean-hate-speech': { oneOf: 8, weight: 0.3 },
  'germeval-2018': { oneOf: 8, weight: 0.3 },
  'cold-zh': { oneOf: 32, weight: 0.3 },
  'poleval-2019-cyberbullying': { oneOf: 16, weight: 0.3 },
  'ruhsold-roman-urdu': { oneOf: 8, weight: 0.3 },
  'told-br': { oneOf: 16, weight: 0.3 },
  mlma: { oneOf: 12, weight: 0.3 },
};
/** So many honest or spam comments of one blog count as they are; of more each counts less. */
const blogRowsFull = 400;
/** 0 would count every comment alike, 1 every blog's spam and every blog's honest comments alike. */
const blogBalance = 0.75;
const blogRowMost = 1.5;
/** What all copies with fields taken away count beside the whole comments; of spam one in three is copied. */
const copyShare = 0.4;
const spamCopiedOneOf = 3;
/** What a copy with a made-up website counts beside other copies: more makes comments that advertise by website alone too good. */
const personalShare = 0.1;

/** News comments that no model learns from (their licence is another): what honest comments of a news site score. */
export const bystanderSource = 'c3-news-comments';
const bystanderOneOf = 3;

export interface SpamRowsChoice {
  directory: string;
  sources?: ReadonlySet<string>;
  seed: number;
}

/** All rows, in an order that does not depend on the files'. */
export async function loadSpamRows(choice: SpamRowsChoice): Promise<SpamRow[]> {
  const spam = await loadCorpus({ ...choice, prefix: 'spam_', accept: (row) => isChosen(row, spamSources, choice) });
  const honest = await loadCorpus({
    ...choice,
    prefix: 'toxicity_',
    accept: (row) => isChosen(row, honestSources, choice),
  });
  const rows = [...spam.filter((row) => row.spam === 0 || row.spam === 1), ...honest];
  const placed = rows.map((row) => ({ row, place: hashText(row.text) }));
  placed.sort((a, b) => a.place - b.place || (a.row.text < b.row.text ? -1 : 1));
  const blogs = describeBlogs(spam);
  const own =
    choice.sources === undefined ? [...makeOwnRows(choice.seed), ...makeOwnCommentRows()] : makeOwnRows(choice.seed);
  const learnt = [...placed.flatMap(({ row }) => makeRows(row, blogs)), ...own];
  return [...learnt, ...embedComments(learnt, choice.seed)];
}

/** Honest news comments with weight 0: scored beside the others, never learnt from. None where the data hold none. */
export async function loadBystanders(directory: string): Promise<SpamRow[]> {
  const rows = await loadCorpus({
    directory,
    prefix: 'toxicity_',
    sources: new Set([bystanderSource]),
    accept: (row) => hashText(`bystander ${row.text}`) % bystanderOneOf === 0,
  });
  return rows.map((row) => ({
    body: row.text,
    name: null,
    website: null,
    spam: 0,
    source: row.source,
    blog: row.source,
    date: '',
    weight: 0,
    part: 0,
    isWhole: true,
  }));
}

/** A site's own sources are read whole. */
function isChosen(row: LabelledComment, shares: Record<string, Share>, choice: SpamRowsChoice): boolean {
  const share = shares[row.source];
  if (share === undefined) return choice.sources !== undefined;
  return hashText(`chosen ${row.text}`) % share.oneOf === 0;
}

const ownRowsEach = 600;
const linkRowsEach = 400;
const praiseRowsEach = 400;
const ownWeight = 0.3;

/** Sentences made alike are one part: the trees are to meet their words as words of a manner unseen. */
function makeOwnRows(seed: number): SpamRow[] {
  const source = 'own-sentences';
  const manners = {
    gambling: makeGamblingComments(ownRowsEach, seed).map((row) => ({ ...row, name: null, website: null })),
    links: makeLinkComments(linkRowsEach, seed),
    praise: makePraiseComments(praiseRowsEach, seed),
  };
  return Object.entries(manners).flatMap(([manner, rows]) =>
    rows.map((row) => ({
      ...row,
      source,
      blog: source,
      date: '',
      weight: ownWeight,
      part: hashText(manner) % partCount,
      isWhole: true,
    })),
  );
}

interface Blogs {
  /** Blogs whose form has a website field. */
  withWebsite: ReadonlySet<string>;
  /** All blogs in alphabetical order. */
  names: readonly string[];
  /** Rows by blog and label. */
  counts: ReadonlyMap<string, number>;
}

function describeBlogs(rows: readonly LabelledComment[]): Blogs {
  const withWebsite = new Set<string>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.source !== blogSource) continue;
    const blog = row.blog ?? '';
    if (row.url !== undefined && row.url !== '') withWebsite.add(blog);
    counts.set(`${blog} ${row.spam}`, (counts.get(`${blog} ${row.spam}`) ?? 0) + 1);
  }
  const names = [...new Set(rows.filter((row) => row.source === blogSource).map((row) => row.blog ?? ''))].sort();
  return { withWebsite, names, counts };
}

function makeRows(comment: LabelledComment, blogs: Blogs): SpamRow[] {
  const spam = comment.spam === 1 ? 1 : 0;
  // A byte-order mark ends each comment of one source and would give the source away.
  const body = comment.text.replaceAll('\ufeff', '');
  const date = comment.date ?? '';
  const isBlog = comment.source === blogSource;
  const blog = isBlog ? (comment.blog ?? '') : comment.source;
  const { weight = 0.3, wordWeight } = spamSources[comment.source] ?? honestSources[comment.source] ?? {};
  const part = (isBlog ? blogs.names.indexOf(blog) : hashText(comment.thread ?? body)) % partCount;
  const base = {
    body,
    spam,
    source: comment.source,
    blog,
    date,
    weight,
    part,
    name: null,
    website: null,
    isWhole: true,
  } as const;
  if (!isBlog) return [wordWeight === undefined ? base : { ...base, wordWeight }];
  const count = blogs.counts.get(`${blog} ${comment.spam}`) ?? 1;
  const whole = weight * Math.min(blogRowMost, (blogRowsFull / count) ** blogBalance);
  const name = comment.name ?? '';
  const isCopied = spam === 0 || hashText(`copied ${body}`) % spamCopiedOneOf === 0;
  const copy = { ...base, weight: whole * copyShare * (spam === 0 ? 1 : spamCopiedOneOf), isWhole: false };
  const website = spam === 0 ? makePersonalWebsite(name) : null;
  const copies = isCopied ? [copy] : [];
  const personal = website === null ? [] : [{ ...copy, name, website, weight: copy.weight * personalShare }];
  if (!blogs.withWebsite.has(blog)) return [{ ...base, name, weight: whole }, ...copies, ...personal];
  return [
    { ...base, name, website: comment.url ?? '', weight: whole },
    ...copies.map((row) => ({ ...row, name })),
    ...copies,
    ...personal,
  ];
}
