// What others do while this desk is open: decisions, new comments and claims, within two seconds, by server-sent events.

import { useQueryClient, type QueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { endVersions } from './past-versions.ts';
import { changeKept, type QueueComment, type QueueSlice } from './queue-data.ts';

type Counts = QueueSlice['counts'];
export type Claims = ReadonlyMap<string, NonNullable<QueueComment['claim']>>;

interface Act {
  kind: string;
  subject: string;
  by: { name: string };
  changes: { status?: { to?: unknown }; version?: { to?: unknown } };
}

const comeBackMs = 5_000;

/** The counts and claims as they stand, and how many comments came in since `seen` was last called. */
export function useLive(site: string, status: keyof Counts) {
  const queries = useQueryClient();
  const [counts, setCounts] = useState<Counts | null>(null);
  const [claims, setClaims] = useState<Claims>(new Map());
  const [arrived, setArrived] = useState(0);

  useEffect(() => {
    let stream: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known: number | null = null;

    function follow() {
      stream = new EventSource(`/v1/admin/events/stream${site === '' ? '' : `?site=${encodeURIComponent(site)}`}`);
      stream.addEventListener('message', ({ data }: MessageEvent<string>) =>
        applyAct(queries, JSON.parse(data) as Act),
      );
      stream.addEventListener('counts', ({ data }: MessageEvent<string>) => {
        const sum = sumOf(JSON.parse(data) as Record<string, Counts>);
        if (known !== null && sum[status] > known) setArrived((before) => before + sum[status] - (known ?? 0));
        known = sum[status];
        setCounts(sum);
      });
      stream.addEventListener('claims', ({ data }: MessageEvent<string>) => {
        const told = JSON.parse(data) as { id: string; claim: NonNullable<QueueComment['claim']> }[];
        setClaims(new Map(told.map(({ id, claim }) => [id, claim])));
      });
      stream.addEventListener('error', () => {
        // The browser comes back by itself, but not after an answer that is no stream: the session may have ended.
        if (stream?.readyState === EventSource.CLOSED) timer = setTimeout(comeBack, comeBackMs);
      });
    }

    function comeBack() {
      read(api.me.$get()).then(follow, () => (timer = setTimeout(comeBack, comeBackMs)));
    }

    setArrived(0);
    follow();
    return () => {
      clearTimeout(timer);
      stream?.close();
    };
  }, [site, status, queries]);

  return { counts, claims, arrived, seen: () => setArrived(0) };
}

function sumOf(counts: Record<string, Counts>): Counts {
  const sum: Counts = { pending: 0, approved: 0, rejected: 0, spam: 0, discarded: 0, reported: 0, appealed: 0 };
  for (const ofSite of Object.values(counts))
    for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += ofSite[name];
  return sum;
}

/** What was done elsewhere leaves the lists where it does not belong any more; what stays is asked for as it is now. */
function applyAct(queries: QueryClient, { kind, subject, changes }: Act): void {
  const [to, version] = [changes.status?.to, changes.version?.to];
  // What this desk knows already may be younger than what it is told.
  const isNews = (one: QueueComment) => one.id === subject && (typeof version !== 'number' || one.version < version);
  let isStale = kind.startsWith('job.');
  if (kind === 'comment.erased') endVersions([{ id: subject, version: Number.MAX_SAFE_INTEGER }]);
  else if (typeof to === 'string' && typeof version === 'number') endVersions([{ id: subject, version: version - 1 }]);
  changeKept(queries, (one) => {
    if (kind === 'comment.erased' && one.id === subject) return undefined;
    if (typeof to === 'string' && one.status !== to && isNews(one)) return undefined;
    isStale ||= isNews(one);
    return one;
  });
  if (isStale) void queries.invalidateQueries({ queryKey: ['queue'] });
}
