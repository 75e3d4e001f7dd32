// The pages that links in mails lead to, plain HTML that works without script. Opening one changes nothing: its buttons post.

import { html } from 'hono/html';
import type { Status } from '../domain/comment.ts';
import type { SubscriptionRole, SubscriptionState } from '../domain/mail.ts';
import type { Locale } from '../domain/site.ts';
import { nothing, renderPage, type Markup } from './layout.ts';
import { mailPageTextsOf } from './mail-strings.ts';

export interface SubscriptionPage {
  locale: Locale;
  siteTitle: string;
  role: SubscriptionRole;
  state: SubscriptionState;
  /** A yes is taken. */
  isOpen: boolean;
}

/** The whole page as HTML. It posts to its own address. */
export function renderSubscriptionPage({ locale, siteTitle, role, state, isOpen }: SubscriptionPage): string {
  const texts = mailPageTextsOf(locale);
  const isLate = state === 'asked' && !isOpen;
  return renderPage({
    locale,
    title: texts.subscriptionTitle,
    masthead: siteTitle,
    content: html`<main class="wrap card">
      <h1>${texts.subscriptionTitle}</h1>
      ${state === 'asked' ? html`<p>${texts.about[role]}</p>` : nothing}
      <p role="status"><strong class="status">${isLate ? texts.tooLate : texts.states[state]}</strong></p>
      ${
        state === 'stopped'
          ? nothing
          : html`<form class="form" method="post">
              ${isOpen ? button('act', 'confirm', texts.yes) : nothing}
              ${button('act', 'stop', state === 'asked' ? texts.no : texts.stop)}
            </form>`
      }
    </main>`,
  });
}

export interface DecisionPage {
  locale: Locale;
  siteTitle: string;
  status: Status;
  page: string;
  name: string | null;
  body: string;
  spam: number | null;
  toxicity: number | null;
  /** It can be decided here. */
  isOpen: boolean;
  /** It was to be decided just now, and had changed. */
  isStale: boolean;
}

/** The whole page as HTML. It posts to its own address. Nothing that a stranger wrote is a link. */
export function renderDecisionPage(page: DecisionPage): string {
  const texts = mailPageTextsOf(page.locale);
  const { spam, toxicity, isOpen, isStale } = page;
  return renderPage({
    locale: page.locale,
    title: texts.decisionTitle,
    masthead: page.siteTitle,
    content: html`<main class="wrap card">
      <h1>${texts.decisionTitle}</h1>
      ${isStale ? html`<p role="alert">${texts.stale}</p>` : nothing}
      <p role="status"><strong class="status">${texts.statuses[page.status]}</strong></p>
      ${!isOpen && page.status === 'pending' ? html`<p>${texts.changed}</p>` : nothing}
      <p>${texts.writes}: <bdi>${page.name ?? '–'}</bdi><br />${texts.onPage}: <bdi>${page.page}</bdi></p>
      <div class="copy" dir="auto" tabindex="0" role="region" aria-label="${texts.decisionTitle}">${page.body}</div>
      ${spam === null ? nothing : html`<p>${texts.scores(spam.toFixed(2), (toxicity ?? 0).toFixed(2))}</p>`}
      ${
        isOpen
          ? html`<form class="form" method="post">
              ${button('move', 'approve', texts.approve)} ${button('move', 'reject', texts.reject)}
              ${button('move', 'spam', texts.spam)}
            </form>`
          : nothing
      }
    </main>`,
  });
}

function button(name: string, value: string, label: string): Markup {
  return html`<button class="post" type="submit" name="${name}" value="${value}">${label}</button>`;
}
