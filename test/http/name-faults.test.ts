// Every fault names its field and says the rule in plain words: nobody is told what a validator calls it.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nameFaults } from '../../src/http/name-faults.ts';
import { makeSite, post, send, sendAsOwner } from '../setup/service.ts';

beforeAll(() => makeSite('demo'));

interface Named {
  field: string;
  rule: string;
  message: string;
}

async function faultsOf(answer: Response): Promise<Named[]> {
  expect(answer.status).toBe(422);
  return (await answer.json<{ errors: Named[] }>()).errors;
}

describe('a body', () => {
  const decide = (body: unknown) => sendAsOwner('/v1/admin/comments/x/decisions', body).then(faultsOf);
  const makeKey = (body: object) =>
    sendAsOwner('/v1/admin/keys', { name: 'Mo', role: 'reader', sites: null, ...body }).then(faultsOf);

  test.each([
    [{ version: 1 }, 'move', 'required', 'The field "move" is required.'],
    [
      { version: 1, move: 'allow' },
      'move',
      'invalid-value',
      'The field "move" must be one of "approve", "reject", "spam", "restore".',
    ],
    [{ version: '1', move: 'spam' }, 'version', 'invalid-type', 'The field "version" must be a number.'],
    [{ version: 1.5, move: 'spam' }, 'version', 'invalid-type', 'The field "version" must be a whole number.'],
    [{ version: 0, move: 'spam' }, 'version', 'too-small', 'The field "version" must be at least 1.'],
    [{ version: 1, move: 'spam', note: 7 }, 'note', 'invalid-type', 'The field "note" must be a string.'],
    [
      { version: 1, move: 'spam', reason: 'x'.repeat(201) },
      'reason',
      'too-big',
      'The field "reason" must have at most 200 characters.',
    ],
    [{ version: 1, move: 'spam', force: true }, 'force', 'unknown', 'There is no field "force" here.'],
    [[], 'body', 'invalid-type', 'The field "body" must be an object.'],
    [null, 'body', 'invalid-type', 'The field "body" must be an object.'],
  ])('of a decision %j is refused by field and rule', async (body, field, rule, message) => {
    expect(await decide(body)).toEqual([{ field, rule, message }]);
  });

  test.each([
    [{ name: '' }, 'The field "name" must not be empty.'],
    [{ name: 'a\u0007b' }, 'The field "name" must have no control characters.'],
    [{ sites: 'demo' }, 'The field "sites" must be a list.'],
    [{ sites: [] }, 'The field "sites" must have at least 1 entry.'],
    [{ sites: ['De mo'] }, 'The field "sites.0" must be lower case letters, digits and inner hyphens only.'],
    [{ role: undefined }, 'The field "role" must be named, or scopes or a protocol in its place.'],
  ])('of a key %j is refused in plain words', async (body, message) => {
    expect((await makeKey(body)).map((fault) => fault.message)).toEqual([message]);
  });

  test('of a policy is refused by the path of the setting', async () => {
    const policy = { thresholds: { spam: { hold: 2 } }, holdFirstComment: 'yes', weights: { links: { score: 'ham' } } };
    const init = { method: 'PUT', body: JSON.stringify({ policy, version: 1 }) };
    expect(
      (await faultsOf(await sendAsOwner('/v1/admin/sites/demo/policy', {}, init))).map(({ message }) => message),
    ).toEqual([
      'The field "policy.holdFirstComment" must be true or false.',
      'The field "policy.thresholds.spam.hold" must be at most 1.',
      'The field "policy.weights.links.score" must be one of "spam", "toxicity".',
      'The field "policy.weights.links.points" is required.',
    ]);
  });
});

test('a comment sent as JSON with a field of another type is told so', async () => {
  const faults = await faultsOf(await post({ fields: { name: ['Ada'], body: 7 } }));
  expect(faults.map(({ field, message }) => [field, /must be a string/.test(message)])).toEqual([
    ['name', true],
    ['body', true],
  ]);
});

test('a header is named as it is written', async () => {
  const [fault] = await faultsOf(await post({ headers: { 'Idempotency-Key': 'k'.repeat(256) } }));
  expect(fault?.message).toBe('The field "Idempotency-Key" must have at most 255 characters.');
});

test('a query parameter sent twice is not taken for one of the two', async () => {
  const headers = { Authorization: `Bearer ${env.OWNER_KEY}` };
  const faults = await faultsOf(await send('/v1/admin/queue?site=demo&site=other', { headers }));
  expect(faults).toEqual([{ field: 'site', rule: 'invalid-type', message: 'The field "site" must be a string.' }]);
});

test('of an input with thousands of faults the first fifty are told, and of a long name its start', () => {
  const data = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`${'x'.repeat(500)}${i}`, i]));
  const { error } = z.strictObject({}).safeParse(data);
  const faults = nameFaults(error?.issues ?? [], { target: 'json', data });
  expect(faults).toHaveLength(50);
  for (const { field } of faults) expect(field).toHaveLength(200);
});
