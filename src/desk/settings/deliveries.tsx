// What a webhook has sent and what it was answered; what was given up is sent again from here.

import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { CheckField } from '../parts/field.tsx';
import { FormFault, useSend } from '../parts/form.tsx';
import { Loading } from '../parts/loading.tsx';
import { tell } from '../parts/notices.tsx';
import { sayAgo, sayTime, t } from '../strings/texts.ts';
import { webhookTexts as w } from '../strings/webhook-texts.ts';

const one = api.sites[':site'].webhooks[':webhook'];

export function Deliveries({ webhook, mayWrite }: { webhook: { id: string; site: string }; mayWrite: boolean }) {
  const queries = useQueryClient();
  const [isDeadOnly, setDeadOnly] = useState(false);
  const param = { site: webhook.site, webhook: webhook.id };
  const deliveries = useInfiniteQuery({
    queryKey: ['deliveries', webhook.id, isDeadOnly],
    queryFn: ({ pageParam }) =>
      read(
        one.deliveries.$get({
          param,
          query: {
            limit: '20',
            ...(isDeadOnly && { state: 'dead' as const }),
            ...(pageParam && { cursor: pageParam }),
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const told = ({ replayed, more }: { replayed: number; more: boolean }) => {
    tell(w.replayed(replayed, more));
    void queries.invalidateQueries({ queryKey: ['deliveries', webhook.id] });
  };
  const replaying = useSend(
    (delivery: string) => read(one.deliveries[':delivery'].replay.$post({ param: { ...param, delivery } })),
    told,
  );
  const replayingAll = useSend(() => read(one.replay.$post({ param })), told);
  const found = deliveries.data?.pages.flatMap((page) => page.deliveries) ?? [];
  return (
    <>
      <CheckField label={w.deadOnly} checked={isDeadOnly} change={setDeadOnly} />
      {deliveries.data === undefined ? (
        <Loading of={deliveries} />
      ) : found.length === 0 ? (
        <p class="soft">{w.noDeliveries}</p>
      ) : (
        <ul class="list">
          {found.map(({ id, kind, at, state, attempts, answers }) => {
            const last = answers.at(-1);
            return (
              <li key={id}>
                <code dir="ltr">{kind}</code>
                <span class={state === 'dead' ? 'fault' : 'soft'}>{w.states[state]}</span>
                <span class="soft">
                  <time dateTime={new Date(at).toISOString()} title={sayTime(at)}>
                    {sayAgo(at)}
                  </time>{' '}
                  · {w.attempts(attempts)}
                </span>
                {last && last.error !== null && (
                  <span class="soft" lang="en" dir="ltr">
                    {last.status ?? ''} {last.error} {last.excerpt ?? ''}
                  </span>
                )}
                {mayWrite && state !== 'waiting' && (
                  <span class="row-end">
                    <button type="button" class="quiet" onClick={() => replaying.send(id)}>
                      {w.replay}
                    </button>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <FormFault error={replaying.error ?? replayingAll.error} />
      <div class="acts">
        {deliveries.hasNextPage && (
          <button type="button" onClick={() => void deliveries.fetchNextPage()}>
            {t.more}
          </button>
        )}
        {mayWrite && isDeadOnly && found.length > 0 && (
          <button type="button" disabled={replayingAll.isBusy} onClick={() => replayingAll.send()}>
            {w.replayAll}
          </button>
        )}
      </div>
    </>
  );
}
