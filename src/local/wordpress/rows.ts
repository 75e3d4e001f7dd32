// Comment forms that WordPress and this service are both sent, to be answered alike.

const open = { comment_post_ID: '1' };
const closed = { comment_post_ID: '66' };
const broken = { author: '', email: 'no address', comment: '' };
const bytes = (count: number) => 'é'.repeat(Math.floor(count / 2)) + 'a'.repeat(count % 2);
const longEmail = `reader@${'b'.repeat(50)}.${'c'.repeat(39)}.com`;
const website = (count: number) => `https://e.example/${'a'.repeat(count - 18)}`;

/** What each is about, and what of an ordinary comment it changes. */
export const rows: readonly [string, Readonly<Record<string, string>>][] = [
  ['an ordinary comment', {}],
  ['with consent', { 'wp-comment-cookies-consent': 'yes' }],
  ['a parent that is not there, which Debian’s 6.1 takes', { comment_parent: '99999' }],
  ['a parent that is not there, at a closed page', { comment_parent: '99999', ...closed }],
  ['no page', { comment_post_ID: '' }],
  ['page 0, before bad fields', { comment_post_ID: '0', ...broken }],
  ['a page that is no number', { comment_post_ID: 'about' }],
  ['a number with something behind it', { comment_post_ID: '1abc' }],
  ['a closed page', closed],
  ['a closed page, before bad fields', { ...closed, ...broken }],
  ['no name', { ...open, author: '' }],
  ['a name of tags', { author: '<b></b>' }],
  ['a name of white space', { author: ' \t ' }],
  ['no email', { email: '' }],
  ['an email without @', { email: 'reader.example.com' }],
  ['an email that begins with @', { email: '@example.com' }],
  ['an email at one label', { email: 'reader@example' }],
  ['an email at a double dot', { email: 'reader@example..com' }],
  ['an email at a label with a hyphen at its end', { email: 'reader@example-.com' }],
  ['no text', { comment: '' }],
  ['a text of white space', { comment: ' \r\n ' }],
  ['a name of 245 bytes', { author: bytes(245) }],
  ['a name of 246 bytes', { author: bytes(246) }],
  ['an email of 100 bytes', { email: longEmail }],
  ['an email of 101 bytes', { email: `r${longEmail}` }],
  ['a website of 200 bytes', { url: website(200) }],
  ['a website of 201 bytes', { url: website(201) }],
  ['a website of a bad scheme', { url: 'javascript:alert(1)' }],
  ['a text of 65,525 bytes', { comment: bytes(65_525) }],
  ['a text of 65,526 bytes', { comment: bytes(65_526) }],
  ['a target on the site', { redirect_to: 'SITE/thanks?a=b' }],
];
