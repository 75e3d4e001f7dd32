// A comment's fields against WordPress's rules, in its order, before ours: the first fault is the one it tells.

import { bodyBytesMax, nameBytesMax, websiteBytesMax } from '../../../domain/comment.ts';
import type { Site } from '../../../domain/site.ts';
import { mendFields } from '../../../intake/mend-fields.ts';
import type { RawSubmission } from '../../../intake/raw-submission.ts';
import { countBytes, missing, tooLong } from '../../../intake/text.ts';
import { faulty } from './refusal.ts';

/** WordPress's own limit, of its column; ours is longer. */
const emailBytesMax = 100;

/** Fields as sent; what was not sent is absent. */
export type SentComment = Omit<RawSubmission, 'page' | 'parent'>;

/**
 * The fields as they are submitted: trimmed, the name without tags, and without an email address that is none (where the site
 * needs none) or a website that is none, as WordPress empties them.
 * @throws Refused for the first thing that WordPress would name.
 */
export function checkFields(sent: SentComment, site: Site): SentComment {
  const typed = {
    name: withoutTags(sent.name ?? '').trim(),
    email: (sent.email ?? '').trim(),
    website: (sent.website ?? '').trim(),
    body: (sent.body ?? '').trim(),
  };
  const { fields, faults, mended } = mendFields({ page: 'any', ...typed }, { hosts: null, erased: true });
  const isRequired = (field: 'name' | 'email' | 'body') => site.required.includes(field);
  const absent = (['name', 'email'] as const).filter((field) => isRequired(field) && typed[field] === '');
  if (absent.length > 0) throw faulty('require_name_email', absent.map(missing), site);
  // How long it is, it is asked below.
  const emailFaults = mended.filter(({ field, rule }) => field === 'email' && !rule.endsWith('too-long'));
  if (isRequired('email') && emailFaults.length > 0) throw faulty('require_valid_email', emailFaults, site);
  if (isRequired('body') && typed.body === '') throw faulty('require_valid_comment', [missing('body')], site);
  refuseLong(typed, site);
  if (fields === null) throw faulty('require_valid_comment', faults, site);
  const { name, email, website, body } = fields;
  return {
    ...(sent.name === undefined ? {} : { name: name ?? '' }),
    ...(sent.email === undefined ? {} : { email: email ?? '' }),
    ...(sent.website === undefined ? {} : { website: website ?? '' }),
    body,
  };
}

function refuseLong(typed: Record<keyof SentComment, string>, site: Site): void {
  const limits = [
    ['name', nameBytesMax, 'comment_author_column_length'],
    ['email', emailBytesMax, 'comment_author_email_column_length'],
    ['website', websiteBytesMax, 'comment_author_url_column_length'],
    ['body', bodyBytesMax, 'comment_content_column_length'],
  ] as const;
  for (const [field, bytesMax, code] of limits) {
    if (countBytes(typed[field]) > bytesMax) throw faulty(code, [tooLong(field, bytesMax)], site);
  }
}

/** As PHP's `strip_tags`: from "<" before anything but white space to the next ">", or to the end. */
function withoutTags(text: string): string {
  return text.replaceAll(/<(?!\s)[^>]*(?:>|$)/g, '');
}
