// Readers post comments here, from a program or straight from a plain HTML form.

import { Hono, type Context } from 'hono';
import type { Actor } from '../../domain/actor.ts';
import { hasRole, reachesSite } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { authenticate } from '../../operations/authenticate.ts';
import { findSiteSettings } from '../../operations/find-site.ts';
import type { SubmissionAnswer } from '../../operations/submission-answer.ts';
import { submitComment } from '../../operations/submit-comment.ts';
import { makeFormToken } from '../../operations/tokens.ts';
import { formTokenField, honeypotField } from '../../pages/comment-form.ts';
import type { Environment } from '../environment.ts';
import { answerFormFailure, answerForm } from '../form-answers.ts';
import { answerOrigins } from '../middleware/answer-origins.ts';
import { clientAddressOf, frontGate } from '../middleware/front-gate.ts';
import { bearerOf } from '../middleware/require-role.ts';
import { prefersJson } from '../preference.ts';
import { readSubmission, type ReceivedSubmission } from '../read-submission.ts';

const idempotencyKeyUnitsMax = 255;

export const submissionRoutes = new Hono<Environment>()
  .use('/:site/*', answerOrigins)
  .post('/:site/comments', frontGate, async (c) => {
    const received = await readSubmission(c);
    if (received.isJson || prefersJson(c)) return c.json(await submit(c, received), 201);
    try {
      return answerForm(c, received, await submit(c, received));
    } catch (error) {
      return answerFormFailure(c, received, error);
    }
  })
  .get('/:site/form', async (c) => {
    const { slug } = await findSiteSettings(c.get('context'), c.req.param('site')).then((site) => {
      c.set('site', site);
      return site;
    });
    const { settings, now } = c.get('context');
    c.header('Cache-Control', 'no-store');
    return c.json({ formToken: await makeFormToken(settings, slug, now), fields: { formToken: formTokenField, honeypot: honeypotField } });
  });

async function submit(c: Context<Environment>, received: ReceivedSubmission): Promise<SubmissionAnswer> {
  const site = c.req.param('site') ?? '';
  return submitComment(c.get('context'), {
    site,
    raw: received.raw,
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
  if (!hasRole(actor, 'moderator')) throw new Failed({ kind: 'forbidden', detail: 'This needs a key of the role "moderator".' });
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
