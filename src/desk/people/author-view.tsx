// The person behind comments, at one site: what they wrote, what became of it, and what this site does about them from now on.

import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import type { Me } from '../api/me.ts';
import { sayFault } from '../api/problem.ts';
import { addressOf, usePlace } from '../location.ts';
import { Dialog } from '../parts/dialog.tsx';
import { follow } from '../parts/follow.ts';
import { Loading } from '../parts/loading.tsx';
import { tell } from '../parts/notices.tsx';
import { AllMatching } from '../queue/bulk.tsx';
import { sayAgo, sayNumber, sayTime, t } from '../strings/texts.ts';

const askAuthor = (author: string) => read(api.authors[':author'].$get({ param: { author } }));
type Author = Awaited<ReturnType<typeof askAuthor>>;
const effects = ['trust', 'hold', 'spam'] as const;
type Effect = (typeof effects)[number];

export function AuthorView({ me }: { me: Me }) {
  const { params } = usePlace();
  const { id = '' } = params;
  const author = useQuery({ queryKey: ['author', id], queryFn: () => askAuthor(id) });
  const [listing, setListing] = useState<{ effect: Effect; text: string; match: Match } | null>(null);
  const [all, setAll] = useState<StatusName | null>(null);
  if (!author.data) return <Loading of={author} />;
  const { data } = author;
  const mayList = me.scopes.includes('lists:write');
  const mayMute = me.scopes.includes('authors:mute');
  const name = data.names[0]?.name ?? t.queue.anonymous;
  const list = (text: string, match: Match) => (effect: Effect) => setListing({ effect, text, match });
  return (
    <main class="whole">
      <h1 dir="auto">{name}</h1>
      {data.email !== null && <p dir="ltr">{data.email}</p>}
      <p class="soft">
        {t.author.seen(sayTime(data.firstSeen), sayAgo(data.lastSeen))} ·{' '}
        {t.queue.record(data.record.approved, data.record.rejected + data.record.spam)}
      </p>
      {mayMute && <Effects of={t.author.person} effects={mayList ? effects : ['hold']} choose={list(id, 'author')} />}
      <Counts author={data} decideAll={me.scopes.includes('comments:decide') ? setAll : null} />
      {data.listed !== null && data.listed.length > 0 && (
        <Listed author={data} mayRemove={mayList} mayUnmute={mayMute} />
      )}
      <Uses title={t.author.names} uses={data.names.map(({ name: text, ...use }) => ({ text, ...use }))} />
      <Uses
        title={t.author.domains}
        uses={data.domains.map(({ domain: text, ...use }) => ({ text, ...use }))}
        act={mayList ? (text) => <Effects of={text} effects={effects} choose={list(text, 'domain')} /> : undefined}
      />
      <Uses
        title={t.author.networks}
        uses={data.networks.map(({ network: text, ...use }) => ({ text, ...use }))}
        act={mayList ? (text) => <Effects of={text} effects={effects} choose={list(text, 'network')} /> : undefined}
      />
      {listing && (
        <ListDialog {...listing} isMute={!mayList} site={data.site} author={id} close={() => setListing(null)} />
      )}
      {all && <AllMatching ask={askOfAll(data, all)} close={() => setAll(null)} />}
    </main>
  );
}

type Match = 'author' | 'domain' | 'network';
type StatusName = keyof Author['comments'];
const statusNames = ['pending', 'approved', 'rejected', 'spam', 'discarded'] as const;

/** A status in the address is a word like any other: the service checks it. */
const askOfAll = ({ site, id }: Author, status: StatusName) => ({ site, author: id, status: status as 'pending' });

function Effects(props: { of: string; effects: readonly Effect[]; choose: (effect: Effect) => void }) {
  const { of: what, effects, choose } = props;
  return (
    <div class="row-acts" role="group" aria-label={what}>
      {effects.map((effect) => (
        <button key={effect} type="button" onClick={() => choose(effect)}>
          {t.author.effects[effect]}
        </button>
      ))}
    </div>
  );
}

function Counts({ author, decideAll }: { author: Author; decideAll: ((status: StatusName) => void) | null }) {
  return (
    <section>
      <h2>{t.author.comments}</h2>
      <ul class="figures">
        {statusNames.map((status) => {
          const place = {
            view: 'queue',
            params: { site: author.site, author: author.id, ...(status !== 'pending' && { status }) },
          };
          return (
            <li key={status}>
              <a href={addressOf(place)} onClick={follow(place)}>
                <b>{sayNumber(author.comments[status])}</b> {t.statuses[status]}
              </a>
              {decideAll && author.comments[status] > 0 && (
                <button type="button" class="quiet" onClick={() => decideAll(status)}>
                  {t.author.all}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type ListedEntry = NonNullable<Author['listed']>[number];

/** What a moderator without the list may take off: a hold of the person that ends within the longest mute. */
function isMute({ match, effect, expires }: ListedEntry): boolean {
  return match === 'author' && effect === 'hold' && expires !== null && expires <= Date.now() + muteDaysMax * dayMs;
}

function Listed(props: { author: Author; mayRemove: boolean; mayUnmute: boolean }) {
  const { author, mayRemove, mayUnmute } = props;
  const queries = useQueryClient();
  async function remove(entry: string) {
    try {
      if (mayRemove)
        await read(
          api.sites[':site'].list.entries[':entry'].$delete({ param: { site: author.site, entry }, query: {} }),
        );
      else await read(api.authors[':author'].mute.$delete({ param: { author: author.id } }));
      tell(t.undone);
    } catch (error) {
      tell(sayFault(error), { isFault: true });
    }
    void queries.invalidateQueries({ queryKey: ['author', author.id] });
  }
  return (
    <section>
      <h2>{t.author.inForce}</h2>
      <ul class="history">
        {(author.listed ?? []).map(({ id, match, effect, note, expires }) => (
          <li key={id}>
            <b>{t.author.effectNames[effect]}</b> ({t.author.matches[match as Match] ?? match})
            {expires !== null && ` ${t.author.until(sayTime(expires))}`} {note !== null && <q dir="auto">{note}</q>}
            {(mayRemove || (mayUnmute && isMute({ id, match, effect, note, expires }))) && (
              <button type="button" class="quiet" onClick={() => void remove(id)}>
                {t.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Use {
  text: string;
  comments: number;
  lastSeen: number;
}

function Uses({
  title,
  uses,
  act,
}: {
  title: string;
  uses: Use[];
  act?: ((text: string) => preact.JSX.Element) | undefined;
}) {
  if (uses.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="history">
        {uses.map(({ text, comments, lastSeen }) => (
          <li key={text}>
            <bdi class="page">{text}</bdi> <span class="soft">{t.author.used(comments, sayAgo(lastSeen))}</span>
            {act?.(text)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const days = [1, 7, 30, 365];
const muteDaysMax = 30;
const dayMs = 86_400_000;

interface ListDialogProps {
  effect: Effect;
  text: string;
  match: Match;
  /** By the scope for mutes alone, which end. */
  isMute: boolean;
  site: string;
  author: string;
  close: () => void;
}

function ListDialog({ effect, text, match, isMute, site, author, close }: ListDialogProps) {
  const queries = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const forDays = Number(fields.get('days'));
    const note = (fields.get('note') as string).trim() || null;
    const expires = forDays === 0 ? null : Date.now() + forDays * dayMs;
    try {
      if (isMute) await read(api.authors[':author'].mute.$put({ param: { author }, json: { days: forDays, note } }));
      else
        await read(
          api.sites[':site'].list.entries.$post({
            param: { site },
            json: { entries: [{ text, match, effect, note, expires }] },
          }),
        );
      void queries.invalidateQueries({ queryKey: ['author', author] });
      close();
    } catch (error) {
      setFault(sayFault(error));
    }
  }
  return (
    <Dialog title={t.author.effects[effect]} close={close}>
      <form class="stack" onSubmit={submit}>
        <p>{t.author.effectMeans[effect]}</p>
        <label class="field">
          {t.author.long}
          <select name="days">
            {!isMute && <option value="0">{t.author.ever}</option>}
            {(isMute ? days.filter((one) => one <= muteDaysMax) : days).map((one) => (
              <option key={one} value={one}>
                {t.author.days(one)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t.queue.note}
          <textarea name="note" rows={2} maxLength={500} />
        </label>
        <p class="fault" role="alert">
          {fault}
        </p>
        <button type="submit" class="primary">
          {t.author.effects[effect]}
        </button>
      </form>
    </Dialog>
  );
}
