// A draft tried on the latest comments of each status, and what it would have done to them, counted.

import { useQuery } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import type { PolicyChanges } from './policy-draft.ts';

const statuses = ['pending', 'approved', 'rejected', 'spam'] as const;
const commentsOfEach = '50';
const restMs = 500;

const ask = (site: string, policy: PolicyChanges, status: (typeof statuses)[number]) =>
  read(
    api.sites[':site'].policy.trials.$post({
      param: { site },
      json: { policy, status, limit: Number(commentsOfEach) },
    }),
  );

type Trial = Awaited<ReturnType<typeof ask>>;
type Changed = Trial['changed'][number];

/** Comments that a draft would move to one outcome. */
export interface Move {
  to: 'published' | 'held' | 'spam';
  comments: readonly Changed[];
  /** Of those, what moderators had approved, and what they had refused. */
  approved: number;
  refused: number;
}

export interface TrialSummary {
  judged: number;
  moves: readonly Move[];
}

const outcomes = { approve: 'published', hold: 'held', spam: 'spam', discard: 'spam' } as const;

/** What becomes of the comments tried, by outcome; a move within spam is none. */
export function summarise(trials: readonly Trial[]): TrialSummary {
  const changed = trials.flatMap((trial) => trial.changed);
  const moved = changed.filter(({ now, draft }) => outcomes[now.verdict] !== outcomes[draft.verdict]);
  const moves = (['published', 'held', 'spam'] as const).map((to): Move => {
    const comments = moved.filter(({ draft }) => outcomes[draft.verdict] === to);
    const approved = comments.filter(({ decided }) => decided === 'approved').length;
    const refused = comments.filter(({ decided }) => decided === 'rejected' || decided === 'spam').length;
    return { to, comments, approved, refused };
  });
  return {
    judged: trials.reduce((sum, { judged }) => sum + judged, 0),
    moves: moves.filter(({ comments }) => comments.length > 0),
  };
}

/** Tries a policy once its changes have come to rest; null: there is nothing to try. */
export function useTrial(site: string, policy: PolicyChanges | null) {
  const typed = JSON.stringify(policy);
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(setRested, restMs, typed);
    return () => clearTimeout(timer);
  }, [typed]);
  const trial = useQuery({
    queryKey: ['trial', site, rested],
    enabled: rested !== 'null',
    staleTime: 0,
    queryFn: async () => {
      const draft = JSON.parse(rested) as PolicyChanges;
      return summarise(await Promise.all(statuses.map((status) => ask(site, draft, status))));
    },
  });
  return { ...trial, isResting: rested === typed };
}
