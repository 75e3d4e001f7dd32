// A feed in Atom (RFC 4287): its frame, and how texts and times stand in it. What an entry says is its own view's.

import { html, raw } from 'hono/html';
import { toText, type Markup } from './layout.ts';

export interface AtomFeed {
  /** The feed's own address: it identifies the feed, so it must not change and holds no key. */
  selfUrl: string;
  title: string;
  /** Milliseconds UTC. */
  updatedAt: number;
  entries: readonly Markup[];
}

/** The feed's document, XML 1.0 in UTF-8. */
export function renderAtom({ selfUrl, title, updatedAt, entries }: AtomFeed): string {
  const document = html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
    <feed xmlns="http://www.w3.org/2005/Atom">
      <id>${readable(selfUrl)}</id>
      <title>${readable(title)}</title>
      <link rel="self" type="application/atom+xml" href="${readable(selfUrl)}" />
      <updated>${timeOf(updatedAt)}</updated>
      <generator>Anteroom</generator>
      ${entries}
    </feed> `;
  return toText(document);
}

/** RFC 3339. */
export function timeOf(at: number): string {
  return new Date(at).toISOString();
}

/** Without the characters XML 1.0 can not hold, escaped or not (its production 2, Char). */
export function readable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
