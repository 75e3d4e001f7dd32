// Opens each request: settings, the time, the models. One reading of the clock per request.

import { createMiddleware } from 'hono/factory';
import { readSettings } from '../../env.ts';
import type { Context as OperationContext } from '../../operations/context.ts';
import type { Environment } from '../environment.ts';

/** Gives each request the settings and models that operations work with. */
export function openContext(loadModels: () => OperationContext['models']) {
  return createMiddleware<Environment>(async function openContext(c, next) {
    c.set('context', { settings: readSettings(c.env), now: Date.now(), models: loadModels() });
    await next();
  });
}
