// Where a new key reaches: sites ticked, every site, or the one of a protocol's key.

import { useSites, type Me } from '../api/me.ts';
import { CheckField, SelectField } from '../parts/field.tsx';
import { accessTexts as a } from '../strings/access-texts.ts';
import { protocolTexts as p } from '../strings/protocol-texts.ts';
import { s } from '../strings/settings-texts.ts';

interface ChoicesProps {
  me: Me;
  /** Null: every site. */
  chosen: readonly string[] | null;
  change: (to: readonly string[] | null) => void;
  fault: string | undefined;
}

export function SiteChoices({ me, chosen, change, fault }: ChoicesProps) {
  const sites = useSites().data?.sites ?? [];
  return (
    <div role="group" aria-label={a.keys.sites} class="field">
      <span>{a.keys.sites}</span>
      {me.sites === null && (
        <CheckField label={s.everySite} checked={chosen === null} change={(isOn) => change(isOn ? null : [])} />
      )}
      {chosen !== null && (
        <div class="checks">
          {sites.map(({ slug, title }) => (
            <CheckField
              key={slug}
              label={title}
              checked={chosen.includes(slug)}
              change={(isOn) => change(isOn ? [...chosen, slug] : chosen.filter((one) => one !== slug))}
            />
          ))}
        </div>
      )}
      {fault && (
        <p class="fault" lang="en" dir="ltr">
          {fault}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  /** Empty: none yet. */
  chosen: string;
  change: (to: string) => void;
  fault: string | undefined;
}

export function SiteChoice({ chosen, change, fault }: ChoiceProps) {
  const sites = useSites().data?.sites ?? [];
  return (
    <SelectField
      label={p.site}
      fault={fault}
      value={chosen}
      change={change}
      options={{ '': p.noSite, ...Object.fromEntries(sites.map(({ slug, title }) => [slug, title])) }}
    />
  );
}
