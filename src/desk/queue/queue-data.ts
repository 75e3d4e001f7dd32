// The queue as it is fetched and kept: pages of comments by what the address asks for, and what becomes of them before the
// service has answered.

import { useInfiniteQuery, useQuery, type InfiniteData, type QueryClient, type QueryKey } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import { isPast } from './past-versions.ts';

const askQueue = (query: QueueAsk, cursor: string) =>
  read(api.queue.$get({ query: { ...query, limit: String(pageRows), ...(cursor && { cursor }) } }));

export type QueueSlice = Awaited<ReturnType<typeof askQueue>>;
export type QueueComment = QueueSlice['comments'][number];
export type Status = QueueComment['status'];
type Kept = InfiniteData<QueueSlice>;

const pageRows = 50;

/** What a view of the queue may ask for, as it stands in the address. */
export const filterNames = [
  'page',
  'author',
  'email',
  'name',
  'campaign',
  'signal',
  'verdict',
  'language',
  'minSpam',
  'maxSpam',
  'minToxicity',
  'maxToxicity',
  'from',
  'to',
] as const;
const askNames = ['site', 'status', 'reported', 'appeal', 'sort', 'q', ...filterNames] as const;

export type QueueAsk = Partial<Record<(typeof askNames)[number], string>> & {
  status?: 'pending';
  reported?: 'true';
  appeal?: 'open';
  sort?: 'newest';
  verdict?: 'hold';
};

export const tabs = ['pending', 'reported', 'appealed', 'approved', 'rejected', 'spam', 'discarded'] as const;
export type Tab = (typeof tabs)[number];

/** The tab that a view of the queue stands under: what readers and authors ask lies across all statuses. */
export function tabOf({ status, reported, appeal }: QueueAsk): Tab {
  if (appeal !== undefined) return 'appealed';
  return reported === undefined ? (status ?? 'pending') : 'reported';
}

/** What the parameters of the address ask the queue for; all else in them is for others. */
export function askOf(params: Readonly<Record<string, string>>): QueueAsk {
  // The service checks what they say, and names what is wrong.
  return Object.fromEntries(askNames.flatMap((name) => (params[name] ? [[name, params[name]]] : [])));
}

export const useQueue = (ask: QueueAsk) =>
  useInfiniteQuery({
    queryKey: ['queue', ask],
    queryFn: ({ pageParam }) => askQueue(ask, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Every comment of the pages fetched so far; one that moved between two of them once, one that has left in no old answer. */
export function commentsOf(kept: Kept | undefined): QueueComment[] {
  const seen = new Map((kept?.pages ?? []).flatMap(({ comments }) => comments).map((one) => [one.id, one]));
  return [...seen.values()].filter((one) => !isPast(one));
}

/** Changes comments in every list that is kept; undefined takes one out. */
export function changeKept(queries: QueryClient, change: (comment: QueueComment) => QueueComment | undefined): void {
  queries.setQueriesData<Kept>(
    { queryKey: ['queue'] },
    (kept) => kept && changeSlices(kept, (comments) => comments.flatMap((one) => change(one) ?? [])),
  );
}

/** Takes comments out of every list, before the service has answered. */
export function takeOut(queries: QueryClient, ids: ReadonlySet<string>): void {
  changeKept(queries, (one) => (ids.has(one.id) ? undefined : one));
}

/** Where each comment stood: of each list, the ids page by page. */
export type Places = readonly { key: QueryKey; pages: readonly (readonly string[])[] }[];

export function keptPlaces(queries: QueryClient): Places {
  return queries
    .getQueriesData<Kept>({ queryKey: ['queue'] })
    .map(([key, kept]) => ({ key, pages: (kept?.pages ?? []).map(({ comments }) => comments.map(({ id }) => id)) }));
}

/** Puts comments back in the lists where they stood, behind the same neighbours. */
export function putBack(queries: QueryClient, places: Places, comments: readonly QueueComment[]): void {
  const back = new Map(comments.map((one) => [one.id, one]));
  for (const { key, pages } of places) {
    queries.setQueryData<Kept>(
      key,
      (kept) =>
        kept && {
          ...kept,
          pages: kept.pages.map((page, index) => ({
            ...page,
            comments: merge(page.comments, pages[index] ?? [], back),
          })),
        },
    );
  }
}

function merge(
  now: readonly QueueComment[],
  before: readonly string[],
  back: ReadonlyMap<string, QueueComment>,
): QueueComment[] {
  const merged = now.filter(({ id }) => !back.has(id));
  for (const [index, id] of before.entries()) {
    const comment = back.get(id);
    if (!comment) continue;
    const neighbour = before.slice(0, index).findLast((one) => merged.some((kept) => kept.id === one));
    merged.splice(merged.findIndex((one) => one.id === neighbour) + 1, 0, comment);
  }
  return merged;
}

function changeSlices(kept: Kept, change: (comments: QueueComment[]) => QueueComment[]): Kept {
  return { ...kept, pages: kept.pages.map((page) => ({ ...page, comments: change(page.comments) })) };
}

/** The scores from which on a site holds and calls spam. */
export function useThresholds(site: string): { spam: number[]; toxicity: number[] } {
  const { data } = useQuery({
    queryKey: ['policy', site],
    queryFn: () => read(api.sites[':site'].policy.$get({ param: { site }, query: {} })),
    staleTime: 300_000,
  });
  const thresholds = data?.policy.thresholds;
  return thresholds
    ? { spam: [thresholds.spam.hold, thresholds.spam.spam], toxicity: [thresholds.toxicity.hold] }
    : { spam: [], toxicity: [] };
}
