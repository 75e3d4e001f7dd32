// What a form's author sees when a post fails for a reason that is no fault in a field: said before (409), too fast (429),
// closed (403), store down (503), too large (413). What was typed is given back wherever it was read.

import { html } from 'hono/html';
import type { Failure } from '../domain/failure.ts';
import type { Locale } from '../domain/site.ts';
import { renderCommentForm } from './comment-form.ts';
import type { CommentForm } from './comment-form.ts';
import { nothing, renderBackLink, renderPage } from './layout.ts';
import type { Markup } from './layout.ts';
import { textsOf } from './strings.ts';
import type { Texts } from './strings.ts';
import { renderTypedText } from './typed-text.ts';

export interface FailurePage {
  locale: Locale;
  /** `invalid` has its own page, form-faults.ts. Kinds a form can't meet get general words. */
  failure: Failure;
  /** The form as it was sent, to send it again or to copy from; `null` when it could not be read. */
  form: Omit<CommentForm, 'locale' | 'faults'> | null;
  /** What was typed into another form than a comment's: to copy. */
  typed?: string;
  backUrl: string | null;
  siteTitle?: string | null;
}

/** The whole page as HTML. */
export function renderFailurePage(page: FailurePage): string {
  const texts = textsOf(page.locale);
  const { title, text } = textsFor(texts, page.failure);
  return renderPage({
    locale: page.locale,
    title,
    masthead: page.siteTitle ?? null,
    content: html`<main class="wrap card">
      <h1>${title}</h1>
      <p role="alert">${text} ${describeBound(texts, page.failure)}</p>
      ${renderTyped(page)} ${renderBackLink(page.locale, page.backUrl)}
    </main>`,
  });
}

function textsFor(texts: Texts, failure: Failure): { title: string; text: string } {
  switch (failure.kind) {
    case 'duplicate':
    case 'flood':
    case 'closed':
    case 'storage-down':
    case 'too-large':
    case 'not-found':
    case 'foreign-origin':
    case 'daily-cap':
      return texts.failures[failure.kind];
    default:
      return texts.failures.other;
  }
}

/** How long to wait, or how much fits. Rounded up: who waits as told must not meet the limit again. */
export function describeBound(texts: Texts, failure: Failure): string {
  if (failure.kind === 'foreign-origin') return failure.origin;
  if (failure.kind === 'flood' || failure.kind === 'daily-cap') {
    const seconds = Math.max(1, Math.ceil(failure.retryAfterSeconds));
    return seconds < 120 ? texts.waitSeconds(seconds) : texts.waitMinutes(Math.ceil(seconds / 60));
  }
  return failure.kind === 'too-large' ? texts.limitKibibytes(Math.floor(failure.limitBytes / 1024)) : '';
}

const canSucceedLater: ReadonlySet<Failure['kind']> = new Set(['flood', 'daily-cap', 'storage-down']);

/** What can succeed later comes back as a form; what can't, as text to copy. */
function renderTyped(page: FailurePage): Markup {
  if (page.form === null) return renderTypedText(page.locale, page.typed ?? '');
  const texts = textsOf(page.locale);
  if (canSucceedLater.has(page.failure.kind)) {
    return html`<p>${texts.textKept}</p>
      ${renderCommentForm({ ...page.form, locale: page.locale, faults: [] })}`;
  }
  return page.failure.kind === 'duplicate' ? nothing : renderTypedText(page.locale, page.form.values['body'] ?? '');
}
