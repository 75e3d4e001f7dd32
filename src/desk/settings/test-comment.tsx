// A test comment: sent as any reader's is, through the public address, then shown as it arrived, to be decided on the spot.

import type { ClientResponse } from 'hono/client';
import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { api, publicApi, read } from '../api/client.ts';
import { addressOf } from '../location.ts';
import { follow } from '../parts/follow.ts';
import { AreaField, TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { Loading } from '../parts/loading.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { s } from '../strings/settings-texts.ts';
import { t } from '../strings/texts.ts';
import { Judged } from './judged.tsx';
import type { Site } from './settings-frame.tsx';

const testPage = 'test-comment';
const testEmail = 'test.reader@example.com';
const fieldNames = ['name', 'body'];
const moves = ['approve', 'spam', 'reject'] as const;

export function TestComment({ site }: { site: Site }) {
  const sent = useDraft<string | null>(`test-of.${site.slug}`, null);
  return sent.value === null ? (
    <TestForm site={site} arrived={sent.set} />
  ) : (
    <Arrived site={site} id={sent.value} again={sent.forget} />
  );
}

function TestForm({ site, arrived }: { site: Site; arrived: (id: string) => void }) {
  const time = new Date().toLocaleTimeString(t.dateLocale);
  const draft = useDraft(`test.${site.slug}`, { name: 'Ada Penrose', body: s.start.testBodyStart(time) });
  const { name, body } = draft.value;
  const posting = useSend(
    () =>
      // As JSON it is answered as JSON; the other good answers are a form's.
      read(
        publicApi[':site'].comments.$post({
          param: { site: site.slug },
          header: {},
          json: { page: testPage, name, email: testEmail, body },
        }) as Promise<ClientResponse<{ comment: { id: string } }, 201, 'json'>>,
      ),
    ({ comment }) => {
      draft.forget();
      arrived(comment.id);
    },
  );
  return (
    <Form submit={() => posting.send()} sending={posting} label={s.start.steps[2]}>
      <p class="help">{s.start.testIntro}</p>
      <TextField
        label={s.start.testName}
        fault={posting.faultOf('name')}
        value={name}
        change={(to) => draft.set({ body, name: to })}
        autocomplete="off"
      />
      <AreaField
        label={s.start.testBody}
        fault={posting.faultOf('body')}
        value={body}
        change={(to) => draft.set({ name, body: to })}
      />
      <FormFault error={posting.error} shown={fieldNames} />
      <div class="acts">
        <button type="submit" class="primary" disabled={posting.isBusy}>
          {s.start.testSend}
        </button>
      </div>
    </Form>
  );
}

function Arrived({ site, id, again }: { site: Site; id: string; again: () => void }) {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['comment', id],
    queryFn: () => read(api.comments[':id'].$get({ param: { id } })),
  });
  const comment = found.data?.comment;
  const deciding = useSend(
    ({ move, version }: { move: (typeof moves)[number]; version: number }) =>
      read(api.comments[':id'].decisions.$post({ param: { id }, json: { move, version } })),
    () => {
      void queries.invalidateQueries({ queryKey: ['comment', id] });
      void queries.invalidateQueries({ queryKey: ['queue'] });
    },
  );
  const queue = { view: 'queue', params: { site: site.slug } };
  return (
    <div>
      <p role="status">
        {s.start.arrived} {comment && s.start.arrivedAs[comment.status]}
      </p>
      {comment === undefined ? (
        <Loading of={found} />
      ) : (
        <>
          <Judged site={site.slug} judgement={comment} status={t.statuses[comment.status]} />
          <FormFault error={deciding.error} />
          <div class="acts">
            {comment.status === 'pending' &&
              moves.map((move) => (
                <button
                  key={move}
                  type="button"
                  class={move}
                  disabled={deciding.isBusy}
                  onClick={() => deciding.send({ move, version: comment.version })}
                >
                  {t.moves[move]}
                </button>
              ))}
          </div>
        </>
      )}
      <div class="acts">
        <button type="button" onClick={again}>
          {s.start.testAgain}
        </button>
        <a class="button" href={addressOf(queue)} onClick={follow(queue)}>
          {s.start.goToQueue}
        </a>
      </div>
    </div>
  );
}
