// One field of a form: its label, what helps, the control, and what is wrong with it, tied together for every reader.

import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface Told {
  label: string;
  help?: ComponentChildren;
  /** What is wrong with it, in the service's words. */
  fault?: string | undefined;
}

interface Ties {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

export function Field({ label, help, fault, children }: Told & { children: (ties: Ties) => ComponentChildren }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': `${id}-help ${id}-fault` })}
      <Below id={id} help={help} fault={fault} />
    </div>
  );
}

function Below({ id, help, fault }: Pick<Told, 'help' | 'fault'> & { id: string }) {
  return (
    <>
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
      <p
        class="fault"
        id={`${id}-fault`}
        lang={fault === undefined ? undefined : 'en'}
        dir={fault === undefined ? undefined : 'ltr'}
      >
        {fault}
      </p>
    </>
  );
}

type Native = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'value' | 'label' | 'help'>;

export function TextField({
  label,
  help,
  fault,
  value,
  change,
  ...native
}: Told & Native & { value: string; change: (to: string) => void }) {
  return (
    <Field label={label} help={help} fault={fault}>
      {(ties) => (
        <input
          type="text"
          dir="auto"
          {...native}
          {...ties}
          value={value}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function NumberField({
  label,
  help,
  fault,
  value,
  change,
  ...native
}: Told & Native & { value: number | null; change: (to: number | null) => void }) {
  return (
    <Field label={label} help={help} fault={fault}>
      {(ties) => (
        <input
          inputMode="decimal"
          {...native}
          {...ties}
          type="number"
          value={value ?? ''}
          onInput={({ currentTarget }) => {
            const typed = currentTarget.valueAsNumber;
            change(Number.isNaN(typed) ? null : typed);
          }}
        />
      )}
    </Field>
  );
}

export function AreaField({
  label,
  help,
  fault,
  value,
  change,
  rows = 4,
  dir = 'auto',
  required = false,
}: Told & { value: string; change: (to: string) => void; rows?: number; dir?: 'auto' | 'ltr'; required?: boolean }) {
  return (
    <Field label={label} help={help} fault={fault}>
      {(ties) => (
        <textarea
          {...ties}
          rows={rows}
          dir={dir}
          required={required}
          value={value}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function SelectField<Value extends string>({
  label,
  help,
  fault,
  value,
  change,
  options,
}: Told & { value: Value; change: (to: Value) => void; options: Readonly<Record<Value, string>> }) {
  return (
    <Field label={label} help={help} fault={fault}>
      {(ties) => (
        <select {...ties} value={value} onChange={({ currentTarget }) => change(currentTarget.value as Value)}>
          {(Object.entries(options) as [Value, string][]).map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({
  label,
  help,
  fault,
  checked,
  change,
}: Told & { checked: boolean; change: (to: boolean) => void }) {
  const id = useId();
  return (
    <div class="field check">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-help ${id}-fault`}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <Below id={id} help={help} fault={fault} />
    </div>
  );
}
