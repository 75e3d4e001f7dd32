// What a request carries through the app: the Worker's bindings, and what the middleware found out.

import type { Context } from 'hono';
import type { Actor } from '../domain/actor.ts';
import type { Site } from '../domain/site.ts';
import type { Bindings } from '../env.ts';
import type { Context as OperationContext } from '../operations/context.ts';
import type { ProtocolCaller } from '../operations/keys/authenticate-for-protocol.ts';

export interface Environment {
  Bindings: Bindings;
  Variables: {
    context: OperationContext;
    /** Of the sub-app the request is for. Set by `openSubApp`. */
    protocol: Protocol;
    /** Set by `requireScope`. */
    actor: Actor;
    /** Set by `requireProtocolKey`. */
    caller: ProtocolCaller;
    /** Set once the site of a public route is known, also when the request then fails: for CORS and the language of pages. */
    site: Site | undefined;
    /** Why the rate-limit gate could not say anything; null when it did. Set by `frontGate`. */
    gateFailure: string | null;
  };
}

/** The tongue of a group of routes, opened by `openSubApp`. */
export interface Protocol {
  /** The answer to whatever was thrown: a `Failed`, or a bug, of which nothing is told. */
  writeError: (c: Context<Environment>, error: unknown) => Response | Promise<Response>;
  /** The secret of the key that came with the request, or null. */
  readKey: (c: Context<Environment>) => string | null | Promise<string | null>;
  /** The secret of the session that stands in for a key, where the protocol knows sessions, or null. */
  readSession?: (c: Context<Environment>) => string | null;
  /** The token of whoever Cloudflare Access let in, where the protocol is for people, or null. */
  readAccessToken?: (c: Context<Environment>) => string | null;
}
