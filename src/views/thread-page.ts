// The published comments of a page as a page of their own: for crawlers, and for readers without script.

import { html } from 'hono/html';
import type { Locale } from '../domain/site.ts';
import { renderThread, type PublicComment } from './comment-thread.ts';
import { linkTarget, nothing, renderBackLink, renderPage } from './layout.ts';
import { textsOf } from './strings.ts';

export interface ThreadPage {
  locale: Locale;
  siteTitle: string;
  comments: readonly PublicComment[];
  total: number;
  /** Where the next part is; null: there is none. */
  moreUrl: string | null;
  /** The page that they are on; null: nobody but the site knows. */
  backUrl: string | null;
}

/** The whole page as HTML. */
export function renderThreadPage(page: ThreadPage): string {
  const { locale, siteTitle, comments, total, backUrl } = page;
  const texts = textsOf(locale);
  const title = total === 0 ? texts.noComments : texts.comments(total);
  const more = linkTarget(page.moreUrl);
  return renderPage({
    locale,
    title: `${title} – ${siteTitle}`,
    masthead: siteTitle,
    content: html`<main class="wrap card comments">
      <h1>${title}</h1>
      ${renderThread({ locale, comments, replyDepth: 0 })}
      ${more === null ? nothing : html`<p><a href="${more}" rel="next">${texts.moreComments}</a></p>`}
      ${renderBackLink(locale, backUrl)}
    </main>`,
  });
}
