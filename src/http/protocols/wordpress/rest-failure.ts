// How failures are told at WordPress's REST route: `{code, message, data: {status}}`, with its codes and statuses.

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Failed } from '../../../domain/failure.ts';
import type { Environment, Protocol } from '../../environment.ts';
import { describeError } from '../../problem.ts';
import { native } from '../native.ts';
import { Refused, refusalOf, type RefusalCode } from './refusal.ts';

interface Told {
  code: string;
  message: string;
  status: ContentfulStatusCode;
  /** Parameters that are not right, each with why. */
  params?: Record<string, string>;
}

/** What is told as it is, by the code that WordPress has for it. */
export class RestRefusal extends Error {
  readonly told: Told;

  constructor(told: Told) {
    super(told.code);
    this.name = 'RestRefusal';
    this.told = told;
  }
}

/** Parameters that are not right. */
export function invalidParams(params: Record<string, string>): RestRefusal {
  const message = `Invalid parameter(s): ${Object.keys(params).join(', ')}`;
  return new RestRefusal({ code: 'rest_invalid_param', message, status: 400, params });
}

/** Flood is 400 here, where the form says 429: so it is (WP_REST_Comments_Controller). */
const refusals: Record<RefusalCode, Told> = {
  comment_reply_to_unapproved_comment: { code: 'comment_reply_to_unapproved_comment', message: 'This comment can not be replied to.', status: 403 },
  comment_id_not_found: { code: 'rest_comment_invalid_post_id', message: 'A comment needs the number of its post.', status: 403 },
  comment_closed: { code: 'rest_comment_closed', message: 'Comments are closed here.', status: 403 },
  require_name_email: { code: 'rest_comment_author_data_required', message: 'A comment needs a name and an email address.', status: 400 },
  require_valid_email: { code: 'rest_invalid_param', message: 'Invalid parameter(s): author_email', status: 400, params: { author_email: 'Invalid email address.' } },
  require_valid_comment: { code: 'rest_comment_content_invalid', message: 'The comment has no text.', status: 400 },
  comment_author_column_length: { code: 'comment_author_column_length', message: 'The name is too long.', status: 400 },
  comment_author_email_column_length: { code: 'comment_author_email_column_length', message: 'The email address is too long.', status: 400 },
  comment_author_url_column_length: { code: 'comment_author_url_column_length', message: 'The website is too long.', status: 400 },
  comment_content_column_length: { code: 'comment_content_column_length', message: 'The comment is too long.', status: 400 },
  comment_duplicate: { code: 'comment_duplicate', message: 'The same comment was sent before.', status: 409 },
  comment_flood: { code: 'comment_flood', message: 'Comments are sent too quickly.', status: 400 },
  comment_save_error: { code: 'rest_comment_failed_create', message: 'The comment could not be saved. Try again later.', status: 500 },
}; // prettier-ignore

export const wordPressRest: Protocol = {
  writeError(c, error) {
    const { told, headers } = tell(error);
    const { code, message, status, params } = told;
    const data = { status, ...(params && { params }) };
    return c.json({ code, message, data }, status, { ...headers, 'Cache-Control': 'no-store' });
  },
  readKey: (c: Context<Environment>) => native.readKey(c),
};

function tell(error: unknown): { told: Told; headers: Record<string, string> } {
  if (error instanceof RestRefusal) return { told: error.told, headers: {} };
  const refused = error instanceof Failed ? refusalOf(error) : error;
  if (refused instanceof Refused) {
    const { headers } = describeError(refused.failed);
    return { told: refusals[refused.code], headers };
  }
  const { problem, headers } = describeError(error);
  const code = codes[problem.status] ?? 'rest_error';
  return { told: { code, message: problem.detail, status: problem.status }, headers };
}

const codes: Partial<Record<number, string>> = {
  403: 'rest_cannot_create',
  404: 'rest_no_route',
  405: 'rest_no_route',
  413: 'rest_request_too_large',
  500: 'rest_internal_error',
};
