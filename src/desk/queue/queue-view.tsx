// The queue: tabs, filters and search from the address, the rows, and the keys that work on them.

import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Me } from '../api/me.ts';
import { countHarm } from '../parts/care.ts';
import { Loading } from '../parts/loading.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { go, usePlace } from '../location.ts';
import { t } from '../strings/texts.ts';
import { AllMatching } from './bulk.tsx';
import { useClaim } from './claim.ts';
import { forgetBroughtBack, useBroughtBack, useDecide, type Decision, type Move } from './decide.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { useLive } from './live.ts';
import { movesFor } from './moves.ts';
import { QueueHead } from './queue-head.tsx';
import { askOf, commentsOf, filterNames, tabOf, useQueue, type QueueComment } from './queue-data.ts';
import { Rows } from './rows.tsx';
import { useSelection } from './selection.ts';

export function QueueView({ me }: { me: Me }) {
  const { params } = usePlace();
  const ask = askOf(params);
  const tab = tabOf(ask);
  const queries = useQueryClient();
  const queue = useQueue(ask);
  const comments = commentsOf(queue.data);
  const live = useLive(ask.site ?? '', tab);
  const selection = useSelection(comments);
  const { decide, undoLatest } = useDecide();
  const [current, setCurrent] = useState<string | null>(null);
  const [dialog, setDialog] = useState<{ move: Move; on: readonly QueueComment[] } | 'all' | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const at = Math.max(
    0,
    comments.findIndex(({ id }) => id === current),
  );
  const mayDecide = me.scopes.includes('comments:decide');
  useClaim(current, mayDecide);
  const isEmpty = comments.length === 0;
  /** Whoever decided the last one that was loaded goes on with the next page's first. What was decided; null: nobody waits so. */
  const goesOnAfter = useRef<Set<string> | null>(null);
  const { hasNextPage, isFetching, fetchNextPage } = queue;
  useEffect(() => {
    // Faster than the pages came: a decision ends what is being fetched.
    if (isEmpty && hasNextPage && !isFetching) void fetchNextPage();
  }, [isEmpty, hasNextPage, isFetching]);
  useEffect(() => {
    const next = comments.find(({ id }) => goesOnAfter.current?.has(id) === false);
    if (!next) return;
    goesOnAfter.current = null;
    setCurrent(next.id);
  }, [comments.length, comments[0]?.id]);
  const back = useBroughtBack();
  useEffect(() => {
    if (back === null) return;
    setCurrent(back);
    forgetBroughtBack();
  }, [back]);

  function act(decision: Decision, on: readonly QueueComment[]) {
    if (on.length === 0) return;
    const left = new Set(on.map(({ id }) => id));
    const next = comments.slice(at).find(({ id }) => !left.has(id)) ?? comments.findLast(({ id }) => !left.has(id));
    if (current !== null) setCurrent(next?.id ?? null);
    if (current !== null) goesOnAfter.current = next === undefined ? left : null;
    else for (const id of left) goesOnAfter.current?.add(id);
    selection.clear();
    countHarm(on);
    void decide(decision, on);
  }

  function showNew() {
    live.seen();
    void queries.resetQueries({ queryKey: ['queue'] });
    scrollTo(0, 0);
  }

  useEffect(() => {
    // Before an empty queue nothing is read that a new comment could push away.
    if (isEmpty && live.arrived > 0 && !isFetching) showNew();
  }, [isEmpty, live.arrived, isFetching]);

  const chosen = () => (selection.size > 0 ? selection.comments : comments.slice(at, at + 1));
  const actOnChosen = (move: Move) => () => {
    if (movesFor(tab).includes(move)) act({ move }, chosen());
  };
  const decideWithReason = (move: Move, on: readonly QueueComment[]) => on.length > 0 && setDialog({ move, on });
  useKeys({
    j: () => setCurrent(comments[current === null ? 0 : Math.min(at + 1, comments.length - 1)]?.id ?? null),
    k: () => setCurrent(comments[Math.max(at - 1, 0)]?.id ?? null),
    x: () => selection.toggle(at, false),
    X: () => selection.toggle(at, true),
    o: () => current !== null && go({ view: 'comment', params: { site: ask.site ?? '', id: current } }),
    r: showNew,
    '/': () => search.current?.focus(),
    Escape: () => selection.clear(),
    ...(mayDecide && {
      a: actOnChosen('approve'),
      s: actOnChosen('spam'),
      d: actOnChosen('reject'),
      u: actOnChosen('restore'),
      z: undoLatest,
      n: () => decideWithReason(movesFor(tab)[0] ?? 'approve', chosen()),
      D: () => decideWithReason('reject', chosen()),
    }),
  });

  const isFiltered = ask.q !== undefined || filterNames.some((name) => ask[name] !== undefined);
  return (
    <main class="queue">
      <h1 class="hidden">{t.queue.title}</h1>
      <QueueHead ask={ask} counts={live.counts ?? queue.data?.pages[0]?.counts} search={search} />
      {mayDecide && comments.length > 0 && (
        <div class="selection" role="toolbar" aria-label={t.queue.many}>
          <b aria-live="polite">{selection.size > 0 && t.queue.selected(selection.size)}</b>
          {selection.size > 0 &&
            movesFor(tab).map((move) => (
              <button key={move} type="button" class={move} onClick={() => act({ move }, selection.comments)}>
                {t.moves[move]}
              </button>
            ))}
          {selection.size > 0 ? (
            <>
              <button type="button" class="quiet" onClick={() => decideWithReason('reject', selection.comments)}>
                {t.queue.withReason}
              </button>
              <button type="button" class="quiet" onClick={selection.clear}>
                {t.cancel}
              </button>
            </>
          ) : (
            <>
              <button type="button" class="quiet" onClick={selection.all}>
                {t.queue.selectShown}
              </button>
              <button type="button" class="quiet" onClick={() => setDialog('all')}>
                {isFiltered ? t.queue.decideFound : t.queue.decideAll}
              </button>
            </>
          )}
        </div>
      )}
      {live.arrived > 0 && (
        <button type="button" class="arrived" onClick={showNew}>
          {t.queue.arrived(live.arrived)} <kbd>r</kbd>
        </button>
      )}
      {queue.data === undefined || (isEmpty && hasNextPage) ? (
        <Loading of={queue} />
      ) : isEmpty ? (
        <p class="empty">{isFiltered || tab !== 'pending' ? t.queue.noMatch : t.queue.allDone}</p>
      ) : (
        <Rows
          comments={comments}
          current={current}
          setCurrent={setCurrent}
          selection={selection}
          claims={live.claims}
          queue={queue}
          act={(move, comment) => act({ move }, [comment])}
          decideWithReason={(comment) => decideWithReason('reject', [comment])}
        />
      )}
      {dialog === 'all' && <AllMatching ask={ask} close={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'all' && (
        <DecisionDialog
          title={t.queue.withReasonTitle(dialog.on.length)}
          site={siteOf(dialog.on)}
          moves={movesFor(tab)}
          start={movesFor(tab).includes(dialog.move) ? dialog.move : (movesFor(tab)[0] ?? 'approve')}
          decide={(decision) => {
            act(decision, dialog.on);
            setDialog(null);
          }}
          close={() => setDialog(null)}
        />
      )}
    </main>
  );
}

/** The one site of comments, or null. */
function siteOf(comments: readonly QueueComment[]): string | null {
  const sites = new Set(comments.map(({ site }) => site));
  return sites.size === 1 ? ([...sites][0] ?? null) : null;
}
