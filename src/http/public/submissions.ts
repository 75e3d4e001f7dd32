// Readers post comments here, from a program or straight from a plain HTML form.

import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { hasScope, reachesSite } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { authenticate } from '../../operations/keys/authenticate.ts';
import { findSiteSettings } from '../../operations/sites/find-site.ts';
import type { SubmissionAnswer } from '../../operations/submissions/submission-answer.ts';
import { submitComment } from '../../operations/submissions/submit-comment.ts';
import { makeFormToken } from '../../operations/tokens.ts';
import { consentField, formTokenField, honeypotField } from '../../views/comment-form.ts';
import type { Environment } from '../environment.ts';
import { answerFormFailure, answerForm } from '../form-answers.ts';
import { clientAddressOf, frontGate, readGate } from '../middleware/front-gate.ts';
import { bearerOf, lacksScope } from '../middleware/require-scope.ts';
import type { RouteDoc } from '../openapi.ts';
import { prefersJson } from '../preference.ts';
import { fieldNames, readSubmission, redirectField, type ReceivedSubmission } from '../read-submission.ts';
import { submissionAnswer } from '../schemas/reading.ts';

const idempotencyKeyUnitsMax = 255;

export const submissionRoutes = new Hono<Environment>()
  .post('/:site/comments', frontGate, async (c) => {
    const received = await readSubmission(c);
    if (received.isJson || prefersJson(c)) return c.json(await submit(c, received), 201);
    try {
      return answerForm(c, received, await submit(c, received));
    } catch (error) {
      return answerFormFailure(c, received, error);
    }
  })
  .get('/:site/form', readGate, async (c) => {
    const site = await findSiteSettings(c.get('context'), c.req.param('site'));
    c.set('site', site);
    const { settings, now } = c.get('context');
    c.header('Cache-Control', 'no-store');
    return c.json({
      formToken: await makeFormToken(settings, site.slug, now),
      fields: { formToken: formTokenField, honeypot: honeypotField },
    });
  });

async function submit(c: Context<Environment>, received: ReceivedSubmission): Promise<SubmissionAnswer> {
  const site = c.req.param('site') ?? '';
  return submitComment(c.get('context'), {
    site,
    raw: received.raw,
    unread: received.faults,
    clientAddress: clientAddressOf(c.req.header('CF-Connecting-IP')),
    gateFailure: c.get('gateFailure'),
    honeypot: received.honeypot,
    formToken: received.formToken,
    idempotencyKey: idempotencyKeyOf(c),
    staff: await staffOf(c, site),
    onSite: (found) => c.set('site', found),
  });
}

/** A moderator's key may come with a comment; one that is not good enough is an error, not a stranger. */
async function staffOf(c: Context<Environment>, site: string): Promise<Actor | null> {
  const header = c.req.header('Authorization');
  if (header === undefined) return null;
  const secret = bearerOf(header);
  const actor = secret === null ? null : await authenticate(c.get('context'), secret);
  if (!actor) throw new Failed({ kind: 'unauthorized' });
  if (!reachesSite(actor, site)) throw new Failed({ kind: 'not-found', what: 'site' });
  if (!hasScope(actor, 'comments:post')) throw lacksScope('comments:post');
  return actor;
}

/** @throws Failed `invalid` when the key is empty or too long. */
function idempotencyKeyOf(c: Context): string | null {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return null;
  if (key.length >= 1 && key.length <= idempotencyKeyUnitsMax) return key;
  const message = `The Idempotency-Key must have 1 to ${idempotencyKeyUnitsMax} characters.`;
  throw new Failed({ kind: 'invalid', faults: [{ field: 'Idempotency-Key', rule: 'length', message }] });
}

const text = z.string().exactOptional();
const byName = (names: readonly string[]) => z.object(Object.fromEntries(names.map((name) => [name, text])));

/** What may be sent, in our names or WordPress's; which are required is a setting of the site. */
const strings = byName([...Object.values(fieldNames).flat(), honeypotField, formTokenField]);
const id = z.union([z.string(), z.int()]).exactOptional();
const json = strings.extend(Object.fromEntries([...fieldNames.page, ...fieldNames.parent].map((name) => [name, id])));
const form = strings.extend({ [redirectField]: text, [consentField]: text });

export const docs: RouteDoc[] = [
  {
    method: 'POST',
    path: '/v1/sites/:site/comments',
    summary: 'Takes a comment. A plain form is answered with a redirect or a page.',
    scope: null,
    headers: z.object({ 'Idempotency-Key': z.string().min(1).max(idempotencyKeyUnitsMax).exactOptional() }),
    body: { 'application/json': json, 'application/x-www-form-urlencoded': form, 'multipart/form-data': form },
    answers: {
      201: { description: 'Stored: published or held, never why.', schema: submissionAnswer },
      200: {
        description: 'A confirmation page, where the site wants one.',
        schema: z.string(),
        contentType: 'text/html',
      },
      303: { description: 'Back to the page, with #comment-ID or ?held=ID.TOKEN.' },
    },
    problems: [401, 403, 409, 429],
  },
  {
    method: 'GET',
    path: '/v1/sites/:site/form',
    summary: 'A fresh form token, and the names of the fields a form may carry beside the typed ones.',
    scope: null,
    answers: {
      200: {
        description: 'For the form being built.',
        schema: z.object({ formToken: z.string(), fields: z.object({ formToken: z.string(), honeypot: z.string() }) }),
      },
    },
    problems: [429],
  },
];
