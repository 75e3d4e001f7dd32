// How failures are told in Perspective's tongue: Google's JSON errors. Clients print `error.message`, and some look for the
// error's type anywhere in the body.

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { describeError } from '../../problem.ts';
import type { Environment, Protocol } from '../../environment.ts';

const domain = 'googleapis.com';
const service = 'commentanalyzer.googleapis.com';

type ErrorType =
  | 'COMMENT_EMPTY'
  | 'COMMENT_TOO_LONG'
  | 'NO_REQUESTED_ATTRIBUTES'
  | 'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE'
  | 'INVALID_REQUEST';

/** A request that Comment Analyzer refuses, with one of its own error types. */
export class Refusal extends Error {
  readonly details: readonly object[];

  constructor(type: ErrorType, message: string, more: object = {}) {
    super(message);
    this.name = 'Refusal';
    const kind = 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error';
    this.details = [{ '@type': kind, errorType: type, ...more }];
  }
}

/** A body that is not the JSON of the message asked for. */
export class BadPayload extends Error {
  readonly details: readonly object[];

  constructor(violations: readonly { field?: string; description: string }[]) {
    super(violations.map(({ description }) => description).join('\n'));
    this.name = 'BadPayload';
    this.details = [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }];
  }
}

interface GoogleError {
  code: ContentfulStatusCode;
  message: string;
  status: string;
  details?: readonly object[];
}

export const perspective: Protocol = {
  writeError(c, error) {
    const { told, headers } = tell(c, error);
    return c.body(JSON.stringify({ error: told }, null, 2), told.code, { ...headers, ...jsonHeaders });
  },
  readKey: keyOf,
};

export const jsonHeaders = { 'Content-Type': 'application/json; charset=UTF-8', 'Cache-Control': 'no-store' };

/** As Google's services take it: the header, else the query. */
function keyOf(c: Context<Environment>): string | null {
  return c.req.header('X-Goog-Api-Key') || c.req.query('key') || null;
}

function tell(c: Context<Environment>, error: unknown): { told: GoogleError; headers: Record<string, string> } {
  if (error instanceof Refusal || error instanceof BadPayload) {
    const { message, details } = error;
    return { told: { code: 400, message, status: 'INVALID_ARGUMENT', details }, headers: {} };
  }
  const { problem, headers } = describeError(error);
  switch (problem.status) {
    case 401:
      return { told: keyOf(c) === null ? noKey : badKey, headers: {} };
    case 404:
      return { told: { code: 404, message: 'Method not found.', status: 'NOT_FOUND' }, headers: {} };
    case 413:
      return tell(c, new Refusal('COMMENT_TOO_LONG', 'Comment text too long.'));
    case 429:
      return { told: overQuota, headers };
    case 503:
      return { told: { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' }, headers };
    case 500:
      return { told: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' }, headers };
    default:
      return { told: { code: 400, message: problem.detail, status: 'INVALID_ARGUMENT' }, headers };
  }
}

function errorInfo(reason: string, metadata: object): object {
  const about = { ...metadata, service };
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata: about };
}

const badKey: GoogleError = {
  code: 400,
  message: 'API key not valid. Please pass a valid API key.',
  status: 'INVALID_ARGUMENT',
  details: [errorInfo('API_KEY_INVALID', {})],
};

const noKey: GoogleError = {
  code: 403,
  message:
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
  status: 'PERMISSION_DENIED',
};

const overQuota: GoogleError = {
  code: 429,
  message: `Quota exceeded for quota metric 'Analyze requests' and limit 'Analyze requests per minute' of service '${service}'.`,
  status: 'RESOURCE_EXHAUSTED',
  details: [
    errorInfo('RATE_LIMIT_EXCEEDED', {
      quota_metric: 'CommentAnalyzerService/analyze_requests',
      quota_limit: 'AnalyzeRequestsPerMinutePerProject',
    }),
  ],
};
