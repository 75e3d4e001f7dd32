// The one door for a submission's fields, in two halves. Apart from any site: what passes is in its stored form, or all
// faults are named at once. Then against a site's rules. What only the database can know (is there such a parent?) is not asked here.

import { bodyBytesMax, nameBytesMax } from '../domain/comment.ts';
import type { Fields } from '../domain/comment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Fault, Hint } from '../domain/failure.ts';
import type { RawSubmission } from './raw-submission.ts';
import { checkEmail } from './email.ts';
import { withoutDirectionControls } from './invisible-characters.ts';
import { findHostFaults, readPage } from './page.ts';
import { findTextFaults, missing, readText } from './text.ts';
import type { GivenText } from './text.ts';
import { checkWebsite } from './website.ts';

const parentBytesMax = 200;
/** WordPress's forms send "0" for no parent, and its older themes fill the website with a bare scheme. */
const noParents = ['0'];
const bareSchemes = ['http://', 'https://'];

type Requirable = 'name' | 'email' | 'body' | 'website';

export interface FieldRules {
  /** The fields a site insists on. The page always is. */
  required: readonly Requirable[];
  /** The site's hosts, as `isHostAllowed` reads them. */
  hosts: readonly string[];
}

export interface CheckedFields extends Fields {
  page: string;
  parent: string | null;
}

export interface FieldsCheck {
  /** `null` when there is a fault. */
  fields: CheckedFields | null;
  faults: Fault[];
  hints: Hint[];
  /** For flood and standing only; `null` without a (good) address. */
  emailFolded: string | null;
  /** Sent with nothing in them, which is not left out: a form without a website field says nothing by its absence. */
  emptyFields: Evidence['emptyFields'];
  /** What a site's rules are asked about, faults or none. */
  given: { fields: ReadonlySet<Requirable>; pageUrl: URL | null };
}

/**
 * Checks a whole submission apart from any site. `unread` are faults of fields that came as no text; they stand for what
 * else is wrong with those fields. Never throws, whatever the text.
 */
export function checkFields(raw: RawSubmission, unread: readonly Fault[] = []): FieldsCheck {
  const given = {
    page: readText('page', raw.page),
    parent: readText('parent', raw.parent, noParents),
    name: readText('name', raw.name && withoutDirectionControls(raw.name)),
    email: readText('email', raw.email),
    website: readText('website', raw.website, bareSchemes),
    body: readText('body', raw.body),
  };
  const page = given.page === null ? null : readPage(given.page);
  const email = given.email === null ? null : checkEmail(given.email);
  const website = given.website === null ? null : checkWebsite(given.website);

  const isUnread = (field: string) => unread.some((fault) => fault.field === field);
  const found = [
    ...(page === null ? [missing('page')] : page.faults),
    ...findFaults('parent', given.parent, parentBytesMax),
    ...findFaults('name', given.name, nameBytesMax),
    ...(email?.faults ?? []),
    ...(website?.faults ?? []),
    ...findFaults('body', given.body, bodyBytesMax),
  ];
  const faults = [...unread, ...found.filter(({ field }) => !isUnread(field))];
  const fields =
    faults.length > 0 || page === null
      ? null
      : {
          page: page.page,
          parent: given.parent?.stored ?? null,
          name: given.name?.stored ?? null,
          email: email?.email ?? null,
          website: website?.website ?? null,
          body: given.body?.stored ?? '',
        };
  return {
    fields,
    faults,
    hints: email?.hints ?? [],
    emailFolded: email?.folded ?? null,
    emptyFields: emptyable.filter((field) => raw[field] !== undefined && given[field] === null),
    given: {
      fields: new Set(requirable.filter((field) => given[field] !== null || isUnread(field))),
      pageUrl: page?.url ?? null,
    },
  };
}

const emptyable = ['name', 'website'] as const;
const requirable: readonly Requirable[] = ['name', 'email', 'website', 'body'];

/** The faults that a site's own rules add to those `checkFields` found. */
export function findSiteFaults({ given }: Pick<FieldsCheck, 'given'>, rules: FieldRules): Fault[] {
  return [
    ...findHostFaults(given.pageUrl, rules.hosts),
    ...rules.required.filter((field) => !given.fields.has(field)).map(missing),
  ];
}

function findFaults(field: string, text: GivenText | null, bytesMax: number): Fault[] {
  return text === null ? [] : findTextFaults(field, text, bytesMax);
}
