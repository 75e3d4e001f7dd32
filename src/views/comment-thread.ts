// Approved comments as nested lists. Text is text: escaped, its line breaks kept, isolated from the direction around it.

import { html } from 'hono/html';
import type { Locale } from '../domain/site.ts';
import { linkTarget, nothing } from './layout.ts';
import type { Markup } from './layout.ts';
import { textsOf } from './strings.ts';

/** A comment everybody may see. */
export interface PublicComment {
  id: string;
  name: string | null;
  website: string | null;
  /** Null when erased: only its place is left. */
  body: string | null;
  /** Milliseconds UTC, or an ISO 8601 text. */
  createdAt: number | string;
  /** Sent by the site's own people. */
  staff?: boolean;
  replies: readonly PublicComment[];
  /** Where further replies are, when these are not all. */
  moreUrl?: string | null;
}

export interface Thread {
  locale: Locale;
  comments: readonly PublicComment[];
  /** The deepest level that still takes replies gets the last "Reply" links; 0 for none. */
  replyDepth: number;
}

/** The list of a thread's comments; each can be linked to as `#comment-ID`. */
export function renderThread(thread: Thread): Markup {
  return renderList(thread, thread.comments, 0);
}

function renderList(thread: Thread, comments: readonly PublicComment[], depth: number): Markup {
  if (comments.length === 0) return nothing;
  return html`<ol class="thread">
    ${comments.map(
      (comment) =>
        html`<li id="comment-${comment.id}">
          ${renderComment(thread, comment, depth)} ${renderList(thread, comment.replies, depth + 1)}
          ${renderMore(thread, comment)}
        </li> `,
    )}
  </ol>`;
}

function renderComment(thread: Thread, comment: PublicComment, depth: number): Markup {
  const texts = textsOf(thread.locale);
  if (comment.body === null) return html`<p class="note">${texts.erased}</p>`;
  const name = comment.name ?? texts.anonymous;
  const website = linkTarget(comment.website);
  const author = html`<bdi>${name}</bdi>`;
  return html`<article class="comment">
    <header>
      <h3>
        ${website === null ? author : html`<a href="${website}" rel="nofollow ugc noopener">${author}</a>`}${comment.staff ? html` <span class="note">${texts.staff}</span>` : nothing}
      </h3>
      ${renderTime(thread.locale, comment.createdAt)}
    </header>
    <div class="text" dir="auto">${comment.body}</div>
    ${depth < thread.replyDepth ? html`<a class="answer" href="?replytocom=${encodeURIComponent(comment.id)}#respond" rel="nofollow" aria-label="${texts.replyTo(name)}">${texts.reply}</a>` : nothing}
  </article>`;
}

function renderMore(thread: Thread, comment: PublicComment): Markup {
  const more = linkTarget(comment.moreUrl ?? null);
  return more === null ? nothing : html`<p><a href="${more}">${textsOf(thread.locale).moreReplies}</a></p>`;
}

function renderTime(locale: Locale, at: number | string): Markup {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return nothing;
  const shown = new Intl.DateTimeFormat(textsOf(locale).dateLocale, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return html`<time datetime="${date.toISOString()}">${shown.format(date)} <abbr>UTC</abbr></time>`;
}

/** How many comments a thread shows, replies included, erased ones not. */
export function countComments(comments: readonly PublicComment[]): number {
  return comments.reduce((count, comment) => count + Number(comment.body !== null) + countComments(comment.replies), 0);
}

/** The comment with this id among those shown, or `null`. */
export function findComment(comments: readonly PublicComment[], id: string): PublicComment | null {
  for (const comment of comments) {
    const found = comment.id === id && comment.body !== null ? comment : findComment(comment.replies, id);
    if (found !== null) return found;
  }
  return null;
}
