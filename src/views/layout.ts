// The shell every page shares, and the few ways markup may be made. All markup comes from hono's `html`, which escapes
// whatever is put into it; the style sheet is the only raw text.

import { html, raw } from 'hono/html';
import type { Locale } from '../domain/site.ts';
import { textsOf } from './strings.ts';
import { pageStyle } from './style.ts';

/** Escaped markup, as `html` makes it. */
export type Markup = ReturnType<typeof html>;
export const nothing: Markup = raw('');

/** In one piece, so that nothing comes between the tags and the text whose hash may be named. */
const styleElement = raw(`<style>${pageStyle}</style>`);

export interface Page {
  locale: Locale;
  title: string;
  /** The site's title on top; `null` leaves the masthead out. */
  masthead: string | null;
  content: Markup;
}

/** A whole HTML document. No script, no style attribute, one style element, nothing fetched from anywhere. */
export function renderPage(page: Page): string {
  const texts = textsOf(page.locale);
  const document = html`<!doctype html>
    <html lang="${texts.language}" dir="${texts.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <title>${page.title}</title>
        <link rel="icon" href="data:," />
        ${styleElement}
      </head>
      <body>
        ${
          page.masthead === null
            ? nothing
            : html`<header class="masthead">
                <div class="wrap"><p dir="auto">${page.masthead}</p></div>
              </header>`
        }
        ${page.content}
      </body>
    </html> `;
  return toText(document);
}

/** Markup is text at once: `html` only promises when a promise was put into it, which no page does. */
export function toText(markup: Markup): string {
  if (markup instanceof Promise) throw new TypeError('a page was given a promise');
  return markup.toString();
}

/**
 * An address that may stand in a link: http or https, or a path on this host; else `null`. The last net under whatever was
 * checked before, because escaping does not make "javascript:" harmless.
 */
export function linkTarget(address: string | null): string | null {
  if (address === null) return null;
  if (/^\/(?![/\\])/.test(address)) return URL.canParse(address, 'https://host.invalid') ? address : null;
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? address : null;
}

/** "Back to the page", or nothing when there is no page to lead back to. */
export function renderBackLink(locale: Locale, backUrl: string | null): Markup {
  const target = linkTarget(backUrl);
  return target === null ? nothing : html`<p><a href="${target}">${textsOf(locale).back}</a></p>`;
}
