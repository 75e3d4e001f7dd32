// The newest published comments as an Atom feed. Everything put in is escaped, the comment's text twice: it stands as text in
// HTML that stands as text in XML. No email address is ever given to this file.

import { html } from 'hono/html';
import type { Locale } from '../domain/site.ts';
import { readable, renderAtom, timeOf } from './atom.ts';
import { linkTarget, nothing, toText, type Markup } from './layout.ts';
import { textsOf } from './strings.ts';

export interface FeedComment {
  /** A UUID. */
  id: string;
  name: string | null;
  body: string;
  /** Where it stands; null: nobody but the site knows. */
  url: string | null;
  /** Milliseconds UTC. */
  createdAt: number;
}

export interface CommentFeed {
  locale: Locale;
  /** The feed's own address. */
  selfUrl: string;
  title: string;
  /** Newest first. */
  comments: readonly FeedComment[];
}

/** The feed's document, XML 1.0 in UTF-8. An empty one was last changed at the epoch, so that it is the same each time. */
export function renderCommentFeed({ locale, selfUrl, title, comments }: CommentFeed): string {
  const entries = comments.map((comment) => renderEntry(comment, comment.name ?? textsOf(locale).anonymous));
  return renderAtom({ selfUrl, title, updatedAt: comments[0]?.createdAt ?? 0, entries });
}

function renderEntry({ id, body, url, createdAt }: FeedComment, name: string): Markup {
  const link = linkTarget(url);
  return html`<entry>
    <id>urn:uuid:${readable(id)}</id>
    <title>${readable(name)}</title>
    <author><name>${readable(name)}</name></author>
    ${link === null ? nothing : html`<link rel="alternate" type="text/html" href="${readable(link)}" />`}
    <published>${timeOf(createdAt)}</published>
    <updated>${timeOf(createdAt)}</updated>
    <content type="html">${toText(html`<p style="white-space:pre-wrap">${readable(body)}</p>`)}</content>
  </entry> `;
}
