// Mails of a site: whether any can be sent, which moderators are written to, and what was sent.

import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import type { Me } from '../api/me.ts';
import { addressOf } from '../location.ts';
import { follow } from '../parts/follow.ts';
import { Loading } from '../parts/loading.tsx';
import { mailTexts as m } from '../strings/mail-texts.ts';
import type { ViewProps } from '../views.ts';
import { MailDeliveries } from './mail-deliveries.tsx';
import { RecipientForm } from './recipient-form.tsx';
import { RecipientRow } from './recipient-row.tsx';
import { AtSite, SettingsFrame, type Site } from './settings-frame.tsx';

export function MailView({ me }: ViewProps) {
  return (
    <SettingsFrame me={me} title={m.title} intro={m.intro}>
      <AtSite>{(site) => <MailOf key={site.slug} site={site} me={me} />}</AtSite>
    </SettingsFrame>
  );
}

function MailOf({ site, me }: { site: Site; me: Me }) {
  const queries = useQueryClient();
  const { slug } = site;
  const mail = useQuery({
    queryKey: ['mail', slug],
    queryFn: () => read(api.sites[':site'].mail.$get({ param: { site: slug } })),
  });
  if (mail.data === undefined) return <Loading of={mail} />;
  const { ready, missing, recipients } = mail.data;
  const mayWrite = me.scopes.includes('webhooks:write');
  const refresh = () =>
    void Promise.all(
      [
        ['mail', slug],
        ['mails', slug],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  return (
    <>
      {ready ? <p>{m.on}</p> : <Missing names={missing} />}
      <AuthorMail site={site} />
      <h2>{m.recipients}</h2>
      {recipients.length === 0 ? (
        <p class="empty">{m.empty}</p>
      ) : (
        <ul class="list">
          {recipients.map((one) => (
            <RecipientRow key={one.id} of={one} me={me} mayWrite={mayWrite} isReady={ready} refresh={refresh} />
          ))}
        </ul>
      )}
      {mayWrite && ready && (
        <section aria-labelledby="new-recipient">
          <h2 id="new-recipient">{m.another}</h2>
          <RecipientForm site={slug} me={me} made={refresh} />
        </section>
      )}
      <MailDeliveries site={slug} mayReplay={mayWrite && ready} />
    </>
  );
}

function Missing({ names }: { names: readonly string[] }) {
  return (
    <section class="told-of" aria-labelledby="mail-off">
      <h2 id="mail-off">{m.off}</h2>
      <p>{m.missing}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code dir="ltr">{name}</code>
          </li>
        ))}
      </ul>
      <p class="help">{m.missingHelp}</p>
    </section>
  );
}

function AuthorMail({ site }: { site: Site }) {
  const place = { view: 'settings', params: { site: site.slug } };
  return (
    <p class="help">
      {site.authorMail ? m.authors.on : m.authors.off}{' '}
      <a href={addressOf(place)} onClick={follow(place)}>
        {m.authors.change}
      </a>
    </p>
  );
}
