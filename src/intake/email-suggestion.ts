// "Did you mean gmail.com?": near misses of big mail providers. Advice only; nothing is refused here.

/** Domains a slip of the finger most often means. Five letters or more before the dot: shorter names have too many real neighbours. */
const providers = [
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'yahoo.co.uk',
  'hotmail.com',
  'hotmail.co.uk',
  'outlook.com',
  'icloud.com',
  'protonmail.com',
  'rediffmail.com',
  'yandex.ru',
] as const;

/** One slip: at two, real domains (foxmail.com, netmail.com) are as near as typing errors. */
const distanceMax = 1;

/** Real mail domains within reach of a provider's name: they are what they say. */
const realDomains: ReadonlySet<string> = new Set([
  ...providers,
  'mail.com',
  'email.com',
  'ymail.com',
  'zmail.com',
  'imail.com',
  'jmail.com',
  'kmail.com',
  'qmail.com',
  'umail.com',
  'xmail.com',
  'dmail.com',
  'pmail.com',
  'tmail.com',
  'gail.com',
  'cloud.com',
  'wahoo.com',
  'yandex.rs',
]);

/**
 * The address with the provider's domain that was probably meant, or `null`.
 * `domain` is in lower-case A-label form. A missing top-level domain counts as ".com". Bounded: domains longer than any
 * provider's by more than one character are not compared.
 */
export function suggestEmail(local: string, domain: string): string | null {
  if (realDomains.has(domain)) return null;
  const whole = domain.includes('.') ? domain : `${domain}.com`;
  const meant = providers.find((provider) => measureDistance(whole, provider) <= distanceMax);
  return meant === undefined ? null : `${local}@${meant}`;
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap two neighbours), or more than `distanceMax` when the
 * lengths alone rule it out. Work is at most the square of a provider's length.
 */
function measureDistance(typed: string, wanted: string): number {
  if (Math.abs(typed.length - wanted.length) > distanceMax) return distanceMax + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: wanted.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= wanted.length; column += 1) {
      const cost = typed[row - 1] === wanted[column - 1] ? 0 : 1;
      let best = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
      if (row > 1 && column > 1 && typed[row - 1] === wanted[column - 2] && typed[row - 2] === wanted[column - 1]) {
        best = Math.min(best, at(beforeLast, column - 2) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, wanted.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
