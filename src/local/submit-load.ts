// Comments for the crash test and the benchmark: each from a client network, by an author and with a text of its own, so
// that no limit on floods or duplicates stands in the way.

/** The site the load goes to, and its page. */
export const loadSite = { slug: 'load', title: 'Load', hosts: ['load.example'] };
/** No limit of a day stands in the way of a load. */
export const loadPolicy = { policy: { commentsPerDay: 1_000_000 } };
const page = 'https://load.example/article';

const words =
  'harbour council bridge ferry winter school library market garden teacher bakery station evening river quiet lantern'.split(
    ' ',
  );
const wordsPerText = 40;

export interface Submission {
  /** A number no other submission of the run has; `spellSerial` of it opens the text. */
  serial: number;
  headers: Record<string, string>;
  body: string;
}

/** A serial number as a word, in letters so that no folding of digits can make two alike. */
export function spellSerial(serial: number): string {
  return [...String(serial)]
    .map((digit) => 'bcdfghjklm'.charAt(Number(digit)) + 'aeiou'.charAt(Number(digit) % 5))
    .join('');
}

/** The submission of that number (1 to 4 million): some 280 characters of plain text, from a /24 network of its own. */
export function makeSubmission(serial: number): Submission {
  const mark = spellSerial(serial);
  const text = Array.from({ length: wordsPerText }, (_, at) => words[(serial * (2 * at + 1) + at * at) % words.length]);
  return {
    serial,
    headers: {
      'content-type': 'application/json',
      'cf-connecting-ip': `${11 + ((serial >> 16) & 63)}.${(serial >> 8) & 255}.${serial & 255}.7`,
      'idempotency-key': `load-${serial}`,
    },
    body: JSON.stringify({
      page,
      name: `Reader ${mark}`,
      email: `${mark}@example.org`,
      body: `${mark} ${text.join(' ')}.`,
    }),
  };
}
