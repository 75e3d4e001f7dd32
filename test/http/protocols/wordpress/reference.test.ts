// What WordPress does with a comment (wp-includes/comment.php), beyond the refusals of form.test.ts: what is an address, what is
// the same, what is held, what is kept. Each row is done alike, or stands in a table of what is done otherwise, with what is done
// here; those are told in MIGRATING.md.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshAddress, makeSite, sendAsOwner } from '../../../setup/service.ts';
import { decide, ledTo, postForm, typed } from '../../../setup/wordpress.ts';

type Fields = Record<string, string>;
type Sending = Parameters<typeof postForm>[1];

const hosts = ['blog.example'];
/** All of this comes within a minute. */
const surge = { factor: 1000, perTenMinutes: 500 };

beforeAll(async () => {
  await makeSite('blog', { hosts }, { holdFirstComment: false, surge });
  await makeSite('first', { hosts }, { surge });
  await makeSite('nameless', { hosts, required: ['body'] }, { holdFirstComment: false, surge });
  await makeSite('shy', { hosts, required: ['body'] }, { surge });
  await makeSite('all', { hosts }, { holdFirstComment: false, mode: 'hold-all', surge });
  await makeSite('listed', { hosts }, { holdFirstComment: false, surge });
  await makeSite('strict', { hosts }, { mode: 'hold-all', holdFirstComment: false, surge });
  const lists = [
    ['listed', 'moderation_keys', 'casinoland\n  mailbox.example  \n\nbadsite\nc++ (free)\n10.9.8\nOldBrowser\n0'],
    ['listed', 'disallowed_keys', 'blockedword'],
    ['strict', 'disallowed_keys', 'blockedword'],
  ];
  for (const [site, format, text] of lists) await sendAsOwner(`/v1/admin/sites/${site}/list/text`, { text, format });
});

/** What becomes of a form: the status it is answered with where it is not taken, else how the comment stands. */
async function outcomeOf(fields: Fields, sending: Sending = {}): Promise<number | string | null> {
  const answer = await postForm(typed(fields), sending);
  if (answer.status !== 302) return answer.status;
  return env.DB.prepare('SELECT status FROM comments WHERE id = ?').bind(ledTo(answer).id).first<string>('status');
}

describe('an email address, where one is needed (is_email)', () => {
  test.each<[string, string, boolean]>([
    ['six bytes', 'a@b.co', true],
    ['five bytes', 'a@b.c', false],
    ['every character that may stand before the @', "azAZ09!#$%&'*+/=?^_`{|}~.-@example.com", true],
    ['a dot at its beginning', '.reader@example.com', true],
    ['a dot before the @', 'reader.@example.com', true],
    ['dots in a row', 'rea..der@example.com', true],
    ['a letter beyond ASCII', 'léser@example.com', false],
    ['two @', 're@der@example.com', false],
    ['a quotation mark', 're"ader@example.com', false],
    ['a host that begins with a dot', 'reader@.example.com', false],
    ['a host that ends with a dot', 'reader@example.com.', false],
    ['a host with a hyphen at a label’s beginning', 'reader@-example.com', false],
    ['a host with a low line', 'reader@exa_mple.com', false],
    ['a host in brackets', 'reader@[192.0.2.1]', false],
    ['a host in A-labels', 'reader@xn--bcher-kva.de', true],
    ['a host of four labels', 'reader@news.example.co.uk', true],
    ['white space around it', ' reader@example.com ', true],
  ])('%s: alike', async (_title, email, isTaken) => {
    expect(await outcomeOf({ email })).toBe(isTaken ? 'approved' : 200);
  });

  test.each<[string, string, string, string | number]>([
    ['a host that no mail can reach', 'reader@example.internal', 'taken', 200],
    ['a host that is a public suffix', 'reader@co.uk', 'taken', 200],
    ['a host that is an IP address', 'reader@192.0.2.1', 'taken', 200],
    ['65 bytes before the @', `${'a'.repeat(65)}@example.com`, 'taken', 200],
    ['a label of 64 bytes', `reader@${'b'.repeat(64)}.com`, 'taken', 200],
    ['a host beyond ASCII', 'reader@bücher.de', 'refused', 'approved'],
  ])('%s: otherwise', async (_title, email, _theirs, ours) => {
    expect(await outcomeOf({ email })).toBe(ours);
  });
});

describe('the same again', () => {
  const said = {
    author: 'Ada Ferry',
    email: 'ada.ferry@example.com',
    comment: 'The harbour café closes early on Mondays, as everybody knows by now.',
  };
  let pages = 100;

  /** The outcome of a second form that differs by some fields, or comes from another place. */
  async function again(fields: Fields, { elsewhere = false, before = '', site = 'blog' } = {}) {
    const comment_post_ID = `${(pages += 1)}`;
    const address = freshAddress();
    const common = { ...said, comment_post_ID, ...(site === 'nameless' && { email: '' }) };
    const { id } = ledTo(await postForm(typed(common), { site, address }));
    if (before !== '') await decide(id, before);
    const parent = fields['comment_parent'] && { comment_parent: id };
    return outcomeOf({ ...common, ...fields, ...parent }, { site, address: elsewhere ? freshAddress() : address });
  }

  test.each<[string, Fields, Parameters<typeof again>[1], string | number]>([
    ['the same', {}, {}, 409],
    ['as an answer to the first', { comment_parent: 'FIRST' }, {}, 'approved'],
    ['on another page', { comment_post_ID: '7' }, {}, 'approved'],
    ['in other case', { comment: said.comment.toUpperCase(), author: 'ADA FERRY' }, {}, 409],
    ['with white space around it', { comment: ` ${said.comment}\r\n` }, {}, 409],
    ['by a name with accents', { author: 'Áda Ferry' }, {}, 409],
    ['of one without an email', {}, { site: 'nameless' }, 409],
    ['of what is spam', {}, { before: 'spam' }, 409],
    ['of what is in the trash is taken', {}, { before: 'reject' }, 'pending'],
  ])('%s: alike', async (_title, fields, how, outcome) => {
    expect(await again(fields, how)).toBe(outcome);
  });

  test.each<[string, Fields, Parameters<typeof again>[1], string | number, string | number]>([
    ['by another name at the same address', { author: 'Bea' }, {}, 'taken', 409],
    ['at another address', { email: 'bea@example.com' }, {}, 'taken', 'pending'],
    ['from another network', {}, { elsewhere: true }, 409, 'pending'],
    ['without its accents', { comment: said.comment.replace('é', 'e') }, {}, 409, 'approved'],
  ])('%s: otherwise', async (_title, fields, how, _theirs, ours) => {
    expect(await again(fields, how)).toBe(ours);
  });

  test('otherwise: two within fifteen seconds, of one author or of one network, are no flood (WordPress: 429)', async () => {
    const address = freshAddress();
    const dot = { author: 'Dot', email: 'dot@example.com' };
    for (const fields of [dot, dot, {}]) expect(await outcomeOf(fields, { address })).toBe('approved');
  });
});

const long =
  'We went there last summer and the guide of the town was helpful, the timetable a bit less so, because the boats were late.';
const links = (count: number) =>
  `${long} ${Array.from({ length: count }, (_, at) => `https://www.ferry-times-${at}.org/a`).join(' and ')}`;

describe('what is held', () => {
  test.each<[string, string, Fields, string]>([
    ['all of it, where the site says so', 'all', {}, 'pending'],
    ['a first comment', 'first', {}, 'pending'],
    ['a first comment without an email, where none is needed', 'shy', { email: '' }, 'pending'],
    ['a website, which is no link', 'blog', { url: 'https://reader.example/' }, 'approved'],
    ['one link', 'blog', { comment: links(1) }, 'approved'],
    ['a key within a word of the text, in another case', 'listed', { comment: 'A visit to XCasinoLandish places is no fun for us.' }, 'pending'],
    ['a key in the name', 'listed', { author: 'casinoland' }, 'pending'],
    ['a key in the address', 'listed', { email: 'a@mailbox.example.com' }, 'pending'],
    ['a key in the website', 'listed', { url: 'https://www.badsite.org' }, 'pending'],
    ['a key that would be a pattern', 'listed', { comment: 'I write c++ (free) programs in the evening, do you?' }, 'pending'],
    ['a lone 0 among the keys, skipped', 'listed', { comment: 'At 0 degrees the harbour froze over, which was pretty.' }, 'approved'],
    ['a disallowed key is not published, whatever else', 'listed', { comment: 'My blockedwordish neighbour went to the harbour.' }, 'spam'],
    ['a disallowed key outdoes holding all', 'strict', { comment: 'My blockedwordish neighbour went to the harbour.' }, 'spam'],
  ])('%s: alike', async (_title, site, fields, outcome) => {
    expect(await outcomeOf(fields, { site })).toBe(outcome);
  }); // prettier-ignore

  test.each<[string, string, Fields, Sending, string, string]>([
    ['five links in a long text', 'blog', { comment: links(5) }, {}, 'pending', 'approved'],
    ['a key in the IP address', 'listed', {}, { address: '10.9.8.7' }, 'pending', 'approved'],
    ['a key in the user agent', 'listed', {}, { headers: { 'User-Agent': 'OldBrowser/1' } }, 'pending', 'approved'],
  ])('%s: otherwise', async (_title, site, fields, sending, _theirs, ours) => {
    expect(await outcomeOf(fields, { site, ...sending })).toBe(ours);
  });

  test('whoever has a comment approved is published by the same name and address, in whatever case, and by no other: alike', async () => {
    const cleo = { author: 'Cleo Pier', email: 'cleo@example.com' };
    const first = ledTo(await postForm(typed(cleo), { site: 'first' }));
    expect(await outcomeOf(cleo, { site: 'first' })).toBe('pending');
    await decide(first.id, 'approve');
    expect(await outcomeOf(cleo, { site: 'first' })).toBe('approved');
    expect(await outcomeOf({ ...cleo, author: 'CLEO PIER' }, { site: 'first' })).toBe('approved');
    expect(await outcomeOf({ ...cleo, author: 'Cleopatra' }, { site: 'first' })).toBe('pending');
    expect(await outcomeOf({ ...cleo, email: 'other@example.com' }, { site: 'first' })).toBe('pending');
  });
});

describe('what is kept', () => {
  const html = '<b>Bold</b> & <script>alert(1)</script> <a href="https://e.example" onclick="x">the ferry</a> left.';

  async function kept(fields: Fields) {
    const { id } = ledTo(await postForm(typed(fields)));
    return env.DB.prepare('SELECT name, email, website, body FROM comments WHERE id = ?').bind(id).first();
  }

  test.each<[string, Fields, Fields | Record<string, null>]>([
    ['an email without the white space around it', { email: ' ada@example.com ' }, { email: 'ada@example.com' }],
    ['a website that is script, emptied', { url: 'javascript:alert(1)' }, { website: null }],
    ['a website without a scheme, with one', { url: 'reader.example' }, { website: 'https://reader.example' }],
  ])('%s: alike', async (_title, fields, stored) => expect(await kept(fields)).toMatchObject(stored));

  test.each<[string, Fields, string, Fields | Record<string, null>]>([
    ['HTML in a text', { comment: html }, 'the tags it allows', { body: html }],
    ['signs of HTML in a name', { author: 'Ada & "Bea"' }, 'escaped', { name: 'Ada & "Bea"' }],
    ['a website of FTP or mail', { url: 'ftp://e.example/x' }, 'kept', { website: null }],
    ['a website with white space in it', { url: 'https://e.example/a b' }, 'without it', { website: null }],
  ])('%s: otherwise', async (_title, fields, _theirs, ours) => expect(await kept(fields)).toMatchObject(ours));
});

describe('where a comment stands', () => {
  test('otherwise: a parent on another page is refused (WordPress takes it)', async () => {
    const { id } = ledTo(await postForm(typed({ comment_post_ID: '501' })));
    expect(await outcomeOf({ comment_parent: id })).toBe(403);
  });

  test('otherwise: any number is a page, that of a draft, of a private post or of none (WordPress: empty 200)', async () => {
    expect(await outcomeOf({ comment_post_ID: '123456' })).toBe('approved');
  });

  test('a page older than the site takes comments for is closed (403): alike', async () => {
    await makeSite('aged', { hosts, closeAfterDays: 14 }, { holdFirstComment: false });
    const days = 86_400_000;
    const add = env.DB.prepare('INSERT INTO pages (site, key, closed, created_at) VALUES (?, ?, 0, ?)');
    await env.DB.batch([add.bind('aged', '1', Date.now() - 15 * days), add.bind('aged', '2', Date.now() - 13 * days)]);
    expect(await outcomeOf({ comment_post_ID: '1' }, { site: 'aged' })).toBe(403);
    expect(await outcomeOf({ comment_post_ID: '2' }, { site: 'aged' })).toBe('approved');
  });

  test('otherwise: a field sent twice is absent (WordPress: the last)', async () => {
    const body = new URLSearchParams(typed());
    body.append('comment', 'The ferry came back in the evening.');
    expect((await postForm(body)).status).toBe(200);
  });
});
