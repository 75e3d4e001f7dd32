// What a draft of a policy would have done, in words, with the comments themselves to look at.

import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { sayFault } from '../api/problem.ts';
import { Loading } from '../parts/loading.tsx';
import { policyTexts as p } from '../strings/policy-texts.ts';
import { s } from '../strings/settings-texts.ts';
import { t } from '../strings/texts.ts';
import type { Move, useTrial } from './policy-trial.ts';

const shownMax = 5;
const excerptUnits = 160;

export function TrialTold({ trial }: { trial: ReturnType<typeof useTrial> }) {
  const isTrying = trial.isFetching || !trial.isResting;
  const { data } = trial;
  return (
    <section class="trial" aria-labelledby="trial-title" aria-busy={isTrying}>
      <h2 id="trial-title">{p.trial.title}</h2>
      <div aria-live="polite">
        {isTrying ? (
          <p class="soft">{p.trial.trying}</p>
        ) : trial.isError ? (
          <p class="fault">{sayFault(trial.error)}</p>
        ) : data === undefined ? (
          <p class="soft">{p.trial.nothing}</p>
        ) : data.judged === 0 ? (
          <p class="soft">{p.trial.noComments}</p>
        ) : (
          <>
            <p>{data.moves.length === 0 ? p.trial.same(data.judged) : p.trial.on(data.judged)}</p>
            <ul class="moves">
              {data.moves.map((move) => (
                <Moved key={move.to} move={move} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function Moved({ move }: { move: Move }) {
  const [isOpen, setOpen] = useState(false);
  const { to, comments, approved, refused } = move;
  const isAgainst = to === 'published' ? refused > 0 : approved > 0;
  return (
    <li class={isAgainst ? 'against' : ''}>
      <b>{p.trial.moves[to](comments.length)}</b>{' '}
      {approved + refused > 0 && <span>{p.trial.decided(approved, refused)}</span>}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{p.trial.show}</summary>
        {isOpen && (
          <ul class="excerpts">
            {comments.slice(0, shownMax).map(({ id, now, draft }) => (
              <Excerpt key={id} id={id} change={`${s.verdicts[now.verdict]} → ${s.verdicts[draft.verdict]}`} />
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}

function Excerpt({ id, change }: { id: string; change: string }) {
  const found = useQuery({
    queryKey: ['comment', id],
    queryFn: () => read(api.comments[':id'].$get({ param: { id } })),
  });
  if (found.data === undefined) return <Loading of={found} />;
  const { author, body } = found.data.comment;
  return (
    <li>
      <b dir="auto">{author.name ?? t.queue.anonymous}</b> <span class="soft">{change}</span>
      <p dir="auto">{body.length > excerptUnits ? `${body.slice(0, excerptUnits)}…` : body}</p>
    </li>
  );
}
