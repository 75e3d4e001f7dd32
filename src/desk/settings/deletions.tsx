// Sites that are being deleted: how far each has come, followed until it is gone.

import { useQuery } from '@tanstack/preact-query';
import { useEffect, useRef } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { tell } from '../parts/notices.tsx';
import { dataTexts as d } from '../strings/data-texts.ts';

const x = d.deletion;
const followMs = 1_000;
/** While what was on its way is waited for. */
const settleMs = 10_000;

const ask = () => read(api.deletions.$get());
type Deletion = Awaited<ReturnType<typeof ask>>['deletions'][number];

export function Deletions() {
  const answer = useQuery({
    queryKey: ['deletions'],
    queryFn: ask,
    staleTime: 0,
    refetchInterval: ({ state }) => {
      const going = state.data?.deletions ?? [];
      if (going.length === 0) return false;
      return going.every(({ part }) => part === 'settling') ? settleMs : followMs;
    },
  });
  const going = answer.data?.deletions;
  const before = useRef<readonly Deletion[]>([]);
  useEffect(() => {
    if (!going) return;
    for (const { slug } of before.current) if (!going.some((one) => one.slug === slug)) tell(x.gone(slug));
    before.current = going;
  }, [going]);
  if (!going || going.length === 0) return null;
  return (
    <section aria-labelledby="deletions">
      <h2 id="deletions">{x.going}</h2>
      <ul class="list">
        {going.map((deletion) => (
          <li key={deletion.slug}>
            <bdi>{deletion.slug}</bdi>
            <Progress of={deletion} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is left of the rest is not known: nothing counts it, and to count it would read it all. */
function Progress({ of: { slug, part, comments, rowsGone } }: { of: Deletion }) {
  const { gone, left } = comments;
  const isCounted = part === 'comments';
  return (
    <>
      {part !== 'settling' && (
        <progress aria-label={slug} {...(isCounted && { value: gone, max: Math.max(gone + left, 1) })} />
      )}
      <span class="soft">{isCounted ? x.parts.comments(gone, left) : x.parts[part](gone, rowsGone)}</span>
    </>
  );
}
