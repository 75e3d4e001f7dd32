// Failures meet HTTP here and nowhere else: RFC 9457 problem details. What is not a failure is a bug: 500, vague body, full log.

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { describeFixed } from '../domain/author-change.ts';
import { Failed, type Failure, type Fault } from '../domain/failure.ts';
import type { Problem as PublishedProblem } from './schemas/problem.ts';

type Problem = PublishedProblem & { status: ContentfulStatusCode };

/** What a failure looks like from outside: status, title, detail, and what else it carries. */
interface Appearance {
  status: ContentfulStatusCode;
  title: string;
  detail: string;
  errors?: Fault[];
  current?: Problem['current'] | undefined;
  count?: number | undefined;
  claim?: Problem['claim'] | undefined;
  hints?: NonNullable<Problem['hints']>;
  headers?: Record<string, string>;
}

/** The problem a failure is, with the headers it asks for. */
function describeFailure(failure: Failure): { problem: Problem; headers: Record<string, string> } {
  const { status, title, detail, errors = [], current, count, claim, hints, headers = {} } = appearanceOf(failure);
  const problem: Problem = { type: `urn:anteroom:problem:${failure.kind}`, title, status, detail, errors };
  const counted = count !== undefined && { count };
  const more = { ...(current && { current }), ...counted, ...(claim && { claim }), ...(hints && { hints }) };
  return { problem: { ...problem, ...more }, headers };
}

function appearanceOf(failure: Failure): Appearance {
  switch (failure.kind) {
    case 'malformed':
      return { status: 400, title: 'The request can not be read', detail: failure.detail };
    case 'unauthorized':
      return {
        status: 401,
        title: 'A key is needed',
        detail: 'Send a valid key: Authorization: Bearer KEY.',
        headers: { 'WWW-Authenticate': 'Bearer' },
      };
    case 'forbidden':
      return { status: 403, title: 'Not with this key', detail: failure.detail };
    case 'foreign-origin': {
      const message = `The site does not list the origin ${failure.origin} among its hosts.`;
      return {
        status: 403,
        title: 'This origin may not post here',
        detail: message,
        errors: [{ field: 'Origin', rule: 'foreign-origin', message }],
      };
    }
    case 'closed': {
      const message = 'This page takes no more comments.';
      return {
        status: 403,
        title: 'Comments are closed',
        detail: message,
        errors: [{ field: 'page', rule: 'closed', message }],
      };
    }
    case 'fixed': {
      const message = describeFixed(failure.rule);
      return {
        status: 403,
        title: 'The comment stays as it is',
        detail: message,
        errors: [{ field: 'id', rule: failure.rule, message }],
      };
    }
    case 'not-found':
      return { status: 404, title: 'Not found', detail: `There is no such ${failure.what}.` };
    case 'method-not-allowed': {
      const allowed = failure.allowed.join(', ');
      return {
        status: 405,
        title: 'Method not allowed',
        detail: `Allowed here: ${allowed}.`,
        headers: { Allow: allowed },
      };
    }
    case 'conflict': {
      const { detail, current, count, claim } = failure;
      return { status: 409, title: 'The state has changed', detail, current, count, claim };
    }
    case 'duplicate': {
      const message = 'The same comment was sent here before.';
      return {
        status: 409,
        title: 'Already said',
        detail: message,
        errors: [{ field: 'body', rule: 'duplicate', message }],
      };
    }
    case 'hurtful': {
      const message = 'This may read as hurtful. Edit it, or send it again without "nudge" to post it as it is.';
      return {
        status: 409,
        title: 'Is this how you want to say it?',
        detail: message,
        errors: [{ field: 'body', rule: 'hurtful', message }],
      };
    }
    case 'too-large':
      return {
        status: 413,
        title: 'The request is too large',
        detail: `At most ${failure.limitBytes} bytes are read.`,
      };
    case 'unsupported-type': {
      const accepted = failure.accepted.join(', ');
      return {
        status: 415,
        title: 'This content type is not read',
        detail: `Send one of: ${accepted}.`,
        headers: { 'Accept-Post': accepted },
      };
    }
    case 'invalid': {
      const detail = failure.faults.map((fault) => fault.message).join(' ');
      const hints = failure.emailSuggestion === undefined ? {} : { hints: [didYouMean(failure.emailSuggestion)] };
      return { status: 422, title: 'Some fields are not right', detail, errors: failure.faults, ...hints };
    }
    case 'idempotency-mismatch': {
      const message = 'This key was used with another payload.';
      return {
        status: 422,
        title: 'The idempotency key was used for something else',
        detail: 'Use a new Idempotency-Key for another payload.',
        errors: [{ field: 'Idempotency-Key', rule: 'other-payload', message }],
      };
    }
    case 'flood':
      return {
        status: 429,
        title: 'Too many requests',
        detail: `Wait ${failure.retryAfterSeconds} seconds, then try again.`,
        headers: { 'Retry-After': String(failure.retryAfterSeconds) },
      };
    case 'daily-cap':
      return {
        status: 503,
        title: 'No more comments today',
        detail: `The site takes no more comments today. Try again in ${failure.retryAfterSeconds} seconds.`,
        headers: { 'Retry-After': String(failure.retryAfterSeconds) },
      };
    case 'storage-down':
      return {
        status: 503,
        title: 'Temporarily out of order',
        detail: 'The comment store does not answer. Try again in a moment.',
        headers: { 'Retry-After': '10' },
      };
    case 'access-down':
      return {
        status: 503,
        title: 'Signing in is out of order',
        detail:
          "Cloudflare Access's keys can not be had, so nobody can be told apart. Try again in a moment, or send a key.",
        headers: { 'Retry-After': '10' },
      };
    case 'search-down':
      return {
        status: 503,
        title: 'Search is out of order',
        detail: failure.detail,
        headers: { 'Retry-After': '60' },
      };
    default:
      return failure satisfies never;
  }
}

function didYouMean(suggestion: string) {
  return { field: 'email', rule: 'did-you-mean', message: `Did you mean ${suggestion}?`, suggestion };
}

/** What a thrown thing is to the client. A bug is logged in full and told to nobody, as is the cause of an outage. */
export function describeError(error: unknown): { problem: Problem; headers: Record<string, string> } {
  if (error instanceof Failed) {
    if (error.cause !== undefined) console.error(error);
    return describeFailure(error.failure);
  }
  console.error(error);
  return {
    problem: {
      type: 'urn:anteroom:problem:bug',
      title: 'Something is wrong here',
      status: 500,
      detail: 'This is our fault.',
      errors: [],
    },
    headers: {},
  };
}

/** Answers anything thrown as a problem (RFC 9457). */
export function sendProblem(c: Context, error: unknown): Response {
  const { problem, headers } = describeError(error);
  return c.body(JSON.stringify(problem), problem.status, {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}
