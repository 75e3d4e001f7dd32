// A WordPress's application password between what an owner typed and its column. It is bound to the webhook, the address and
// the user: whoever changes one of these, here or in the database, leads it nowhere.

import type { Settings } from '../../env.ts';
import { openText, sealText } from '../sealed-text.ts';

/** Whose it is. */
export interface PasswordOf {
  id: string;
  url: string;
  user: string | null;
}

const sealedFor = ({ id, url, user }: PasswordOf) => ({ purpose: 'password of webhook', bound: [id, url, user ?? ''] });

/** For the column. */
export function sealPassword({ tokenSecret }: Settings, of: PasswordOf, password: string): Promise<string> {
  return sealText(tokenSecret, sealedFor(of), password);
}

/** Null where there is none, or it is another's. */
export async function openPassword(
  { tokenSecret }: Settings,
  row: PasswordOf & { password_sealed: string | null },
): Promise<string | null> {
  return row.password_sealed === null ? null : openText(tokenSecret, sealedFor(row), row.password_sealed);
}
