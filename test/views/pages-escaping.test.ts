// Whatever is typed, and wherever it lands: the pages keep their shape, and link to nothing that could run.

import { array, assert, constantFrom, oneof, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAppealPage } from '../../src/views/appeal-form.ts';
import { renderAuthorStatus } from '../../src/views/author-status.ts';
import { renderConfirmation } from '../../src/views/confirmation.ts';
import { renderDemoArticle } from '../../src/demo/demo-article.ts';
import { renderFailurePage } from '../../src/views/failure-page.ts';
import { renderFormFaults } from '../../src/views/form-faults.ts';
import { parseElements } from './parse-elements.ts';

const hostile = oneof(
  string({ unit: 'binary', maxLength: 60 }),
  array(
    constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '</',
      '<script>',
      '</textarea>',
      '</title>',
      '</style>',
      '<!--',
      '-->',
      '${',
      '`',
      '\n',
      ' onclick=',
      'javascript:',
      '\u0000',
      '\u2028',
      '<svg/onload=x>',
      'x',
    ),
    { maxLength: 12 },
  ).map((parts) => parts.join('')),
);

const inventions = [
  '"><script>alert(1)</script>',
  "' autofocus onfocus=alert(1) x='",
  '</style></title></textarea><svg onload=alert(1)>',
];

function renderArticleWith(text: string): string {
  return renderDemoArticle({
    formAction: text,
    site: { title: text, required: ['name', 'email', 'body'], consentBox: true, threadDepth: 5 },
    locale: 'en',
    comments: [{ id: 'a', name: text, website: null, body: text, createdAt: 0, replies: [] }],
    held: { id: text, statusUrl: '/' },
    pageUrl: text,
    formToken: text,
    replyTo: 'a',
    remembered: { name: text, email: text, website: text },
  });
}

function formWith(text: string) {
  return {
    action: text,
    names: 'wordpress' as const,
    values: { body: text, name: text, email: text, website: text },
    required: [],
    consentBox: true,
    hiddenFields: { page: text, [`x${text}`]: text },
  };
}

function renderFaultsWith(text: string): string {
  return renderFormFaults({
    ...formWith(text),
    locale: 'ur',
    siteTitle: text,
    faults: [
      { field: 'email', rule: text, message: text },
      { field: `x${text}`, rule: text, message: text },
    ],
    emailSuggestion: text,
    backUrl: null,
  });
}

function renderDownWith(text: string): string {
  const page = { locale: 'en' as const, backUrl: null, siteTitle: text };
  return renderFailurePage({ ...page, failure: { kind: 'storage-down' }, form: formWith(text) });
}

function renderClosedWith(text: string): string {
  const page = { locale: 'en' as const, backUrl: null, siteTitle: text };
  return renderFailurePage({ ...page, failure: { kind: 'closed' }, form: formWith(`x${text}`) });
}

function renderConfirmationWith(text: string): string {
  const page = { locale: 'ur' as const, siteTitle: text, body: `x${text}`, backUrl: null, statusUrl: '/s' };
  return renderConfirmation({ ...page, status: 'pending', emailSuggestion: text });
}

function renderStatusWith(text: string): string {
  return renderAuthorStatus({
    locale: 'en',
    siteTitle: text,
    body: `x${text}`,
    reason: `x${text}`,
    backUrl: null,
    status: 'declined',
  });
}

function renderAppealWith(text: string): string {
  const failure = { kind: 'invalid' as const, faults: [{ field: 'text', rule: text, message: text }] };
  return renderAppealPage({
    locale: 'en',
    siteTitle: text,
    action: '/v1/comments/1/appeal?token=x',
    text: `x${text}`,
    failure,
  });
}

async function describeShape(page: string): Promise<string> {
  return (await parseElements(page))
    .map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).join(' ')}`)
    .join('\n');
}

describe('for any text, in every place', () => {
  it.each([
    ['demo article', renderArticleWith],
    ['page of faults', renderFaultsWith],
    ['page of a store that is down', renderDownWith],
    ['page of a closed form', renderClosedWith],
    ['confirmation', renderConfirmationWith],
    ["author's status page", renderStatusWith],
    ['appeal that comes back', renderAppealWith],
  ])('adds no element and no attribute to the %s', async (_name, render) => {
    const texts = [...inventions];
    assert(
      property(hostile, (text) => void texts.push(text)),
      { numRuns: 100 },
    );
    const expected = await describeShape(render('harmless'));
    for (const text of texts)
      expect({ text, shape: await describeShape(render(text)) }).toEqual({ text, shape: expected });
  });

  it('links to no address but http, https and paths of this host', async () => {
    const pages: string[] = [];
    assert(
      property(record({ website: hostile, back: hostile }), ({ website, back }) => {
        pages.push(
          renderDemoArticle({
            formAction: '/',
            site: { title: 'T', required: [], consentBox: false, threadDepth: 0 },
            locale: 'en',
            comments: [{ id: 'a', name: 'A', website, body: 'b', createdAt: 0, replies: [] }],
            held: { id: 'h', statusUrl: back },
            pageUrl: 'p',
            formToken: null,
            moreUrl: back,
          }),
          renderAuthorStatus({ locale: 'en', status: 'held', body: 'b', backUrl: back }),
        );
      }),
      { numRuns: 60 },
    );
    for (const page of pages) {
      const links = (await parseElements(page)).filter(({ tag }) => tag === 'a');
      for (const { attributes } of links) expect(attributes['href']).toMatch(/^(?:https?:|#|\/(?![/\\]))/i);
    }
  });
});
