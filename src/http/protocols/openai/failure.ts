// How failures are told in OpenAI's tongue: message, type, the parameter at fault, and a code that programs look at.

import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { bearerOf } from '../../authorization.ts';
import type { Protocol } from '../../environment.ts';
import { describeError } from '../../problem.ts';

/** A request that can't be served as it is: 400. `param` is the place of what is wrong ("input[0].image_url"). */
export class BadRequest extends Error {
  readonly param: string | null;
  readonly code: string | null;

  constructor(message: string, { param = null, code = null }: { param?: string | null; code?: string | null } = {}) {
    super(message);
    this.name = 'BadRequest';
    this.param = param;
    this.code = code;
  }
}

interface Told {
  status: ContentfulStatusCode;
  type: string;
  message: string;
  param?: string | null;
  code?: string | null;
}

export const openai: Protocol = {
  writeError(c, error) {
    const { headers, ...told } = tell(error, bearerOf(c.req.header('Authorization')) !== null);
    const { status, type, message, param = null, code = null } = told;
    return c.json({ error: { message, type, param, code } }, status, { 'Cache-Control': 'no-store', ...headers });
  },
  readKey: (c) => bearerOf(c.req.header('Authorization')),
};

function tell(error: unknown, hasKey: boolean): Told & { headers?: Record<string, string> } {
  if (error instanceof BadRequest) {
    const { message, param, code } = error;
    return { status: 400, type: 'invalid_request_error', message, param, code };
  }
  const { problem, headers } = describeError(error);
  const { status, detail } = problem;
  switch (status) {
    case 401:
      return { ...(hasKey ? wrongKey : noKey), headers };
    case 429: {
      const message = `Rate limit reached for this key. ${detail}`;
      return { status, type: 'requests', code: 'rate_limit_exceeded', message, headers };
    }
    case 500:
      return { status, type: 'server_error', message: 'The server had an error while processing your request.' };
    case 503:
      return { status, type: 'server_error', code: 'service_unavailable', message: detail, headers };
    default:
      return { status, type: 'invalid_request_error', message: detail, headers };
  }
}

const wrongKey: Told = {
  status: 401,
  type: 'invalid_request_error',
  code: 'invalid_api_key',
  message: 'Incorrect API key provided.',
};

const noKey: Told = {
  status: 401,
  type: 'invalid_request_error',
  message: "You didn't provide an API key. Send it as Authorization: Bearer KEY.",
};
