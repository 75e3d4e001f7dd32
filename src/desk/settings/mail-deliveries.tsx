// Which mails a site has sent and what became of them, never to whom; what was given up is sent again from here.

import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { addressOf } from '../location.ts';
import { CheckField } from '../parts/field.tsx';
import { follow } from '../parts/follow.ts';
import { FormFault, useSend } from '../parts/form.tsx';
import { Loading } from '../parts/loading.tsx';
import { tell } from '../parts/notices.tsx';
import { mailTexts as m } from '../strings/mail-texts.ts';
import { sayAgo, sayTime, t } from '../strings/texts.ts';

const mail = api.sites[':site'].mail;

const askMails = (site: string, isDeadOnly: boolean, cursor: string) =>
  read(
    mail.deliveries.$get({
      param: { site },
      query: { limit: '20', ...(isDeadOnly && { state: 'dead' as const }), ...(cursor && { cursor }) },
    }),
  );
type Delivery = Awaited<ReturnType<typeof askMails>>['deliveries'][number];

export function MailDeliveries({ site, mayReplay }: { site: string; mayReplay: boolean }) {
  const queries = useQueryClient();
  const [isDeadOnly, setDeadOnly] = useState(false);
  const mails = useInfiniteQuery({
    queryKey: ['mails', site, isDeadOnly],
    queryFn: ({ pageParam }) => askMails(site, isDeadOnly, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const replaying = useSend(
    () => read(mail.replay.$post({ param: { site } })),
    ({ replayed, more }) => {
      tell(m.replayed(replayed, more));
      void queries.invalidateQueries({ queryKey: ['mails', site] });
    },
  );
  const found = mails.data?.pages.flatMap(({ deliveries }) => deliveries) ?? [];
  return (
    <section aria-labelledby="mails-sent">
      <h2 id="mails-sent">{m.deliveries}</h2>
      <p class="help">{m.deliveriesHelp}</p>
      <CheckField label={m.deadOnly} checked={isDeadOnly} change={setDeadOnly} />
      {mails.data === undefined ? (
        <Loading of={mails} />
      ) : found.length === 0 ? (
        <p class="soft">{m.noDeliveries}</p>
      ) : (
        <ul class="list">
          {found.map((one) => (
            <Row key={one.id} of={one} site={site} />
          ))}
        </ul>
      )}
      <FormFault error={replaying.error} />
      <div class="acts">
        {mails.hasNextPage && (
          <button type="button" onClick={() => void mails.fetchNextPage()}>
            {t.more}
          </button>
        )}
        {mayReplay && isDeadOnly && found.length > 0 && (
          <button type="button" disabled={replaying.isBusy} onClick={() => replaying.send()}>
            {m.replayAll}
          </button>
        )}
      </div>
    </section>
  );
}

function Row({ of: { kind, comment, at, state, attempts, error }, site }: { of: Delivery; site: string }) {
  const place = { view: 'comment', params: { site, id: comment ?? '' } };
  return (
    <li>
      <b>{m.kinds[kind]}</b>
      <span class={state === 'dead' ? 'fault' : 'soft'}>{m.mailStates[state]}</span>
      <span class="soft">
        <time dateTime={new Date(at).toISOString()} title={sayTime(at)}>
          {sayAgo(at)}
        </time>{' '}
        · {m.attempts(attempts)}
      </span>
      {error !== null && (
        <span class="soft" lang="en" dir="ltr">
          {error}
        </span>
      )}
      {comment !== null && (
        <a href={addressOf(place)} onClick={follow(place)}>
          {m.comment}
        </a>
      )}
    </li>
  );
}
