// Who did what: every act with a key, the latest first, by kind and by person.

import { useInfiniteQuery } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import { addressOf, go, usePlace } from '../location.ts';
import { SelectField } from '../parts/field.tsx';
import { follow } from '../parts/follow.ts';
import { Loading } from '../parts/loading.tsx';
import { accessTexts as a } from '../strings/access-texts.ts';
import { sayAgo, sayTime, t } from '../strings/texts.ts';
import type { ViewProps } from '../views.ts';
import { SettingsFrame } from './settings-frame.tsx';

const changesShown = 6;
const valueUnits = 80;
const filterNames = ['site', 'actor', 'kind'] as const;
type Asked = Partial<Record<'site' | 'actor', string>> & { kind?: 'site.made' };

const askEvents = (asked: Asked, cursor: string) =>
  read(api.events.$get({ query: { ...asked, ...(cursor && { cursor }) } }));
type Event = Awaited<ReturnType<typeof askEvents>>['events'][number];

export function EventsView({ me }: ViewProps) {
  const { params } = usePlace();
  // The service checks what they say, and names what is wrong.
  const asked: Asked = Object.fromEntries(filterNames.flatMap((name) => (params[name] ? [[name, params[name]]] : [])));
  const events = useInfiniteQuery({
    queryKey: ['events', asked],
    queryFn: ({ pageParam }) => askEvents(asked, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const found = events.data?.pages.flatMap((page) => page.events) ?? [];
  const change = (changed: Record<string, string>) => go({ view: 'events', params: { ...params, ...changed } });
  const { actor } = params;
  return (
    <SettingsFrame me={me} title={a.events.title} intro={a.events.intro}>
      <div class="filters">
        <SelectField
          label={a.events.kind}
          value={params['kind'] ?? ''}
          change={(kind) => change({ kind })}
          options={{ '': a.events.everyKind, ...a.events.kinds }}
        />
        {actor && (
          <button type="button" onClick={() => change({ actor: '' })}>
            {a.events.everybody}
          </button>
        )}
      </div>
      {events.data === undefined ? (
        <Loading of={events} />
      ) : found.length === 0 && !events.hasNextPage ? (
        <p class="empty">{a.events.empty}</p>
      ) : (
        <ul class="list">
          {found.map((event) => (
            <Row key={event.id} event={event} params={params} />
          ))}
        </ul>
      )}
      {events.hasNextPage && (
        <button type="button" disabled={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
          {t.more}
        </button>
      )}
    </SettingsFrame>
  );
}

function Row({ event, params }: { event: Event; params: Readonly<Record<string, string>> }) {
  const { kind, by, at, site, subject, changes } = event;
  const person = { view: 'events', params: { ...params, actor: by.key } };
  const comment = kind.startsWith('comment.') ? { view: 'comment', params: { id: subject } } : null;
  const fields = Object.entries(changes).filter(([, { from, to }]) => (from ?? null) !== (to ?? null));
  return (
    <li class="event">
      <span>
        <b>{a.events.kinds[kind]}</b>{' '}
        {comment ? (
          <a href={addressOf(comment)} onClick={follow(comment)}>
            <code dir="ltr">{subject.slice(-8)}</code>
          </a>
        ) : (
          <bdi>{subject}</bdi>
        )}
      </span>
      <span class="soft">
        <a href={addressOf(person)} onClick={follow(person)}>
          <bdi>{by.name}</bdi>
        </a>{' '}
        ·{' '}
        <time dateTime={new Date(at).toISOString()} title={sayTime(at)}>
          {sayAgo(at)}
        </time>
        {site !== null && (
          <>
            {' '}
            · <bdi>{site}</bdi>
          </>
        )}
      </span>
      {fields.length > 0 && (
        <ul class="changes" dir="ltr">
          {fields.slice(0, changesShown).map(([field, { from, to }]) => (
            <li key={field}>
              <code>{field}</code>: {sayValue(from)} → {sayValue(to)}
            </li>
          ))}
          {fields.length > changesShown && <li>…</li>}
        </ul>
      )}
    </li>
  );
}

function sayValue(value: unknown): string {
  const said = value === undefined || value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
  return said.length > valueUnits ? `${said.slice(0, valueUnits)}…` : said;
}
