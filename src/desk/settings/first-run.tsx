// The first run: a site is named, its form put on a page, and a first comment seen to arrive. Each step stands on one page.

import { useQueryClient } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { api, read } from '../api/client.ts';
import { go } from '../location.ts';
import { TextField, AreaField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { s } from '../strings/settings-texts.ts';
import { proposeSlug } from './propose-slug.ts';
import { linesOf } from './lines.ts';
import type { Site } from './settings-frame.tsx';
import { Snippets } from './snippets.tsx';
import { TestComment } from './test-comment.tsx';

export function FirstRun({ site }: { site: Site | undefined }) {
  return (
    <ol class="steps">
      <Step at={0} isDone={site !== undefined} isOpen={site === undefined}>
        {site ? (
          <p>
            <b>
              <bdi>{site.title}</bdi>
            </b>{' '}
            · <code dir="ltr">{site.slug}</code> · <span dir="ltr">{site.hosts.join(', ')}</span>
          </p>
        ) : (
          <NewSite />
        )}
      </Step>
      <Step at={1} isOpen={site !== undefined}>
        {site && <Snippets site={site} />}
      </Step>
      <Step at={2} isOpen={site !== undefined}>
        {site && <TestComment site={site} />}
      </Step>
    </ol>
  );
}

interface StepProps {
  at: 0 | 1 | 2;
  isOpen: boolean;
  isDone?: boolean;
  children: ComponentChildren;
}

function Step({ at, isOpen, isDone = false, children }: StepProps) {
  return (
    <li class={isOpen || isDone ? '' : 'later'} aria-current={isOpen ? 'step' : undefined}>
      <h2>
        {s.start.steps[at]} {isDone && <span class="badge">{s.start.done}</span>}
      </h2>
      {children}
    </li>
  );
}

interface NewSiteDraft {
  title: string;
  /** Null: as proposed from the title. */
  slug: string | null;
  hosts: string;
}

const shownFields = ['title', 'slug', 'hosts'];

function NewSite() {
  const queries = useQueryClient();
  const draft = useDraft<NewSiteDraft>('new-site', { title: '', slug: null, hosts: '' });
  const { title, slug, hosts } = draft.value;
  const shownSlug = slug ?? proposeSlug(title);
  const making = useSend(
    () => read(api.sites.$post({ json: { title, slug: shownSlug, hosts: linesOf(hosts) } })),
    async (made) => {
      draft.forget();
      await queries.invalidateQueries({ queryKey: ['sites'] });
      go({ view: 'settings', params: { site: made.slug, step: 'start' } });
    },
  );
  const isTaken = making.problem?.told.kind === 'conflict';
  const change = (changed: Partial<NewSiteDraft>) => draft.set({ ...draft.value, ...changed });
  return (
    <Form submit={() => making.send()} sending={making} label={s.start.steps[0]}>
      <TextField
        label={s.start.name}
        help={s.start.nameHelp}
        fault={making.faultOf('title')}
        value={title}
        change={(to) => change({ title: to })}
        maxLength={200}
        autocomplete="organization"
        required
      />
      <TextField
        label={s.start.slug}
        help={s.start.slugHelp}
        fault={making.faultOf('slug') ?? (isTaken ? making.problem?.message : undefined)}
        value={shownSlug}
        change={(to) => change({ slug: to === '' ? null : to })}
        dir="ltr"
        maxLength={40}
        autocapitalize="none"
        spellcheck={false}
        required
      />
      <AreaField
        label={s.start.hosts}
        help={s.start.hostsHelp}
        fault={making.faultOf('hosts')}
        value={hosts}
        change={(to) => change({ hosts: to })}
        dir="ltr"
        rows={2}
        required
      />
      {!isTaken && <FormFault error={making.error} shown={shownFields} />}
      <div class="acts">
        <button type="submit" class="primary" disabled={making.isBusy}>
          {s.start.make}
        </button>
      </div>
    </Form>
  );
}
