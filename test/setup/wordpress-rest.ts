// A blog at NAME.blogs.receivers.dev that speaks WordPress's REST API as far as comments are delivered to it, in WordPress's own
// shapes and codes. `/_state` tells what it holds and was asked, `/_next` what it does to the next requests.

/** A comment as it is kept there. */
export interface BlogComment {
  id: number;
  post: number;
  parent: number;
  author_name: string;
  author_email: string;
  author_url: string;
  author_ip: string;
  author_user_agent: string;
  date_gmt: string;
  content: string;
  status: string;
}

export interface BlogAsked {
  method: string;
  route: string;
  headers: Record<string, string>;
  body: Record<string, unknown> | null;
}

interface Blog {
  comments: BlogComment[];
  asked: BlogAsked[];
  /** "lose": does it, and the answer is lost; "spam": a plugin takes it for spam; a number: that status, and nothing done. */
  next: (string | number)[];
  ids: number;
}

const blogs = new Map<string, Blog>();
/** By user, with the password "right pass word". */
const mayModerate: Readonly<Record<string, boolean>> = { editor: true, author: false };
const posts = [
  { id: 7, link: '/ferry/', kind: 'posts' },
  { id: 8, link: '/winter/ferry/', kind: 'pages' },
  { id: 9, link: '/events/regatta/', kind: 'events' },
];
const closed = 66;

export async function answerAsBlog(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const name = request.headers.get('X-Forwarded-Host') ?? url.host;
  const blog = blogs.get(name) ?? { comments: [], asked: [], next: [], ids: 100 };
  blogs.set(name, blog);
  if (url.pathname === '/_state') return Response.json({ comments: blog.comments, asked: blog.asked });
  if (url.pathname === '/_next') {
    blog.next.push(...((await request.json()) as (string | number)[]));
    return new Response(null, { status: 204 });
  }
  if (url.pathname === '/_forget') {
    blog.comments = [];
    return new Response(null, { status: 204 });
  }
  const method = url.searchParams.get('_method') ?? request.method;
  const route = url.searchParams.get('rest_route') ?? url.pathname;
  const text = await request.text();
  const body = text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
  blog.asked.push({ method, route, headers: Object.fromEntries(request.headers), body });
  if (route === url.pathname) return answerPage(url, name);
  const next = blog.next.shift();
  if (typeof next === 'number') return Response.json({ code: 'some_fault', message: 'no' }, { status: next });
  const answer = answerRoute(blog, { method, route, query: url.searchParams, body, user: userOf(request), next });
  return next === 'lose' ? new Response('Gateway Time-out', { status: 504 }) : answer;
}

interface Call {
  method: string;
  route: string;
  query: URLSearchParams;
  body: Record<string, unknown> | null;
  user: string | null;
  next: string | undefined;
}

function userOf(request: Request): string | null {
  const [, encoded = ''] = /^Basic (.+)$/.exec(request.headers.get('Authorization') ?? '') ?? [];
  const [user = '', password] = atob(encoded).split(':');
  return user in mayModerate && password === 'right pass word' ? user : null;
}

function answerRoute(blog: Blog, call: Call): Response {
  const { method, route, query, user } = call;
  if (user === null) return fault(401, 'invalid_username');
  const kind = /^\/wp\/v2\/(posts|pages)$/.exec(route)?.[1];
  if (kind) return Response.json(posts.filter((post) => post.kind === kind && slugOf(post.link) === query.get('slug')).map(({ id, link }) => ({ id, link: `https://some.blogs.receivers.dev${link}` })));
  if (route === '/wp/v2/users/me') return Response.json({ id: 1, capabilities: { moderate_comments: mayModerate[user] } });
  if (!mayModerate[user]) return fault(403, 'rest_forbidden_context');
  if (route === '/wp/v2/comments') return method === 'POST' ? create(blog, call) : list(blog, query);
  const found = blog.comments.find(({ id }) => route === `/wp/v2/comments/${id}`);
  if (!found) return fault(404, 'rest_comment_invalid_id');
  if (method === 'DELETE') return remove(blog, found, query);
  if (method === 'POST') Object.assign(found, call.body);
  return Response.json(found);
} // prettier-ignore

function remove(blog: Blog, found: BlogComment, query: URLSearchParams): Response {
  if (query.get('force') !== 'true') return fault(501, 'rest_trash_not_supported');
  blog.comments = blog.comments.filter((comment) => comment !== found);
  for (const reply of blog.comments) if (reply.parent === found.id) reply.parent = found.parent;
  return Response.json({ deleted: true });
}

function create(blog: Blog, { body, next }: Call): Response {
  const sent = { parent: 0, author_email: '', author_url: '', ...body } as unknown as BlogComment;
  if (sent.post === closed) return fault(403, 'rest_comment_closed');
  if (!posts.some(({ id }) => id === sent.post)) return fault(403, 'rest_comment_invalid_post_id');
  const isSame = (one: BlogComment) =>
    (['post', 'parent', 'author_name', 'author_email', 'content'] as const).every((name) => one[name] === sent[name]);
  if (blog.comments.some((one) => one.status !== 'trash' && isSame(one))) return fault(409, 'comment_duplicate');
  const made = { ...sent, id: (blog.ids += 1), status: next === 'spam' ? 'spam' : sent.status };
  blog.comments.push(made);
  return Response.json(made, { status: 201 });
}

/** It lists by the local time, which here lies five hours behind. */
function list(blog: Blog, query: URLSearchParams): Response {
  const local = ({ date_gmt: at }: BlogComment) => new Date(Date.parse(`${at}Z`) - 5 * 3_600_000).toISOString();
  const given = (name: string) => query.get(name) ?? '';
  const found = blog.comments.filter(
    (comment) =>
      String(comment.post) === given('post') &&
      (given('status') === 'any' || comment.status === 'approved') &&
      local(comment) > given('after') &&
      local(comment) < given('before') &&
      (!query.has('author_email') || comment.author_email === given('author_email')),
  );
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 10)];
  return Response.json(found.slice((page - 1) * size, page * size));
}

/** A page names the REST API and its short address; without its slash it leads there. */
function answerPage({ pathname }: URL, host: string): Response {
  const post = posts.find(({ link }) => link === pathname);
  if (!post) return new Response(null, { status: 301, headers: { Location: `https://${host}${pathname}/` } });
  const headers = new Headers({ Link: `<https://${host}/wp-json/>; rel="https://api.w.org/"` });
  headers.append('Link', `<https://${host}/?p=${post.id}>; rel=shortlink`);
  return new Response(null, { headers });
}

function slugOf(link: string): string {
  return link.split('/').at(-2) ?? '';
}

function fault(status: number, code: string): Response {
  return Response.json({ code, message: `said with ${status}`, data: { status } }, { status });
}
