// The typed client of the admin endpoints. A request that finds no session waits for somebody to sign in and is sent again.

import { hc, type ClientResponse } from 'hono/client';
import type { App } from '../../http/app.ts';
import { waitForSignIn } from '../session/sign-in-state.ts';
import { Problem, readProblem } from './problem.ts';

async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  for (;;) {
    const answer = await fetch(input, { ...init, credentials: 'same-origin' });
    if (answer.status !== 401) return answer;
    await waitForSignIn();
  }
}

// Named, as all routes together are too long a type to be written out.
type Client = ReturnType<typeof hc<App>>;

const client: Client = hc<App>(location.origin, { fetch: send });

/** Everything under /v1/admin. */
export const api: Client['v1']['admin'] = client.v1.admin;

/** What everybody may ask of a site. */
export const publicApi: Client['v1']['sites'] = client.v1.sites;

type Answer = ClientResponse<unknown, number, string>;
type Good<Sent extends Answer> = Extract<Sent, { ok: true }>;

async function goodOf<Sent extends Answer>(sent: Promise<Sent>): Promise<Sent> {
  const answer = await sent.catch(() => {
    throw new Problem({ status: 0, kind: 'unreachable' });
  });
  if (!answer.ok) throw await readProblem(answer);
  return answer;
}

/** The JSON of a good answer. @throws Problem what the service refused, or that it could not be reached. */
export async function read<Sent extends Answer>(sent: Promise<Sent>): Promise<Awaited<ReturnType<Good<Sent>['json']>>> {
  const answer = await goodOf(sent);
  const isEmpty = answer.status === 204;
  return (isEmpty ? undefined : await answer.json()) as Awaited<ReturnType<Good<Sent>['json']>>;
}

/** The text of a good answer. @throws Problem as `read` does. */
export async function readText(sent: Promise<Answer>): Promise<string> {
  return (await goodOf(sent)).text();
}
