// What a plain form's author gets: led back to the page, or a page of ours. Nothing typed is ever lost on the way.

import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Failed, type Failure } from '../domain/failure.ts';
import { requestBytesMax } from '../domain/comment.ts';
import type { Site } from '../domain/site.ts';
import { startOf } from '../domain/start-of-text.ts';
import type { RawSubmission } from '../intake/raw-submission.ts';
import type { Submitted } from '../operations/submissions/submit-comment.ts';
import {
  authorTokenField,
  consentField,
  formTokenField,
  notifyField,
  type CommentForm,
} from '../views/comment-form.ts';
import { renderConfirmation } from '../views/confirmation.ts';
import { renderFailurePage } from '../views/failure-page.ts';
import { renderFormFaults } from '../views/form-faults.ts';
import type { Environment } from './environment.ts';
import { describeError } from './problem.ts';
import { prefersJson } from './preference.ts';
import { readSentFields, submissionTypes, takeTexts } from './body/sent-fields.ts';
import { readSubmission, redirectField, type ReceivedSubmission } from './read-submission.ts';
import { placeAddress, returnAddress, type FormPlace } from './return-address.ts';

/** Nothing may run or load; a page of ours is one document with its own style. */
const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

/** Forms post here alone. Browsers hold the redirect after a post to the same list, and it leads to the site's hosts. */
function htmlHeadersFor(site: Site | undefined) {
  const hosts = (site?.hosts ?? []).filter((host) => !host.startsWith('['));
  const targets = hosts.map((host) => `http://${/:\d+$/.test(host) ? host : `${host}:*`}`);
  return {
    'Content-Security-Policy': [`${contentPolicy}; form-action 'self'`, ...targets].join(' '),
    'Cache-Control': 'no-store',
  };
}

const rememberedCookie = 'anteroom_author';
/** As long as any of the three may be; what was stored is no longer. */
const fieldUnitsKept = 254;
const yearSeconds = 31_536_000;

/** Our confirmation page, or 303 where the form or the site wants its author straight back. */
export function answerForm(c: Context, received: ReceivedSubmission, { site, answer }: Submitted): Response {
  remember(c, received, answer.authorToken);
  const place = placeOf(c, received);
  const target = returnAddress(site, answer, place);
  if (target !== null) return c.redirect(target, 303);
  const { id, status, body } = answer.comment;
  const back = placeAddress(site, place);
  if (back) back.hash = status === 'approved' ? `comment-${id}` : '';
  const html = renderConfirmation({
    locale: site.locale,
    status,
    body,
    startsThread: answer.hints.some(({ field }) => field === 'parent'),
    emailSuggestion: answer.hints.find(({ field }) => field === 'email')?.suggestion ?? null,
    backUrl: back?.href ?? null,
    statusUrl: `/v1/comments/${id}/status?token=${answer.statusToken}`,
    siteTitle: site.title,
  });
  return sendHtml(c, html);
}

/** The page that names the faults, or says what else went wrong, with the form as it was typed. */
export function answerFormFailure(c: Context<Environment>, received: ReceivedSubmission, error: unknown): Response {
  const { problem, headers } = describeError(error);
  if (error instanceof Failed && error.site) c.set('site', error.site);
  const site = c.get('site');
  const failure: Failure = error instanceof Failed ? error.failure : { kind: 'storage-down' };
  const backUrl = site ? (placeAddress(site, placeOf(c, received))?.href ?? null) : null;
  const siteTitle = site?.title ?? null;
  const locale = site?.locale ?? 'en';
  const form = formOf(c, received);
  const html =
    failure.kind === 'invalid'
      ? renderFormFaults({
          ...form,
          locale,
          faults: failure.faults,
          emailSuggestion: failure.emailSuggestion ?? null,
          siteTitle,
          backUrl,
        })
      : renderFailurePage({ locale, failure, form, siteTitle, backUrl });
  return sendHtml(c, html, { status: problem.status, headers });
}

/** Where plain comment forms are posted to: our own address, and WordPress's. */
const commentPaths = /^\/(?:v1\/sites\/[^/]+\/comments|wp\/[^/]+\/wp-comments-post\.php)$/;
/** Where the plain forms of our own pages are: an appeal, an edit, a report. */
const pagePaths = /^\/v1\/(?:comments\/[^/]+\/(?:appeal|edits)|sites\/[^/]+\/comments\/[^/]+\/reports)$/;

/** Whether a plain form was sent whose fields nobody has read yet, and may: the request says that it is within the limit. */
export function isUnreadForm(c: Context): boolean {
  const type = (c.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const [, ...formTypes] = submissionTypes;
  const isFormPath = commentPaths.test(c.req.path) || pagePaths.test(c.req.path);
  const isForm = c.req.method === 'POST' && isFormPath && !prefersJson(c);
  const bytes = Number(c.req.header('Content-Length') ?? Number.NaN);
  return isForm && formTypes.some((one) => one === type) && bytes <= requestBytesMax && !c.req.raw.bodyUsed;
}

/** A failure met before a form's fields were read (a gate, a missing secret): they are read now, and given back. */
export async function answerUnreadForm(c: Context<Environment>, error: unknown): Promise<Response> {
  try {
    if (commentPaths.test(c.req.path)) return answerFormFailure(c, await readSubmission(c), error);
    const { body, text, note } = takeTexts(await readSentFields(c), ['body', 'text', 'note']).texts;
    return answerFailurePage(c, error, body ?? text ?? note);
  } catch (unreadable) {
    return answerFailurePage(c, error instanceof Failed ? error : unreadable);
  }
}

/** A page for people, with what they typed where it was read; programs get the problem as JSON. */
export function answerFailurePage(c: Context<Environment>, error: unknown, typed?: string): Response {
  const { problem, headers } = describeError(error);
  const site = c.get('site');
  const failure: Failure = error instanceof Failed ? error.failure : { kind: 'storage-down' };
  const html = renderFailurePage({
    locale: site?.locale ?? 'en',
    failure,
    form: null,
    backUrl: null,
    ...(typed === undefined ? {} : { typed }),
  });
  return sendHtml(c, html, { status: problem.status, headers });
}

/** An HTML document with the headers every page of ours has. */
export function sendHtml(
  c: Context,
  html: string,
  {
    status = 200,
    headers = {},
  }: { status?: ReturnType<typeof describeError>['problem']['status']; headers?: Record<string, string> } = {},
): Response {
  return c.html(html, status, { ...htmlHeadersFor(c.get('site') as Site | undefined), ...headers });
}

/** What the browser kept of its reader by their consent. Untrusted: it only fills the form again. */
export function rememberedAuthor(c: Context): Record<string, string> {
  const kept = readRemembered(c);
  const fields = ['name', 'email', 'website'].flatMap((field) => {
    const value = kept[field];
    return typeof value === 'string' ? [[field, startOf(value, fieldUnitsKept)] as const] : [];
  });
  return fields.length ? { ...Object.fromEntries(fields), [consentField]: 'yes' } : {};
}

function readRemembered(c: Context): Record<string, unknown> {
  try {
    return (JSON.parse(getCookie(c, rememberedCookie) ?? '{}') as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}

/** The author token that the browser kept with them. The cookie is sent by our own pages alone (SameSite). */
export function rememberedToken(c: Context): string | undefined {
  const { token } = readRemembered(c);
  return typeof token === 'string' ? token : undefined;
}

/** With the consent box ticked the browser keeps name, email, website and the author token for a year; unticked, it forgets them. As WordPress. */
export function remember(c: Context, { raw, consent }: ReceivedSubmission, token: string | null): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
  } as const;
  if (consent) {
    const [name, email, website] = [raw.name, raw.email, raw.website].map((value) =>
      startOf((value ?? '').trim(), fieldUnitsKept),
    );
    setCookie(c, rememberedCookie, JSON.stringify({ name, email, website, token }), {
      ...options,
      maxAge: yearSeconds,
    });
  } else if (getCookie(c, rememberedCookie) !== undefined) {
    deleteCookie(c, rememberedCookie, options);
  }
}

function placeOf(c: Context, { redirectTo, raw }: ReceivedSubmission): FormPlace {
  return { redirectTo, page: raw.page, referer: c.req.header('Referer') };
}

function formOf(c: Context<Environment>, received: ReceivedSubmission): Omit<CommentForm, 'locale' | 'faults'> {
  const { raw, usesWordPressNames, formToken, redirectTo, consent, notify } = received;
  const site = c.get('site');
  const { page, parent, ...typed } = raw;
  const place = usesWordPressNames ? { comment_post_ID: page, comment_parent: parent } : { page, parent };
  const hidden = {
    ...place,
    [formTokenField]: formToken,
    [authorTokenField]: received.authorToken,
    [redirectField]: redirectTo,
  };
  return {
    action: new URL(c.req.url).pathname,
    names: usesWordPressNames ? 'wordpress' : 'native',
    values: {
      ...dropAbsent(typed satisfies RawSubmission),
      ...(consent ? { [consentField]: 'yes' } : {}),
      ...(notify ? { [notifyField]: notify } : {}),
    },
    required: site?.required ?? ['name', 'email', 'body'],
    consentBox: site?.consentBox ?? consent,
    notifyBox: site ? hasAuthorMail(c, site) : notify !== null,
    hiddenFields: dropAbsent(hidden),
  };
}

/** Whether the forms of a site have the box by which authors ask for mails. */
export function hasAuthorMail(c: Context<Environment>, site: Pick<Site, 'authorMail'>): boolean {
  return site.authorMail && !('missing' in c.get('context').settings.mail);
}

function dropAbsent(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
