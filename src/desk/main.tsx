// The entry of the desk: a sign-in link is used up first, then the page is drawn.

import { QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import { render } from 'preact';
import { Problem } from './api/problem.ts';
import { Desk } from './desk.tsx';
import './desk.css';
import { signIn } from './session/sign-in.tsx';
import { language, t } from './strings/texts.ts';

const slowAfterMs = 30_000;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: slowAfterMs,
      // What the service refused it refuses again; what did not reach it is tried again.
      retry: (failures, error) => error instanceof Problem && [0, 503].includes(error.told.status) && failures < 3,
    },
    mutations: { retry: false },
  },
});

async function takeLink(): Promise<string | null> {
  const link = new URLSearchParams(location.hash.slice(1)).get('link');
  if (link === null) return null;
  history.replaceState(null, '', location.pathname + location.search);
  return signIn({ link });
}

document.documentElement.lang = language;
document.documentElement.dir = t.direction;
document.title = `${t.desk} · Anteroom`;

const fault = await takeLink();
render(
  <QueryClientProvider client={queries}>
    <Desk signInFault={fault} />
  </QueryClientProvider>,
  document.getElementById('desk') as HTMLElement,
);
