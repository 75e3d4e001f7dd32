// `/wp-json/wp/v2/comments`: comments created and listed by software that knows WordPress's REST API. Nobody signs in: whoever
// may use the form may post here.

import type { Context } from 'hono';
import type { Site } from '../../../domain/site.ts';
import { findComment } from '../../../operations/threads/find-comment.ts';
import { listComments } from '../../../operations/threads/list-comments.ts';
import type { ListedComment } from '../../../operations/threads/listed-comment.ts';
import { formTokenField, honeypotField } from '../../../views/comment-form.ts';
import type { Environment } from '../../environment.ts';
import { pageAddress } from '../../return-address.ts';
import { shapeComment, type ShownComment } from './rest-comment.ts';
import { RestRefusal } from './rest-failure.ts';
import { readList } from './rest-list.ts';
import { shortLink } from './short-link.ts';
import { textsOfBody, textsOfQuery } from './sent-texts.ts';
import { numberOf, parentOf, takeComment } from './take-comment.ts';

/** Moderators alone may set these in WordPress, and none signs in here. */
const reserved = ['author', 'author_ip', 'status'];

/** POST: a comment, answered with 201 and how it stands. */
export async function answerCreate(c: Context<Environment>): Promise<Response> {
  const body = textsOfBody(new Uint8Array(await c.req.arrayBuffer()), c.req.header('Content-Type') ?? '');
  if (body === null)
    throw new RestRefusal({ code: 'rest_invalid_json', message: 'The body can not be read.', status: 400 });
  const query = textsOfQuery(c.req.url);
  const read = (name: string) => (body.get(name) ?? query.get(name))?.at(-1);
  for (const name of reserved) {
    const value = read(name) ?? '0';
    if (value !== '0')
      throw new RestRefusal({
        code: `rest_comment_invalid_${name}`,
        message: `"${name}" is a moderator's to set.`,
        status: 401,
      });
  }
  const [name, email, website] = [read('author_name'), read('author_email'), read('author_url')];
  const fields = {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(website !== undefined && { website }),
    body: read('content') ?? '',
  };
  const { site, answer } = await takeComment(
    c,
    { post: numberOf(read('post')), parent: parentOf(read('parent')), fields, needsParent: false },
    { honeypot: read(honeypotField), formToken: read(formTokenField) },
  );
  const { comment } = answer;
  const status = comment.status === 'approved' ? 'approved' : 'hold';
  const shown = shapeComment({ ...comment, post: comment.page, status, link: linkOf(site, comment) });
  return c.json(shown, 201, { Location: addressOf(c, comment.id), 'Cache-Control': 'no-store' });
}

/** GET: published comments, with how many there are in headers. */
export async function answerList(c: Context<Environment>): Promise<Response> {
  const { page, perPage, of, parent, order } = readList(c.req.url);
  const { site, comments, total } = await listComments(c.get('context'), {
    site: c.req.param('site') ?? '',
    page: of,
    parent,
    order,
    offset: (page - 1) * perPage,
    limit: perPage,
  });
  c.set('site', site);
  const pages = Math.ceil(total / perPage);
  const links = [
    ...(page > 1 ? [linkTo(c, Math.min(page - 1, Math.max(pages, 1)), 'prev')] : []),
    ...(page < pages ? [linkTo(c, page + 1, 'next')] : []),
  ];
  return c.json(
    comments.map((comment) => show(site, comment)),
    200,
    {
      'X-WP-Total': String(total),
      'X-WP-TotalPages': String(pages),
      ...(links.length > 0 && { Link: links.join(', ') }),
      'Cache-Control': 'public, max-age=60',
    },
  );
}

/** GET of one published comment. */
export async function answerOne(c: Context<Environment>): Promise<Response> {
  const { site, comment } = await findComment(c.get('context'), {
    site: c.req.param('site') ?? '',
    id: c.req.param('id') ?? '',
  });
  c.set('site', site);
  if (comment === null)
    throw new RestRefusal({ code: 'rest_comment_invalid_id', message: 'There is no such comment.', status: 404 });
  return c.json(show(site, comment), 200, { 'Cache-Control': 'public, max-age=60' });
}

function show(site: Site, comment: ListedComment): object {
  return shapeComment({ ...comment, post: comment.page, status: 'approved', link: linkOf(site, comment) });
}

function linkOf(site: Site, { id, page }: Pick<ShownComment, 'id'> & { page: string }): string {
  const url = pageAddress(site, page) ?? shortLink(site, page);
  url.hash = `comment-${id}`;
  return url.href;
}

function addressOf(c: Context, id: string): string {
  const url = new URL(c.req.url);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}/${id}`;
}

function linkTo(c: Context, page: number, rel: string): string {
  const url = new URL(c.req.url);
  url.searchParams.set('page', String(page));
  return `<${url.href}>; rel="${rel}"`;
}
