// Links in the body: how many, how dense, hidden behind other text, in which markups. The site's own pages don't count, nor those it trusts.

import { ownHostsOf } from '../../domain/evidence.ts';
import type { Link } from '../reading/links/find-links.ts';
import { leadsAway } from '../reading/links/leads-away.ts';
import { factOf, found, type Signal } from '../signal.ts';

/** By the number of different links; more count as the last. */
const strengthByCount = [0, 0.15, 0.35, 0.6, 0.8, 1] as const;
const denseWordsPerLink = 10;
/** From here on a link is one among many words: a discussion that cites. */
const sparseWordsPerLink = 20;
const quotesMax = 3;

export const links: Signal = {
  id: 'links',
  group: 'links',
  score: 'spam',
  reads: 'text',
  look(reading, evidence) {
    const own = ownHostsOf(evidence);
    const foreign = reading.links.filter((link) => leadsAway(link, own));
    if (foreign.length === 0) return null;
    const wordCount = reading.words.length;
    const count = new Set(foreign.map((link) => link.url)).size;
    const hidden = foreign.filter(isHidden).length;
    const markups = new Set(foreign.map((link) => link.markup).filter((markup) => markup !== 'bare'));
    const wordsPerLink = wordCount / count;
    const strength =
      (strengthByCount[count] ?? 1) * (wordsPerLink >= sparseWordsPerLink ? 0.7 : 1) +
      (wordsPerLink < denseWordsPerLink ? 0.15 : 0) +
      (hidden > 0 ? 0.3 : 0) +
      (markups.has('bbcode') || markups.has('html') ? 0.25 : 0) +
      (markups.has('bbcode') && markups.size > 1 ? 0.5 : 0);
    const spans = foreign.map(({ field, start, end }) => ({ field, start, end }));
    return found(strength, spans, { count, words: wordCount, hidden, markups: markups.size });
  },
  describe(finding, quote) {
    const count = factOf(finding, 'count');
    const extras = [
      factOf(finding, 'hidden') > 0 ? `${factOf(finding, 'hidden')} hidden behind other text` : '',
      factOf(finding, 'markups') > 1 ? 'several markups mixed' : '',
    ].filter((extra) => extra !== '');
    const suffix = extras.length > 0 ? ` (${extras.join(', ')})` : '';
    const quotes = finding.spans.slice(0, quotesMax).map((_, index) => quote(index));
    const list = quotes.filter((quoted) => quoted !== '').join(', ') + (count > quotesMax ? ', …' : '');
    return `${spell(count)} ${count === 1 ? 'link' : 'links'} in ${factOf(finding, 'words')} words${suffix}: ${list}`;
  },
};

const numerals = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function spell(count: number): string {
  return numerals[count] ?? String(count);
}

/** HTML and BBCode show the anchor instead of the URL; an anchor that is the URL hides nothing. */
function isHidden(link: Link): boolean {
  if (link.anchor === null || link.markup === 'markdown') return false;
  return !link.anchor.toLowerCase().includes(link.host);
}
