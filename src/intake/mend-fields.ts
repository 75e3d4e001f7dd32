// The fields of a comment that comes from another system. Its author can't be asked to send it again: what is at fault beside
// the text is left out or cut, and told; only without a text or a page there is nothing to keep.

import { nameBytesMax } from '../domain/comment.ts';
import type { Fault } from '../domain/failure.ts';
import { checkFields, type FieldsCheck } from './check-fields.ts';
import { findHostFaults } from './page.ts';
import { countBytes, missing } from './text.ts';

export interface GivenFields {
  page: string;
  name: string | null;
  email: string | null;
  website: string | null;
  body: string;
}

export interface MendedFields extends FieldsCheck {
  /** What was left out or cut, each with the rule it broke. */
  mended: Fault[];
}

/**
 * Checks the fields as a submission's, with these exceptions: control characters and halves of surrogate pairs are taken out,
 * a name that is too long is cut, an email address or website that is none is left out. `hosts` null: any host will do.
 * Never throws.
 */
export function mendFields(
  given: GivenFields,
  { hosts, erased }: { hosts: readonly string[] | null; erased: boolean },
) {
  const clean = {
    page: given.page,
    name: cut(withoutControls(given.name ?? '')),
    email: given.email ?? '',
    website: given.website ?? '',
    body: withoutControls(given.body),
  };
  const first = checkFields(clean);
  const dropped = (['email', 'website'] as const).filter((field) =>
    first.faults.some((fault) => fault.field === field),
  );
  const left = { ...clean, ...Object.fromEntries(dropped.map((field) => [field, ''])) };
  const checked = dropped.length > 0 ? checkFields(left) : first;
  const faults = [
    ...checked.faults,
    ...(hosts === null ? [] : findHostFaults(checked.given.pageUrl, hosts)),
    ...(checked.fields?.body === '' && !erased ? [missing('body')] : []),
  ];
  const mended: MendedFields = {
    ...checked,
    fields: faults.length > 0 ? null : checked.fields,
    faults,
    mended: [
      ...first.faults.filter(({ field }) => dropped.some((one) => one === field)),
      ...(clean.name === (given.name ?? '') ? [] : [changed('name')]),
      ...(clean.body === given.body ? [] : [changed('body')]),
    ],
  };
  return mended;
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function withoutControls(text: string): string {
  return text.replaceAll(controls, '').toWellFormed();
}

/** The start of a name, in whole characters. */
function cut(name: string): string {
  if (countBytes(name) <= nameBytesMax) return name;
  const { read } = new TextEncoder().encodeInto(name, new Uint8Array(nameBytesMax));
  return name.slice(0, read);
}

function changed(field: string): Fault {
  return { field, rule: 'mended', message: `Of the field "${field}" what can't be stored was taken out.` };
}
