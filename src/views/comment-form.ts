// The "Leave a Reply" form: plain HTML that works without script, with each fault next to its field. Used by the demo
// article and by every page that gives an author their text back.

import { html } from 'hono/html';
import { bodyBytesMax, emailBytesMax, nameBytesMax, websiteBytesMax } from '../domain/comment.ts';
import type { Fault } from '../domain/failure.ts';
import type { Locale, Site } from '../domain/site.ts';
import { nothing } from './layout.ts';
import type { Markup } from './layout.ts';
import { describeFault, textsOf } from './strings.ts';
import type { Texts } from './strings.ts';

export const honeypotField = 'homepage_confirm';
export const formTokenField = 'form_token';
export const authorTokenField = 'author_token';
export const notifyField = 'notify';
export const consentField = 'wp-comment-cookies-consent';

type VisibleField = 'body' | 'name' | 'email' | 'website';

export interface CommentForm {
  locale: Locale;
  /** Where the form posts to. */
  action: string;
  /** Which names the inputs have: the service's own or WordPress's. */
  names: 'native' | 'wordpress';
  /** What was typed, by native field name whatever `names` is; `consentField` present means ticked. */
  values: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  /** The address to suggest next to the email, if any. */
  emailSuggestion?: string | null;
  required: Site['required'];
  consentBox: boolean;
  /** Authors may ask for mails: `notifyField` present among the values means ticked. */
  notifyBox?: boolean;
  /** Sent along unseen, by their name in the form: page, parent, `formTokenField`, `redirect_to`. */
  hiddenFields: Readonly<Record<string, string>>;
}

const inputNames: Record<CommentForm['names'], Record<VisibleField, string>> = {
  native: { body: 'body', name: 'name', email: 'email', website: 'website' },
  wordpress: { body: 'comment', name: 'author', email: 'email', website: 'url' },
};

/** The form with its notes, its fields in WordPress's order, the field only bots fill in, and the button. */
export function renderCommentForm(form: CommentForm): Markup {
  const texts = textsOf(form.locale);
  return html`<form class="form" id="commentform" method="post" action="${form.action}" accept-charset="utf-8">
    <p class="note">
      <span id="email-note">${texts.emailNotPublished}</span> ${texts.requiredMarked} <span class="required">*</span>
    </p>
    ${renderField(form, 'body')}
    <div class="pair">${renderField(form, 'name')} ${renderField(form, 'email')}</div>
    ${renderField(form, 'website')}
    ${form.notifyBox ? renderBox(form, notifyField, { value: form.values[notifyField] ?? 'all', label: texts.notify }) : nothing}
    ${form.consentBox ? renderBox(form, consentField, { value: 'yes', label: texts.consent }) : nothing}
    <div class="trap" aria-hidden="true">
      <label for="field-confirm">${texts.leaveEmpty}</label>
      <input id="field-confirm" name="${honeypotField}" type="text" value="" tabindex="-1" autocomplete="off" />
    </div>
    ${Object.entries(form.hiddenFields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <p><button class="post" type="submit">${texts.post}</button></p>
  </form>`;
}

function renderField(form: CommentForm, field: VisibleField): Markup {
  const texts = textsOf(form.locale);
  const faults = form.faults.filter((fault) => fault.field === field);
  const required = field !== 'website' && form.required.includes(field);
  const suggestion = field === 'email' ? (form.emailSuggestion ?? null) : null;
  const describedBy = [
    ...(field === 'email' ? ['email-note'] : []),
    ...(faults.length > 0 ? [`fault-${field}`] : []),
    ...(suggestion === null ? [] : ['email-suggestion']),
  ].join(' ');
  return html`<div class="field">
    <label for="field-${field}"
      >${texts[field]}${required ? html` <span class="required" aria-hidden="true">*</span>` : nothing}</label
    >
    ${renderFieldFaults(texts, field, faults)}
    ${suggestion === null ? nothing : html`<p class="note" id="email-suggestion">${texts.didYouMean(suggestion)}</p>`}
    ${renderInput(form, field, html`${required ? ' required' : ''}${faults.length > 0 ? html` aria-invalid="true"` : nothing}${describedBy === '' ? nothing : html` aria-describedby="${describedBy}"`}`)}
  </div>`;
}

function renderFieldFaults(texts: Texts, field: VisibleField, faults: readonly Fault[]): Markup {
  if (faults.length === 0) return nothing;
  const sentences = faults.map((fault) => describeFault(texts, fault)).join(' ');
  return html`<p class="field-fault" id="fault-${field}"><span class="hidden">${texts.fault}</span> ${sentences}</p>`;
}

/** `maxlength` counts UTF-16 units and the limit bytes, so it never stops a text that would pass. */
function renderInput(form: CommentForm, field: VisibleField, state: Markup): Markup {
  const name = inputNames[form.names][field];
  const value = form.values[field] ?? '';
  switch (field) {
    case 'body':
      // A line feed right after the tag is dropped by the parser; without ours, one of the author's would be.
      return html`<textarea id="field-body" name="${name}" rows="8" maxlength="${bodyBytesMax}" dir="auto" ${state}>
${value}</textarea>`;
    case 'name':
      return html`<input
        id="field-name"
        name="${name}"
        type="text"
        value="${value}"
        maxlength="${nameBytesMax}"
        autocomplete="name"
        dir="auto"
        ${state}
      />`;
    case 'email':
      return html`<input
        id="field-email"
        name="${name}"
        type="email"
        value="${value}"
        maxlength="${emailBytesMax}"
        autocomplete="email"
        dir="ltr"
        ${state}
      />`;
    case 'website':
      // Not type="url": browsers would refuse "example.com", to which the service adds the scheme.
      return html`<input
        id="field-website"
        name="${name}"
        type="text"
        inputmode="url"
        value="${value}"
        maxlength="${websiteBytesMax}"
        autocomplete="url"
        autocapitalize="none"
        spellcheck="false"
        dir="ltr"
        ${state}
      />`;
    default:
      return field satisfies never;
  }
}

function renderBox(form: CommentForm, name: string, { value, label }: { value: string; label: string }): Markup {
  const id = name === consentField ? 'field-consent' : `field-${name}`;
  const ticked = Object.hasOwn(form.values, name) ? html` checked` : nothing;
  return html`<p class="consent">
    <input id="${id}" name="${name}" type="checkbox" value="${value}" ${ticked} />
    <label for="${id}">${label}</label>
  </p>`;
}
