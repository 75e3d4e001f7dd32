// The fields of a policy: presets and thresholds in sight, limits and the weights of signals behind them.

import { useId } from 'preact/hooks';
import { CheckField, Field, NumberField, TextField } from '../parts/field.tsx';
import { policyTexts as p } from '../strings/policy-texts.ts';
import { sayScore } from '../strings/texts.ts';
import { commaListOf } from './lines.ts';
import { changeAt, says, type Policy, type PolicyChanges } from './policy-draft.ts';
import { presets, type Preset } from './policy-presets.ts';

interface FieldsProps {
  shown: Policy;
  change: (changed: PolicyChanges) => void;
  /** By the path of the setting: "thresholds.spam.hold". */
  faultOf: (path: string) => string | undefined;
}

export function PolicyFields(props: FieldsProps) {
  return (
    <>
      <Presets {...props} />
      {props.shown.mode !== 'hold-all' && (
        <CheckField
          label={p.holdFirst}
          help={p.holdFirstHelp}
          fault={props.faultOf('holdFirstComment')}
          checked={props.shown.holdFirstComment}
          change={(holdFirstComment) => props.change({ holdFirstComment })}
        />
      )}
      <Thresholds {...props} />
      <details class="behind">
        <summary>{p.limits}</summary>
        <Limits {...props} />
      </details>
      <details class="behind">
        <summary>{p.weights}</summary>
        <Weights {...props} />
      </details>
    </>
  );
}

const names = Object.keys(presets) as Preset[];

function Presets({ shown, change }: FieldsProps) {
  const id = useId();
  const chosen = names.find((name) => says(shown, presets[name]));
  return (
    <fieldset>
      <legend>{p.preset}</legend>
      <div class="presets">
        {names.map((name) => (
          <label key={name} class={name === chosen ? 'chosen' : ''}>
            <input type="radio" name={id} checked={name === chosen} onChange={() => change(presets[name])} />
            <b>{p.presets[name].name}</b>
            <span class="help">{p.presets[name].help}</span>
          </label>
        ))}
      </div>
      {chosen === undefined && <p class="help">{p.ownPreset}</p>}
    </fieldset>
  );
}

const thresholds = ['spam.hold', 'spam.spam', 'spam.discard', 'toxicity.hold'] as const;

const numberAt = (policy: Policy, path: readonly string[]) =>
  path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], policy) as number;

function Thresholds({ shown, change, faultOf }: FieldsProps) {
  return (
    <fieldset>
      <legend>{p.thresholds}</legend>
      <p class="help">{p.thresholdsHelp}</p>
      {thresholds.map((name) => {
        const path = ['thresholds', ...name.split('.')];
        const value = numberAt(shown, path);
        return (
          <Field key={name} label={p.threshold[name]} fault={faultOf(path.join('.'))}>
            {(ties) => (
              <span class="slide">
                <input
                  {...ties}
                  type="range"
                  min={0}
                  max={1}
                  step={0.005}
                  value={value}
                  aria-valuetext={sayScore(value)}
                  onInput={({ currentTarget }) => change(changeAt(path, currentTarget.valueAsNumber))}
                />
                <output>{value > 0.99 && value < 1 ? value : sayScore(value)}</output>
              </span>
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}

const limits = ['flood.perMinute', 'flood.perHour', 'flood.networkFactor', 'commentsPerDay', 'surge.factor', 'surge.perTenMinutes'] as const; // prettier-ignore

function Limits({ shown, change, faultOf }: FieldsProps) {
  return (
    <fieldset>
      {limits.map((path) => {
        const names = path.split('.');
        return (
          <NumberField
            key={path}
            label={p.limit[path].label}
            help={p.limit[path].help}
            fault={faultOf(path)}
            value={numberAt(shown, names)}
            change={(to) => to !== null && change(changeAt(names, to))}
            min={1}
          />
        );
      })}
      <TextField
        label={p.languages}
        help={p.languagesHelp}
        fault={faultOf('languages')}
        value={shown.languages.join(', ')}
        change={(typed) => change({ languages: typed === '' ? [] : typed.split(/, ?/) })}
        onBlur={() => change({ languages: commaListOf(shown.languages.join(',')) })}
        dir="ltr"
      />
    </fieldset>
  );
}

function Weights({ shown, change, faultOf }: FieldsProps) {
  return (
    <fieldset>
      <p class="help">{p.weightsHelp}</p>
      <div class="numbers">
        {Object.entries(shown.weights).map(([signal, { score, points }]) => (
          <NumberField
            key={signal}
            label={`${signal} · ${p.scores[score]}`}
            fault={faultOf(`weights.${signal}.points`)}
            value={points}
            step={0.1}
            min={-20}
            max={20}
            change={(to) => to !== null && change({ weights: { [signal]: { score, points: to } } })}
          />
        ))}
      </div>
      <h3>{p.caps}</h3>
      <p class="help">{p.capsHelp}</p>
      <div class="numbers">
        {Object.entries(shown.caps).map(([group, cap]) => (
          <NumberField
            key={group}
            label={group}
            fault={faultOf(`caps.${group}`)}
            value={cap}
            step={0.5}
            min={0}
            max={40}
            change={(to) => to !== null && change({ caps: { [group]: to } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
