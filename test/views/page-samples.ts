// Each kind of page once per language, with comments that try the layout: long words, both directions, deep threads.
// Used by the string tests in workerd and by the browser tests.

import type { Locale } from '../../src/domain/site.ts';
import { renderAppealPage } from '../../src/views/appeal-form.ts';
import { renderAuthorStatus } from '../../src/views/author-status.ts';
import type { PublicComment } from '../../src/views/comment-thread.ts';
import { renderConfirmation } from '../../src/views/confirmation.ts';
import { renderDemoArticle } from '../../src/demo/demo-article.ts';
import { renderFailurePage } from '../../src/views/failure-page.ts';
import { renderFormFaults } from '../../src/views/form-faults.ts';

export const formAction = '/v1/sites/demo/comments';

function comment(id: string, changes: Partial<PublicComment>): PublicComment {
  return {
    id,
    name: 'Ada Penrose',
    website: null,
    body: 'I was on that last boat in 2015.\n\nThe skipper rang the bell twice, and nobody said a word until Fore Street.',
    createdAt: Date.UTC(2026, 10, 18, 9, 5),
    replies: [],
    ...changes,
  };
}

function nest(depth: number): PublicComment[] {
  if (depth === 0) return [];
  const body = `A reply ${depth} levels above the end. <b>Not bold</b> & "not quoted".`;
  return [comment(`nested-${depth}`, { name: `Reader ${depth}`, body, replies: nest(depth - 1) })];
}

export const comments: readonly PublicComment[] = [
  comment('01', { website: 'https://example.com/ada', replies: nest(6) }),
  comment('02', {
    name: 'زینب رضوی',
    body: 'بہت اچھی خبر ہے۔ اب شام کی محفل سے جلدی نہیں اٹھنا پڑے گا!\nSee you on the 23:10.',
    createdAt: '2026-11-18T11:40:00.000Z',
  }),
  comment('03', {
    name: 'A-very-long-name-without-a-single-space-that-goes-on-and-on-and-on-until-the-column-ends',
    body: `https://example.com/${'abcdefghij'.repeat(30)}\nA\u202eright-to-left override\u202c and a\ttab.`,
  }),
  comment('04', { name: null, body: 'Cocoa on board? Sold.' }),
  comment('06', {
    name: null,
    body: null,
    replies: [comment('07', { name: 'The Courier', staff: true, body: 'Yes, from May.' })],
    moreUrl: '/?thread=06#comments',
  }),
];

const typed = {
  body: '\nWill the boat take bicycles?\n\nAnd </textarea><script>alert(1)</script> dogs?',
  name: 'Ines "Nes" O\'Hara',
  email: 'ines@gmial',
  website: 'ftp://example.com',
};

const posted = {
  body: `${typed.body}\n\nاور کتے؟\nhttps://example.com/${'abcdefghij'.repeat(30)}`,
  statusUrl: '/status?token=x',
};

const faults = [
  { field: 'email', rule: 'unknown-top-level-domain', message: '' },
  { field: 'website', rule: 'scheme-not-allowed', message: '' },
  { field: 'page', rule: 'host-not-allowed', message: '' },
];

const required: ('name' | 'email' | 'body')[] = ['name', 'email', 'body'];

function formOf(values: Record<string, string>) {
  return {
    action: formAction,
    names: 'native' as const,
    values,
    required,
    consentBox: true,
    hiddenFields: { page: 'post-42', form_token: 't0ken' },
  };
}

/** Pages by name. */
export function renderSamples(locale: Locale): Record<string, string> {
  const siteTitle = locale === 'ur' ? 'بندرگاہ ٹائمز' : 'The Harbour Courier';
  const backUrl = 'https://news.example/2026/ferry';
  const shared = { locale, siteTitle, backUrl };
  const article = {
    locale,
    formAction,
    site: { title: siteTitle, required, consentBox: true, threadDepth: 5 },
    comments,
    held: null,
    pageUrl: 'http://localhost:8787/',
    formToken: 't0ken',
  };
  const appeal = { ...shared, action: '/v1/comments/05/appeal?token=x', text: typed.body ?? '' };
  return {
    article: renderDemoArticle(article),
    'article-held': renderDemoArticle({ ...article, held: { id: '05', statusUrl: '/status?token=x' }, replyTo: '02' }),
    'article-empty': renderDemoArticle({ ...article, comments: [] }),
    'article-closed': renderDemoArticle({ ...article, closed: true }),
    faults: renderFormFaults({ ...shared, ...formOf(typed), faults, emailSuggestion: 'ines@gmail.com' }),
    published: renderConfirmation({ ...shared, ...posted, status: 'approved', emailSuggestion: null }),
    held: renderConfirmation({ ...shared, ...posted, status: 'pending', emailSuggestion: 'ines@gmail.com' }),
    'status-published': renderAuthorStatus({ ...shared, ...posted, status: 'published' }),
    'status-held': renderAuthorStatus({ ...shared, ...posted, status: 'held' }),
    'status-declined': renderAuthorStatus({
      ...shared,
      ...posted,
      status: 'declined',
      reason: 'It is off topic.',
      appeal: { state: 'possible', at: null, until: 1_796_001_200_579, action: '/v1/comments/05/appeal?token=x' },
      backUrl: null,
    }),
    'status-appealed': renderAuthorStatus({
      ...shared,
      ...posted,
      status: 'declined',
      appeal: { state: 'open', at: 1_796_001_200_579, until: null, action: '/v1/comments/05/appeal?token=x' },
    }),
    'appeal-faults': renderAppealPage({
      ...appeal,
      failure: { kind: 'invalid', faults: [{ field: 'text', rule: 'required', message: '' }] },
    }),
    'appeal-down': renderAppealPage({ ...appeal, failure: { kind: 'storage-down' } }),
    duplicate: renderFailurePage({ ...shared, failure: { kind: 'duplicate' }, form: formOf(typed) }),
    flood: renderFailurePage({
      ...shared,
      failure: { kind: 'flood', retryAfterSeconds: 1_201 },
      form: formOf({ ...typed, website: 'https://example.com' }),
    }),
    closed: renderFailurePage({ ...shared, failure: { kind: 'closed' }, form: formOf(typed) }),
    down: renderFailurePage({ ...shared, failure: { kind: 'storage-down' }, form: formOf(typed) }),
    'too-large': renderFailurePage({ ...shared, failure: { kind: 'too-large', limitBytes: 262_144 }, form: null }),
    'not-found': renderFailurePage({ ...shared, failure: { kind: 'not-found', what: 'comment' }, form: null }),
    other: renderFailurePage({ ...shared, failure: { kind: 'malformed', detail: 'x' }, form: null }),
  };
}
