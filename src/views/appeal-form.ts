// What an author is told of appealing a decline, with its form, plain HTML that works without script; and the page on which the
// form comes back as it was typed.

import { html } from 'hono/html';
import { appealBytesMax, type AppealState } from '../domain/appeal.ts';
import type { Failure, Fault } from '../domain/failure.ts';
import type { Locale } from '../domain/site.ts';
import { appealTextsOf } from './appeal-strings.ts';
import { describeBound } from './failure-page.ts';
import { linkTarget, nothing, renderPage, type Markup } from './layout.ts';
import { textsOf } from './strings.ts';

/** `at`: when it was made, `until`: till when it can be, ms UTC; `action`: where its form posts to. */
export interface ShownAppeal {
  state: 'possible' | AppealState;
  at: number | null;
  until: number | null;
  action: string;
}

/** Below a decline: how to appeal it and until when, or what has become of that. */
export function renderAppeal(locale: Locale, { state, at, until, action }: ShownAppeal): Markup {
  const texts = appealTextsOf(locale);
  if (state !== 'possible') return html`<p role="status">${texts[state](dateOf(locale, at ?? 0))}</p>`;
  return html`<section aria-labelledby="appeal">
    <h2 id="appeal">${texts.title}</h2>
    <p>${texts.intro(dateOf(locale, until ?? 0))}</p>
    ${renderForm(locale, { action, text: '', isAtFault: false })}
  </section>`;
}

export interface AppealPage {
  locale: Locale;
  siteTitle: string | null;
  /** Where the form posts to. */
  action: string;
  /** As it was typed. */
  text: string;
  failure: Failure;
}

/** The whole page as HTML: why the appeal was not taken, and the form with what was typed. */
export function renderAppealPage(page: AppealPage): string {
  const { locale, failure } = page;
  const texts = appealTextsOf(locale);
  const isAtFault = failure.kind === 'invalid';
  return renderPage({
    locale,
    title: texts.title,
    masthead: page.siteTitle,
    content: html`<main class="wrap card">
      <h1>${texts.title}</h1>
      ${failure.kind === 'invalid' ? renderFaults(locale, failure.faults) : html`<p role="alert">${describe(locale, failure)}</p>`}
      <p>${texts.kept}</p>
      ${renderForm(locale, { ...page, isAtFault })}
    </main>`,
  });
}

function describe(locale: Locale, failure: Failure): string {
  const texts = textsOf(locale);
  if (failure.kind !== 'flood') return appealTextsOf(locale).notSaved;
  return `${texts.failures.flood.text} ${describeBound(texts, failure)}`;
}

/** Nothing of a fault but field and rule is shown: the sentences are in the site's language. */
function renderFaults(locale: Locale, faults: readonly Pick<Fault, 'field' | 'rule'>[]): Markup {
  const { faults: texts } = appealTextsOf(locale);
  const sentences = faults.map(({ field, rule }) => texts[`${field}.${rule}`] ?? texts['text.']);
  return html`<div class="faults" role="alert">
    <h2>${textsOf(locale).faultsTitle}</h2>
    <ul>
      ${sentences.map((sentence) => html`<li><a href="#field-text">${sentence}</a></li> `)}
    </ul>
  </div>`;
}

function renderForm(locale: Locale, form: { action: string; text: string; isAtFault: boolean }): Markup {
  const texts = appealTextsOf(locale);
  return html`<form class="form" method="post" action="${linkTarget(form.action) ?? ''}" accept-charset="utf-8">
    <div class="field">
      <label for="field-text">${texts.text}</label>
      <textarea
        id="field-text"
        name="text"
        rows="6"
        required
        maxlength="${appealBytesMax}"
        dir="auto"
        ${form.isAtFault ? html`aria-invalid="true"` : nothing}
      >
${form.text}</textarea>
    </div>
    <p><button class="post" type="submit">${texts.send}</button></p>
  </form>`;
}

function dateOf(locale: Locale, at: number): string {
  return new Intl.DateTimeFormat(textsOf(locale).dateLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
