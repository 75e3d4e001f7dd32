// Where money is sent: addresses of coins, IBANs, UPI names and payment links, told by their shape and, where the standard has
// one, their check digits. Facts only.

import { askedOnce } from '../../remember.ts';
import type { Reading } from '../read-comment.ts';

export type PaymentKind = 'bitcoin' | 'ethereum' | 'tron' | 'iban' | 'upi' | 'link';

export interface PaymentAddress {
  kind: PaymentKind;
  /** UTF-16 units of the body as stored, end exclusive. */
  start: number;
  end: number;
}

const addressesMax = 10;
/** Pieces that begin like an IBAN whose check digits are worked out. */
const ibansMax = 20;
const piecesMax = 4_000;
const pieceUnitsMax = 100;
/** The shortest that is looked at: the first group of an IBAN. */
const pieceUnitsMin = 4;

/** The payment addresses of the body, looked for once a reading. Linear in its length; at most 4,000 pieces are looked at. */
export const paymentAddressesOf = askedOnce(({ body }: Reading): readonly PaymentAddress[] =>
  findPaymentAddresses(body.source),
);

function findPaymentAddresses(source: string): PaymentAddress[] {
  const found: PaymentAddress[] = [];
  if (!/[\d@]|[a-z]\/[a-z]/i.test(source)) return found;
  let ibans = 0;
  let start = 0;
  for (let pieces = 0; start < source.length && pieces < piecesMax && found.length < addressesMax; pieces += 1) {
    while (start < source.length && !isPiece(source.charCodeAt(start))) start += 1;
    let end = start;
    let isPlain = true;
    while (end < source.length && isPiece(source.charCodeAt(end))) {
      if (!isLetter(source.charCodeAt(end))) isPlain = false;
      end += 1;
    }
    const isLooked = !isPlain && end - start >= pieceUnitsMin && end - start <= pieceUnitsMax;
    const isTried = isLooked && ibans < ibansMax && isIbanStart(source, start);
    if (isTried) ibans += 1;
    const byShape = isLooked ? readPiece(source, start, end) : null;
    const address = byShape ?? (isTried ? readIban(source, start) : null);
    if (address !== null) found.push(address);
    start = Math.max(end, address?.end ?? end);
  }
  return found;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code > 64 && code <= 90);
}

/** Letters, digits and what such addresses hold besides: . - _ @ $ / */
function isPiece(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    (code >= 64 && code <= 90) ||
    code === 46 ||
    code === 45 ||
    code === 95 ||
    code === 36 ||
    code === 47
  );
}

function readPiece(source: string, start: number, end: number): PaymentAddress | null {
  const piece = source.slice(start, end).replace(/[./-]+$/, '');
  const kind = kindOf(piece);
  return kind === null ? null : { kind, start, end: start + piece.length };
}

const banksOfUpi =
  /^[\w.-]{2,40}@(?:ybl|ibl|axl|upi|paytm|apl|ok(?:axis|sbi|icici|hdfcbank)|ptyes|ptsbi|yapl|fam|jio)$/i;

function kindOf(piece: string): PaymentKind | null {
  if (/^(?:bc1[02-9ac-hj-np-z]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34})$/.test(piece))
    return isMixed(piece) ? 'bitcoin' : null;
  if (/^0x[0-9a-fA-F]{40}$/.test(piece)) return 'ethereum';
  if (/^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(piece)) return isMixed(piece) ? 'tron' : null;
  if (banksOfUpi.test(piece)) return 'upi';
  if (/^(?:www\.)?(?:paypal\.me|cash\.app|venmo\.com|ko-fi\.com|gofund\.me)\/[\w$.-]+$/i.test(piece)) return 'link';
  return null;
}

/** Digits and letters both: no long word or number. */
function isMixed(piece: string): boolean {
  return /\d/.test(piece.slice(1)) && /[A-Za-z]/.test(piece.slice(1));
}

const ibanCharactersMin = 15;
const ibanCharactersMax = 34;

function isIbanStart(source: string, start: number): boolean {
  return /^[A-Z]{2}\d\d/.test(source.slice(start, start + 4));
}

/** An IBAN that begins at `start`, blanks between groups allowed; null where its check digits deny it (ISO 13616). */
function readIban(source: string, start: number): PaymentAddress | null {
  let compact = '';
  for (let at = start; at < source.length && compact.length < ibanCharactersMax; at += 1) {
    const character = source.charAt(at);
    if (character === ' ' && source.charAt(at - 1) !== ' ') continue;
    if (!/[A-Z0-9]/.test(character)) break;
    compact += character;
    const isEnd = compact.length >= ibanCharactersMin && !/[A-Z0-9]/.test(source.charAt(at + 1));
    if (isEnd && isIban(compact)) return { kind: 'iban', start, end: at + 1 };
  }
  return null;
}

function isIban(compact: string): boolean {
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
