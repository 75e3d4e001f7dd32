// Whose pages may post to a site: its hosts say so. For all that a reader or an author sends.

import { Failed } from '../domain/failure.ts';
import type { Site } from '../domain/site.ts';
import { startOf } from '../domain/start-of-text.ts';
import { isForeignOrigin } from '../intake/origin.ts';

const originUnitsShown = 300;

/** Programs name no origin (null), and only browsers can be held to one. @throws Failed `foreign-origin`, with the site. */
export function refuseForeignOrigin(origin: string | null, site: Site): void {
  if (origin === null || !isForeignOrigin(origin, site.hosts)) return;
  throw new Failed({ kind: 'foreign-origin', origin: startOf(origin, originUnitsShown) }, site);
}
