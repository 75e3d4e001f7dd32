// Asks the service. Every failure is a Problem, one that never reached it too.

import type { hc, InferResponseType } from 'hono/client';
import type { App } from '../http/app.ts';
import type { Own } from './kept.ts';

type Client = ReturnType<typeof hc<App>>['v1'];
type Site = Client['sites'][':site'];

export type Opened = InferResponseType<Site['embed']['$get'], 200>;
type Listed = InferResponseType<Site['comments']['$get'], 200>;
/** The typed client knows one level of replies. */
export type Comment = Omit<Listed['comments'][number], 'replies'> & { replies: Comment[] };
export type ThreadList = Omit<Listed, 'comments'> & { comments: Comment[] };
export type Submitted = InferResponseType<Site['comments']['$post'], 201>;
export type Status = InferResponseType<Client['comments'][':id']['status']['$get'], 200>;

const timeoutMs = 20_000;

export class Problem {
  /** The end of its type, such as "duplicate"; "" when the service was not reached. */
  kind = '';
  errors: readonly { field: string; rule: string }[] = [];
  hints: readonly { suggestion: string | null }[] = [];
  retryAfter?: string | null;
}

/** What is said of a fault in the reader's language. */
export function sayFault({ faults }: Opened, { field, rule }: { field: string; rule: string }): string | undefined {
  return [`${field}.${rule}`, `.${rule}`, `${field}.`, '.'].map((key) => faults[key]).find(Boolean);
}

/** JSON of the service. @throws Problem. */
export async function ask<Answer>(address: string, init: RequestInit = {}): Promise<Answer> {
  const problem = new Problem();
  try {
    const answer = await fetch(address, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    const told = await answer.json();
    if (answer.ok) return told as Answer;
    Object.assign(problem, told, {
      kind: (told.type ?? 'bug').split(':').at(-1),
      retryAfter: answer.headers.get('Retry-After'),
    });
  } catch {
    // Not reached, or nothing of ours in its place.
  }
  throw problem;
}

export type Service = ReturnType<typeof openService>;

/** The calls for one page of one site. */
export function openService(origin: string, site: string, page: string) {
  const base = `${origin}/v1/sites/${site}`;
  const at = (path: string, query: Record<string, string>) =>
    `${base}/${path}?${new URLSearchParams({ page, ...query })}`;
  /** What few readers need is a file of its own. */
  const load = (name: 'challenge' | 'change') => import(/* @vite-ignore */ `${origin}/embed-${name}.js`);
  return {
    load,
    open: (lang: string) => ask<Opened>(at('embed', lang ? { lang } : {})),
    /** A page of the roots, or with `thread` of the replies below a root. */
    list: (more: Record<string, string> = {}) => ask<ThreadList>(at('comments', more)),
    /**
     * The same key and fields again are stored once. Where the site asks for more of the browser and that fails, the comment
     * is sent without it, and held.
     */
    submit: async (fields: Record<string, string>, key: string, [challenge, element]: [Opened['challenge'], Element]) =>
      ask<Submitted>(`${base}/comments`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({
          ...fields,
          ...(challenge &&
            (await load('challenge')
              .then((module) => module.meet(challenge, fields.body, element))
              .catch(() => {}))),
          page,
        }),
      }),
    /** A page of the service, where the author sees the comment and may change it. */
    ownPage: ({ id, token }: Pick<Own, 'id' | 'token'>) => `${origin}/v1/comments/${id}/status?token=${token}`,
    status: ask<Status>,
    /** A page of the service. */
    reportsOf: (id: string) => `${base}/comments/${id}/reports`,
  };
}
