// What holds for every text field: its stored form, its size in bytes, and the characters no text may have.
// Nothing here knows what a single field means.

import type { Fault } from '../domain/failure.ts';

const encoder = new TextEncoder();

/** NUL and the other C0 controls, without TAB and LF. */
const controlCharacter = /[\u0000-\u0008\u000b-\u001f]/u;
/** White space, controls and characters that draw nothing: a text of these alone is an empty one. */
const visibleCharacter = /[^\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** The form a text is stored in: LF line ends, no white space around it, Unicode NFC. Applying it again changes nothing. */
function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim().normalize('NFC').trim();
}

/** The size of a text in bytes of UTF-8. */
export function countBytes(text: string): number {
  return encoder.encode(text).length;
}

/** Whether a text has nothing a reader could see. */
export function isBlank(text: string): boolean {
  return !visibleCharacter.test(text);
}

/** A text in its stored form, and the faults of its characters as sent. */
export interface GivenText {
  stored: string;
  faults: Fault[];
}

/** A field's text; `null` when it was left out or is blank, or is one of the texts that stand for nothing. */
export function readText(field: string, raw: string | undefined, nothings: readonly string[] = []): GivenText | null {
  if (raw === undefined || nothings.includes(raw.trim())) return null;
  const stored = normaliseText(raw);
  const faults = findCharacterFaults(field, raw);
  // A blank text with a forbidden character is not "left out": the character is the fault to name.
  return isBlank(stored) && faults.length === 0 ? null : { stored, faults };
}

/** The fault of a required field that was left out. */
export function missing(field: string): Fault {
  return { field, rule: 'required', message: `The field "${field}" is required.` };
}

/** The fault of a text over its limit. */
export function tooLong(field: string, bytesMax: number): Fault {
  return { field, rule: 'too-long', message: `The field "${field}" is longer than ${bytesMax} bytes of UTF-8.` };
}

/** The fault of a field that is not a string. */
export function notAString(field: string): Fault {
  return { field, rule: 'not-a-string', message: `The field "${field}" must be a string.` };
}

/** The fault of a text whose letters were lost: bytes that are not of its charset, or U+FFFD, which stands for such. */
export function unreadable(field: string): Fault {
  const message = `The letters of the field "${field}" were lost: send it in UTF-8, or name its charset.`;
  return { field, rule: 'unreadable', message };
}

/** NUL, controls and lone surrogates, looked for in the text as sent, so that trimming can't hide one. */
function findCharacterFaults(field: string, raw: string): Fault[] {
  const faults: Fault[] = [];
  if (controlCharacter.test(raw.replace(/\r\n?/g, '\n'))) {
    faults.push({
      field,
      rule: 'control-character',
      message: `The field "${field}" has a control character other than line feed and tab.`,
    });
  }
  if (!raw.isWellFormed()) {
    faults.push({ field, rule: 'lone-surrogate', message: `The field "${field}" has half of a surrogate pair.` });
  }
  return faults;
}

/** Every fault of a free text: its characters, and its size as stored. Exactly the limit passes. */
export function findTextFaults(field: string, text: GivenText, bytesMax: number): Fault[] {
  const faults = [...text.faults];
  if (countBytes(text.stored) > bytesMax) faults.push(tooLong(field, bytesMax));
  if (isLost(text.stored)) faults.push(unreadable(field));
  return faults;
}

/** More replacement characters than letters and digits. */
function isLost(text: string): boolean {
  return text.includes('\ufffd') && text.split('\ufffd').length - 1 > (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}
