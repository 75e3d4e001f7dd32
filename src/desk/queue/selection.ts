// The comments that are selected: one by one, or from the last one up to here.

import { useState } from 'preact/hooks';
import type { QueueComment } from './queue-data.ts';

/** What `POST /v1/admin/decisions` takes by name. */
const selectedMax = 500;

export function useSelection(comments: readonly QueueComment[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState<string | null>(null);
  const selected = comments.filter(({ id }) => ids.has(id));

  /** Selects the row at an index or lets go of it; as a range, all from the row touched last. */
  function toggle(index: number, isRange: boolean): void {
    const comment = comments[index];
    if (!comment) return;
    const start = isRange ? comments.findIndex(({ id }) => id === from) : -1;
    const range = start < 0 ? [comment] : comments.slice(Math.min(start, index), Math.max(start, index) + 1);
    const next = new Set(ids);
    if (start < 0 && next.has(comment.id)) next.delete(comment.id);
    else for (const { id } of range) next.add(id);
    setIds(next);
    setFrom(comment.id);
  }

  return {
    comments: selected,
    size: selected.length,
    has: (id: string) => ids.has(id),
    toggle,
    /** All that are fetched, up to as many as one act takes. */
    all: () => setIds(new Set(comments.slice(0, selectedMax).map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
