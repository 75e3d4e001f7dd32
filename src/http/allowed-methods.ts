// Which methods an address takes, read off the registered routes: for OPTIONS and for 405, both with Allow.

interface Route {
  method: string;
  path: string;
}

/** The methods a path takes; empty when no route has such a path. `routes` may hold middleware, which answers nothing. */
export function methodsOf(routes: readonly Route[], path: string): string[] {
  const found = routes.filter((route) => route.method !== 'ALL' && matches(route.path, path));
  const methods = new Set(found.map((route) => route.method));
  if (methods.has('GET')) methods.add('HEAD');
  if (methods.size > 0) methods.add('OPTIONS');
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
