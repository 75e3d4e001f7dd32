// The gate before a WordPress site, on the site's own addresses: a comment is judged, spam stays here and is answered as if it
// were held there, all else goes on to the site as it came. When the gate can't judge, it lets through and says so; who sends
// more than anybody would is refused, or they would have what is theirs let through so.

import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { system, type Actor } from '../../../domain/actor.ts';
import { bodyBytesMax, requestBytesMax } from '../../../domain/comment.ts';
import { Failed } from '../../../domain/failure.ts';
import { mendFields } from '../../../intake/mend-fields.ts';
import { countBytes } from '../../../intake/text.ts';
import { handOn } from '../../../operations/gate/hand-on.ts';
import { judgeText } from '../../../operations/submissions/judge-text.ts';
import { submitComment } from '../../../operations/submissions/submit-comment.ts';
import type { Environment } from '../../environment.ts';
import { foreignOriginOf } from '../../foreign-origin.ts';
import { clientAddressOf, passSiteGate } from '../../middleware/front-gate.ts';
import { addressed, readComment, type GateComment } from './gate-comment.ts';
import { describeError } from '../../problem.ts';
import { wordPressForm } from './form.ts';
import { answerHeldComment, answerHeldForm } from './held-answers.ts';
import { readWhole } from './read-whole.ts';
import { wordPressRest } from './rest-failure.ts';
import { textsOfBody, textsOfQuery } from './sent-texts.ts';

/** Judging takes some milliseconds and one trip to the database. Whoever comments waits no longer than this for it. */
const judgingMsMax = 2_000;

/** It sees addresses, to know their authors. */
const gateActor: Actor = { ...system, scopes: ['emails:read'] };

/** Answers for the hosts that GATE_SITES lists, whatever is asked of them, and for no other. */
export const gate = createMiddleware<Environment>(async function gate(c, next) {
  const slug = c.get('context').settings.gate?.sites.get(new URL(c.req.url).host);
  return slug === undefined ? next() : answerAtGate(c, slug);
});

async function answerAtGate(c: Context<Environment>, slug: string): Promise<Response> {
  const by = addressed(c.req.raw);
  if (by === null) return letThrough(c, c.req.raw.body, null);
  // WordPress takes no comment this long: only somebody who hides from the gate sends more.
  const body = await readWhole(c.req.raw, requestBytesMax);
  if (body === null) return c.body('', 413);
  const texts = textsOfBody(body, c.req.header('Content-Type') ?? '');
  if (texts === null) return c.body('', 400);
  const comment = readComment(by, { texts, query: textsOfQuery(c.req.url) });
  const sent = c.req.raw.body === null ? null : body;
  if (comment.body.trim() === '') return letThrough(c, sent, null);
  // One piece of these alone might be taken, and none of them would have been judged.
  if (comment.isInPieces && countBytes(comment.body) > bodyBytesMax) return c.body('', 400);
  try {
    await passSiteGate(c);
  } catch (error) {
    return (by === 'form' ? wordPressForm : wordPressRest).writeError(c, error);
  }
  const verdict = await judge(c, slug, comment);
  const isSpam = verdict === 'spam' || verdict === 'discard';
  if (isSpam && (await isKept(c, slug, comment))) {
    return by === 'form' ? answerHeldForm(c, comment) : answerHeldComment(c, comment, c.get('context').now);
  }
  return letThrough(c, sent, verdict);
}

/** The verdict; "unchecked" when there is none in time, or when it is no text that could be one. */
async function judge(c: Context<Environment>, site: string, comment: GateComment): Promise<string> {
  const { fields } = mendFields({ page: 'any', ...comment }, { hosts: null, erased: false });
  if (fields === null) return 'unchecked';
  const { name, email, website, body } = fields;
  const given = { name: name ?? '', email: email ?? '', website: website ?? '', body };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('unchecked'), judgingMsMax);
  });
  const judged = judgeText(c.get('context'), gateActor, { site, ...given })
    .then(({ judgement }) => judgement.verdict)
    .catch((error: unknown) => {
      describeError(error);
      return 'unchecked';
    });
  const verdict = await Promise.race([judged, late]);
  clearTimeout(timer);
  return verdict;
}

/** What a moderator is not to see twice, or not to see so much of, is not kept, and needs not be. */
const dispensable: readonly string[] = ['duplicate', 'flood', 'daily-cap'];

/** Keeps spam among the site's comments, where a moderator finds it, should it be none. False: it could not be kept. */
async function isKept(c: Context<Environment>, site: string, comment: GateComment): Promise<boolean> {
  const { post, name, email, website, body } = comment;
  const { fields } = mendFields({ page: post ?? '', name, email, website, body }, { hosts: null, erased: false });
  if (fields === null) return false;
  const { answer } = await submitComment(c.get('context'), {
    site,
    raw: {
      page: fields.page,
      name: fields.name ?? '',
      email: fields.email ?? '',
      website: fields.website ?? '',
      body: fields.body,
    },
    unread: [],
    clientAddress: clientAddressOf(c.req.header('CF-Connecting-IP')),
    gateFailure: null,
    origin: foreignOriginOf(c),
    honeypot: undefined,
    formToken: undefined,
    challenge: { proofOfWork: undefined, turnstile: undefined },
    asksNudge: false,
    authorToken: undefined,
    notify: null,
    idempotencyKey: null,
    staff: null,
  }).catch((error: unknown) => {
    if (error instanceof Failed && dispensable.includes(error.failure.kind)) return { answer: null };
    describeError(error);
    return { answer: undefined };
  });
  return answer !== undefined && answer?.comment.status !== 'approved';
}

async function letThrough(
  c: Context<Environment>,
  body: Uint8Array<ArrayBuffer> | ReadableStream | null,
  mark: string | null,
): Promise<Response> {
  const { method, url, headers } = c.req.raw;
  try {
    const answer = await handOn(c.get('context'), { method, url, headers, body }, mark);
    return answer ?? c.body('The gate was led back to itself.', 508);
  } catch (error) {
    describeError(error);
    return c.body('The site does not answer.', 502);
  }
}
