// Failures meet HTTP here and nowhere else: RFC 9457 problem details. What is not a failure is a bug: 500, vague body, full log.

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Failed, type Failure, type Fault } from '../domain/failure.ts';

export interface Problem {
  type: string;
  title: string;
  status: ContentfulStatusCode;
  detail: string;
  errors: Fault[];
  current?: { status: string; version: number; by: string | null };
}

/** The problem a failure is, with the headers it asks for. */
export function describeFailure(failure: Failure): { problem: Problem; headers: Record<string, string> } {
  const make = (status: ContentfulStatusCode, title: string, detail: string, errors: Fault[] = []): Problem => ({
    type: `urn:anteroom:problem:${failure.kind}`,
    title,
    status,
    detail,
    errors,
  });
  const plain = (problem: Problem, headers: Record<string, string> = {}) => ({ problem, headers });
  switch (failure.kind) {
    case 'malformed':
      return plain(make(400, 'The request can not be read', failure.detail));
    case 'unauthorized':
      return plain(make(401, 'A key is needed', 'Send a valid key: Authorization: Bearer KEY.'), { 'WWW-Authenticate': 'Bearer' });
    case 'forbidden':
      return plain(make(403, 'Not with this key', failure.detail));
    case 'closed':
      return plain(make(403, 'Comments are closed', 'This page takes no more comments.'));
    case 'not-found':
      return plain(make(404, 'Not found', `There is no such ${failure.what}.`));
    case 'method-not-allowed':
      return plain(make(405, 'Method not allowed', `Allowed here: ${failure.allowed.join(', ')}.`), { Allow: failure.allowed.join(', ') });
    case 'conflict': {
      const problem = make(409, 'The state has changed', failure.detail);
      return plain(failure.current ? { ...problem, current: failure.current } : problem);
    }
    case 'duplicate':
      return plain(
        make(409, 'Already said', 'The same comment was sent here before.', [
          { field: 'body', rule: 'duplicate', message: 'The same comment was sent here before.' },
        ]),
      );
    case 'too-large':
      return plain(make(413, 'The request is too large', `At most ${failure.limitBytes} bytes are read.`));
    case 'unsupported-type':
      return plain(make(415, 'This content type is not read', `Send one of: ${failure.accepted.join(', ')}.`), {
        'Accept-Post': failure.accepted.join(', '),
      });
    case 'invalid':
      return plain(make(422, 'Some fields are not right', failure.faults.map((fault) => fault.message).join(' '), failure.faults));
    case 'idempotency-mismatch':
      return plain(
        make(422, 'The idempotency key was used for something else', 'Use a new Idempotency-Key for another payload.', [
          { field: 'Idempotency-Key', rule: 'other-payload', message: 'This key was used with another payload.' },
        ]),
      );
    case 'flood':
      return plain(make(429, 'Too many comments', `Wait ${failure.retryAfterSeconds} seconds, then try again.`), {
        'Retry-After': String(failure.retryAfterSeconds),
      });
    case 'storage-down':
      return plain(make(503, 'Temporarily out of order', 'The comment store does not answer. Try again in a moment.'), {
        'Retry-After': '10',
      });
    default:
      return failure satisfies never;
  }
}

/** What a thrown thing is to the client. A bug is logged in full and told to nobody. */
export function describeError(error: unknown): { problem: Problem; headers: Record<string, string> } {
  if (error instanceof Failed) return describeFailure(error.failure);
  console.error(error);
  return {
    problem: { type: 'urn:anteroom:problem:bug', title: 'Something is wrong here', status: 500, detail: 'This is our fault.', errors: [] },
    headers: {},
  };
}

export function sendProblem(c: Context, error: unknown): Response {
  const { problem, headers } = describeError(error);
  return c.body(JSON.stringify(problem), problem.status, {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}
