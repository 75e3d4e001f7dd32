// The pending comments as an Atom feed. A sub-app of its own, because feed readers send their key as feed readers do.

import { z } from 'zod';
import { listQueue } from '../../../operations/moderation/list-queue.ts';
import type { QueueComment } from '../../../operations/moderation/shown-comment.ts';
import { renderQueueFeed, type FeedComment } from '../../../views/queue-feed.ts';
import { bearerOf, passwordOf } from '../../authorization.ts';
import { defineRoute, text } from '../../define-route.ts';
import { native } from '../../protocols/native.ts';
import type { Protocol } from '../../environment.ts';
import { openSubApp } from '../../protocols/protocol.ts';

const feedQuery = z.object({
  site: z.string().min(1).max(40).optional().describe('The slug of one site; left out: all that the key reaches.'),
});

const feedEntriesMax = 50;

/** Feed readers know Basic alone, and most send it only when asked. */
const feedProtocol: Protocol = {
  async writeError(c, error) {
    const answer = await native.writeError(c, error);
    if (answer.status === 401) answer.headers.append('WWW-Authenticate', 'Basic realm="Anteroom", charset="UTF-8"');
    return answer;
  },
  readKey(c) {
    const header = c.req.header('Authorization');
    return bearerOf(header) ?? passwordOf(header);
  },
};

export const queueFeed = openSubApp(feedProtocol).openapi(
  defineRoute({
    method: 'get',
    path: '/',
    operationId: 'readQueueFeed',
    summary: 'The newest pending comments as an Atom feed.',
    scope: 'comments:read',
    takesBasic: true,
    request: { query: feedQuery },
    responses: { 200: text('Atom.', 'application/atom+xml') },
    problems: [404],
  }),
  async (c) => {
    const { site } = c.req.valid('query');
    // Whatever the key may see, a feed shows no address: it is cached in places nobody watches.
    const actor = { ...c.get('actor'), scopes: ['comments:read' as const] };
    const context = c.get('context');
    const { comments } = await listQueue(context, actor, {
      site,
      status: 'pending',
      sort: 'newest',
      filter: {},
      limit: feedEntriesMax,
    });
    const { origin, pathname } = new URL(c.req.url);
    const feed = renderQueueFeed({
      selfUrl: `${origin}${pathname}${site === undefined ? '' : `?site=${encodeURIComponent(site)}`}`,
      title: site === undefined ? 'Comments that wait' : `Comments that wait at ${site}`,
      comments: comments.map(entryOf),
      now: context.now,
    });
    return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'no-store' });
  },
);

function entryOf({ id, site, page, author, body, reasons, createdAt, editedAt }: QueueComment): FeedComment {
  const sentences = reasons.map(({ sentence }) => sentence);
  return { id, site, page, name: author.name, body, reasons: sentences, createdAt, updatedAt: editedAt ?? createdAt };
}
