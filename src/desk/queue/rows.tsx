// The rows of the queue that are around the window, as an ARIA feed: the focus stands on the current one.

import { useEffect, useRef } from 'preact/hooks';
import { usePrinting, useWindowList } from '../parts/use-window-list.ts';
import { t } from '../strings/texts.ts';
import { CommentRow } from './comment-row.tsx';
import type { Move } from './decide.ts';
import type { Claims } from './live.ts';
import type { QueueComment, useQueue } from './queue-data.ts';
import type { useSelection } from './selection.ts';

const rowEstimate = 190;
/** So many rows before the end the next page is fetched. */
const fetchBefore = 15;

interface RowsProps {
  comments: readonly QueueComment[];
  current: string | null;
  setCurrent: (id: string) => void;
  selection: ReturnType<typeof useSelection>;
  claims: Claims;
  queue: Pick<ReturnType<typeof useQueue>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  act: (move: Move, comment: QueueComment) => void;
  decideWithReason: (comment: QueueComment) => void;
}

export function Rows({ comments, current, setCurrent, selection, claims, queue, act, decideWithReason }: RowsProps) {
  const feed = useRef<HTMLDivElement>(null);
  const list = useWindowList({
    count: comments.length,
    estimateSize: () => rowEstimate,
    getItemKey: (index) => comments[index]?.id ?? index,
    scrollMargin: feed.current?.offsetTop ?? 0,
  });
  const isPrinting = usePrinting();
  const around = list.getVirtualItems();
  const rows = isPrinting ? comments.map(({ id }, index) => ({ index, key: id, start: 0 })) : around;
  const last = around.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue;

  useEffect(() => {
    if (last >= comments.length - fetchBefore && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, comments.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const at = comments.findIndex(({ id }) => id === current);
  const isThere = at >= 0;
  useEffect(() => {
    if (!isThere) return;
    const focus = () => {
      const row = feed.current?.querySelector<HTMLElement>(`[data-id="${current}"]`);
      if (row && !row.contains(document.activeElement)) row.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
      return row !== undefined && row !== null;
    };
    if (focus()) return;
    // Far off: it is drawn once the window has moved.
    list.scrollToIndex(at, { align: 'auto' });
    const frame = requestAnimationFrame(focus);
    // Whoever has gone on meanwhile is not taken back to it.
    return () => cancelAnimationFrame(frame);
  }, [current, isThere]);

  return (
    <div
      ref={feed}
      role="feed"
      aria-label={t.queue.title}
      aria-busy={isFetchingNextPage}
      style={{ height: `${list.getTotalSize()}px`, position: 'relative' }}
    >
      {rows.map(({ index, key, start }) => {
        const comment = comments[index];
        if (!comment) return null;
        const { id, author } = comment;
        return (
          <article
            key={key}
            ref={list.measureElement as (element: Element | null) => void}
            data-index={index}
            data-id={id}
            aria-posinset={index + 1}
            aria-setsize={hasNextPage ? -1 : comments.length}
            aria-label={author.name ?? t.queue.anonymous}
            aria-current={id === current}
            tabIndex={id === current || (current === null && index === 0) ? 0 : -1}
            onFocusIn={() => id !== current && setCurrent(id)}
            style={{
              position: 'absolute',
              insetInline: 0,
              top: 0,
              transform: `translateY(${start - list.options.scrollMargin}px)`,
            }}
          >
            <CommentRow
              comment={comment}
              isCurrent={id === current}
              isSelected={selection.has(id)}
              claim={claims.get(id) ?? null}
              act={(move) => act(move, comment)}
              decideWithReason={() => decideWithReason(comment)}
              select={(isRange) => selection.toggle(index, isRange)}
            />
          </article>
        );
      })}
    </div>
  );
}
