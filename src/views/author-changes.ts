// The forms on the status page by which an author edits or withdraws their comment, plain HTML that works without script. What
// was typed is kept, whatever becomes of it.

import { html } from 'hono/html';
import { bodyBytesMax } from '../domain/comment.ts';
import type { Locale } from '../domain/site.ts';
import { authorChangeTextsOf, type Unmade } from './author-change-strings.ts';
import { linkTarget, nothing, type Markup } from './layout.ts';
import { textsOf } from './strings.ts';

export interface OwnChanges {
  /** Where the forms post to; null: it can't be edited, or withdrawn. */
  editUrl: string | null;
  withdrawUrl: string | null;
  /** The time left, rounded up. */
  minutes: number;
  version: number;
  /** What stands in the text field: the text as it is, or as it was typed. */
  text: string;
  /** What was sent and not done; null: nothing was sent. */
  unmade: { why: Unmade | 'wait' | { bodyRule: string }; seconds?: number; typed: string | null } | null;
}

/** Both forms, with what came of the one that was sent; nothing where there is nothing to change or to tell. */
export function renderOwnChanges(locale: Locale, changes: OwnChanges): Markup {
  return html`${renderUnmade(locale, changes)} ${renderEdit(locale, changes)} ${renderWithdrawal(locale, changes)}`;
}

function renderUnmade(locale: Locale, { unmade, editUrl }: OwnChanges): Markup {
  if (unmade === null) return nothing;
  const texts = authorChangeTextsOf(locale);
  const lost = editUrl === null && unmade.typed !== null;
  return html`<div class="faults" role="alert">
      <h2>${textsOf(locale).faultsTitle}</h2>
      <ul>
        <li>${sayUnmade(locale, unmade)}</li>
      </ul>
    </div>
    ${
      lost
        ? html`<p id="unsaved">${texts.notSaved}</p>
            <div class="copy" dir="auto" tabindex="0" role="region" aria-labelledby="unsaved">${unmade.typed}</div>`
        : nothing
    }`;
}

/** Nothing of a fault but its rule is shown: the sentences are in the site's language. */
function sayUnmade(locale: Locale, { why, seconds = 1 }: NonNullable<OwnChanges['unmade']>): string {
  const { faults, failures, waitSeconds } = textsOf(locale);
  if (typeof why === 'object') return faults[`body.${why.bodyRule}`] ?? faults[`.${why.bodyRule}`] ?? faults['.'] ?? '';
  return why === 'wait' ? `${failures.flood.title}. ${waitSeconds(seconds)}` : authorChangeTextsOf(locale).unmade[why];
}

function renderEdit(locale: Locale, { editUrl, minutes, version, text }: OwnChanges): Markup {
  const action = linkTarget(editUrl);
  if (action === null) return nothing;
  const texts = authorChangeTextsOf(locale);
  return html`<form class="form" method="post" action="${action}" accept-charset="utf-8">
    <h2 id="edit">${texts.edit}</h2>
    <p class="note" id="edit-hint">${texts.editFor(minutes)} ${texts.editMeans}</p>
    <input type="hidden" name="version" value="${version}" />
    <div class="field">
      <label for="field-body">${textsOf(locale).body}</label>
      <textarea
        id="field-body"
        name="body"
        rows="8"
        maxlength="${bodyBytesMax}"
        dir="auto"
        aria-describedby="edit-hint"
      >
${text}</textarea>
    </div>
    <p><button class="post" type="submit">${texts.save}</button></p>
  </form>`;
}

/** Behind a click of its own: it has no way back. */
function renderWithdrawal(locale: Locale, { withdrawUrl }: OwnChanges): Markup {
  const action = linkTarget(withdrawUrl);
  if (action === null) return nothing;
  const texts = authorChangeTextsOf(locale);
  return html`<details>
    <summary>${texts.withdraw}</summary>
    <form class="form" method="post" action="${action}" accept-charset="utf-8">
      <p>${texts.withdrawMeans}</p>
      <p><button class="post" type="submit">${texts.withdrawNow}</button></p>
    </form>
  </details>`;
}
