// Our own confirmation page: what became of a comment just posted, and what it says. The answer to a plain form.

import { html } from 'hono/html';
import type { Locale } from '../domain/site.ts';
import { linkTarget, nothing, renderBackLink, renderPage } from './layout.ts';
import { textsOf } from './strings.ts';
import { renderTypedText } from './typed-text.ts';

export interface Confirmation {
  locale: Locale;
  /** What the author may know: spam looks as pending does. */
  status: 'approved' | 'pending';
  /** The text as stored. */
  body: string;
  /** The address that was perhaps meant, a hint. */
  emailSuggestion: string | null;
  /** It answers a comment that is not here, and so stands on its own. */
  startsThread?: boolean;
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
      ${page.startsThread ? html`<p>${texts.startsThread}</p>` : nothing}
      ${page.emailSuggestion === null ? nothing : html`<p>${texts.email}: ${texts.didYouMean(page.emailSuggestion)}</p>`}
      ${renderTypedText(page.locale, page.body)} ${renderBackLink(page.locale, page.backUrl)}
      ${
        status === null
          ? nothing
          : html`<p><a href="${status}">${texts.seeStatus}</a></p>
              <p>${texts.keepStatusLink}</p>`
      }
    </main>`,
  });
}
