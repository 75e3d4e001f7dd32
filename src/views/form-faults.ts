// The answer to a form with faults (422): a summary that leads to each faulty field, and the form with everything typed.

import { html } from 'hono/html';
import type { Fault } from '../domain/failure.ts';
import { renderCommentForm } from './comment-form.ts';
import type { CommentForm } from './comment-form.ts';
import { renderBackLink, renderPage } from './layout.ts';
import type { Markup } from './layout.ts';
import { describeFault, textsOf } from './strings.ts';

export interface FormFaults extends Omit<CommentForm, 'required'> {
  /** Fields the site insists on; its default when left out. */
  required?: CommentForm['required'];
  /** The site's title; absent: none is shown. */
  siteTitle?: string | null;
  /** The page the form stood on, http or https; anything else is not linked to. */
  backUrl: string | null;
}

/** In the order of the form. */
const visibleFields = ['body', 'name', 'email', 'website'];

/** The whole page as HTML. Nothing of the faults but field and rule is shown: the sentences are in the site's language. */
export function renderFormFaults(page: FormFaults): string {
  const texts = textsOf(page.locale);
  const place = ({ field }: Fault) => visibleFields.indexOf(field);
  const faults = page.faults.toSorted((one, other) => place(one) - place(other));
  return renderPage({
    locale: page.locale,
    title: `${texts.fault} ${texts.faultsTitle}`,
    masthead: page.siteTitle ?? null,
    content: html`<main class="wrap card">
      <h1>${texts.leaveReply}</h1>
      <div class="faults" role="alert" aria-labelledby="faults-title" tabindex="-1" autofocus>
        <h2 id="faults-title">${texts.faultsTitle}</h2>
        <p>${texts.faultsIntro}</p>
        <ul>
          ${faults.map((fault) => renderSummaryLine(page, fault))}
        </ul>
      </div>
      ${renderCommentForm({ ...page, required: page.required ?? ['name', 'email', 'body'] })}
      ${renderBackLink(page.locale, page.backUrl)}
    </main>`,
  });
}

function renderSummaryLine(page: FormFaults, fault: Fault): Markup {
  const sentence = describeFault(textsOf(page.locale), fault);
  const line = visibleFields.includes(fault.field) ? html`<a href="#field-${fault.field}">${sentence}</a>` : sentence;
  return html`<li>${line}</li> `;
}
