// A site's list: its entries to filter, add, change and remove, text to bring in, and a text to try it on.

import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { TextField } from '../parts/field.tsx';
import { useSend } from '../parts/form.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Loading } from '../parts/loading.tsx';
import { tell } from '../parts/notices.tsx';
import { sayFault } from '../api/problem.ts';
import { s } from '../strings/settings-texts.ts';
import { sayTime, t } from '../strings/texts.ts';
import type { ViewProps } from '../views.ts';
import { EntryForm } from './entry-form.tsx';
import { useList, type Entry, type NewEntry } from './list-data.ts';
import { ListImport } from './list-import.tsx';
import { AtSite, SettingsFrame } from './settings-frame.tsx';
import { TryBox } from './try-view.tsx';

export function ListView({ me }: ViewProps) {
  const mayWrite = me.scopes.includes('lists:write');
  return (
    <SettingsFrame me={me} title={s.list.title} intro={s.list.intro}>
      <AtSite>{(site) => <ListOf key={site.slug} site={site.slug} mayWrite={mayWrite} />}</AtSite>
    </SettingsFrame>
  );
}

function ListOf({ site, mayWrite }: { site: string; mayWrite: boolean }) {
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const list = useList(site, text);
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? [];
  const size = list.data?.pages[0]?.size ?? 0;
  const refresh = () => void queries.invalidateQueries({ queryKey: ['list', site] });
  const add = (entry: NewEntry) =>
    read(api.sites[':site'].list.entries.$post({ param: { site }, json: { entries: [entry] } }));
  return (
    <>
      {mayWrite && (
        <>
          <EntryForm name={`entry.${site}`} send={add} done={refresh} />
          <ListImport site={site} done={refresh} />
        </>
      )}
      <h2>{s.list.entries(size)}</h2>
      <TextField label={s.list.filter} type="search" value={text} change={setText} maxLength={200} />
      {list.data === undefined ? (
        <Loading of={list} />
      ) : entries.length === 0 ? (
        <p class="empty">{text === '' ? s.list.empty : t.queue.noMatch}</p>
      ) : (
        <ul class="list">
          {entries.map((entry) => (
            <Row key={entry.id} site={site} entry={entry} mayWrite={mayWrite} refresh={refresh} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </button>
      )}
      <h2>{s.list.tryIt}</h2>
      <TryBox site={site} />
    </>
  );
}

interface RowProps {
  site: string;
  entry: Entry;
  mayWrite: boolean;
  refresh: () => void;
}

function Row({ site, entry, mayWrite, refresh }: RowProps) {
  const [isChanging, setChanging] = useState(false);
  const param = { site, entry: entry.id };
  const removing = useSend(
    () =>
      read(
        api.sites[':site'].list.entries[':entry'].$delete({
          param,
          query: { version: String(entry.version) as never },
        }),
      ),
    () => {
      refresh();
      const { id: _, version: _version, by: _by, at: _at, ...rest } = entry;
      const putBack = async () => {
        await read(api.sites[':site'].list.entries.$post({ param: { site }, json: { entries: [rest] } }));
        refresh();
      };
      tell(s.list.removed(entry.text), {
        act: { name: t.undo, run: () => void putBack().catch((error) => tell(sayFault(error), { isFault: true })) },
      });
    },
  );
  const change = (typed: NewEntry) =>
    read(api.sites[':site'].list.entries[':entry'].$patch({ param, json: { ...typed, version: entry.version } }));
  return (
    <li>
      <b dir="auto">{entry.text}</b>
      <span class="soft">
        {s.list.matches[entry.match]} · {s.list.effects[entry.effect]}
        {entry.points !== null && ` ${entry.points > 0 ? '+' : ''}${entry.points}`}
        {entry.expires !== null && ` · ${s.list.until(sayTime(entry.expires))}`}
      </span>
      {entry.note !== null && <span dir="auto">{entry.note}</span>}
      {removing.error !== null && <span class="fault">{sayFault(removing.error)}</span>}
      {mayWrite && (
        <span class="row-end">
          <button type="button" class="quiet" onClick={() => setChanging(true)}>
            {s.edit}
            <span class="hidden">: {entry.text}</span>
          </button>
          <button type="button" class="quiet" disabled={removing.isBusy} onClick={() => removing.send()}>
            {s.remove}
            <span class="hidden">: {entry.text}</span>
          </button>
        </span>
      )}
      {isChanging && (
        <Dialog title={s.list.change} close={() => setChanging(false)}>
          <EntryForm
            entry={entry}
            name={`entry.${site}.${entry.id}.${entry.version}`}
            send={change}
            done={() => {
              setChanging(false);
              refresh();
            }}
            cancel={() => setChanging(false)}
          />
        </Dialog>
      )}
    </li>
  );
}
