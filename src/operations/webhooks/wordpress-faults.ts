// What WordPress refuses, in the words of whoever can do something about it. Its codes are those of its REST controllers.

/** What WordPress answered, as far as its codes tell. */
export interface Refusal {
  status: number;
  /** "rest_comment_closed"; null where it was no answer of the REST API. */
  code: string | null;
}

const rightIsMissing =
  'the user may not moderate comments; give it the role Editor or Administrator, or the right moderate_comments';

const byCode: Readonly<Record<string, string>> = {
  rest_comment_closed: 'comments are closed at this post',
  rest_comment_draft_post: 'the post is a draft',
  rest_comment_trash_post: 'the post is in the bin',
  rest_cannot_read_post: 'the user may not read the post',
  rest_comment_invalid_post_id: 'there is no such post',
  rest_comment_author_data_required:
    'it wants a name and an email address of each author, which this one has not (Settings, Discussion)',
  comment_author_column_length: 'the name is too long for it',
  comment_author_email_column_length: 'the email address is too long for it',
  comment_author_url_column_length: 'the website is too long for it',
  comment_content_column_length: 'the text is too long for it',
  comment_flood: 'it takes no more comments for a moment',
  comment_duplicate: 'it has the same comment already, and not from here',
  rest_no_route: 'its REST API has no comments; a plugin may have turned it off',
  rest_forbidden_context: rightIsMissing,
  rest_forbidden_param: rightIsMissing,
  rest_comment_invalid_status: rightIsMissing,
  rest_comment_invalid_author_ip: rightIsMissing,
  rest_cannot_edit: rightIsMissing,
  rest_cannot_delete: rightIsMissing,
};

/** Why nothing came of it, as a sentence without a stop. */
export function faultOf({ status, code }: Refusal): string {
  const why = (code !== null && byCode[code]) || byStatus(status, code);
  return `WordPress answered ${status}: ${why}`;
}

function byStatus(status: number, code: string | null): string {
  const named = code === null ? '' : ` (${code})`;
  if (status >= 300 && status < 400) return 'redirects are not followed; name the address that it leads to';
  if (status === 401) {
    return `it does not take the user and the application password, or its server drops the Authorization header${named}`;
  }
  if (status === 403) return `refused${named}; where a firewall stands before its REST API, it must let this through`;
  if (status === 404) return `no REST API of WordPress is there${named}`;
  return code ?? 'no answer of its REST API';
}

/** What the same request would only bring again. */
export function isFinal({ status, code }: Refusal): boolean {
  return [400, 409, 413, 422].includes(status) && code !== 'comment_flood';
}
