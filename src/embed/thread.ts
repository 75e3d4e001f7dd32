// The comments as nested lists. Text is text, isolated from the direction around it, and clipped to its own place.

import { button, fill, make } from './make.ts';
import type { Own } from './kept.ts';
import type { Comment, Opened, Service, ThreadList } from './service.ts';

/** From this many characters on a text is folded. */
const foldedFrom = 1_500;

/** What a comment is shown by; of one's own not all is known. */
export type Shown = Pick<Comment, 'id' | 'parent' | 'name' | 'body' | 'createdAt'> & Partial<Comment>;

interface Place {
  comment?: Shown;
  article?: HTMLElement;
  item: HTMLElement;
  /** Its replies. */
  list: HTMLElement;
  depth: number;
}

interface Acts {
  service: Service;
  /** The reader wants to answer it; `place` is where the form goes. */
  reply: (to: { comment: Shown; place: HTMLElement }) => void;
  /** What the reader can do with a comment of their own. */
  changesOf: (id: string) => HTMLElement[];
}

export type Thread = ReturnType<typeof openThread>;

/** The list, empty at first, and what can be done to it. */
export function openThread({ texts, isOpen, threadDepth, dateLocale }: Opened, { service, reply, changesOf }: Acts) {
  const roots = make('ol', { part: 'thread' });
  const place = make('div', {}, roots);
  /** By the ids of the comments; '': where those stand that answer none. */
  const places = new Map<string, Place>([['', { item: place, list: roots, depth: -1 }]]);
  const date = new Intl.DateTimeFormat(dateLocale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });

  /** Puts comments where they belong, replies below theirs, and offers the rest; one that is there already is shown anew. */
  function add({ comments, next }: Pick<ThreadList, 'comments' | 'next'>, root = ''): void {
    for (const comment of comments) {
      put(comment);
      add({ comments: comment.replies, next: comment.repliesNext }, comment.id);
    }
    if (next === null) return;
    const load = async () => {
      add(await service.list({ cursor: next, ...(root && { thread: root }) }), root);
      more.remove();
    };
    const more = button(root ? texts.moreReplies : texts.moreComments, () => void load());
    places.get(root)?.item.append(more);
  }

  /** Puts a comment of the reader's own, with a note that only they see. */
  function addOwn(own: Own, note: HTMLElement): void {
    put({ ...places.get(own.id)?.comment, ...own }, note);
  }

  function remove(id: string): void {
    places.get(id)?.item.remove();
    places.delete(id);
  }

  /** Leads the reader to a comment. */
  function show(id: string): void {
    const article = places.get(id)?.article;
    if (!article) return;
    roots.querySelector('.target')?.classList.remove('target');
    article.classList.add('target');
    article.focus({ preventScroll: true });
    article.scrollIntoView({ block: 'nearest' });
  }

  /** As if the reader had pressed a button of it, where there is that. */
  function press(id: string | undefined, act: '.reply' | '.edit'): void {
    places
      .get(id ?? '')
      ?.article?.querySelector<HTMLElement>(act)
      ?.click();
  }

  function put(comment: Shown, note: HTMLElement | null = null): void {
    const { id, parent } = comment;
    const { list: above, depth: deep } = (places.get(parent ?? '') ?? places.get('')) as Place;
    const there = places.get(id);
    const depth = deep + 1;
    const list = there?.list ?? make('ol');
    const article = makeArticle(comment, { depth, note });
    if (there && note) {
      there.article?.replaceWith(article);
      there.article = article;
      return;
    }
    const item = make('li', {}, article, list);
    places.set(id, { comment, item, article, list, depth });
    there?.item.remove();
    above.append(item);
  }

  function makeArticle(comment: Shown, { depth, note }: { depth: number; note: HTMLElement | null }): HTMLElement {
    const { id, body } = comment;
    const article = make('article', { id: `comment-${id}`, part: 'comment', tabindex: '-1' });
    if (body === null) {
      article.append(make('p', { class: 'soft' }, texts.erased));
      return article;
    }
    const text = make('div', { part: 'text', dir: 'auto' }, body);
    article.append(makeHead(comment), text);
    if (body.length > foldedFrom || body.split('\n', 40).length > 30) {
      text.classList.add('folded');
      const unfold = button(texts.showAll, () => {
        text.classList.remove('folded');
        unfold.remove();
        article.focus();
      });
      article.append(unfold);
    }
    const row = make('p', { class: 'acts' });
    if (note) article.append(note);
    else {
      if (isOpen && depth < threadDepth) {
        const answer = button(texts.reply, () => reply({ comment, place: article }), 'button reply');
        answer.setAttribute('aria-label', fill(texts.replyTo, comment.name ?? texts.anonymous));
        row.append(answer);
      }
      const href = service.reportsOf(id);
      row.append(make('a', { href, part: 'soft report', rel: 'nofollow', target: '_blank' }, texts.report));
    }
    row.append(...changesOf(id));
    article.append(row);
    return article;
  }

  function makeHead({ id, name, website, staff, createdAt }: Shown): HTMLElement {
    const shown = make('bdi', {}, name ?? texts.anonymous);
    const isLink = website && /^https?:\/\//i.test(website);
    const author = isLink ? make('a', { href: website, rel: 'nofollow ugc noopener' }, shown) : shown;
    const at = new Date(createdAt);
    const time = make('time', { datetime: at.toISOString() }, date.format(at));
    const head = make('header', {}, make('h3', { part: 'author' }, author));
    if (staff) head.append(make('span', { part: 'staff' }, texts.staff));
    head.append(make('a', { class: 'soft', href: `#comment-${id}` }, time));
    return head;
  }

  return { place, has: (id: string) => places.has(id), add, addOwn, remove, show, press };
}
