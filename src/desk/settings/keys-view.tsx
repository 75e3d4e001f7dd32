// People's keys: who has one and what it may do, a new one, and taking one away with what it made.

import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import type { Me } from '../api/me.ts';
import { Dialog } from '../parts/dialog.tsx';
import { CheckField } from '../parts/field.tsx';
import { FormFault, useSend } from '../parts/form.tsx';
import { Loading } from '../parts/loading.tsx';
import { tell } from '../parts/notices.tsx';
import { accessTexts as a } from '../strings/access-texts.ts';
import { protocolTexts as p } from '../strings/protocol-texts.ts';
import { s } from '../strings/settings-texts.ts';
import { sayAgo, sayTime, t } from '../strings/texts.ts';
import type { ViewProps } from '../views.ts';
import { KeyForm } from './key-form.tsx';
import { SettingsFrame } from './settings-frame.tsx';

const askKeys = (cursor: string) => read(api.keys.$get({ query: { ...(cursor && { cursor }) } }));
type Key = Awaited<ReturnType<typeof askKeys>>['keys'][number];

export function KeysView({ me }: ViewProps) {
  const queries = useQueryClient();
  const mayWrite = me.scopes.includes('keys:write');
  const keys = useInfiniteQuery({
    queryKey: ['keys'],
    queryFn: ({ pageParam }) => askKeys(pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const refresh = () => void queries.invalidateQueries({ queryKey: ['keys'] });
  const found = keys.data?.pages.flatMap((page) => page.keys) ?? [];
  return (
    <SettingsFrame me={me} title={a.keys.title} intro={a.keys.intro}>
      {mayWrite && <KeyForm me={me} made={refresh} />}
      <h2>{a.keys.all}</h2>
      {keys.data === undefined ? (
        <Loading of={keys} />
      ) : found.length === 0 ? (
        <p class="empty">{a.keys.empty}</p>
      ) : (
        <ul class="list">
          {found.map((key) => (
            <Row key={key.id} of={key} me={me} mayWrite={mayWrite} refresh={refresh} />
          ))}
        </ul>
      )}
      {keys.hasNextPage && (
        <button type="button" onClick={() => void keys.fetchNextPage()}>
          {t.more}
        </button>
      )}
    </SettingsFrame>
  );
}

function Row({ of: key, me, mayWrite, refresh }: { of: Key; me: Me; mayWrite: boolean; refresh: () => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <li>
      <b dir="auto">{key.name}</b>
      {key.id === me.key && <span class="badge">{a.keys.yours}</span>}
      <span class="soft">
        {mayOf(key)} · <bdi>{key.sites === null ? s.everySite : key.sites.join(', ')}</bdi> ·{' '}
        {key.email !== null && (
          <>
            <bdi>{key.email}</bdi> ·{' '}
          </>
        )}
        <time dateTime={new Date(key.createdAt).toISOString()} title={sayTime(key.createdAt)}>
          {sayAgo(key.createdAt)}
        </time>
      </span>
      {mayWrite && (
        <span class="row-end">
          <button type="button" class="quiet" onClick={() => setAsking(true)}>
            {a.keys.delete}
            <span class="hidden">: {key.name}</span>
          </button>
        </span>
      )}
      {isAsking && (
        <Dialog title={a.keys.deleteTitle(key.name)} close={() => setAsking(false)}>
          <Deletion
            of={key}
            done={() => {
              setAsking(false);
              refresh();
            }}
          />
        </Dialog>
      )}
    </li>
  );
}

function mayOf({ role, protocol, scopes }: Key): string {
  if (protocol !== null) return p.keyOf(p.names[protocol]);
  return role === null ? a.keys.ownScopes(scopes.length) : a.roles[role];
}

function Deletion({ of: key, done }: { of: Key; done: () => void }) {
  const [withMade, setWithMade] = useState(false);
  const deleting = useSend(
    () => read(api.keys[':id'].$delete({ param: { id: key.id }, query: { made: withMade ? 'delete' : 'keep' } })),
    ({ deleted, made }) => {
      tell(a.keys.deleted(deleted.map(({ name }) => name)));
      if (made.length > 0) tell(a.keys.left(made.map(({ name }) => name)));
      done();
    },
  );
  return (
    <div class="form">
      <p>{a.keys.deleteTold}</p>
      <CheckField label={a.keys.withMade} help={a.keys.withMadeHelp} checked={withMade} change={setWithMade} />
      <FormFault error={deleting.error} />
      <div class="acts">
        <button type="button" class="primary" disabled={deleting.isBusy} onClick={() => deleting.send()}>
          {a.keys.delete}
        </button>
      </div>
    </div>
  );
}
