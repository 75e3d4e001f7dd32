// Comments that say nothing: only links, only punctuation, only emoji.

import { found, type Signal } from '../signal.ts';

const strengths = { links: 1, punctuation: 0.7, emoji: 0.4 } as const;

export const noContent: Signal = {
  id: 'no-content',
  group: 'text',
  score: 'spam',
  reads: 'text',
  look(reading) {
    const { body, links, words } = reading;
    const whole = { field: 'body' as const, start: 0, end: Math.min(body.source.length, 200) };
    if (links.length > 0 && links.length * 20 > words.length && !hasWordsOutside(body.source, links)) {
      return found(
        strengths.links,
        [links[0] ?? whole].map(({ field, start, end }) => ({ field, start, end })),
        { kind: 'links' },
      );
    }
    if (words.length > 0 || body.source.length === 0) return null;
    const kind = /\p{Extended_Pictographic}/u.test(body.source.slice(0, 1_000)) ? 'emoji' : 'punctuation';
    const end = wholeCharacters(body.source, whole.end);
    return found(strengths[kind], [{ ...whole, end }], { kind });
  },
  describe(finding, quote) {
    const kind = finding.facts?.['kind'];
    if (kind === 'links') return `Nothing but a link: ${quote(0)}`;
    return kind === 'emoji' ? `Nothing but emoji: ${quote(0)}` : `Nothing but punctuation: ${quote(0)}`;
  },
};

/** Whether letters or digits remain when links and markup are taken out. */
function hasWordsOutside(source: string, links: { start: number; end: number; anchor: string | null }[]): boolean {
  let from = 0;
  for (const link of links) {
    if (hasWords(source.slice(from, link.start))) return true;
    from = link.end;
  }
  return hasWords(source.slice(from));
}

const markup = /<\/?a\b|\bhref=|\[\/?(?:url|link|img)\b/gi;

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(markup, ''));
}

function wholeCharacters(source: string, end: number): number {
  const code = source.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}
