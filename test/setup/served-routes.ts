// Every route of the service for tests that walk them, from its declaration.

import type { RouteConfig } from '@hono/zod-openapi';
import { declaredRoutes } from '../../src/http/openapi.ts';
import { app } from './service.ts';

export const declared = declaredRoutes(app.openAPIRegistry);

/** Where other services' protocols are spoken: their routes are not declared, since nothing of ours describes them. */
export const foreignPaths =
  /^\/(?:1\.[12]|v1alpha1|\$discovery|v1\/moderations|wp|wp-json|wp-comments-post\.php)(?:\/|$)/;

/** "delete /v1/admin/keys/{id}" */
export function nameOf({ method, path }: Pick<RouteConfig, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** For `test.each`: each route with its name. */
export const walked = declared.map((route) => [nameOf(route), route] as const);

/** The scope a route asks for, "any" for any key's, or null for everybody's. */
export function scopeOf({ security = [] }: RouteConfig): string | null {
  const needed = security[0]?.['key'];
  return needed ? (needed[0] ?? 'any') : null;
}

/** The path with things in its braces; of things not named there are none. */
export function fillPath(path: string, values: Record<string, string> = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'nowhere');
}
