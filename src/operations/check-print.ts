// By what a check is found again that its software does not name: keyed hashes of the text, of its author and of the network.

import type { CheckPrint } from '../storage/checks/checks.ts';
import { addressHash } from './author-key.ts';
import { foldName, isTelling } from './fingerprint.ts';
import { keyedHash } from './hashing.ts';
import { networkKey } from './network-key.ts';

/** Who said what, from where. */
export interface Said {
  /** The text folded, see `Reading`. */
  fingerprintText: string;
  emailFolded: string | null;
  name: string | null;
  clientAddress: string | null;
}

/** The author is who the address says, and without one the name: as a person is erased by their address. */
export async function checkPrintOf(hashSecret: string, site: string, said: Said): Promise<CheckPrint> {
  const { fingerprintText, emailFolded, clientAddress } = said;
  const name = foldName(said.name);
  const ofName = name === null ? null : keyedHash(hashSecret, `name of ${site}`, name);
  const [text, author, network] = await Promise.all([
    keyedHash(hashSecret, `checked text of ${site}`, fingerprintText),
    emailFolded === null ? ofName : addressHash(hashSecret, site, emailFolded),
    networkKey(hashSecret, site, clientAddress),
  ]);
  return { text, author, network };
}

/** The hash that tells the like of a text; undefined: it says too little by being said twice. */
export function likenessOf({ text }: CheckPrint, { fingerprintText }: Pick<Said, 'fingerprintText'>) {
  return isTelling(fingerprintText) ? text : undefined;
}
