// Who is signed in, and the sites they reach.

import { useQuery } from '@tanstack/preact-query';
import { api, read } from './client.ts';

export type Me = Awaited<ReturnType<typeof askMe>>;

const askMe = () => read(api.me.$get());

export const useMe = () => useQuery({ queryKey: ['me'], queryFn: askMe, staleTime: Infinity });

export const useSites = () =>
  useQuery({
    queryKey: ['sites'],
    queryFn: () => read(api.sites.$get({ query: { limit: '200' } })),
    staleTime: 60_000,
  });
