// Hands a request on to the site that a gate stands before. On a Worker's route the platform itself leads `fetch` to the
// origin behind the route, not back to this Worker.

/** A request as it came. */
export interface Passing {
  method: string;
  url: string;
  headers: Headers;
  /** Null where there was none. */
  body: Uint8Array<ArrayBuffer> | ReadableStream | null;
}

/** What the site answered, which is nobody's to look into. */
export type OriginAnswer = Response;

/**
 * The site's answer as it is: redirects are the browser's to follow. `origin`: another place the site answers at; null: where
 * the request was sent to. @throws Error when the site does not answer.
 */
export function passOn({ method, url, headers, body }: Passing, origin: string | null): Promise<OriginAnswer> {
  const { pathname, search } = new URL(url);
  const target = origin === null ? url : `${origin}${pathname}${search}`;
  return fetch(target, { method, headers, body, redirect: 'manual' });
}
