// Above the rows: tabs with their counts, the search, the order, and the filters as chips. All of it stands in the address.

import type { RefObject } from 'preact';
import { addressOf, go, usePlace } from '../location.ts';
import { follow } from '../parts/follow.ts';
import { sayNumber, sayTime, t } from '../strings/texts.ts';
import { AddFilter } from './add-filter.tsx';
import { filterNames, tabOf, tabs, type QueueAsk, type QueueSlice, type Tab } from './queue-data.ts';

const sorts = ['newest', 'oldest', 'harm', 'doubt'] as const;

/** What the address says of a tab. */
const placeOf = (tab: Tab) => ({
  status: tab === 'pending' || tab === 'reported' || tab === 'appealed' ? '' : tab,
  reported: tab === 'reported' ? 'true' : '',
  appeal: tab === 'appealed' ? 'open' : '',
});

/** Times stand in the address as milliseconds. */
function sayFilter(name: string, value: string): string {
  const isTime = (name === 'from' || name === 'to') && /^\d{1,15}$/.test(value);
  return isTime ? sayTime(Number(value)) : value;
}

interface HeadProps {
  ask: QueueAsk;
  counts: QueueSlice['counts'] | undefined;
  search: RefObject<HTMLInputElement>;
}

export function QueueHead({ ask, counts, search }: HeadProps) {
  const { params } = usePlace();
  const change = (changed: Record<string, string>) => go({ view: 'queue', params: { ...params, ...changed } });
  const current = tabOf(ask);
  // By the weight of the reports, where there are some; the words of a search have no such order.
  const offered = current === 'reported' && ask.q === undefined ? ([...sorts, 'reports'] as const) : sorts;
  const chips = filterNames.filter((name) => ask[name] !== undefined);
  return (
    <div class="queue-head">
      <nav class="tabs" aria-label={t.queue.title}>
        {tabs.map((tab) => {
          const sort = params['sort'] === 'reports' ? '' : (params['sort'] ?? '');
          const place = { view: 'queue', params: { ...params, ...placeOf(tab), sort } };
          return (
            <a
              key={tab}
              href={addressOf(place)}
              aria-current={tab === current ? 'page' : undefined}
              onClick={follow(place)}
            >
              {{ ...t.statuses, ...t.tabs }[tab]} {counts && <span class="count">{sayNumber(counts[tab])}</span>}
            </a>
          );
        })}
      </nav>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          change({ q: search.current?.value ?? '' });
        }}
      >
        <input
          ref={search}
          type="search"
          aria-label={t.queue.search}
          placeholder={t.queue.searchHint}
          maxLength={200}
          defaultValue={ask.q ?? ''}
          key={ask.q ?? ''}
        />
        <label>
          <span class="hidden">{t.queue.sort}</span>
          <select value={ask.sort ?? 'newest'} onChange={({ currentTarget }) => change({ sort: currentTarget.value })}>
            {offered.map((sort) => (
              <option key={sort} value={sort}>
                {t.queue.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
      </form>
      <AddFilter add={(name, value) => change({ [name]: value })} />
      {chips.length > 0 && (
        <ul class="chips" aria-label={t.queue.filters}>
          {chips.map((name) => (
            <li key={name}>
              <span dir="auto">
                {t.queue.filterNames[name]}: {sayFilter(name, ask[name] ?? '')}
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`${t.close}: ${t.queue.filterNames[name]}`}
                onClick={() => change({ [name]: '' })}
              >
                ×
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              class="quiet"
              onClick={() => change(Object.fromEntries(chips.map((name) => [name, ''])))}
            >
              {t.queue.clearFilters}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
