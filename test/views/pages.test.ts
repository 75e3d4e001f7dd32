// The pages as text: everything typed is escaped wherever it lands, and the markup a form needs is there.

import { describe, expect, it } from 'vitest';
import { checkFields, findSiteFaults } from '../../src/intake/check-fields.ts';
import { renderAuthorStatus } from '../../src/views/author-status.ts';
import { renderConfirmation } from '../../src/views/confirmation.ts';
import { renderDemoArticle } from '../../src/demo/demo-article.ts';
import { storyOf } from '../../src/demo/demo-story.ts';
import { renderFailurePage } from '../../src/views/failure-page.ts';
import { renderFormFaults } from '../../src/views/form-faults.ts';
import { linkTarget } from '../../src/views/layout.ts';
import { describeFault, textsOf } from '../../src/views/strings.ts';
import { pageStyle } from '../../src/views/style.ts';
import { comments, renderSamples } from './page-samples.ts';
import { parseElements } from './parse-elements.ts';

const locales = ['en', 'ur'] as const;
const samples = locales.flatMap((locale) =>
  Object.entries(renderSamples(locale)).map(([name, page]) => ({ locale, name, page })),
);

describe('every page', () => {
  it.each(samples)(
    '$locale/$name has one style element, no script, no style and no event attribute',
    async ({ page }) => {
      const elements = await parseElements(page);
      expect(elements.filter(({ tag }) => tag === 'style')).toHaveLength(1);
      expect(elements.filter(({ tag }) => ['script', 'iframe', 'object', 'img', 'base'].includes(tag))).toEqual([]);
      const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
      expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    },
  );

  it.each(samples)(
    '$locale/$name says its language and direction, and has one h1 and one main',
    async ({ locale, page }) => {
      const elements = await parseElements(page);
      expect(elements.find(({ tag }) => tag === 'html')?.attributes).toEqual({
        lang: locale,
        dir: locale === 'ur' ? 'rtl' : 'ltr',
      });
      expect(elements.filter(({ tag }) => tag === 'h1')).toHaveLength(1);
      expect(elements.filter(({ tag }) => tag === 'main')).toHaveLength(1);
    },
  );

  it('has the style sheet byte for byte, so that its hash can be named', () => {
    expect(pageStyle).not.toContain('</');
    for (const { page } of samples) expect(page).toContain(`<style>${pageStyle}</style>`);
  });
});

describe('the demo article', () => {
  const page = renderSamples('en')['article'] ?? '';

  it('has a form that posts straight to the service, with the notes and the marks of required fields', async () => {
    const text = page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
    expect(text).toContain('Leave a Reply');
    expect(text).toContain('Your email address will not be published. Required fields are marked *');
    for (const label of ['Comment *', 'Name *', 'Email *']) expect(text).toContain(label);
    expect(text).not.toContain('Website *');
    const elements = await parseElements(page);
    expect(elements.find(({ tag }) => tag === 'form')?.attributes).toMatchObject({
      method: 'post',
      action: '/v1/sites/demo/comments',
    });
    const names = elements
      .filter(({ tag }) => ['input', 'textarea'].includes(tag))
      .map(({ attributes }) => attributes['name']);
    expect(names).toEqual([
      'body',
      'name',
      'email',
      'website',
      'wp-comment-cookies-consent',
      'homepage_confirm',
      'page',
      'form_token',
    ]);
  });

  it('hides the field only bots fill in from sight, from the keyboard and from assistive technology', async () => {
    const elements = await parseElements(page);
    const trap = elements.find(({ attributes }) => attributes['name'] === 'homepage_confirm');
    expect(trap?.attributes).toMatchObject({ tabindex: '-1', autocomplete: 'off', value: '' });
    expect(page).toMatch(
      /<div class="trap" aria-hidden="true">\s*<label[^>]*>[^<]*<\/label>\s*<input[^>]*name="homepage_confirm"/,
    );
  });

  it('links names to websites without endorsing them, and anchors each comment', async () => {
    const elements = await parseElements(page);
    const link = elements.find(({ attributes }) => attributes['href'] === 'https://example.com/ada');
    expect(link?.attributes['rel']).toBe('nofollow ugc noopener');
    for (const { id } of comments) {
      expect(elements.filter(({ attributes }) => attributes['id'] === `comment-${id}`)).toHaveLength(1);
    }
    const times = elements.filter(({ tag, attributes }) => tag === 'time' && attributes['datetime']?.includes('T'));
    expect(times).toHaveLength(11);
  });

  it('keeps the place of an erased comment, tells staff, and leads on to more replies', () => {
    const place = page.slice(page.indexOf('id="comment-06"'), page.indexOf('id="comment-07"'));
    expect(place).toContain('This comment has been removed.');
    expect(place).not.toMatch(/Anonymous|Reply|<time/);
    expect(page.slice(page.indexOf('id="comment-07"'))).toMatch(/The Courier<\/bdi>\s*<span class="note">Staff/);
    expect(page).toContain('<a href="/?thread=06#comments">More replies</a>');
    expect(page).toContain('11 comments');
  });

  it('shows comment text as text, with its line breaks', () => {
    expect(page).toContain('<div class="text" dir="auto">I was on that last boat in 2015.\n\nThe skipper');
    expect(page).toContain('&lt;b&gt;Not bold&lt;/b&gt; &amp; &quot;not quoted&quot;.');
  });

  it('tells the author of a held comment, with a link to its status', () => {
    const held = renderSamples('en')['article-held'] ?? '';
    expect(held).toMatch(/id="comment-05" role="status"/);
    expect(held).toContain('Your comment is awaiting moderation.');
    expect(held).toContain('href="/status?token=x"');
    expect(page).not.toContain('awaiting moderation');
  });

  it('answers the comment that was chosen, only if it is shown', () => {
    expect(renderSamples('en')['article-held']).toContain('name="parent" value="02"');
    expect(page).not.toContain('name="parent"');
    const article = { locale: 'en' as const, formAction: '/', held: null, pageUrl: 'p', formToken: null };
    const site = { title: 'T', required: [], consentBox: false, threadDepth: 1 };
    expect(renderDemoArticle({ ...article, site, comments, replyTo: 'elsewhere' })).not.toContain('name="parent"');
  });

  it('marks as required what the site requires, and asks consent only when the site does', () => {
    const site = { title: 'T', required: ['body' as const], consentBox: false, threadDepth: 0 };
    const plain = renderDemoArticle({
      locale: 'en',
      formAction: '/',
      held: null,
      pageUrl: 'p',
      formToken: null,
      site,
      comments,
    });
    expect(plain.match(/ required/g)).toHaveLength(1);
    expect(plain).not.toContain('wp-comment-cookies-consent');
    expect(plain).not.toContain('form_token');
    expect(plain).not.toContain('replytocom');
  });

  it('has no form when the page is closed', () => {
    const closed = renderSamples('en')['article-closed'] ?? '';
    expect(closed).toContain('Comments are closed.');
    expect(closed).not.toContain('<form');
  });

  it('has a story of some 500 words in English', () => {
    const words = storyOf('en').parts.flatMap((part) => ('text' in part ? part.text.split(' ') : []));
    expect(words.length).toBeGreaterThan(430);
    expect(words.length).toBeLessThan(600);
  });
});

describe('the page of faults', () => {
  it.each(locales)('names each fault in the summary and next to its field (%s)', async (locale) => {
    const page = renderSamples(locale)['faults'] ?? '';
    const texts = textsOf(locale);
    const elements = await parseElements(page);
    for (const [field, rule] of [
      ['email', 'unknown-top-level-domain'],
      ['website', 'scheme-not-allowed'],
    ] as const) {
      const sentence = describeFault(texts, { field, rule });
      expect(page).toContain(`<a href="#field-${field}">${sentence}</a>`);
      expect(page.split(sentence)).toHaveLength(3);
      const input = elements.find(({ attributes }) => attributes['id'] === `field-${field}`)?.attributes;
      expect(input).toMatchObject({ 'aria-invalid': 'true' });
      expect(input?.['aria-describedby']?.split(' ')).toContain(`fault-${field}`);
    }
    expect(elements.filter(({ attributes }) => 'aria-invalid' in attributes)).toHaveLength(2);
    expect(page).toContain(describeFault(texts, { field: 'page', rule: 'host-not-allowed' }));
  });

  it('keeps everything typed, the tick and the unseen fields too', () => {
    const page = renderFormFaults({
      locale: 'en',
      action: '/post',
      names: 'wordpress',
      values: { body: 'b & c', name: 'n"', email: 'e@', website: 'w', 'wp-comment-cookies-consent': 'yes' },
      faults: [{ field: 'email', rule: 'not-an-address', message: '' }],
      consentBox: true,
      hiddenFields: { comment_post_ID: '42', comment_parent: '7', redirect_to: 'https://news.example/' },
      backUrl: 'https://news.example/a',
    });
    expect(page).toMatch(/name="comment"[^>]*>\nb &amp; c<\/textarea>/);
    expect(page).toMatch(/name="author"[^>]*value="n&quot;"/);
    expect(page).toMatch(/name="email"[^>]*value="e@"/);
    expect(page).toMatch(/name="url"[^>]*value="w"/);
    expect(page).toMatch(/name="wp-comment-cookies-consent"[^>]* checked/);
    expect(page).toContain('name="comment_post_ID" value="42"');
    expect(page).toContain('name="comment_parent" value="7"');
    expect(page).toContain('name="redirect_to" value="https://news.example/"');
    expect(page).toContain('href="https://news.example/a"');
  });

  it('lists the faults in the order of the form, those of no field first', () => {
    const faults = ['website', 'email', 'parent', 'body', 'name'].map((field) => ({
      field,
      rule: 'too-long',
      message: '',
    }));
    const page = renderFormFaults({
      locale: 'en',
      action: '/post',
      names: 'native',
      values: {},
      faults,
      consentBox: false,
      hiddenFields: {},
      backUrl: null,
    });
    const listed = [...page.matchAll(/<li>(?:<a href="#field-(\w+)">)?/g)].map(([, field]) => field);
    expect(listed).toEqual([undefined, 'body', 'name', 'email', 'website']);
  });

  it('has a sentence of its own in both languages for every fault the checks of the fields can name', () => {
    const bad = [
      '',
      ' ',
      '\u0000',
      '\ud800',
      'x',
      'é@b.com',
      'a@b.nosuch',
      'a@com',
      `${'a'.repeat(65)}@b.com`,
      `${'a'.repeat(300)}@b.com`,
    ];
    const more = [
      'a b',
      'ftp://a.com',
      'https://u@a.com',
      'https://a',
      'k'.repeat(70_000),
      'https://evil.example/',
      'https:x',
      '42',
    ];
    const rules = { required: ['name', 'email', 'body', 'website'] as const, hosts: ['news.example'] };
    const named = new Set<string>();
    for (const text of [...bad, ...more]) {
      const raw = { page: text, parent: text, name: text, email: text, website: text, body: text };
      const checked = checkFields(raw);
      for (const fault of [...checked.faults, ...findSiteFaults(checked, rules)]) {
        named.add(`${fault.field}.${fault.rule}`);
        for (const locale of locales) {
          const texts = textsOf(locale);
          expect(`${fault.rule}: ${describeFault(texts, fault)}`).not.toBe(`${fault.rule}: ${texts.faults['.']}`);
        }
      }
    }
    expect(named.size).toBeGreaterThan(28);
  });

  it('has the same sentences in both languages, and none for an unknown fault but the general one', () => {
    expect(Object.keys(textsOf('ur').faults)).toEqual(Object.keys(textsOf('en').faults));
    expect(describeFault(textsOf('en'), { field: '__proto__', rule: 'x' })).toBe(textsOf('en').faults['.']);
  });
});

describe('confirmation, status and failures', () => {
  it('tell published, held and declined apart, and nothing more', () => {
    const back = { locale: 'en' as const, body: 'b', backUrl: '/' };
    const confirmed = { ...back, emailSuggestion: null, statusUrl: '/s' };
    expect(renderConfirmation({ ...confirmed, status: 'approved' })).toContain('Your comment is published');
    expect(renderConfirmation({ ...confirmed, status: 'pending' })).toContain('awaiting moderation');
    const urdu = renderConfirmation({ ...confirmed, locale: 'ur', status: 'pending' });
    expect(urdu.replace(/<style>.*<\/style>/s, '')).not.toMatch(/>\s*[.,]/);
    expect(renderAuthorStatus({ ...back, status: 'published' })).toContain('Published');
    expect(renderAuthorStatus({ ...back, status: 'held' })).toContain('Awaiting moderation');
    expect(renderAuthorStatus({ ...back, status: 'declined' })).toContain('Not published');
  });

  it.each([
    [1, 'Please wait 1 second.'],
    [59.2, 'Please wait 60 seconds.'],
    [119, 'Please wait 119 seconds.'],
    [121, 'Please wait 3 minutes.'],
    [3_600, 'Please wait 60 minutes.'],
  ])('says how long to wait for a flood of %d seconds, never too short', (retryAfterSeconds, sentence) => {
    const page = renderFailurePage({
      locale: 'en',
      failure: { kind: 'flood', retryAfterSeconds },
      form: null,
      backUrl: null,
    });
    expect(page).toContain(sentence);
  });

  it('give the typed text back: to send again when that can help, to copy when the page is closed', () => {
    const pages = renderSamples('en');
    for (const name of ['flood', 'down']) {
      expect(pages[name]).toMatch(/<textarea[^>]*>\n\nWill the boat take bicycles\?/);
      expect(pages[name]).toContain('name="form_token" value="t0ken"');
    }
    expect(pages['closed']).toMatch(/class="copy"[\s\S]*Will the boat take bicycles\?/);
    expect(pages['closed']).not.toContain('<form');
    expect(pages['too-large']).toContain('256 KiB');
  });
});

describe('links', () => {
  it.each([
    ['https://example.com/a?b=c', true],
    ['HTTP://example.com', true],
    ['/status?token=x', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,x', false],
    ['//evil.example/', false],
    ['/\\evil.example/', false],
    ['relative', false],
    ['', false],
  ])('%j may be linked to: %s', (address, allowed) => {
    expect(linkTarget(address)).toBe(allowed ? address : null);
  });
});
