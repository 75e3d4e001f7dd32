// The demo article: a page as a news site has it, its comments, and the form that posts straight to the service.
// No script. What stands in the story is demo-story.ts's; what the form is made of, comment-form.ts's.

import { html } from 'hono/html';
import type { Locale, Site } from '../domain/site.ts';
import { formTokenField, renderCommentForm } from '../views/comment-form.ts';
import { countComments, findComment, renderThread } from '../views/comment-thread.ts';
import type { PublicComment } from '../views/comment-thread.ts';
import { renderPicture } from './demo-picture.ts';
import { storyOf } from './demo-story.ts';
import type { Story, StoryPart } from './demo-story.ts';
import { linkTarget, nothing, renderPage } from '../views/layout.ts';
import type { Markup } from '../views/layout.ts';
import { textsOf } from '../views/strings.ts';

export interface DemoArticle {
  /** Where the form posts to. */
  formAction: string;
  site: Pick<Site, 'title' | 'required' | 'consentBox' | 'threadDepth'>;
  locale: Locale;
  comments: readonly PublicComment[];
  /** All approved comments of the page, when `comments` is only the first part of them. */
  total?: number;
  /** Where the next part is; absent or `null`: there is none. */
  moreUrl?: string | null;
  /** The reader's own comment that was just held. */
  held: { id: string; statusUrl: string } | null;
  /** The page's own URL, sent as `page`. */
  pageUrl: string;
  formToken: string | null;
  /** The comment to answer, from the address's `replytocom`; ignored unless it is shown. */
  replyTo?: string | null;
  /** What the reader's browser kept by their consent: name, email, website. */
  remembered?: Readonly<Record<string, string>> | null;
  closed?: boolean;
  /** Authors may ask for mails. */
  notifyBox?: boolean;
}

/** The whole page as HTML. */
export function renderDemoArticle(article: DemoArticle): string {
  const texts = textsOf(article.locale);
  const story = storyOf(article.locale);
  return renderPage({
    locale: article.locale,
    title: `${story.headline} – ${article.site.title}`,
    masthead: article.site.title,
    content: html`<a class="skip" href="#comments">${texts.skipToComments}</a>
      <main class="wrap">
        ${renderStory(story, textsOf(article.locale).dateLocale)} ${renderComments(article)} ${renderRespond(article)}
      </main>
      <footer class="foot">
        <div class="wrap"><p>${texts.demoNote}</p></div>
      </footer>`,
  });
}

function renderStory(story: Story, dateLocale: string): Markup {
  const date = new Intl.DateTimeFormat(dateLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(story.date));
  return html`<article class="story">
    <p class="kicker">${story.kicker}</p>
    <h1>${story.headline}</h1>
    <p class="standfirst">${story.standfirst}</p>
    <p class="byline">
      <b>${story.byline.author}</b>, ${story.byline.role} · <time datetime="${story.date}">${date}</time>
    </p>
    <figure class="picture">
      ${renderPicture(story.picture.description)}
      <figcaption>${story.picture.caption}</figcaption>
    </figure>
    <div class="prose">${story.parts.map((part) => renderPart(story, part))}</div>
  </article>`;
}

function renderPart(story: Story, part: StoryPart): Markup {
  switch (part.kind) {
    case 'paragraph':
      return html`<p>${part.text}</p> `;
    case 'subhead':
      return html`<h2>${part.text}</h2> `;
    case 'quote':
      return html`<blockquote class="quote">
        <p>${part.text}</p>
        <footer>${part.speaker}</footer>
      </blockquote> `;
    case 'figures':
      return html`<aside class="figures" aria-labelledby="figures">
        <h2 id="figures">${story.figuresTitle}</h2>
        <dl>
          ${story.figures.map(
            ({ figure, meaning }) =>
              html`<div>
                <dt>${meaning}</dt>
                <dd>${figure}</dd>
              </div>`,
          )}
        </dl>
      </aside> `;
    default:
      return part satisfies never;
  }
}

function renderComments(article: DemoArticle): Markup {
  const texts = textsOf(article.locale);
  const count = article.total ?? countComments(article.comments);
  const more = linkTarget(article.moreUrl ?? null);
  const replyDepth = article.closed === true ? 0 : article.site.threadDepth;
  return html`<section class="comments" id="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">${texts.comments(count)}</h2>
    ${article.held === null ? nothing : renderHeld(article.held, article.locale)}
    ${article.comments.length === 0 && article.held === null ? html`<p class="note">${texts.noComments}</p>` : nothing}
    ${renderThread({ locale: article.locale, comments: article.comments, replyDepth })}
    ${more === null ? nothing : html`<p><a href="${more}" rel="next">${texts.moreComments}</a></p>`}
  </section>`;
}

function renderHeld(held: { id: string; statusUrl: string }, locale: Locale): Markup {
  const texts = textsOf(locale);
  const status = linkTarget(held.statusUrl);
  return html`<div class="notice" id="comment-${held.id}" role="status">
    <p>
      <strong>${texts.held}</strong> ${texts.heldMore}
      ${status === null ? nothing : html`<a href="${status}">${texts.seeStatus}</a>`}
    </p>
  </div>`;
}

function renderRespond(article: DemoArticle): Markup {
  const texts = textsOf(article.locale);
  if (article.closed === true) {
    return html`<section class="respond" id="respond"><h2>${texts.closed}</h2></section>`;
  }
  const parent = article.replyTo ? findComment(article.comments, article.replyTo) : null;
  const heading = parent === null ? texts.leaveReply : texts.leaveReplyTo(parent.name ?? texts.anonymous);
  return html`<section class="respond" id="respond" aria-labelledby="respond-title">
    <h2 id="respond-title">${heading}</h2>
    ${parent === null ? nothing : html`<p><a class="answer" href="?#respond" rel="nofollow">${texts.cancelReply}</a></p>`}
    ${renderCommentForm({
      locale: article.locale,
      action: article.formAction,
      names: 'native',
      values: article.remembered ?? {},
      faults: [],
      required: article.site.required,
      consentBox: article.site.consentBox,
      notifyBox: article.notifyBox ?? false,
      hiddenFields: {
        page: article.pageUrl,
        ...(parent === null ? {} : { parent: parent.id }),
        ...(article.formToken === null ? {} : { [formTokenField]: article.formToken }),
      },
    })}
  </section>`;
}
