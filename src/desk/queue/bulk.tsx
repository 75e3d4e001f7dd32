// Acts on many: those selected, and all that the present filter finds, however many. A running job tells how far it is.

import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { Problem, sayFault } from '../api/problem.ts';
import { Dialog } from '../parts/dialog.tsx';
import { tell } from '../parts/notices.tsx';
import { useJob } from '../parts/use-job.ts';
import { t } from '../strings/texts.ts';
import { actOfJob, remember, type Decision, type Move } from './decide.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { movesFor } from './moves.ts';
import { tabOf, type QueueAsk } from './queue-data.ts';

type Filter = NonNullable<Parameters<typeof api.decisions.$post>[0]['json']['filter']>;

const numbers = ['minSpam', 'maxSpam', 'minToxicity', 'maxToxicity', 'from', 'to'] as const;

/** What is counted and decided has no order. */
function withoutOrder(ask: QueueAsk): QueueAsk {
  const query = { ...ask };
  delete query.sort;
  return query;
}

/** The filter of the address as the JSON of an act takes it. */
function filterOf(ask: QueueAsk): Filter {
  const asNumbers = numbers.flatMap((name) => (ask[name] === undefined ? [] : [[name, Number(ask[name])]]));
  const reported = ask.reported && { reported: true };
  return { ...ask, ...reported, ...Object.fromEntries(asNumbers) } as Filter;
}

/** Counts what the filter finds, asks what to do with it, and follows the job. */
export function AllMatching({ ask, close }: { ask: QueueAsk; close: () => void }) {
  const queries = useQueryClient();
  const [job, setJob] = useState<string | null>(null);
  const query = withoutOrder(ask);
  const count = useQuery({
    queryKey: ['count', ask],
    queryFn: () => read(api.queue.count.$get({ query })),
    staleTime: 0,
    gcTime: 0,
  });

  async function decide({ move, ...why }: Decision) {
    if (!count.data) return;
    const filter = { ...filterOf(query), to: count.data.to };
    try {
      const started = await read(api.decisions.$post({ json: { move, filter, count: count.data.count, ...why } }));
      if (started.job === null) close();
      else if (started.job.state === 'running') setJob(started.job.id);
      else {
        remember(queries, t.done[move](started.job.decided), actOfJob(started.job.id));
        close();
      }
      void queries.resetQueries({ queryKey: ['queue'] });
    } catch (error) {
      const isOther = error instanceof Problem && error.told.count !== undefined;
      tell(isOther ? t.queue.countChanged(error.told.count ?? 0) : sayFault(error), { isFault: true });
      close();
    }
  }

  if (job !== null) return <JobProgress id={job} close={close} />;
  if (count.data === undefined) return null;
  const moves = movesFor(tabOf(ask));
  return (
    <DecisionDialog
      title={t.queue.allMatching(count.data.count, count.data.more)}
      site={ask.site ?? null}
      moves={moves}
      start={moves[0] as Move}
      decide={(decision) => void decide(decision)}
      close={close}
    />
  );
}

/** How far a job is; it goes on without being looked at. */
export function JobProgress({ id, close }: { id: string; close: () => void }) {
  const queries = useQueryClient();
  const job = useJob(id);
  const isRunning = job.data?.state === 'running';
  useEffect(() => {
    if (job.data === undefined || isRunning) return;
    const { decided, total, conflicts } = job.data;
    const told = `${t.queue.jobDone(decided, total)} ${conflicts > 0 ? t.queue.jobConflicts(conflicts) : ''}`;
    void queries.resetQueries({ queryKey: ['queue'] });
    remember(queries, told, actOfJob(id));
    close();
  }, [isRunning, job.data !== undefined]);

  async function cancel() {
    await read(api.jobs[':id'].cancel.$post({ param: { id }, json: {} })).catch((error) =>
      tell(sayFault(error), { isFault: true }),
    );
    void job.refetch();
  }

  if (!job.data) return null;
  return (
    <Dialog title={t.queue.job} close={close}>
      <div class="stack">
        <progress value={job.data.seen} max={job.data.total} aria-label={t.queue.job} />
        <p role="status">{t.queue.jobDone(job.data.decided, job.data.total)}</p>
        <p class="soft">{t.queue.jobGoesOn}</p>
        <button type="button" onClick={() => void cancel()}>
          {t.cancel}
        </button>
      </div>
    </Dialog>
  );
}
