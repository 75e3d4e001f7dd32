// One mailbox, one spelling: what providers ignore in an address is taken out. For counting only (flood, standing);
// the address as typed is what is stored and shown to moderators.

interface Folding {
  /** Other spellings of the same domain become this one. */
  domain?: string;
  /** The character after which the provider ignores the rest of the local part. */
  tag?: '+' | '-';
  /** Characters the provider ignores anywhere in the local part. */
  ignored?: RegExp;
}

const plus: Folding = { tag: '+' };
const gmail: Folding = { domain: 'gmail.com', tag: '+', ignored: /\./g };
const proton: Folding = { domain: 'proton.me', tag: '+', ignored: /[._-]/g };
const yandex: Folding = { domain: 'yandex.ru', tag: '+' };

/** As the providers' help pages describe their addressing. A provider that is not listed is believed to ignore nothing. */
const foldings: ReadonlyMap<string, Folding> = new Map([
  ['gmail.com', gmail],
  ['googlemail.com', gmail],
  ['proton.me', proton],
  ['protonmail.com', proton],
  ['protonmail.ch', proton],
  ['pm.me', proton],
  ['yandex.ru', yandex],
  ['yandex.com', yandex],
  ['ya.ru', yandex],
  ['yahoo.com', { tag: '-' }],
  ['ymail.com', { tag: '-' }],
  ['rocketmail.com', { tag: '-' }],
  ...[
    'outlook.com',
    'hotmail.com',
    'live.com',
    'msn.com',
    'hotmail.co.uk',
    'hotmail.fr',
    'hotmail.de',
    'hotmail.it',
    'hotmail.es',
    'live.co.uk',
    'live.fr',
    'live.nl',
    'outlook.fr',
    'outlook.de',
    'outlook.es',
    'icloud.com',
    'me.com',
    'mac.com',
    'fastmail.com',
    'fastmail.fm',
    'tutanota.com',
    'tuta.io',
    'tuta.com',
    'zoho.com',
    'posteo.de',
    'mailbox.org',
    'hey.com',
  ].map((domain): [string, Folding] => [domain, plus]),
]);

/**
 * The folded address: lower case throughout, tags and dots taken out where the provider ignores them.
 * `domain` is in lower-case A-label form. A local part that folding would empty keeps its spelling. Folding twice changes nothing.
 */
export function foldEmail(local: string, domain: string): string {
  const lower = local.toLowerCase();
  const folding = foldings.get(domain);
  if (folding === undefined) return `${lower}@${domain}`;
  const tagAt = folding.tag === undefined ? -1 : lower.indexOf(folding.tag);
  const untagged = tagAt > 0 ? lower.slice(0, tagAt) : lower;
  const folded = folding.ignored === undefined ? untagged : untagged.replace(folding.ignored, '');
  return `${folded === '' ? lower : folded}@${folding.domain ?? domain}`;
}
