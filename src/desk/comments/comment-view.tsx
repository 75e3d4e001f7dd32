// One comment with everything known of it: text, reasons, record, decisions, edits, and the rarer acts: edit and erase.

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
import { CommentRow } from '../queue/comment-row.tsx';
import { useDecide, type Decision } from '../queue/decide.ts';
import { DecisionDialog } from '../queue/decision-dialog.tsx';
import { movesOf } from '../queue/moves.ts';
import { sayAgo, sayTime, t } from '../strings/texts.ts';

const askComment = (id: string) => read(api.comments[':id'].$get({ param: { id } }));
type Detail = Awaited<ReturnType<typeof askComment>>;

export function CommentView({ me }: { me: Me }) {
  const { params } = usePlace();
  const { id = '' } = params;
  const queries = useQueryClient();
  const detail = useQuery({ queryKey: ['comment', id], queryFn: () => askComment(id) });
  const { decide } = useDecide();
  const [dialog, setDialog] = useState<'reason' | 'edit' | 'erase' | null>(null);
  if (!detail.data) return <Loading of={detail} />;
  const { comment, record, decisions, edits } = detail.data;
  const refresh = () => void queries.invalidateQueries({ queryKey: ['comment', id] });

  async function act(decision: Decision) {
    setDialog(null);
    await decide(decision, [comment]);
    refresh();
  }

  return (
    <main class="whole">
      <h1>{t.comment.title}</h1>
      <p class="status">{t.statuses[comment.status]}</p>
      {comment.erasedAt !== null && <p class="empty">{t.queue.erased}</p>}
      <CommentRow
        comment={comment}
        isCurrent={false}
        isSelected={false}
        claim={comment.claim}
        act={(move) => void act({ move })}
        decideWithReason={() => setDialog('reason')}
        select={null}
      />
      {comment.erasedAt === null && (
        <div class="row-acts">
          {me.scopes.includes('comments:edit') && (
            <button type="button" onClick={() => setDialog('edit')}>
              {t.comment.edit}
            </button>
          )}
          {me.scopes.includes('comments:erase') && (
            <button type="button" onClick={() => setDialog('erase')}>
              {t.comment.erase}
            </button>
          )}
        </div>
      )}
      <Decisions decisions={decisions} />
      <Edits edits={edits} />
      {record && <Record record={record} site={comment.site} />}
      {dialog === 'reason' && (
        <DecisionDialog
          title={t.queue.withReasonTitle(1)}
          site={comment.site}
          moves={movesOf(comment)}
          start={movesOf(comment)[0] ?? 'approve'}
          decide={(decision) => void act(decision)}
          close={() => setDialog(null)}
        />
      )}
      {dialog === 'edit' && <Edit comment={comment} close={() => setDialog(null)} done={refresh} />}
      {dialog === 'erase' && <Erase id={id} close={() => setDialog(null)} done={refresh} />}
    </main>
  );
}

function Decisions({ decisions }: Pick<Detail, 'decisions'>) {
  return (
    <section>
      <h2>{t.comment.decisions}</h2>
      {decisions.length === 0 ? (
        <p class="soft">{t.comment.none}</p>
      ) : (
        <ol class="history">
          {decisions.map((one) => (
            <li key={one.id}>
              <b>{one.by}</b> {one.move === 'undo' ? t.comment.tookBack : t.statuses[one.to]}{' '}
              <time dateTime={new Date(one.at).toISOString()} title={sayTime(one.at)}>
                {sayAgo(one.at)}
              </time>
              {one.reason !== null && <span class="badge">{one.reason}</span>}
              {one.note !== null && <q dir="auto">{one.note}</q>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Edits({ edits }: Pick<Detail, 'edits'>) {
  if (edits.length === 0) return null;
  return (
    <section>
      <h2>{t.comment.edits}</h2>
      <ol class="history">
        {edits.map((one) => (
          <li key={one.seenVersion}>
            <b>{one.by}</b>{' '}
            <time dateTime={new Date(one.at).toISOString()} title={sayTime(one.at)}>
              {sayAgo(one.at)}
            </time>
            <details>
              <summary>{t.comment.before}</summary>
              <blockquote dir="auto">{one.bodyBefore}</blockquote>
            </details>
            {one.note !== null && <q dir="auto">{one.note}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Record({ record, site }: { record: NonNullable<Detail['record']>; site: string }) {
  return (
    <section>
      <h2>{t.comment.author}</h2>
      <p>{t.queue.record(record.approved, record.rejected + record.spam)}</p>
      <ol class="history">
        {record.comments.map(({ id, page, status, createdAt }) => {
          const place = { view: 'comment', params: { site, id } };
          return (
            <li key={id}>
              <a href={addressOf(place)} onClick={follow(place)}>
                {sayAgo(createdAt)}
              </a>{' '}
              {t.statuses[status]} <bdi class="page">{page}</bdi>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Edit({ comment, close, done }: { comment: Detail['comment']; close: () => void; done: () => void }) {
  const [fault, setFault] = useState<string | null>(null);
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const { id, version } = comment;
    const json = { version, body: fields.get('body') as string };
    try {
      await read(api.comments[':id'].$patch({ param: { id }, json }));
      close();
      done();
    } catch (error) {
      setFault(sayFault(error));
    }
  }
  return (
    <Dialog title={t.comment.edit} close={close}>
      <form class="stack" onSubmit={submit}>
        <label class="field">
          {t.comment.text}
          <textarea name="body" rows={10} required dir="auto" defaultValue={comment.body} />
        </label>
        <p class="soft">{t.comment.editKept}</p>
        <p class="fault" role="alert">
          {fault}
        </p>
        <button type="submit" class="primary">
          {t.comment.save}
        </button>
      </form>
    </Dialog>
  );
}

function Erase({ id, close, done }: { id: string; close: () => void; done: () => void }) {
  async function erase() {
    try {
      await read(api.comments[':id'].$delete({ param: { id } }));
      tell(t.queue.erased);
      done();
    } catch (error) {
      tell(sayFault(error), { isFault: true });
    }
    close();
  }
  return (
    <Dialog title={t.comment.erase} close={close}>
      <div class="stack">
        <p>{t.comment.eraseMeans}</p>
        <button type="button" class="primary" onClick={() => void erase()}>
          {t.comment.erase}
        </button>
      </div>
    </Dialog>
  );
}
