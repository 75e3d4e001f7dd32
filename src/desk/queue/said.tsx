// What others say of a comment beside its text: its author's appeal, what readers wrote with their reports, and what moderators
// decided of its author before.

import { useQuery } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { sayAgo, sayTime, t } from '../strings/texts.ts';
import type { QueueComment } from './queue-data.ts';

export function AppealSaid({ appeal }: { appeal: NonNullable<QueueComment['appeal']> }) {
  const { state, text, at } = appeal;
  return (
    <section class="said" aria-label={t.queue.appeal}>
      <p>
        {t.queue.appealed}{' '}
        <time dateTime={new Date(at).toISOString()} title={sayTime(at)}>
          {sayAgo(at)}
        </time>{' '}
        <span class="badge">{t.queue.appealStates[state]}</span>
      </p>
      <blockquote dir="auto">{text}</blockquote>
    </section>
  );
}

/** The notes are fetched once they are opened, or the row is the current one. `version`: of the comment. */
export function ReportsSaid({ id, version, isShown }: { id: string; version: number; isShown: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useWhole(id, version, isOpen || isShown);
  const open = data?.reports.filter((report) => report.open) ?? [];
  return (
    <details class="said" open={isOpen || isShown} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.queue.readersSaid}</summary>
      <ul>
        {open.map(({ reason, note, at }, index) => (
          <li key={index}>
            <b>{reason}</b> <time dateTime={new Date(at).toISOString()}>{sayAgo(at)}</time>{' '}
            {note !== null && <q dir="auto">{note}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Somebody who only runs through the list asks for nothing. */
const settleMs = 300;

/** The record of its author, fetched for the comment that is looked at: a list of hundreds joins none. */
export function AuthorRecord({ id, version }: { id: string; version: number }) {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setSettled, settleMs, true);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useWhole(id, version, isSettled);
  const record = data?.record;
  return record ? <span>{t.queue.record(record.approved, record.rejected + record.spam)}</span> : null;
}

const useWhole = (id: string, version: number, isAsked: boolean) =>
  useQuery({
    queryKey: ['whole', id, version],
    queryFn: () => read(api.comments[':id'].$get({ param: { id } })),
    enabled: isAsked,
  });
