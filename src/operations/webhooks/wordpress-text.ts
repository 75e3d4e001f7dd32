// A comment's text as WordPress is given it: HTML that shows what was typed. WordPress makes paragraphs of it and links of
// addresses; what else it would turn into markup, typography or smileys is written as character references.

import { bodyBytesMax } from '../../domain/comment.ts';
import { countBytes } from '../../intake/text.ts';

/**
 * What `comment_text` changes on its way to a page (make_clickable, wptexturize, convert_smilies, capital_P_dangit), and what HTML
 * means something by. Smileys stand at the start of a word.
 */
const changed =
  /[&<>"'`]|-(?=-)|(?<=-)-|(?<=^|\s)-(?=\s|$)|\.(?=\.)|(?<=\.)\.|(?<=^|\s)[:;](?=\S)|(?<=^|\s)8(?=-?[)O])|(?<=\d)x(?=\d)|(?<=Word)p(?=ress)|:(?=\/\/)|(?<=www)\./g;

/** An address stays a link, unless something of it would be changed, or what follows be taken for a part of it. */
const address = /((?:https?:\/\/|www\.)[^\s<>"'`]+)/;
const changedInAddress = /--|\.\.|\dx\d|Wordpress/;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** HTML; as long as WordPress takes it, else with no more than markup escaped. */
export function htmlOf(text: string): string {
  const html = text
    .split(address)
    .map((piece, index, pieces) => {
      // The pieces at odd places are addresses.
      const isLink = index % 2 === 1 && /^(?:\s|$)/.test(pieces[index + 1] ?? '') && !changedInAddress.test(piece);
      return isLink ? piece.replaceAll('&', '&amp;') : piece.replaceAll(changed, refer);
    })
    .join('');
  return countBytes(html) <= bodyBytesMax ? html : text.replaceAll(/[&<>]/g, refer);
}

function refer(character: string): string {
  return named[character] ?? `&#${character.codePointAt(0)};`;
}
