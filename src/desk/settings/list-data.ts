// A site's list as it is fetched: pages of entries by what is looked for.

import type { InferRequestType } from 'hono/client';
import { useInfiniteQuery } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';

const pageEntries = '100';

const askList = (site: string, text: string, cursor: string) =>
  read(
    api.sites[':site'].list.$get({
      param: { site },
      query: { limit: pageEntries, ...(text && { text }), ...(cursor && { cursor }) },
    }),
  );

export type Entry = Awaited<ReturnType<typeof askList>>['entries'][number];
type Adding = InferRequestType<(typeof api.sites)[':site']['list']['entries']['$post']>['json'];
export type NewEntry = Adding['entries'][number];

export const useList = (site: string, text: string) =>
  useInfiniteQuery({
    queryKey: ['list', site, text],
    queryFn: ({ pageParam }) => askList(site, text, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
