// Opens each request: settings, the time, the models. One reading of the clock per request.

import { createMiddleware } from 'hono/factory';
import { readSettings } from '../../env.ts';
import type { Model } from '../../scoring/model-contract.ts';
import type { Environment } from '../environment.ts';

export function openContext(loadModels: () => readonly Model[]) {
  return createMiddleware<Environment>(async function openContext(c, next) {
    c.set('context', { settings: readSettings(c.env), now: Date.now(), models: loadModels() });
    await next();
  });
}
