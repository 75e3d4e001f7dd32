// A job of the service, followed while it runs.

import { useQuery } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';

const followMs = 1_000;

/** How far the job is; asked for again each second until it has ended. */
export const useJob = (id: string) =>
  useQuery({
    queryKey: ['job', id],
    queryFn: () => read(api.jobs[':id'].$get({ param: { id } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? followMs : false),
    staleTime: 0,
  });
