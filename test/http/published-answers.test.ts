// What holds every answer in these tests to its published schema: that it can fail.

import { describe, expect, test } from 'vitest';
import { expectPublished } from '../setup/published-answers.ts';
import { app } from '../setup/service.ts';

const problem = { type: 'urn:anteroom:problem:x', title: 'X', status: 404, detail: 'X.', errors: [] };

function judge(asked: string, body: unknown, { status = 200, type = 'application/json' } = {}): Promise<void> {
  const [method = '', path = ''] = asked.split(' ');
  const answer = new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
  return expectPublished(app.openAPIRegistry, { method, path }, answer);
}

describe('an answer', () => {
  test('as it is published passes', async () => {
    await judge('GET /healthz', { status: 'ok', mail: 'off' });
    await judge('GET /v1/comments/ID/status?token=x', {
      id: 'ID',
      status: 'held',
      reason: null,
      version: 1,
      editableUntil: null,
      withdrawableUntil: null,
      body: 'As it stands.',
      appeal: null,
    });
    await judge('GET /nowhere', problem, { status: 404, type: 'application/problem+json; charset=utf-8' });
  });

  test.each([
    ['with a member more', 'GET /healthz', { status: 'ok', mail: 'off', load: 1 }, {}],
    ['with another value', 'GET /healthz', { status: 'fine', mail: 'off' }, {}],
    ['with a member less', 'GET /v1/comments/ID/status', { id: 'ID', reason: null }, {}],
    ['with another status', 'GET /healthz', { status: 'ok', mail: 'off' }, { status: 202 }],
    ['of another type', 'GET /healthz', { status: 'ok', mail: 'off' }, { type: 'text/plain' }],
    ['that tells a failure otherwise', 'GET /nowhere', { error: 'no' }, { status: 404 }],
    [
      'that tells more of a failure',
      'GET /v1/admin/keys',
      { ...problem, stack: 'at' },
      { status: 401, type: 'application/problem+json' },
    ],
  ])('%s fails the test', async (_title, asked, body, init) => {
    await expect(judge(asked, body, init)).rejects.toThrow('published');
  });
});
