// The views of the desk by the name they have in the address. A view's file is fetched when it is first gone to.

import { lazy, Suspense } from 'preact/compat';
import { h, type ComponentType } from 'preact';
import type { Me } from './api/me.ts';
import { QueueView } from './queue/queue-view.tsx';
import { t } from './strings/texts.ts';

export interface ViewProps {
  me: Me;
}

interface View {
  /** Its name in the frame's menu; null: it is reached from elsewhere. */
  name: string | null;
  /** The entry of the menu under which it stands; left out: one of its own. */
  within?: string;
  /** After "g", this letter goes there. */
  letter: string | null;
  /** Shown to keys that have this scope. */
  scope: Me['scopes'][number];
  show: ComponentType<ViewProps>;
}

/** A view in a file of its own. */
export function later(load: () => Promise<ComponentType<ViewProps>>): ComponentType<ViewProps> {
  const Loaded = lazy(() => load().then((view) => ({ default: view })));
  return (props) =>
    h(Suspense, { fallback: h('p', { class: 'loading', role: 'status' }, t.loading) }, h(Loaded, props));
}

export const views: Readonly<Record<string, View>> = {
  queue: { name: t.places.queue, letter: 'q', scope: 'comments:read', show: QueueView },
  comment: {
    name: null,
    letter: null,
    scope: 'comments:read',
    show: later(() => import('./comments/comment-view.tsx').then(({ CommentView }) => CommentView)),
  },
  author: {
    name: null,
    letter: null,
    scope: 'comments:read',
    show: later(() => import('./people/author-view.tsx').then(({ AuthorView }) => AuthorView)),
  },
  record: {
    name: t.places.record,
    letter: 'r',
    scope: 'comments:read',
    show: later(() => import('./record/record-view.tsx').then(({ RecordView }) => RecordView)),
  },
  settings: {
    name: t.places.settings,
    letter: 's',
    scope: 'sites:read',
    show: later(() => import('./settings/sites-view.tsx').then(({ SitesView }) => SitesView)),
  },
  policy: {
    name: t.places.policy,
    within: 'settings',
    letter: 'p',
    scope: 'policy:read',
    show: later(() => import('./settings/policy-view.tsx').then(({ PolicyView }) => PolicyView)),
  },
  try: {
    name: t.places.try,
    within: 'settings',
    letter: 't',
    scope: 'policy:read',
    show: later(() => import('./settings/try-view.tsx').then(({ TryView }) => TryView)),
  },
  list: {
    name: t.places.list,
    within: 'settings',
    letter: 'l',
    scope: 'lists:read',
    show: later(() => import('./settings/list-view.tsx').then(({ ListView }) => ListView)),
  },
  transfer: {
    name: t.places.transfer,
    within: 'settings',
    letter: 'i',
    scope: 'sites:export',
    show: later(() => import('./settings/transfer-view.tsx').then(({ TransferView }) => TransferView)),
  },
  people: {
    name: t.places.people,
    within: 'settings',
    letter: 'h',
    scope: 'people:read',
    show: later(() => import('./settings/people-view.tsx').then(({ PeopleView }) => PeopleView)),
  },
  webhooks: {
    name: t.places.webhooks,
    within: 'settings',
    letter: 'w',
    scope: 'webhooks:read',
    show: later(() => import('./settings/webhooks-view.tsx').then(({ WebhooksView }) => WebhooksView)),
  },
  mail: {
    name: t.places.mail,
    within: 'settings',
    letter: 'm',
    scope: 'webhooks:read',
    show: later(() => import('./settings/mail-view.tsx').then(({ MailView }) => MailView)),
  },
  keys: {
    name: t.places.keys,
    within: 'settings',
    letter: 'k',
    scope: 'keys:read',
    show: later(() => import('./settings/keys-view.tsx').then(({ KeysView }) => KeysView)),
  },
  protocols: {
    name: t.places.protocols,
    within: 'settings',
    letter: 'o',
    scope: 'keys:read',
    show: later(() => import('./settings/protocols-view.tsx').then(({ ProtocolsView }) => ProtocolsView)),
  },
  sessions: {
    name: t.places.sessions,
    within: 'settings',
    letter: 'b',
    scope: 'sites:read',
    show: later(() => import('./settings/sessions-view.tsx').then(({ SessionsView }) => SessionsView)),
  },
  events: {
    name: t.places.events,
    within: 'settings',
    letter: 'e',
    scope: 'events:read',
    show: later(() => import('./settings/events-view.tsx').then(({ EventsView }) => EventsView)),
  },
};
