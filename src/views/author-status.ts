// The author's own view of a comment: published, held or declined, and why where the site says so.

import { html } from 'hono/html';
import type { Locale } from '../domain/site.ts';
import { renderAppeal, type ShownAppeal } from './appeal-form.ts';
import { appealTextsOf } from './appeal-strings.ts';
import { authorChangeTextsOf } from './author-change-strings.ts';
import { renderOwnChanges, type OwnChanges } from './author-changes.ts';
import { renderBackLink, renderPage } from './layout.ts';
import { textsOf } from './strings.ts';
import { renderTypedText } from './typed-text.ts';

export type AuthorStatus = 'published' | 'held' | 'declined' | 'withdrawn';

export interface AuthorStatusPage {
  locale: Locale;
  status: AuthorStatus;
  /** Why it was declined, in the site's own words. */
  reason?: string | null;
  /** What can be done against it, or was. */
  appeal?: ShownAppeal | null;
  /** What the author wrote, as it stands. */
  body: string;
  backUrl: string | null;
  siteTitle?: string | null;
  /** What they can still do with it; left out: nothing. */
  changes?: OwnChanges;
}

/** The whole page as HTML. */
export function renderAuthorStatus(page: AuthorStatusPage): string {
  const texts = textsOf(page.locale);
  return renderPage({
    locale: page.locale,
    title: `${texts.statusTitle}: ${describeStatus(page)}`,
    masthead: page.siteTitle ?? null,
    content: html`<main class="wrap card">
      <h1>${texts.statusTitle}</h1>
      <p><strong class="status">${describeStatus(page)}</strong></p>
      ${page.status === 'held' ? html`<p>${texts.heldMore}</p>` : ''}
      ${page.status === 'declined' ? html`<p>${appealTextsOf(page.locale).decidedByPerson}</p>` : ''}
      ${page.status === 'withdrawn' ? html`<p>${authorChangeTextsOf(page.locale).withdrawnMore}</p>` : ''}
      ${page.reason ? html`<p class="reason" dir="auto">${page.reason}</p>` : ''}
      ${renderTypedText(page.locale, page.body)} ${page.appeal ? renderAppeal(page.locale, page.appeal) : ''}
      ${page.changes ? renderOwnChanges(page.locale, page.changes) : ''} ${renderBackLink(page.locale, page.backUrl)}
    </main>`,
  });
}

function describeStatus({ locale, status }: AuthorStatusPage): string {
  const { statusPublished: published, statusHeld: held, statusDeclined: declined } = textsOf(locale);
  return { published, held, declined, withdrawn: authorChangeTextsOf(locale).withdrawn }[status];
}
