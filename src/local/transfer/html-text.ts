// HTML of a comment as the text that a reader saw: what is a block or a break is a line, a link says where it leads, scripts and
// styles say nothing. The parser is linear and keeps no tree, so that no nesting is too deep for it.

import { Parser } from 'htmlparser2';

const blocks = new Set(['p', 'div', 'blockquote', 'pre', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const lines = new Set(['br', 'li', 'tr', 'hr', 'dt', 'dd']);
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object']);

/** `keepLines`: line feeds of the source are line feeds (WordPress); else they are blanks, as in HTML. */
export function textOfHtml(html: string, { keepLines }: { keepLines: boolean }): string {
  if (!/[<&]/.test(html)) return html;
  const pieces: string[] = [];
  const links: { href: string; from: number }[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, { href = '', alt = '' }) {
      if (silent.has(name)) hidden += 1;
      if (blocks.has(name)) pieces.push('\n\n');
      if (lines.has(name)) pieces.push('\n');
      if (name === 'img' && alt) pieces.push(alt);
      if (name === 'a') links.push({ href, from: pieces.length });
    },
    ontext(text) {
      if (hidden === 0) pieces.push(keepLines ? text : text.replaceAll(/\s+/g, ' '));
    },
    onclosetag(name) {
      if (silent.has(name)) hidden = Math.max(0, hidden - 1);
      if (blocks.has(name)) pieces.push('\n\n');
      const link = name === 'a' ? links.pop() : undefined;
      if (!link || !/^https?:/i.test(link.href)) return;
      const said = pieces.slice(link.from).join('').trim();
      if (said !== link.href) pieces.push(said === '' ? link.href : ` (${link.href})`);
    },
  });
  parser.write(html);
  parser.end();
  return pieces
    .join('')
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
