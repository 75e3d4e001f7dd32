// The form by which a reader reports a comment, plain HTML that works without script, and the page that answers it.

import { html } from 'hono/html';
import type { Fault } from '../domain/failure.ts';
import { noteBytesMax, type ReportReason } from '../domain/report.ts';
import type { Locale } from '../domain/site.ts';
import { nothing, renderBackLink, renderPage, type Markup } from './layout.ts';
import { reportTextsOf } from './report-strings.ts';
import { textsOf } from './strings.ts';

export interface ReportForm {
  locale: Locale;
  siteTitle: string;
  reasons: readonly ReportReason[];
  /** What was chosen and typed, when the form comes back. */
  reason?: string | undefined;
  note?: string | undefined;
  faults: readonly Pick<Fault, 'field' | 'rule'>[];
  backUrl: string | null;
}

/** The whole page as HTML. It posts to its own address. */
export function renderReportForm(page: ReportForm): string {
  const texts = reportTextsOf(page.locale);
  return renderPage({
    locale: page.locale,
    title: texts.reportTitle,
    masthead: page.siteTitle,
    content: html`<main class="wrap card">
      <h1>${texts.reportTitle}</h1>
      <p>${texts.reportIntro}</p>
      ${renderFaults(page)}
      <form class="form" method="post" accept-charset="utf-8">
        <fieldset class="field">
          <legend>${texts.reason}</legend>
          ${page.reasons.map((reason) => renderReason(page, reason))}
        </fieldset>
        <div class="field">
          <label for="field-note">${texts.note}</label>
          <p class="note" id="note-hint">${texts.noteHint}</p>
          <textarea
            id="field-note"
            name="note"
            rows="4"
            maxlength="${noteBytesMax}"
            dir="auto"
            aria-describedby="note-hint"
          >
${page.note ?? ''}</textarea>
        </div>
        <p><button class="post" type="submit">${texts.send}</button></p>
      </form>
      ${renderBackLink(page.locale, page.backUrl)}
    </main>`,
  });
}

function renderReason(page: ReportForm, { code, wording }: ReportReason): Markup {
  const chosen = page.reason === code ? html` checked` : nothing;
  return html`<p class="consent">
    <input id="reason-${code}" name="reason" type="radio" value="${code}" required ${chosen} />
    <label for="reason-${code}" dir="auto">${wording}</label>
  </p>`;
}

/** Nothing of a fault but field and rule is shown: the sentences are in the site's language. */
function renderFaults(page: ReportForm): Markup {
  if (page.faults.length === 0) return nothing;
  const { faults } = reportTextsOf(page.locale);
  const sentences = page.faults.map(({ field, rule }) => faults[`${field}.${rule}`] ?? faults[`${field}.`]);
  return html`<div class="faults" role="alert">
    <h2>${textsOf(page.locale).faultsTitle}</h2>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li> `)}
    </ul>
  </div>`;
}

/** The answer to a report, whoever else made one. The whole page as HTML. */
export function renderReportReceived(page: Pick<ReportForm, 'locale' | 'siteTitle' | 'backUrl'>): string {
  const texts = reportTextsOf(page.locale);
  return renderPage({
    locale: page.locale,
    title: texts.receivedTitle,
    masthead: page.siteTitle,
    content: html`<main class="wrap card">
      <h1>${texts.receivedTitle}</h1>
      <p>${texts.received}</p>
      ${renderBackLink(page.locale, page.backUrl)}
    </main>`,
  });
}
