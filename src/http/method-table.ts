// Which methods each path takes, read off the registered routes: for 405 with Allow, and for tests that walk every route.

import type { Hono } from 'hono';
import type { Environment } from './environment.ts';

export interface Route {
  method: string;
  path: string;
}

/** Every route with a method of its own (middleware, registered for all methods, is left out), each once. */
export function listRoutes(app: Hono<Environment>): Route[] {
  const seen = new Set<string>();
  return app.routes.filter(({ method, path }) => {
    const key = `${method} ${path}`;
    return method !== 'ALL' && !seen.has(key) && Boolean(seen.add(key));
  });
}

/** The methods a path takes; empty when no route has such a path. */
export function methodsOf(routes: readonly Route[], path: string): string[] {
  const methods = new Set(routes.filter((route) => matches(route.path, path)).map((route) => route.method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, i) => (part.startsWith(':') ? given[i] !== '' : part === given[i]))
  );
}
