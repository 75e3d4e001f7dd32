// A site's policy as a form: a preset, the settings that matter, all the others behind. Each change is tried on stored
// comments before it is saved.

import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { Loading } from '../parts/loading.tsx';
import { tell } from '../parts/notices.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { policyTexts as p } from '../strings/policy-texts.ts';
import { s } from '../strings/settings-texts.ts';
import { sayAgo } from '../strings/texts.ts';
import type { ViewProps } from '../views.ts';
import { Conflict, isConflict } from './conflict.tsx';
import { layOver, type PolicyAnswer, type PolicyChanges } from './policy-draft.ts';
import { PolicyFields } from './policy-fields.tsx';
import { useTrial } from './policy-trial.ts';
import { SaveBar } from './save-bar.tsx';
import { AtSite, SettingsFrame, type Site } from './settings-frame.tsx';
import { TrialTold } from './trial-told.tsx';

export function PolicyView({ me }: ViewProps) {
  return (
    <SettingsFrame me={me} title={p.title} intro={p.intro}>
      <AtSite>
        {(site) => <PolicyOf key={site.slug} site={site} mayWrite={me.scopes.includes('policy:write')} />}
      </AtSite>
    </SettingsFrame>
  );
}

function PolicyOf({ site, mayWrite }: { site: Site; mayWrite: boolean }) {
  const policy = useQuery({
    queryKey: ['policy', site.slug],
    queryFn: () => read(api.sites[':site'].policy.$get({ param: { site: site.slug }, query: {} })),
  });
  if (policy.data === undefined) return <Loading of={policy} />;
  return <PolicyForm site={site.slug} inForce={policy.data} mayWrite={mayWrite} />;
}

interface Kept {
  /** The version that was changed. */
  version: number;
  changes: PolicyChanges;
}

function PolicyForm({ site, inForce, mayWrite }: { site: string; inForce: PolicyAnswer; mayWrite: boolean }) {
  const queries = useQueryClient();
  const draft = useDraft<Kept>(`policy.${site}`, { version: inForce.version, changes: {} });
  const { changes } = draft.value;
  const trial = useTrial(site, draft.isKept ? layOver(inForce.own, changes) : null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['policy', site] });
  const saving = useSend(
    (version: number) =>
      read(api.sites[':site'].policy.$patch({ param: { site }, json: { policy: changes, version } })),
    async () => {
      draft.forget();
      tell(s.saved);
      await refresh();
    },
  );
  async function saveOver() {
    const fresh = await read(api.sites[':site'].policy.$get({ param: { site }, query: {} }));
    saving.send(fresh.version);
  }
  function takeTheirs() {
    draft.forget();
    saving.reset();
    void refresh();
  }
  const faultOf = (path: string) => saving.faultOf(`policy.${path}`) ?? faultIn(trial.error, `policy.${path}`);
  return (
    <Form submit={() => saving.send(draft.value.version)} sending={saving} disabled={!mayWrite}>
      {!mayWrite && <p class="help">{s.onlyRead}</p>}
      <p class="help">{p.version(inForce.version, inForce.by, sayAgo(inForce.at))}</p>
      <PolicyFields
        shown={layOver(inForce.policy, changes)}
        change={(changed) => draft.set({ ...draft.value, changes: layOver(changes, changed) })}
        faultOf={faultOf}
      />
      <TrialTold trial={trial} />
      {isConflict(saving.error) ? (
        <Conflict takeTheirs={takeTheirs} takeMine={() => void saveOver()} />
      ) : (
        <FormFault error={saving.error} shown={['policy']} />
      )}
      <SaveBar isKept={draft.isKept} isBusy={saving.isBusy} forget={takeTheirs} />
    </Form>
  );
}

function faultIn(error: unknown, field: string): string | undefined {
  return error instanceof Problem ? error.faultOf(field) : undefined;
}
