// The comments as nested lists. Text is text, isolated from the direction around it, and clipped to its own place.

import { button, fill, make } from './make.ts';
import type { Comment, Opened } from './service.ts';

/** From this many characters on a text is folded. */
const foldedFrom = 1_500;

interface Place {
  item: HTMLElement;
  article: HTMLElement;
  /** Its replies. */
  list: HTMLElement;
  depth: number;
}

export interface Acts {
  /** The reader wants to answer it; `place` is where the form goes. */
  reply: (to: { comment: Comment; place: HTMLElement }) => void;
  /** Where readers report a comment. */
  reportsOf: (id: string) => string;
  /** The rest of a thread is wanted, on from a cursor. */
  more: (root: string, cursor: string) => Promise<void>;
}

export class Thread {
  readonly list = make('ol', { part: 'thread' });
  readonly #opened: Opened;
  readonly #acts: Acts;
  readonly #places = new Map<string, Place>();
  readonly #date: Intl.DateTimeFormat;

  constructor(opened: Opened, acts: Acts) {
    this.#opened = opened;
    this.#acts = acts;
    this.#date = new Intl.DateTimeFormat(opened.dateLocale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Puts comments where they belong, replies below theirs; one that is there already is shown anew. */
  add(comments: readonly Comment[]): void {
    for (const comment of comments) {
      this.#put(comment);
      this.add(comment.replies);
      this.showMore(comment.id, comment.repliesNext);
    }
  }

  /** Puts a comment of the reader's own, with a note that only they see; returns the note. */
  addOwn(comment: Comment, note: string, state: string): HTMLElement {
    const line = make('p', { part: `notice ${state}` }, note);
    this.#put(comment, line);
    return line;
  }

  remove(id: string): void {
    this.#places.get(id)?.item.remove();
    this.#places.delete(id);
  }

  /** Leads the reader to a comment. */
  show(id: string): void {
    const article = this.#places.get(id)?.article;
    if (!article) return;
    this.list.querySelector('.target')?.classList.remove('target');
    article.classList.add('target');
    article.focus({ preventScroll: true });
    article.scrollIntoView({ block: 'nearest' });
  }

  /** As if the reader had chosen to answer it, where that can be. */
  startReply(id: string): void {
    this.#places.get(id)?.article.querySelector<HTMLElement>('.reply')?.click();
  }

  #put(comment: Comment, note: HTMLElement | null = null): void {
    const { id, parent } = comment;
    const above = parent === null ? undefined : this.#places.get(parent);
    const there = this.#places.get(id);
    const depth = above ? above.depth + 1 : 0;
    const list = there?.list ?? make('ol');
    const article = this.#makeArticle(comment, { depth, note });
    const item = make('li', {}, article, list);
    this.#places.set(id, { item, article, list, depth });
    if (there) there.item.remove();
    (above?.list ?? this.list).append(item);
  }

  #makeArticle(comment: Comment, { depth, note }: { depth: number; note: HTMLElement | null }): HTMLElement {
    const { texts, isOpen, threadDepth } = this.#opened;
    const { id, body } = comment;
    const article = make('article', { id: `comment-${id}`, part: 'comment', tabindex: '-1' });
    if (body === null) {
      article.append(make('p', { class: 'soft' }, texts.erased));
      return article;
    }
    const text = make('div', { part: 'text', dir: 'auto' }, body);
    article.append(this.#makeHead(comment), text);
    if (body.length > foldedFrom || body.split('\n', 40).length > 30) {
      text.classList.add('folded');
      const unfold = button(texts.showAll, () => {
        text.classList.remove('folded');
        unfold.remove();
        article.focus();
      });
      article.append(unfold);
    }
    if (note) {
      article.append(note);
      return article;
    }
    const acts = make('p', { class: 'acts' });
    if (isOpen && depth < threadDepth) {
      const reply = button(texts.reply, () => this.#acts.reply({ comment, place: article }), 'button reply');
      reply.setAttribute('aria-label', fill(texts.replyTo, comment.name ?? texts.anonymous));
      acts.append(reply);
    }
    const href = this.#acts.reportsOf(id);
    acts.append(make('a', { href, part: 'soft report', rel: 'nofollow', target: '_blank' }, texts.report));
    article.append(acts);
    return article;
  }

  #makeHead({ id, name, website, staff, createdAt }: Comment): HTMLElement {
    const { texts } = this.#opened;
    const shown = make('bdi', {}, name ?? texts.anonymous);
    const isLink = website !== null && /^https?:\/\//i.test(website);
    const author = isLink ? make('a', { href: website, rel: 'nofollow ugc noopener' }, shown) : shown;
    const at = new Date(createdAt);
    const time = make('time', { datetime: at.toISOString() }, this.#date.format(at));
    const head = make('header', {}, make('h3', { part: 'author' }, author));
    if (staff) head.append(make('span', { part: 'staff' }, texts.staff));
    head.append(make('a', { class: 'soft', href: `#comment-${id}` }, time));
    return head;
  }

  /** Offers the rest of a thread, where there is any. */
  showMore(id: string, cursor: string | null): void {
    const place = this.#places.get(id);
    if (!place || cursor === null) return;
    const more = button(this.#opened.texts.moreReplies, () => {
      void this.#acts.more(id, cursor).then(() => more.remove());
    });
    place.item.append(more);
  }
}
