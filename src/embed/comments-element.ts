// The element <anteroom-comments site="blog">: the thread of a page and the form below it. What it shows comes from the service.

import { openKeeper, type Keeper, type Own } from './kept.ts';
import { button, fill, make } from './make.ts';
import { ReplyForm } from './reply-form.ts';
import {
  openService,
  Problem,
  type Comment,
  type Opened,
  type Service,
  type Status,
  type ThreadList,
} from './service.ts';
import { makeStyle } from './style.ts';
import { Thread } from './thread.ts';

/** What has to be said before the service has said anything, in whichever language. */
const unreached = 'Comments · تبصرے ↻';

export class CommentsElement extends HTMLElement {
  /** The origin of the service: where the script came from. */
  static service = '';

  #service!: Service;
  #keeper!: Keeper;
  #opened!: Opened;
  #thread!: Thread;
  #form: ReplyForm | undefined;
  readonly #title = make('h2', { part: 'title' });
  #total = 0;

  connectedCallback(): void {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [makeStyle()];
    const site = this.#get('site');
    const origin = this.#get('service') || CommentsElement.service;
    const page = this.#get('page') || addressOfPage(this.#findPlainForm());
    this.#service = openService(origin, site, page);
    this.#keeper = openKeeper(site, page);
    addEventListener('hashchange', () => this.#showLinked());
    void this.#open();
  }

  #get(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  /** The site's form that stands on the page for readers without script. */
  #findPlainForm(): HTMLFormElement | null {
    return document.querySelector(`form[action$="/v1/sites/${this.#get('site')}/comments"]`);
  }

  async #open(): Promise<void> {
    const lang = this.#get('lang');
    try {
      const [opened, list] = await Promise.all([this.#service.open(lang), this.#service.list()]);
      this.#opened = opened;
      this.#show(list);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.shadowRoot?.replaceChildren(button(unreached, () => void this.#open()));
    }
  }

  #show(list: ThreadList): void {
    const { texts, language, direction, isOpen } = this.#opened;
    this.#thread = new Thread(this.#opened, {
      reply: (to) => this.#form?.attach(to),
      reportsOf: this.#service.reportsOf,
      more: async (thread, cursor) => {
        const { comments, next } = await this.#service.list({ thread, cursor });
        this.#thread.add(comments);
        this.#thread.showMore(thread, next);
      },
    });
    const more = make('p');
    const home = make('div');
    const attributes = { part: 'comments', lang: language, dir: direction };
    this.shadowRoot?.replaceChildren(make('section', attributes, this.#title, this.#thread.list, more, home));
    const plain = this.#findPlainForm();
    if (isOpen) this.#openForm(home, plain);
    else home.append(make('p', { part: 'notice' }, texts.closed));
    plain?.remove();
    this.#takeRoots(list, more);
    this.#count(list.total);
    void this.#showOwn();
    this.#showLinked();
  }

  #openForm(home: HTMLElement, plain: HTMLFormElement | null): void {
    const typed = plain ? [...new FormData(plain)].filter(([, value]) => value) : [];
    const submit = (fields: Record<string, string>, key: string) => this.#submit(fields, key);
    const asked = { opened: this.#opened, keeper: this.#keeper, home, submit };
    this.#form = new ReplyForm(asked, Object.fromEntries(typed));
  }

  /** Leads to the comment that the page's address names. */
  #showLinked(): void {
    this.#thread?.show(location.hash.slice('#comment-'.length));
  }

  #count(total: number): void {
    this.#total = total;
    const { texts, dateLocale } = this.#opened;
    const many = fill(texts.titleMany, total.toLocaleString(dateLocale));
    this.#title.textContent = [texts.noComments, texts.titleOne][total] ?? many;
  }

  #takeRoots({ comments, next }: ThreadList, more: HTMLElement): void {
    this.#thread.add(comments);
    more.replaceChildren();
    if (next === null) return;
    const load = async () => this.#takeRoots(await this.#service.list({ cursor: next }), more);
    more.append(button(this.#opened.texts.moreComments, () => void load()));
  }

  async #submit(fields: Record<string, string>, key: string): Promise<string | null> {
    const { texts, challenge } = this.#opened;
    const { comment, hints, statusToken, authorToken } = await this.#service.submit(fields, key, [challenge, this]);
    const isHeld = comment.status === 'pending';
    const own = { ...comment, token: statusToken };
    if (isHeld) this.#keeper.keepOwn(own);
    else this.#count(this.#total + 1);
    const said = isHeld ? texts.held : texts.nowPublished;
    const line = this.#tellOwn(own, said, comment);
    for (const { field, suggestion } of hints) {
      if (field === 'parent') line.append(` ${texts.startsThread}`);
      this.#form?.suggest(suggestion, line);
    }
    this.#form?.say(said, 'hidden');
    this.#thread.show(comment.id);
    return authorToken;
  }

  /** Asks what became of the reader's own comments, and tells; then goes on with a reply that was begun. */
  async #showOwn(): Promise<void> {
    const { own, dropOwn, read } = this.#keeper;
    for (const one of own()) {
      if (this.#thread.has(one.id)) dropOwn(one.id);
      else await this.#showFate(one);
    }
    this.#thread.startReply(read('draft')?.parent ?? '');
  }

  async #showFate(own: Own): Promise<void> {
    const { texts } = this.#opened;
    const fate = await this.#service
      .status(this.#service.ownPage(own))
      .catch(({ kind }: Problem) => ({ status: kind && 'gone', reason: null, editableUntil: null }));
    const { status, reason } = fate;
    const drop = () => {
      this.#keeper.dropOwn(own.id);
      this.#thread.remove(own.id);
    };
    const said =
      { published: texts.nowPublished, declined: texts.declined, gone: '', withdrawn: '' }[status] ?? texts.held;
    if (!said || status === 'published') drop();
    if (!said) return;
    const line = this.#tellOwn(own, said, fate);
    if (status !== 'declined') return;
    line.append(reason ? `: ${reason.wording} ` : ' ', button(texts.dismiss, drop));
  }

  /** Shows one's own comment with what is to be said of it, and where it can be changed while it can. */
  #tellOwn(own: Own, said: string, { status, editableUntil }: Pick<Status, 'editableUntil'> & { status: string }) {
    const line = this.#thread.addOwn(commentOf(own), said, status);
    const href = this.#service.ownPage(own);
    if (editableUntil) line.append(' ', make('a', { href, target: '_blank' }, this.#opened.texts.change));
    return line;
  }
}

function commentOf(own: Omit<Own, 'token'> & { website?: string | null }): Comment {
  return { website: null, ...own, staff: false, erased: false, replies: [], repliesNext: null };
}

/** The page as its plain form names it, its own address as it tells search engines, or as it was opened. */
function addressOfPage(plain: HTMLFormElement | null): string {
  const named = plain && new FormData(plain).get('page');
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return `${named || canonical || location.href.split('#', 1)}`;
}
