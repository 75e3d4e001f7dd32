// Where a site's events are sent to: each webhook with what it may be told to do, and what it has sent.

import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FormFault, useSend } from '../parts/form.tsx';
import { Loading } from '../parts/loading.tsx';
import { tell } from '../parts/notices.tsx';
import { s } from '../strings/settings-texts.ts';
import { t } from '../strings/texts.ts';
import { webhookTexts as w } from '../strings/webhook-texts.ts';
import type { ViewProps } from '../views.ts';
import { Deliveries } from './deliveries.tsx';
import { AtSite, SettingsFrame } from './settings-frame.tsx';
import { SecretShown, WebhookForm } from './webhook-form.tsx';
import { PasswordDialog } from './wordpress-access.tsx';

const askWebhooks = (site: string) => read(api.sites[':site'].webhooks.$get({ param: { site } }));
type Webhook = Awaited<ReturnType<typeof askWebhooks>>['webhooks'][number];

export function WebhooksView({ me }: ViewProps) {
  const mayWrite = me.scopes.includes('webhooks:write');
  return (
    <SettingsFrame me={me} title={w.title} intro={w.intro}>
      <AtSite>{(site) => <WebhooksOf key={site.slug} site={site.slug} mayWrite={mayWrite} />}</AtSite>
    </SettingsFrame>
  );
}

function WebhooksOf({ site, mayWrite }: { site: string; mayWrite: boolean }) {
  const queries = useQueryClient();
  const webhooks = useQuery({ queryKey: ['webhooks', site], queryFn: () => askWebhooks(site) });
  const refresh = () => void queries.invalidateQueries({ queryKey: ['webhooks', site] });
  return (
    <>
      {webhooks.data === undefined ? (
        <Loading of={webhooks} />
      ) : webhooks.data.webhooks.length === 0 ? (
        <p class="empty">{w.empty}</p>
      ) : (
        <ul class="list">
          {webhooks.data.webhooks.map((webhook) => (
            <Row key={webhook.id} webhook={webhook} mayWrite={mayWrite} refresh={refresh} />
          ))}
        </ul>
      )}
      {mayWrite && (
        <section aria-labelledby="new-webhook">
          <h2 id="new-webhook">{w.another}</h2>
          <WebhookForm site={site} made={refresh} />
        </section>
      )}
    </>
  );
}

interface RowProps {
  webhook: Webhook;
  mayWrite: boolean;
  refresh: () => void;
}

function Row({ webhook, mayWrite, refresh }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li class="event">
      <span>
        <b dir="ltr">{webhook.url}</b> <span class="soft">{w.formats[webhook.format]}</span>{' '}
        {!webhook.enabled && <span class="badge">{webhook.disabledBy === 'gone' ? w.gone : w.off}</span>}
      </span>
      {webhook.note !== null && <span dir="auto">{webhook.note}</span>}
      <span class="soft">
        {webhook.format === 'wordpress'
          ? w.as(webhook.user ?? '')
          : webhook.kinds.map((kind) => w.kinds[kind]).join(', ')}
      </span>
      {mayWrite && <Acts webhook={webhook} refresh={refresh} />}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{w.deliveries}</summary>
        {isOpen && <Deliveries webhook={webhook} mayWrite={mayWrite} />}
      </details>
    </li>
  );
}

function Acts({ webhook, refresh }: Omit<RowProps, 'mayWrite'>) {
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [isRenewing, setRenewing] = useState(false);
  const { id, site, enabled, version } = webhook;
  const isWordPress = webhook.format === 'wordpress';
  const one = api.sites[':site'].webhooks[':webhook'];
  const param = { site, webhook: id };
  const testing = useSend(
    () => read(one.test.$post({ param })),
    ({ state, answers }) => {
      const answer = answers.at(-1);
      tell(state === 'delivered' ? w.tested : w.testFailed(answer?.error ?? ''), { isFault: state !== 'delivered' });
      void queries.invalidateQueries({ queryKey: ['deliveries', id] });
    },
  );
  const turning = useSend(() => read(one.$patch({ param, json: { enabled: !enabled, version } })), refresh);
  const rotating = useSend(() => read(one.secret.$post({ param, json: {} })), refresh);
  const deleting = useSend(() => read(one.$delete({ param })), refresh);
  return (
    <>
      <div class="acts">
        <button type="button" disabled={testing.isBusy} onClick={() => testing.send()}>
          {w.test}
        </button>
        <button type="button" disabled={turning.isBusy} onClick={() => turning.send()}>
          {enabled ? w.turnOff : w.turnOn}
        </button>
        <button
          type="button"
          disabled={rotating.isBusy}
          onClick={() => (isWordPress ? setRenewing(true) : rotating.send())}
        >
          {isWordPress ? w.newPassword : w.rotate}
        </button>
        <button type="button" onClick={() => setAsking(true)}>
          {s.remove}
        </button>
      </div>
      <FormFault error={testing.error ?? turning.error ?? rotating.error ?? deleting.error} />
      {rotating.answer && <SecretShown secret={rotating.answer.secret} close={rotating.reset} />}
      {isRenewing && <PasswordDialog webhook={webhook} close={() => setRenewing(false)} changed={refresh} />}
      {isAsking && (
        <Dialog title={w.removeTitle} close={() => setAsking(false)}>
          <p>{w.removeTold}</p>
          <div class="acts">
            <button type="button" class="primary" onClick={() => deleting.send()}>
              {s.remove}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {t.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
