// Every setting of a site as a form. Only what was changed is sent, and only over the version that it was changed from.

import { useQueryClient } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import { AreaField, CheckField, NumberField, SelectField, TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { tell } from '../parts/notices.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { s } from '../strings/settings-texts.ts';
import { Conflict, isConflict } from './conflict.tsx';
import { DeclineReasons } from './decline-reasons.tsx';
import { commaListOf, linesOf } from './lines.ts';
import { SaveBar } from './save-bar.tsx';
import { SiteAkismet } from './site-akismet.tsx';
import { SiteChallenge } from './site-challenge.tsx';
import { SiteReports } from './site-reports.tsx';
import { SiteRetention } from './site-retention.tsx';
import type { Site } from './settings-frame.tsx';

export type Changes = Partial<Omit<Site, 'slug' | 'version' | 'policyVersion' | 'createdAt'>>;

interface Kept {
  /** The version that was changed. */
  version: number;
  changes: Changes;
}

export interface PartProps {
  shown: Site;
  change: (changed: Changes) => void;
  faultOf: (field: string) => string | undefined;
}

const shownFields = [
  'title', 'hosts', 'locale', 'required', 'threadDepth', 'oldParents', 'confirmation', 'keyUrl', 'embedsFormToken',
  'mailExchangerCheck', 'nudge', 'veil', 'challenge', 'challenge.siteKey', 'consentBox', 'authorMail', 'closeAfterDays', 'authorEditMinutes', 'scripts', 'reasons',
  'reportReasons',
  'reportsToHold', 'akismetQueue', 'eraseChecksAfterDays', 'eraseSpamAfterDays', 'eraseRejectedAfterDays',
]; // prettier-ignore

export function SiteForm({ site, mayWrite }: { site: Site; mayWrite: boolean }) {
  const queries = useQueryClient();
  const draft = useDraft<Kept>(`site.${site.slug}`, { version: site.version, changes: {} });
  const { changes } = draft.value;
  const saving = useSend(
    (version: number) =>
      read(api.sites[':site'].$patch({ param: { site: site.slug }, json: { ...withoutBlanks(changes), version } })),
    async () => {
      draft.forget();
      tell(s.saved);
      await queries.invalidateQueries({ queryKey: ['sites'] });
    },
  );
  const shown = { ...site, ...changes };
  const change = (changed: Changes) => draft.set({ ...draft.value, changes: { ...changes, ...changed } });
  async function saveOver() {
    const fresh = await read(api.sites[':site'].$get({ param: { site: site.slug } }));
    saving.send(fresh.version);
  }
  function takeTheirs() {
    draft.forget();
    saving.reset();
    void queries.invalidateQueries({ queryKey: ['sites'] });
  }
  const part = { shown, change, faultOf: saving.faultOf };
  return (
    <Form submit={() => saving.send(draft.value.version)} sending={saving} disabled={!mayWrite}>
      {!mayWrite && <p class="help">{s.onlyRead}</p>}
      <Naming {...part} />
      <FormPart {...part} />
      <Threads {...part} />
      <Checks {...part} />
      <SiteChallenge {...part} />
      <DeclineReasons {...part} />
      <SiteReports {...part} />
      <SiteRetention {...part} />
      <SiteAkismet {...part} />
      {isConflict(saving.error) ? (
        <Conflict takeTheirs={takeTheirs} takeMine={() => void saveOver()} />
      ) : (
        <FormFault error={saving.error} shown={shownFields} />
      )}
      <SaveBar isKept={draft.isKept} isBusy={saving.isBusy} forget={takeTheirs} />
    </Form>
  );
}

/** Lines and codes that were begun and left empty are none. */
function withoutBlanks({ hosts, scripts, ...rest }: Changes): Changes {
  return {
    ...rest,
    ...(hosts && { hosts: linesOf(hosts.join('\n')) }),
    ...(scripts && { scripts: commaListOf(scripts.join(',')) }),
  };
}

function Naming({ shown, change, faultOf }: PartProps) {
  return (
    <fieldset>
      <legend>{s.site.parts.site}</legend>
      <TextField
        label={s.site.title}
        help={s.site.titleHelp}
        fault={faultOf('title')}
        value={shown.title}
        change={(title) => change({ title })}
        maxLength={200}
        required
      />
      <AreaField
        label={s.site.hosts}
        help={s.site.hostsHelp}
        fault={faultOf('hosts')}
        value={shown.hosts.join('\n')}
        // As typed, so that a new line can be begun; empty ones are left out when it is sent.
        change={(typed) => change({ hosts: typed.split('\n') })}
        dir="ltr"
        rows={Math.min(8, shown.hosts.length + 1)}
        required
      />
      <SelectField
        label={s.site.locale}
        fault={faultOf('locale')}
        value={shown.locale}
        change={(locale) => change({ locale })}
        options={s.site.locales}
      />
    </fieldset>
  );
}

const requirable = ['name', 'email', 'body'] as const;

function FormPart({ shown, change, faultOf }: PartProps) {
  return (
    <fieldset>
      <legend>{s.site.parts.form}</legend>
      <div role="group" aria-label={s.site.required} class="field">
        <span>{s.site.required}</span>
        <div class="checks">
          {requirable.map((field) => (
            <CheckField
              key={field}
              label={s.site.requiredFields[field]}
              checked={shown.required.includes(field)}
              change={(isOn) =>
                change({ required: requirable.filter((one) => (one === field ? isOn : shown.required.includes(one))) })
              }
            />
          ))}
        </div>
      </div>
      <CheckField
        label={s.site.confirmation}
        help={s.site.confirmationHelp}
        fault={faultOf('confirmation')}
        checked={shown.confirmation}
        change={(confirmation) => change({ confirmation })}
      />
      <CheckField
        label={s.site.consentBox}
        help={s.site.consentBoxHelp}
        fault={faultOf('consentBox')}
        checked={shown.consentBox}
        change={(consentBox) => change({ consentBox })}
      />
      <CheckField
        label={s.site.authorMail}
        help={s.site.authorMailHelp}
        fault={faultOf('authorMail')}
        checked={shown.authorMail}
        change={(authorMail) => change({ authorMail })}
      />
    </fieldset>
  );
}

function Threads({ shown, change, faultOf }: PartProps) {
  return (
    <fieldset>
      <legend>{s.site.parts.pages}</legend>
      <NumberField
        label={s.site.threadDepth}
        help={s.site.threadDepthHelp}
        fault={faultOf('threadDepth')}
        value={shown.threadDepth}
        change={(depth) => change({ threadDepth: depth ?? 0 })}
        min={0}
        max={10}
      />
      <NumberField
        label={s.site.closeAfterDays}
        help={s.site.closeAfterDaysHelp}
        fault={faultOf('closeAfterDays')}
        value={shown.closeAfterDays}
        change={(closeAfterDays) => change({ closeAfterDays })}
        min={1}
        max={36_500}
      />
      <NumberField
        label={s.site.authorEditMinutes}
        help={s.site.authorEditMinutesHelp}
        fault={faultOf('authorEditMinutes')}
        value={shown.authorEditMinutes}
        change={(minutes) => change({ authorEditMinutes: minutes ?? 0 })}
        min={0}
        max={1_440}
      />
      <TextField
        label={s.site.keyUrl}
        help={s.site.keyUrlHelp}
        fault={faultOf('keyUrl')}
        value={shown.keyUrl ?? ''}
        change={(typed) => change({ keyUrl: typed === '' ? null : typed })}
        dir="ltr"
        inputMode="url"
      />
      <CheckField
        label={s.site.oldParents}
        help={s.site.oldParentsHelp}
        fault={faultOf('oldParents')}
        checked={shown.oldParents}
        change={(oldParents) => change({ oldParents })}
      />
    </fieldset>
  );
}

function Checks({ shown, change, faultOf }: PartProps) {
  return (
    <fieldset>
      <legend>{s.site.parts.checks}</legend>
      <TextField
        label={s.site.scripts}
        help={s.site.scriptsHelp}
        fault={faultOf('scripts')}
        value={shown.scripts.join(', ')}
        change={(typed) => change({ scripts: typed.split(/, ?/) })}
        dir="ltr"
      />
      <CheckField
        label={s.site.embedsFormToken}
        help={s.site.embedsFormTokenHelp}
        fault={faultOf('embedsFormToken')}
        checked={shown.embedsFormToken}
        change={(embedsFormToken) => change({ embedsFormToken })}
      />
      <CheckField
        label={s.site.mailExchangerCheck}
        help={s.site.mailExchangerCheckHelp}
        fault={faultOf('mailExchangerCheck')}
        checked={shown.mailExchangerCheck}
        change={(mailExchangerCheck) => change({ mailExchangerCheck })}
      />
      <CheckField
        label={s.site.nudge}
        help={s.site.nudgeHelp}
        fault={faultOf('nudge')}
        checked={shown.nudge}
        change={(nudge) => change({ nudge })}
      />
      <CheckField
        label={s.site.veil}
        help={s.site.veilHelp}
        fault={faultOf('veil')}
        checked={shown.veil}
        change={(veil) => change({ veil })}
      />
    </fieldset>
  );
}
