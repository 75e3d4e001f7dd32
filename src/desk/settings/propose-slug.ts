// A short name for a site, proposed from its title: what the service takes as a slug, or nothing.

const unitsMax = 40;

/** "Café Crème & Co." gives "cafe-creme-co"; a title without Latin letters gives nothing to propose. */
export function proposeSlug(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, unitsMax)
    .replace(/-$/, '');
}
