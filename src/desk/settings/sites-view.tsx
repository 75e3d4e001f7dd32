// Sites: the list of them, one's settings, and the first run of a new one, by what the address says.

import { useSites } from '../api/me.ts';
import { addressOf, usePlace } from '../location.ts';
import { follow } from '../parts/follow.ts';
import { Loading } from '../parts/loading.tsx';
import { s } from '../strings/settings-texts.ts';
import type { ViewProps } from '../views.ts';
import { Deletions } from './deletions.tsx';
import { FirstRun } from './first-run.tsx';
import { SettingsFrame, type Site } from './settings-frame.tsx';
import { SiteDeletion } from './site-deletion.tsx';
import { SiteForm } from './site-form.tsx';

export function SitesView({ me }: ViewProps) {
  const { params } = usePlace();
  const sites = useSites();
  const mayWrite = me.scopes.includes('sites:write');
  if (sites.data === undefined)
    return (
      <SettingsFrame me={me} title={s.sites.title}>
        <Loading of={sites} />
      </SettingsFrame>
    );
  const found = sites.data.sites;
  const site = found.find(({ slug }) => slug === params['site']);
  const isFirst = found.length === 0 && mayWrite;
  if (isFirst || (params['step'] && mayWrite))
    return (
      <SettingsFrame me={me} title={titleOf(site, found)}>
        <FirstRun site={site} />
        {isFirst && me.scopes.includes('sites:delete') && <Deletions />}
      </SettingsFrame>
    );
  if (site)
    return (
      <SettingsFrame me={me} title={s.sites.settingsOf(site.title)}>
        {mayWrite && (
          <p>
            <StepLink site={site.slug}>{s.sites.setUp}</StepLink>
          </p>
        )}
        <SiteForm key={site.slug} site={site} mayWrite={mayWrite} />
        {me.scopes.includes('sites:delete') && <SiteDeletion key={`${site.slug} end`} site={site} />}
      </SettingsFrame>
    );
  return (
    <SettingsFrame me={me} title={s.sites.title} intro={s.sites.intro}>
      <SiteList sites={found} />
      {me.scopes.includes('sites:delete') && <Deletions />}
      {mayWrite && (
        <p>
          <StepLink site="">{s.sites.make}</StepLink>
        </p>
      )}
    </SettingsFrame>
  );
}

/** The very first is welcomed; others are named. */
function titleOf(site: Site | undefined, found: readonly Site[]): string {
  if (found.length <= (site ? 1 : 0)) return s.start.welcome;
  return site?.title ?? s.start.another;
}

function StepLink({ site, children }: { site: string; children: string }) {
  const place = { view: 'settings', params: { site, step: 'start' } };
  return (
    <a class="button" href={addressOf(place)} onClick={follow(place)}>
      {children}
    </a>
  );
}

function SiteList({ sites }: { sites: readonly Site[] }) {
  if (sites.length === 0) return <p class="empty">{s.noSite}</p>;
  return (
    <ul class="list">
      {sites.map(({ slug, title, hosts }) => {
        const place = { view: 'settings', params: { site: slug } };
        return (
          <li key={slug}>
            <a href={addressOf(place)} onClick={follow(place)}>
              <bdi>{title}</bdi>
            </a>
            <span class="soft" dir="ltr">
              {hosts.join(', ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
