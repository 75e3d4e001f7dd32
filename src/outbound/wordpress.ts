// One request to the REST API of a site's own WordPress, as one of its users with an application password. No redirect is
// followed, and of the answer no more is read than is used.

const timeoutMs = 10_000;
const answerBytesMax = 256 * 1024;

/** A WordPress, and who asks. */
export interface WordPressAccess {
  /** Its address, without a slash at the end. */
  url: string;
  user: string;
  password: string;
  /** Where it answers behind a gate of ours; null: at its address. */
  origin: string | null;
}

export interface WordPressAsked {
  method: 'GET' | 'POST' | 'DELETE' | 'HEAD';
  /** Of the REST API, as "/wp/v2/comments"; or a page of the site, whole. */
  route: string | URL;
  query?: Readonly<Record<string, string>>;
  body?: object;
  /** What WordPress keeps with a comment as its browser. */
  agent: string;
}

/** What it answered. */
export interface WordPressAnswer {
  ms: number;
  /** Null: there was no answer. */
  status: number | null;
  /** It was too late; or it could not be reached. Null: it answered. */
  error: string | null;
  headers: Headers;
  text: string;
}

/** Takes `limitMs` at most, 10 seconds where none is given. Never throws. */
export async function askWordPress(
  access: WordPressAccess,
  asked: WordPressAsked,
  limitMs: number = timeoutMs,
): Promise<WordPressAnswer> {
  const startedAt = Date.now();
  const signal = AbortSignal.timeout(limitMs);
  try {
    const response = await fetch(targetOf(access, asked), {
      // Hosts that forbid DELETE know this (WP_REST_Server::serve_request).
      method: asked.method === 'DELETE' ? 'POST' : asked.method,
      headers: headersOf(access, asked),
      ...(asked.body && { body: JSON.stringify(asked.body) }),
      signal,
      redirect: 'manual',
    });
    const text = await readStart(response);
    return { ms: Date.now() - startedAt, status: response.status, error: null, headers: response.headers, text };
  } catch {
    const error = signal.aborted ? `no answer within ${limitMs / 1000} s` : 'WordPress could not be reached';
    return { ms: Date.now() - startedAt, status: null, error, headers: new Headers(), text: '' };
  }
}

/** The address of the API that is there with and without permalinks, and that no page cache keeps (`get_rest_url`). */
function targetOf({ url, origin }: WordPressAccess, { method, route, query }: WordPressAsked): string {
  const target = typeof route === 'string' ? new URL(`${url}/index.php`) : new URL(route);
  if (typeof route === 'string') {
    const override = method === 'DELETE' ? { _method: 'DELETE' } : {};
    target.search = new URLSearchParams({ rest_route: route, ...override, ...query }).toString();
  }
  return origin === null ? target.href : `${origin}${target.pathname}${target.search}`;
}

/** A page is asked for as by anybody. */
function headersOf({ url, user, password, origin }: WordPressAccess, { route, body, agent }: WordPressAsked): Headers {
  const headers = new Headers({ 'User-Agent': agent });
  const { host, protocol } = new URL(url);
  if (origin !== null) {
    headers.set('X-Forwarded-Host', host);
    headers.set('X-Forwarded-Proto', protocol.slice(0, -1));
  }
  if (typeof route !== 'string') return headers;
  headers.set('Accept', 'application/json');
  if (body) headers.set('Content-Type', 'application/json');
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  headers.set('Authorization', `Basic ${btoa(String.fromCharCode(...bytes))}`);
  return headers;
}

/** An answer may have no end. */
async function readStart({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  while (bytes < answerBytesMax) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    text += decoder.decode(value, { stream: true });
  }
  void reader.cancel().catch(() => null);
  return text;
}
