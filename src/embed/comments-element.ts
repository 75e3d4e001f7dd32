// The element <anteroom-comments site="blog">: the thread of a page and the form below it. What it shows comes from the service.

import { openKeeper, type Keeper } from './kept.ts';
import { button, fill, make } from './make.ts';
import { openOwnComments } from './own-comments.ts';
import { openReplyForm, type ReplyForm, type Sent } from './reply-form.ts';
import { openService, Problem, type Opened, type Service, type ThreadList } from './service.ts';
import { makeStyle } from './style.ts';
import { openThread, type Thread } from './thread.ts';

/** What has to be said before the service has said anything, in whichever language. */
const unreached = 'Comments · تبصرے ↻';

export class CommentsElement extends HTMLElement {
  /** The origin of the service: where the script came from. */
  static service = '';

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [makeStyle()];
    const get = (name: string) => this.getAttribute(name) ?? '';
    const site = get('site');
    /** The site's form that stands on the page for readers without script. */
    const findPlainForm = () => document.querySelector<HTMLFormElement>(`form[action$="/v1/sites/${site}/comments"]`);
    const page = get('page') || addressOfPage(findPlainForm());
    const service = openService(get('service') || CommentsElement.service, site, page);
    const open = async () => {
      try {
        const [opened, list] = await Promise.all([service.open(get('lang')), service.list()]);
        show({ opened, service, keeper: openKeeper(site, page), root }, list, findPlainForm());
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        root.replaceChildren(button(unreached, () => void open()));
      }
    };
    void open();
  }
}

interface Place {
  opened: Opened;
  service: Service;
  keeper: Keeper;
  root: ShadowRoot;
}

/** All that the element shows, once the service has answered. */
function show(place: Place, list: ThreadList, plain: HTMLFormElement | null): void {
  const { opened, service, keeper, root } = place;
  const { texts, language, direction, isOpen, dateLocale, challenge } = opened;
  const title = make('h2', { part: 'title' });
  const home = make('div');
  let answer: ReplyForm | undefined;
  let total = 0;

  const thread: Thread = openThread(opened, {
    service,
    reply: (to) => answer?.(to),
    changesOf: (id) => own.changesOf(id),
  });
  const own = openOwnComments({ ...place, thread, count });

  function count(now: number): void {
    total = now;
    const many = fill(texts.titleMany, now.toLocaleString(dateLocale));
    title.textContent = [texts.noComments, texts.titleOne][now] ?? many;
  }

  async function submit(fields: Record<string, string>, key: string): Promise<Sent> {
    const { comment, statusToken, ...sent } = await service.submit(fields, key, [challenge, root.host]);
    const status = comment.status === 'pending' ? 'held' : 'published';
    if (status === 'published') count(total + 1);
    const now = { ...comment, token: statusToken, withdrawableUntil: comment.editableUntil };
    const line = own.tell(now, { ...now, status, reason: null });
    thread.show(comment.id);
    return { ...sent, line };
  }

  /** Leads to the comment that the page's address names. */
  const showLinked = () => thread.show(location.hash.slice('#comment-'.length));

  if (isOpen) {
    const typed = plain ? [...new FormData(plain)].filter(([, value]) => value) : [];
    answer = openReplyForm({ opened, keeper, home, submit }, Object.fromEntries(typed));
  } else home.append(make('p', { part: 'notice' }, texts.closed));
  plain?.remove();
  thread.add(list);
  count(list.total);
  const attributes = { part: 'comments', lang: language, dir: direction };
  root.replaceChildren(make('section', attributes, title, thread.place, home));
  addEventListener('hashchange', showLinked);
  showLinked();
  void own.showAll();
}

/** The page as its plain form names it, its own address as it tells search engines, or as it was opened. */
function addressOfPage(plain: HTMLFormElement | null): string {
  const named = plain && new FormData(plain).get('page');
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return `${named || canonical || location.href.split('#', 1)}`;
}
