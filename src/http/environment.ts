// What a request carries through the app: the Worker's bindings, and what the middleware found out.

import type { Actor } from '../domain/actor.ts';
import type { Site } from '../domain/site.ts';
import type { Bindings } from '../env.ts';
import type { Context as OperationContext } from '../operations/context.ts';
import type { Protocol } from './protocols/protocol.ts';

export interface Environment {
  Bindings: Bindings;
  Variables: {
    context: OperationContext;
    /** Of the sub-app the request is for. Set by `openSubApp`. */
    protocol: Protocol;
    /** Set by `requireScope`. */
    actor: Actor;
    /** Set once the site of a public route is known, also when the request then fails: for CORS and the language of pages. */
    site: Site | undefined;
    /** Why the rate-limit gate could not say anything; null when it did. Set by `frontGate`. */
    gateFailure: string | null;
  };
}
