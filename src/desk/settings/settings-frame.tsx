// What stands around every view of the settings: the way to the others, the heading, and the site that is meant.

import type { ComponentChildren } from 'preact';
import { useSites, type Me } from '../api/me.ts';
import { addressOf, usePlace } from '../location.ts';
import { follow } from '../parts/follow.ts';
import { Loading } from '../parts/loading.tsx';
import { s } from '../strings/settings-texts.ts';
import { t } from '../strings/texts.ts';
import { views } from '../views.ts';
import './settings.css';

export type Site = NonNullable<ReturnType<typeof useSites>['data']>['sites'][number];

interface FrameProps {
  me: Me;
  title: string;
  intro?: ComponentChildren;
  children: ComponentChildren;
}

export function SettingsFrame({ me, title, intro, children }: FrameProps) {
  const { view, params } = usePlace();
  const { site = '' } = params;
  const others = Object.entries(views).filter(
    ([, one]) => (one.within === 'settings' || one === views['settings']) && me.scopes.includes(one.scope),
  );
  return (
    <main class="settings">
      <nav class="tabs" aria-label={s.settings}>
        {others.map(([name, one]) => {
          const place = { view: name, params: { site } };
          return (
            <a
              key={name}
              href={addressOf(place)}
              aria-current={name === view ? 'page' : undefined}
              onClick={follow(place)}
            >
              {name === 'settings' ? t.places.sites : one.name}
            </a>
          );
        })}
      </nav>
      <h1>{title}</h1>
      {intro && <p class="intro">{intro}</p>}
      {children}
    </main>
  );
}

/** The site that the address names, or the only one there is. */
export function useChosenSite(): { sites: ReturnType<typeof useSites>; site: Site | undefined } {
  const { params } = usePlace();
  const sites = useSites();
  const found = sites.data?.sites ?? [];
  const [only] = found.length === 1 ? found : [];
  return { sites, site: params['site'] ? found.find(({ slug }) => slug === params['site']) : only };
}

/** Shows what is about one site, or asks which. */
export function AtSite({ children }: { children: (site: Site) => ComponentChildren }) {
  const { view } = usePlace();
  const { sites, site } = useChosenSite();
  if (site) return <>{children(site)}</>;
  if (sites.data === undefined) return <Loading of={sites} />;
  if (sites.data.sites.length === 0) return <p class="empty">{s.noSite}</p>;
  return (
    <section aria-labelledby="which-site">
      <h2 id="which-site">{s.chooseSite}</h2>
      <ul class="site-choices">
        {sites.data.sites.map(({ slug, title }) => {
          const place = { view, params: { site: slug } };
          return (
            <li key={slug}>
              <a href={addressOf(place)} onClick={follow(place)}>
                <bdi>{title}</bdi>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
