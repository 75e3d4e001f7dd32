// The service's own protocol: problem details for programs, a page for people; keys as Authorization: Bearer, a session's cookie, or
// the token of Cloudflare Access.

import type { Context } from 'hono';
import { Failed } from '../../domain/failure.ts';
import { readAccessToken } from '../access-token.ts';
import { bearerOf } from '../authorization.ts';
import type { Environment, Protocol } from '../environment.ts';
import { answerFailurePage, answerUnreadForm, isUnreadForm } from '../form-answers.ts';
import { prefersHtml } from '../preference.ts';
import { sendProblem } from '../problem.ts';
import { recallSite } from '../recall-site.ts';
import { readSessionCookie } from '../session-cookie.ts';

export const native: Protocol = {
  async writeError(c: Context<Environment>, error: unknown) {
    if (error instanceof Failed) await recallSite(c, error);
    if (isUnreadForm(c)) return answerUnreadForm(c, error);
    if (!(error instanceof Failed)) return sendProblem(c, error);
    return prefersHtml(c) ? answerFailurePage(c, error) : sendProblem(c, error);
  },
  readKey: (c) => bearerOf(c.req.header('Authorization')),
  readSession: readSessionCookie,
  readAccessToken,
};
