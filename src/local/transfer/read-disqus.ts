// Disqus's export: threads with their addresses first, then posts that name their thread.

import { addressOf, timeOf, type Item, type ReadOptions } from './item.ts';
import { textOfHtml } from './html-text.ts';
import { readElements, type Element } from './read-xml.ts';

/** Keeps the addresses of the threads, and nothing of the posts. */
export async function* readDisqus(pieces: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<Item> {
  const threads = new Map<string, string>();
  yield* readElements<Item>(pieces, ['thread', 'post', 'author'], (element, above) => {
    if (element.name === 'author') {
      if (above)
        above.texts = { ...above.texts, name: element.texts['name'] ?? '', email: element.texts['email'] ?? '' };
      return [];
    }
    const id = element.attributes['id'] ?? '';
    if (element.name === 'post') return [itemOf(element, id, threads)];
    // In a post a thread is named; on its own it is one.
    if (above?.name === 'post') {
      above.children['thread'] = element.attributes;
      return [];
    }
    threads.set(id, addressOf((element.texts['link'] ?? '').trim(), options));
    return threadItems(element, threads.get(id) ?? '');
  });
}

function threadItems({ texts }: Element, page: string): Item[] {
  const createdAt = timeOf(texts['createdAt']);
  if (texts['isClosed']?.trim() !== 'true' || page === '' || createdAt === null) return [];
  return [{ line: { type: 'page', page, closed: true, createdAt } }];
}

function itemOf({ texts, children }: Element, id: string, threads: ReadonlyMap<string, string>): Item {
  const page = threads.get(children['thread']?.['id'] ?? '') ?? '';
  if (page === '') return { skipped: 'its thread has no address', id };
  const createdAt = timeOf(texts['createdAt']);
  if (createdAt === null) return { skipped: 'no date', id };
  const is = (name: string) => texts[name]?.trim() === 'true';
  return {
    line: {
      type: 'comment',
      source: 'disqus',
      id,
      page,
      parent: children['parent']?.['id'] ?? null,
      name: (texts['name'] ?? '').trim(),
      email: (texts['email'] ?? '').trim(),
      body: textOfHtml(texts['message'] ?? '', { keepLines: false }),
      status: is('isSpam') ? 'spam' : texts['isApproved']?.trim() === 'false' ? 'pending' : 'approved',
      createdAt,
      ...(is('isDeleted') && !is('isSpam') ? { erasedAt: createdAt, body: '' } : {}),
    },
  };
}
