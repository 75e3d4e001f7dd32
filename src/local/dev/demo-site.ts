// The site `demo`, made over the running service's own admin API. An existing one is left as it is.

import { callAdmin, type AdminAccess } from '../call-admin.ts';

const demoSite = {
  slug: 'demo',
  title: 'The Harbour Courier',
  // Without a port a host means any port, so the demo works wherever it is started.
  hosts: ['localhost', '127.0.0.1'],
  // The article itself says what became of a comment.
  confirmation: false,
};

/**
 * Makes the site `demo` when it is absent.
 * @returns whether it was made now.
 * @throws Error with the service's answer when that fails.
 */
export async function ensureDemoSite(access: AdminAccess): Promise<boolean> {
  const found = await callAdmin(access, `/sites/${demoSite.slug}`);
  if (found.status === 200) return false;
  const made = await callAdmin(access, '/sites', demoSite);
  if (made.status !== 201)
    throw new Error(`could not make the site demo: ${made.status} ${JSON.stringify(made.answer)}`);
  return true;
}
