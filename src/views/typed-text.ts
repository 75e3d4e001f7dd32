// What its author wrote, given back to them: to read again, or to copy.

import { html } from 'hono/html';
import type { Locale } from '../domain/site.ts';
import { nothing, type Markup } from './layout.ts';
import { textsOf } from './strings.ts';

/** A text of one comment under its heading; nothing for a blank one. */
export function renderTypedText(locale: Locale, body: string): Markup {
  if (body.trim() === '') return nothing;
  return html`<section aria-labelledby="typed">
    <h2 id="typed">${textsOf(locale).yourText}</h2>
    <div class="copy" dir="auto" tabindex="0" role="region" aria-labelledby="typed">${body}</div>
  </section>`;
}
