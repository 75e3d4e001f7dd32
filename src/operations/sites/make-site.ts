// A new site, with the empty policy that every site begins with.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { completeSiteSettings, type Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { insertFirstPolicy, insertSite, insertSiteEvent } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import {
  refuseForeignKeyUrl,
  refuseSharedHosts,
  showSite,
  withoutUndefined,
  type SiteAnswer,
  type SiteChanges,
} from './site-answer.ts';

type NewSite = SiteChanges & Pick<Site, 'slug' | 'title' | 'hosts'>;

/** One trip. @throws Failed `forbidden` for a key limited to sites, `conflict` for a slug that is taken, `invalid` for a host that is open to all, or for `keyUrl` on another host. */
export async function makeSite(context: Context, actor: Actor, input: NewSite): Promise<SiteAnswer> {
  if (actor.sites !== null)
    throw new Failed({ kind: 'forbidden', detail: 'A key limited to some sites makes no new one.' });
  refuseSharedHosts(input.hosts);
  const { slug, ...settings } = input;
  const complete = completeSiteSettings(withoutUndefined(settings));
  refuseForeignKeyUrl(complete);
  const { made } = await runAll(context.settings.db, {
    event: insertSiteEvent({ id: uuidv7(), actor, at: context.now }, slug, complete),
    made: insertSite(slug, complete, context.now),
    policy: insertFirstPolicy(slug, actor.name, context.now),
  });
  if (!made[0]) throw new Failed({ kind: 'conflict', detail: `There is a site "${slug}" already.` });
  return showSite(made[0]);
}
