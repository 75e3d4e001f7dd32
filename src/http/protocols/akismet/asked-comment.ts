// What Akismet's fields say: the comment, who asks, and by what signs the form tells a program from a person.

import { Failed } from '../../../domain/failure.ts';
import { missing } from '../../../intake/text.ts';
import type { AskedFields } from '../../../intake/checked-fields.ts';
import type { AskedComment } from '../../../operations/submissions/check-comment.ts';
import type { AkismetFields } from './read.ts';

/** Whether the request is a test, of which nothing is kept. */
export function isTest({ text }: AkismetFields): boolean {
  return /^(?:1|true)$/i.test(text('is_test')?.trim() ?? '');
}

const spamNames = ['akismet-guaranteed-spam', 'viagra-test-123'];
const spamAddress = 'akismet-guaranteed-spam@example.com';

/** Names by which the vendor's clients are tried out. */
export function isTestTrigger({ text }: AkismetFields): boolean {
  const name = text('comment_author')?.trim().toLowerCase() ?? '';
  return spamNames.includes(name) || text('comment_author_email')?.trim().toLowerCase() === spamAddress;
}

/** Of the roles, which may be several. */
function isAdministrator({ text }: AkismetFields): boolean {
  return (text('user_role') ?? '').split(',').some((role) => role.trim().toLowerCase() === 'administrator');
}

/** @throws Failed `invalid` for a field that is missing or empty. */
function requireFields({ text }: AkismetFields, names: readonly string[]): void {
  const absent = names.filter((name) => !text(name)?.trim());
  if (absent.length > 0) throw new Failed({ kind: 'invalid', faults: absent.map(missing) });
}

export function commentOf({ text }: AkismetFields): AskedFields {
  return {
    name: text('comment_author'),
    email: text('comment_author_email'),
    website: text('comment_author_url'),
    body: text('comment_content'),
  };
}

/** @throws Failed `invalid` for a required field that is missing. */
export function readAskedComment(fields: AkismetFields, now: number): AskedComment {
  requireFields(fields, ['blog', 'user_ip']);
  const { text } = fields;
  return {
    fields: commentOf(fields),
    permalink: text('permalink') || null,
    pageKey: pageKeyOf(fields),
    clientAddress: text('user_ip') ?? null,
    isStaff: isAdministrator(fields),
    isTest: isTest(fields),
    isAgain: Boolean(text('recheck_reason')),
    honeypotFilled: isHoneypotFilled(fields),
    ...formAgeOf(fields, now),
    told: {
      languages: languagesOf(text('blog_lang') ?? ''),
      agentMissing: text('user_agent')?.trim() === '',
      pageAgeDays: daysBetween(readTime(text('comment_post_modified_gmt')), readTime(text('comment_date_gmt')) ?? now),
    },
  };
}

/** WordPress names the page by its number, too. */
function pageKeyOf({ text }: AkismetFields): string {
  const number = text('comment_post_ID') ?? '';
  return /^[0-9]{1,20}$/.test(number) ? number : 'asked-by-akismet';
}

/** The field that people don't see, by WordPress's name or by the one that the request tells. */
function isHoneypotFilled({ text }: AkismetFields): boolean {
  const names = ['POST_ak_hp_textarea', 'ak_hp_textarea', text('honeypot_field_name') ?? ''];
  return names.some((name) => name !== '' && Boolean(text(name)?.trim()));
}

/** Before its script ran, WordPress's field holds a random number up to 250; then the time the form was shown, ms UTC. */
const unsetMax = 1_000_000;
const dayMs = 86_400_000;

/** The reader's clock may be wrong: an age that can't be is not known, and nothing is made of that. */
function formAgeOf(fields: AkismetFields, now: number): Pick<AskedComment, 'formAgeMs' | 'formTellsAge'> {
  const { text, hasLike } = fields;
  if (!hasLike('POST_ak_')) return { formAgeMs: null, formTellsAge: false };
  const shown = Number(text('POST_ak_js') || Number.NaN);
  if (!(shown > unsetMax)) return { formAgeMs: null, formTellsAge: true };
  const age = (readTime(text('comment_date_gmt')) ?? now) - shown;
  const isKnown = age >= 0 && age <= dayMs;
  return { formAgeMs: isKnown ? age : null, formTellsAge: isKnown };
}

/** Milliseconds UTC of ISO 8601 or "2026-11-30 08:05:00", which is UTC; null for anything else. */
function readTime(text: string | undefined): number | null {
  const [, day, time = '00:00:00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text?.trim() ?? '',
    ) ?? [];
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T${time}${zone.toUpperCase()}`);
  return Number.isNaN(at) ? null : at;
}

/** Whole days; null where the first is not known, or the later. */
function daysBetween(from: number | null, to: number): number | null {
  return from === null || from > to ? null : Math.floor((to - from) / dayMs);
}

const languagesMax = 8;

/** "en, fr_ca" as the languages alone. */
function languagesOf(text: string): string[] {
  const tags = text
    .slice(0, 200)
    .split(',')
    .map((tag) => /^[a-z]{2,3}(?=$|[-_])/i.exec(tag.trim())?.[0].toLowerCase());
  return [...new Set(tags.filter((tag) => tag !== undefined))].slice(0, languagesMax);
}
