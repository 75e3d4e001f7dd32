// Why WordPress takes no comment, by its own codes, and what our failures are among them. How each is told stands with the
// form's and the REST route's writers.

import { Failed, type Failure, type Fault } from '../../../domain/failure.ts';
import type { Site } from '../../../domain/site.ts';

/** The codes of `wp_handle_comment_submission` (wp-includes/comment.php) that can come up here, in the order of its checks. */
export type RefusalCode =
  | 'comment_reply_to_unapproved_comment'
  | 'comment_id_not_found'
  | 'comment_closed'
  | 'require_name_email'
  | 'require_valid_email'
  | 'require_valid_comment'
  | 'comment_author_column_length'
  | 'comment_author_email_column_length'
  | 'comment_author_url_column_length'
  | 'comment_content_column_length'
  | 'comment_duplicate'
  | 'comment_flood'
  | 'comment_save_error';

/** A comment that WordPress would not take either. */
export class Refused extends Error {
  readonly code: RefusalCode;
  /** The same in our own words, which the pages for people are made from. */
  readonly failed: Failed;

  constructor(code: RefusalCode, failure: Failure, site?: Site) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.failed = new Failed(failure, site);
  }
}

/** A fault in one field, or in several. */
export function faulty(code: RefusalCode, faults: Fault[], site: Site): Refused {
  return new Refused(code, { kind: 'invalid', faults }, site);
}

/** The fault of a parent that can't be replied to. */
export const notAnswerable: Fault = {
  field: 'parent',
  rule: 'not-answerable',
  message: 'The comment you answer is not on this page (any more).',
};

/** A failure of ours as WordPress would call it; null: it knows none such. */
export function refusalOf({ failure, site }: Failed): Refused | null {
  const code = codeOf(failure);
  return code === null ? null : new Refused(code, failure, site);
}

function codeOf(failure: Failure): RefusalCode | null {
  switch (failure.kind) {
    case 'invalid':
      return codeOfFault(failure.faults[0]?.field);
    case 'closed':
      return 'comment_closed';
    case 'duplicate':
      return 'comment_duplicate';
    case 'flood':
      return 'comment_flood';
    case 'conflict':
    case 'daily-cap':
    case 'storage-down':
      return 'comment_save_error';
    default:
      return null;
  }
}

/** What the checks before left over: rules of ours that WordPress has not. */
function codeOfFault(field: string | undefined): RefusalCode {
  if (field === 'parent') return 'comment_reply_to_unapproved_comment';
  if (field === 'page') return 'comment_id_not_found';
  if (field === 'email') return 'require_valid_email';
  return field === 'name' ? 'require_name_email' : 'require_valid_comment';
}
