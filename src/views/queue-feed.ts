// The pending comments as an Atom feed. Everything put in is escaped, the comment's text twice: it stands as
// text in HTML that stands as text in XML. No email address is ever given to this file.

import { html } from 'hono/html';
import { readable, renderAtom, timeOf } from './atom.ts';
import { linkTarget, nothing, toText, type Markup } from './layout.ts';

/** A pending comment as the feed tells of it. */
export interface FeedComment {
  /** A UUID. */
  id: string;
  site: string;
  page: string;
  name: string | null;
  body: string;
  /** Why it waits, a plain sentence each. */
  reasons: readonly string[];
  /** Milliseconds UTC. */
  createdAt: number;
  updatedAt: number;
}

export interface QueueFeed {
  /** The feed's own address: it identifies the feed, so it must not change and holds no key. */
  selfUrl: string;
  title: string;
  comments: readonly FeedComment[];
  /** When an empty feed says it was last changed; milliseconds UTC. */
  now: number;
}

/** The feed's document, XML 1.0 in UTF-8. */
export function renderQueueFeed({ selfUrl, title, comments, now }: QueueFeed): string {
  const updatedAt = comments.length ? Math.max(...comments.map((comment) => comment.updatedAt)) : now;
  return renderAtom({ selfUrl, title, updatedAt, entries: comments.map(renderEntry) });
}

function renderEntry(comment: FeedComment): Markup {
  const name = readable(comment.name ?? 'Anonymous');
  const page = linkTarget(comment.page);
  return html`<entry>
    <id>urn:uuid:${readable(comment.id)}</id>
    <title>${name} on ${readable(comment.page)}</title>
    <author><name>${name}</name></author>
    ${page === null ? nothing : html`<link rel="alternate" type="text/html" href="${readable(page)}" />`}
    <category term="${readable(comment.site)}" />
    <published>${timeOf(comment.createdAt)}</published>
    <updated>${timeOf(comment.updatedAt)}</updated>
    <content type="html">${renderContent(comment)}</content>
  </entry> `;
}

/** Text, not markup, so that it is escaped once more where it is put. */
function renderContent({ body, reasons }: FeedComment): string {
  const list = reasons.map((reason) => html`<li>${readable(reason)}</li>`);
  return toText(
    html`<p style="white-space:pre-wrap">${readable(body)}</p>
      <ul>
        ${list}
      </ul>`,
  );
}
