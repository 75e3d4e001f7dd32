// An entry as sent becomes one that can be looked for, or faults that name the field and the rule.

import type { Fault } from '../../domain/failure.ts';
import { toAsciiHost } from '../../domain/host-name.ts';
import { entryUnitsMax, type NewEntry } from '../../domain/list-entry.ts';
import type { StoredEntry } from '../../domain/stored-list.ts';
import { foldEmail } from '../../intake/email-folding.ts';
import { foldEntry, isSpaceless } from '../../scoring/lists/list-forms.ts';

/** What an entry is before it has an id and a version. */
export type ReadEntry = Omit<StoredEntry, 'id' | 'version' | 'by' | 'at'>;

export type EntryFault = Pick<Fault, 'field' | 'rule' | 'message'>;

/** The fault as it is told, of the field at that path. */
export function tellFault(path: string, { rule, message }: Pick<EntryFault, 'rule' | 'message'>): Fault {
  return { field: path, rule, message: `The field "${path}" ${message}.` };
}

/** A line of an export that is no entry begins so; no text may. */
export const headerMark = '==> ';

/** The entry, or every fault of it; a fault's field is one of the entry's own. */
export function readEntry(given: NewEntry): { entry: ReadEntry; faults: null } | { entry: null; faults: EntryFault[] } {
  const text = given.text.trim().normalize('NFC').trim();
  const textFaults = findTextFaults(text);
  const looked = textFaults.length > 0 ? textFaults : lookedFor({ ...given, text });
  const faults = [...(Array.isArray(looked) ? looked : []), ...findSettingFaults(given)];
  if (Array.isArray(looked) || faults.length > 0) return { entry: null, faults };
  const field = isOfEmail(given) ? 'email' : given.field;
  return { entry: { ...given, field, ...looked }, faults: null };
}

/** What no two entries of a list share. */
export function identityOf({ match, field, form, disguised, text }: ReadEntry): string {
  return `${match} ${field} ${disguised ? `as typed ${text.toLowerCase()}` : form}`;
}

function isOfEmail({ match }: Pick<NewEntry, 'match'>): boolean {
  return match === 'address' || match === 'address-domain' || match === 'address-hash' || match === 'author';
}

function findTextFaults(text: string): EntryFault[] {
  if (text === '') return [fault('text', 'empty', 'must not be empty')];
  if (text.length > entryUnitsMax) return [fault('text', 'too-long', `must have at most ${entryUnitsMax} characters`)];
  if (!text.isWellFormed()) return [fault('text', 'not-unicode', 'has half a character')];
  if (/[\u0000-\u001f\u007f\u2028\u2029]/.test(text))
    return [fault('text', 'control-character', 'must be one line without control characters')];
  if (text.startsWith(headerMark)) return [fault('text', 'reserved', `must not begin with "${headerMark}"`)];
  return [];
}

type Looked = Pick<StoredEntry, 'text' | 'form' | 'disguised'>;

function lookedFor({ text, match }: Pick<NewEntry, 'text' | 'match'>): Looked | EntryFault[] {
  switch (match) {
    case 'domain':
    case 'address-domain':
      return asDomain(text);
    case 'address':
      return asAddress(text);
    case 'author':
      return asHex(text, { pattern: authorPattern, what: 'the id of an author, as the queue shows it' });
    case 'address-hash':
      return asHex(text, { pattern: networkPattern, what: 'the keyed hash of an address, as an erasure left it' });
    case 'network':
      return asHex(text, { pattern: networkPattern, what: 'the hash of a network, as the queue shows it' });
    default:
      return asWords(text);
  }
}

function asWords(text: string): Looked | EntryFault[] {
  const { form, disguised } = foldEntry(text);
  if (form === '') return [fault('text', 'empty', 'has nothing that could be seen')];
  return isSingleLetter(form)
    ? [fault('text', 'too-short', 'must have two characters or more: a single one is in almost every comment')]
    : { text, form, disguised };
}

/** A single character is enough where it is a word of its own (Chinese, say) or a picture. */
function isSingleLetter(form: string): boolean {
  const [first = '', second] = form;
  const codePoint = first.codePointAt(0) ?? 0;
  return (
    second === undefined && !isSpaceless(codePoint) && !(codePoint > 0xff && /\p{Extended_Pictographic}/u.test(first))
  );
}

/** A host, or the host of an address of a page; with what is under it. */
function asDomain(text: string): Looked | EntryFault[] {
  const host = /^(?:[a-z]{2,10}:\/\/)?(?:[@.]|\*\.)?([^/?#:]+)/i.exec(text)?.[1] ?? '';
  const ascii = toAsciiHost(host.replace(/^www\./i, ''));
  if (ascii === null || /^[\d.]+$/.test(ascii))
    return [fault('text', 'not-a-domain', 'must be a domain, such as example.com')];
  return { text: ascii, form: ascii, disguised: false };
}

function asAddress(text: string): Looked | EntryFault[] {
  const at = text.lastIndexOf('@');
  const domain = at > 0 ? toAsciiHost(text.slice(at + 1)) : null;
  const local = text.slice(0, Math.max(at, 0));
  if (domain === null || !/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/.test(local))
    return [fault('text', 'not-an-address', 'must be an email address')];
  return { text: `${local}@${domain}`, form: foldEmail(local, domain), disguised: false };
}

const authorPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const networkPattern = /^[0-9a-f]{32}$/;

function asHex(text: string, { pattern, what }: { pattern: RegExp; what: string }): Looked | EntryFault[] {
  const form = text.toLowerCase();
  return pattern.test(form) ? { text: form, form, disguised: false } : [fault('text', 'not-an-id', `must be ${what}`)];
}

function findSettingFaults(given: NewEntry): EntryFault[] {
  const { match, effect, field, points, score } = given;
  const faults: EntryFault[] = [];
  if (effect === 'points' && !points)
    faults.push(fault('points', 'required', 'must be a number other than 0 with this effect'));
  if (effect !== 'points' && points !== null)
    faults.push(fault('points', 'not-with-effect', 'goes with the effect "points" alone'));
  if (score === 'toxicity' && (points ?? 0) < 0)
    faults.push(fault('points', 'negative-toxicity', 'must not be negative for toxicity: trust the word instead'));
  if (isOfEmail(given) && field !== 'any' && field !== 'email')
    faults.push(fault('field', 'not-with-match', 'is "email" for addresses and authors'));
  if (match === 'network' && field !== 'any') faults.push(fault('field', 'not-with-match', 'is "any" for a network'));
  if (match === 'domain' && (field === 'name' || field === 'email'))
    faults.push(fault('field', 'not-with-match', 'is "website", "body" or "any" for a domain'));
  return faults;
}

function fault(field: string, rule: string, message: string): EntryFault {
  return { field, rule, message };
}
