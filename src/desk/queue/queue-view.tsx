// The queue: tabs, filters and search from the address, the rows, and the keys that work on them.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Loading } from '../parts/loading.tsx';
import { useKeys, type Keys } from '../parts/use-keys.ts';
import { useWindowList } from '../parts/use-window-list.ts';
import { usePlace } from '../location.ts';
import { t } from '../strings/texts.ts';
import { CommentRow } from './comment-row.tsx';
import { useDecide, type Move } from './decide.ts';
import { QueueHead } from './queue-head.tsx';
import { askOf, commentsOf, useQueue, type QueueComment } from './queue-data.ts';
import { useSelection } from './selection.ts';

const rowEstimate = 190;

export function QueueView() {
  const { params } = usePlace();
  const ask = askOf(params);
  const queue = useQueue(ask);
  const comments = commentsOf(queue.data);
  const selection = useSelection(comments);
  const { decide, undoLatest } = useDecide();
  const [current, setCurrent] = useState<string | null>(null);
  const at = Math.max(
    0,
    comments.findIndex(({ id }) => id === current),
  );
  const search = useRef<HTMLInputElement>(null);

  function act(move: Move, on: readonly QueueComment[]) {
    const left = new Set(on.map(({ id }) => id));
    const next = comments.slice(at).find(({ id }) => !left.has(id)) ?? comments.findLast(({ id }) => !left.has(id));
    setCurrent(next?.id ?? null);
    selection.clear();
    decide(move, on);
  }

  const chosen = () => (selection.size > 0 ? selection.comments : comments.slice(at, at + 1));
  const keys: Keys = {
    j: () => setCurrent(comments[current === null ? 0 : Math.min(at + 1, comments.length - 1)]?.id ?? null),
    k: () => setCurrent(comments[Math.max(at - 1, 0)]?.id ?? null),
    a: () => act('approve', chosen()),
    s: () => act('spam', chosen()),
    d: () => act('reject', chosen()),
    u: () => act('restore', chosen()),
    z: () => undoLatest(),
    x: () => selection.toggle(at, false),
    X: () => selection.toggle(at, true),
    '/': () => search.current?.focus(),
    Escape: () => selection.clear(),
  };
  useKeys(keys);

  return (
    <main class="queue">
      <h1 class="hidden">{t.queue.title}</h1>
      <QueueHead ask={ask} counts={queue.data?.pages[0]?.counts} search={search} />
      {selection.size > 0 && (
        <div class="selection" role="toolbar" aria-label={t.queue.selected(selection.size)}>
          <b>{t.queue.selected(selection.size)}</b>
          {(['approve', 'spam', 'reject', 'restore'] as const).map((move) => (
            <button key={move} type="button" class={move} onClick={() => act(move, selection.comments)}>
              {t.moves[move]}
            </button>
          ))}
        </div>
      )}
      {queue.data === undefined ? (
        <Loading of={queue} />
      ) : comments.length === 0 ? (
        <p class="empty">{Object.keys(ask).some((name) => name !== 'site') ? t.queue.noMatch : t.queue.allDone}</p>
      ) : (
        <Rows
          comments={comments}
          current={current}
          setCurrent={setCurrent}
          selection={selection}
          act={act}
          queue={queue}
        />
      )}
    </main>
  );
}

interface RowsProps {
  comments: readonly QueueComment[];
  current: string | null;
  setCurrent: (id: string) => void;
  selection: ReturnType<typeof useSelection>;
  act: (move: Move, on: readonly QueueComment[]) => void;
  queue: Pick<ReturnType<typeof useQueue>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}

function Rows({ comments, current, setCurrent, selection, act, queue }: RowsProps) {
  const feed = useRef<HTMLDivElement>(null);
  const list = useWindowList({
    count: comments.length,
    estimateSize: () => rowEstimate,
    getItemKey: (index) => comments[index]?.id ?? index,
    scrollMargin: feed.current?.offsetTop ?? 0,
  });
  const rows = list.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => {
    if (last >= comments.length - 10 && queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage();
  }, [last, comments.length, queue]);

  useEffect(() => {
    const index = comments.findIndex(({ id }) => id === current);
    if (index < 0) return;
    list.scrollToIndex(index, { align: 'auto' });
    // The row may be drawn only once the window has moved.
    requestAnimationFrame(() =>
      feed.current?.querySelector<HTMLElement>(`[data-id="${current}"]`)?.focus({ preventScroll: true }),
    );
  }, [current]);

  return (
    <div
      ref={feed}
      role="feed"
      aria-label={t.queue.title}
      aria-busy={queue.isFetchingNextPage}
      style={{ height: `${list.getTotalSize()}px`, position: 'relative' }}
    >
      {rows.map(({ index, key, start }) => {
        const comment = comments[index];
        return (
          comment && (
            <article
              key={key}
              ref={list.measureElement as (element: Element | null) => void}
              data-index={index}
              data-id={comment.id}
              aria-posinset={index + 1}
              aria-setsize={queue.hasNextPage ? -1 : comments.length}
              aria-label={comment.author.name ?? t.queue.anonymous}
              tabIndex={-1}
              onFocusIn={() => comment.id !== current && setCurrent(comment.id)}
              style={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                transform: `translateY(${start - list.options.scrollMargin}px)`,
              }}
            >
              <CommentRow
                comment={comment}
                isCurrent={comment.id === current}
                isSelected={selection.has(comment.id)}
                act={(move) => act(move, [comment])}
                select={(isRange) => selection.toggle(index, isRange)}
              />
            </article>
          )
        );
      })}
    </div>
  );
}
