// What stands around every view: the name, the menu, the site, and who is signed in.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, read } from './api/client.ts';
import { useSites, type Me } from './api/me.ts';
import { chooseVeil, useHarmRead, useVeilChoice, type VeilChoice } from './parts/care.ts';
import { follow } from './parts/follow.ts';
import { KeyHelp } from './parts/key-help.tsx';
import { useKeys } from './parts/use-keys.ts';
import { addressOf, go, usePlace } from './location.ts';
import { changeLanguage, language, languages, t, type Language } from './strings/texts.ts';
import { views } from './views.ts';

export function Frame({ me, children }: { me: Me; children: ComponentChildren }) {
  const { view, params } = usePlace();
  const [showsHelp, setHelp] = useState(false);
  useFirstRun(me, view);
  const { site = '' } = params;
  const open = Object.entries(views).filter(([, { name, scope }]) => name !== null && me.scopes.includes(scope));
  const menu = open.filter(([, { within }]) => within === undefined);
  useKeys({
    '?': () => setHelp(true),
    ...Object.fromEntries(
      open.flatMap(([name, { letter }]) =>
        letter === null ? [] : [[`g ${letter}`, () => go({ view: name, params: { site } })]],
      ),
    ),
  });
  return (
    <>
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <header class="frame">
        <a
          class="wordmark"
          href={addressOf({ view: 'queue', params: { site } })}
          onClick={follow({ view: 'queue', params: { site } })}
        >
          Anteroom
        </a>
        <nav aria-label={t.desk}>
          {menu.map(([name, { name: title }]) => (
            <a
              key={name}
              href={addressOf({ view: name, params: { site } })}
              aria-current={name === (views[view]?.within ?? view) ? 'page' : undefined}
              onClick={follow({ view: name, params: { site } })}
            >
              {title}
            </a>
          ))}
        </nav>
        <SiteChoice chosen={site} />
        <Account me={me} openHelp={() => setHelp(true)} />
      </header>
      <div id="content" tabIndex={-1}>
        {children}
      </div>
      {showsHelp && <KeyHelp close={() => setHelp(false)} />}
    </>
  );
}

/** An owner without a site is led to make the first. */
function useFirstRun(me: Me, view: string) {
  const sites = useSites();
  const isFirst = view === 'queue' && sites.data?.sites.length === 0 && me.scopes.includes('sites:write');
  useEffect(() => {
    if (isFirst) go({ view: 'settings', params: {} }, { replace: true });
  }, [isFirst]);
}

function SiteChoice({ chosen }: { chosen: string }) {
  const place = usePlace();
  const sites = useSites();
  const found = sites.data?.sites ?? [];
  return (
    <label class="site-choice">
      <span class="hidden">{t.sites.choose}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) =>
          go({ view: place.view, params: { ...place.params, site: currentTarget.value } })
        }
      >
        <option value="">{t.sites.all}</option>
        {found.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Account({ me, openHelp }: { me: Me; openHelp: () => void }) {
  const [veil, harmRead] = [useVeilChoice(), useHarmRead()];
  async function signOut() {
    // Without a session of ours it is Cloudflare Access that let this browser in.
    if (me.session === null) return location.assign('/cdn-cgi/access/logout');
    await read(api.sessions[':id'].$delete({ param: { id: 'current' } }));
    location.reload();
  }
  return (
    <details class="account">
      <summary aria-label={t.signIn.as(me.name)}>{me.name}</summary>
      <div class="sheet">
        <p>{t.signIn.as(me.name)}</p>
        <label>
          {/* The languages name themselves. */}
          <span class="hidden">Language</span>
          <select value={language} onChange={({ currentTarget }) => changeLanguage(currentTarget.value as Language)}>
            {Object.values(languages).map((one) => (
              <option key={one.language} value={one.language}>
                {one.languageName}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t.care.veil}
          <select value={veil} onChange={({ currentTarget }) => chooseVeil(currentTarget.value as VeilChoice)}>
            {(['site', 'on', 'off'] as const).map((one) => (
              <option key={one} value={one}>
                {t.care.veils[one]}
              </option>
            ))}
          </select>
        </label>
        {harmRead > 0 && <p class="soft">{t.care.read(harmRead)}</p>}
        <button type="button" onClick={openHelp}>
          {t.help.title} <kbd>?</kbd>
        </button>
        <button type="button" onClick={signOut}>
          {t.signIn.signOut}
        </button>
      </div>
    </details>
  );
}
