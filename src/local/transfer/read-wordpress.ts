// WordPress's export (WXR, any version): comments stand in the item of their post, before its end.

import { addressOf, timeOf, type Item, type ReadOptions } from './item.ts';
import { textOfHtml } from './html-text.ts';
import { readElements, type Element } from './read-xml.ts';

/** A post's comments come before it is known where it is: as many are kept as one post has. */
export async function* readWordpress(pieces: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<Item> {
  const source = { name: 'wordpress' };
  let comments: Element[] = [];
  yield* readElements<Item>(pieces, ['channel', 'item', 'comment'], (element, above) => {
    if (element.name === 'comment') {
      comments.push(element);
      return [];
    }
    const site = above?.texts['base_blog_url'] ?? above?.texts['link'] ?? '';
    source.name = `wordpress:${(URL.parse(site.trim())?.host ?? '').slice(0, 80)}`;
    const items = element.name === 'item' ? itemsOf(element, comments, { ...options, source: source.name }) : [];
    comments = [];
    return items;
  });
}

function itemsOf(post: Element, comments: Element[], options: ReadOptions & { source: string }): Item[] {
  if (comments.length === 0) return [];
  const page = addressOf((post.texts['link'] ?? '').trim(), options);
  const start = timeOf(post.texts['post_date_gmt']) ?? timeOf(post.texts['post_date']);
  const items = comments.map((comment) => itemOf(comment, { page, start, source: options.source }));
  const times = items.flatMap((item) => ('line' in item ? [Number(item.line['createdAt'])] : []));
  if (post.texts['comment_status']?.trim() !== 'closed' || times.length === 0) return items;
  return [...items, { line: { type: 'page', page, closed: true, createdAt: Math.min(...times) } }];
}

const statuses: Record<string, string> = {
  1: 'approved',
  0: 'pending',
  spam: 'spam',
  trash: 'rejected',
  'post-trashed': 'rejected',
};

function itemOf({ texts }: Element, of: { page: string; start: number | null; source: string }): Item {
  const id = (texts['comment_id'] ?? '').trim();
  const type = (texts['comment_type'] ?? '').trim();
  if (type !== '' && type !== 'comment')
    return { skipped: type === 'pingback' || type === 'trackback' ? type : 'of a plugin', id };
  const status = statuses[(texts['comment_approved'] ?? '').trim()];
  if (status === undefined) return { skipped: 'status not known', id };
  const createdAt = timeOf(texts['comment_date_gmt']) ?? timeOf(texts['comment_date']) ?? of.start;
  if (createdAt === null) return { skipped: 'no date', id };
  const parent = (texts['comment_parent'] ?? '').trim();
  return {
    line: {
      type: 'comment',
      source: of.source,
      id,
      page: of.page,
      parent: parent === '' || parent === '0' ? null : parent,
      name: textOfHtml(texts['comment_author'] ?? '', { keepLines: false }),
      email: (texts['comment_author_email'] ?? '').trim(),
      website: (texts['comment_author_url'] ?? '').trim(),
      body: textOfHtml(texts['comment_content'] ?? '', { keepLines: true }),
      status,
      createdAt,
    },
  };
}
