// The site `demo`, made over the running service's own admin API. An existing one is left as it is.

const demoSite = {
  slug: 'demo',
  title: 'The Harbour Courier',
  // Without a port a host means any port, so the demo works wherever it is started.
  hosts: ['localhost', '127.0.0.1'],
};

/**
 * Makes the site `demo` when it is absent.
 * @returns whether it was made now.
 * @throws Error with the service's answer when that fails.
 */
export async function ensureDemoSite(origin: string, ownerKey: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' };
  const found = await fetch(`${origin}/v1/admin/sites/${demoSite.slug}`, { headers });
  await found.body?.cancel();
  if (found.ok) return false;
  const made = await fetch(`${origin}/v1/admin/sites`, { method: 'POST', headers, body: JSON.stringify(demoSite) });
  if (made.status !== 201) throw new Error(`could not make the site demo: ${made.status} ${await made.text()}`);
  await made.body?.cancel();
  return true;
}
