// A comment in the shape of WordPress's REST API, as those see it who may not edit it.

export interface ShownComment {
  /** WordPress's are numbers; ours are UUIDs. */
  id: string | number;
  /** The page's key: a number where it is one. */
  post: string;
  parent: string | null;
  name: string | null;
  website: string | null;
  body: string;
  /** Milliseconds UTC. */
  createdAt: number;
  status: 'approved' | 'hold';
  /** Where it is to be read. */
  link: string;
}

/** Times are UTC in both fields: no site here has a time zone. */
export function shapeComment(comment: ShownComment): object {
  const { id, post, parent, name, website, body, createdAt, status, link } = comment;
  const date = new Date(createdAt).toISOString().slice(0, 19);
  return {
    id,
    post: /^[1-9][0-9]{0,14}$/.test(post) ? Number(post) : post,
    parent: parent ?? 0,
    author: 0,
    author_name: name ?? '',
    author_url: website ?? '',
    date,
    date_gmt: date,
    content: { rendered: renderText(body) },
    link,
    status,
    type: 'comment',
    author_avatar_urls: {},
    meta: [],
  };
}

/** Plain text as HTML: paragraphs, and lines within them. */
function renderText(text: string): string {
  const paragraphs = text.split(/\n{2,}/).filter((one) => one.trim() !== '');
  return paragraphs.map((one) => `<p>${escapeText(one).replaceAll('\n', '<br />\n')}</p>\n`).join('');
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' };

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => references[sign] ?? sign);
}
