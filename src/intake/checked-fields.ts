// The fields of a comment that stands elsewhere and is only asked about. Whoever asks can't send it again: what is no address or
// website, too long, or can't be read is left out or cut, and the rest is judged.

import { bodyBytesMax } from '../domain/comment.ts';
import type { CheckedFields } from './check-fields.ts';
import { mendFields } from './mend-fields.ts';

export interface AskedFields {
  name: string | undefined;
  email: string | undefined;
  website: string | undefined;
  body: string | undefined;
}

/** Judged as of no page where that can't be read. */
const noPage = 'a-text-alone';

/** `page`: its address or key; null: none. Never throws. */
export function readAskedFields(
  asked: AskedFields,
  page: string | null,
): { fields: CheckedFields; emailFolded: string | null } {
  const { name = null, email = null, website = null, body = '' } = asked;
  const given = { name, email, website, body: startInBytes(body.replaceAll('\ufffd', ''), bodyBytesMax) };
  for (const tried of page === null ? [noPage] : [page, noPage]) {
    const { fields, emailFolded } = mendFields({ ...given, page: tried }, { hosts: null, erased: true });
    if (fields !== null) return { fields, emailFolded };
  }
  const empty = { page: noPage, parent: null, name: null, email: null, website: null, body: '' };
  return { fields: empty, emailFolded: null };
}

/** As many whole characters as fit. */
function startInBytes(text: string, bytesMax: number): string {
  if (text.length * 3 <= bytesMax) return text;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytesMax));
  return text.slice(0, read);
}
