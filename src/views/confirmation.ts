// Our own confirmation page, for sites that want it instead of a redirect.

import { html } from 'hono/html';
import type { Locale } from '../domain/site.ts';
import { linkTarget, nothing, renderBackLink, renderPage } from './layout.ts';
import { textsOf } from './strings.ts';

export interface Confirmation {
  locale: Locale;
  /** What the author may know: spam looks as pending does. */
  status: 'approved' | 'pending';
  backUrl: string | null;
  statusUrl: string;
  siteTitle?: string | null;
}

/** The whole page as HTML. */
export function renderConfirmation(page: Confirmation): string {
  const texts = textsOf(page.locale);
  const isPublished = page.status === 'approved';
  const title = isPublished ? texts.publishedTitle : texts.heldTitle;
  const status = linkTarget(page.statusUrl);
  return renderPage({
    locale: page.locale,
    title,
    masthead: page.siteTitle ?? null,
    content: html`<main class="wrap card">
      <h1>${title}</h1>
      <p>${isPublished ? texts.published : texts.heldMore}</p>
      ${
        status === null
          ? nothing
          : html`<p><a href="${status}">${texts.seeStatus}</a></p>
              <p>${texts.keepStatusLink}</p>`
      }
      ${renderBackLink(page.locale, page.backUrl)}
    </main>`,
  });
}
