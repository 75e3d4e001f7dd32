import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { digest } from '../../src/operations/hashing.ts';
import { countDatabase } from '../setup/count-database.ts';
import { makeSite, send, sendAsOwner } from '../setup/service.ts';

interface MadeKey {
  id: string;
  secret: string;
}

const path = '/v1/admin/keys';

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('other');
});

async function make(body: unknown, key?: string): Promise<Response> {
  return sendAsOwner(path, body, key === undefined ? {} : { key });
}

async function made(body: unknown, key?: string): Promise<MadeKey> {
  const answer = await make(body, key);
  expect(answer.status).toBe(201);
  return answer.json<MadeKey>();
}

async function namesSeen(key?: string): Promise<string[]> {
  const answer = await sendAsOwner(path, undefined, key === undefined ? {} : { key });
  return (await answer.json<{ keys: { name: string }[] }>()).keys.map(({ name }) => name);
}

function remove(id: string, key?: string): Promise<Response> {
  return sendAsOwner(`${path}/${id}`, undefined, { method: 'DELETE', ...(key === undefined ? {} : { key }) });
}

test('a key opens what its role opens, is said once, and is stored as its hash only', async () => {
  const answer = await make({ name: 'Mo', role: 'moderator', sites: ['demo'] });
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const key = await answer.json<MadeKey>();
  expect(key).toMatchObject({ name: 'Mo', role: 'moderator', sites: ['demo'], createdBy: 'owner' });
  expect(key.secret).toMatch(/^ank_[\w-]{43}$/);
  expect((await sendAsOwner('/v1/admin/queue?site=demo', undefined, { key: key.secret })).status).toBe(200);
  expect((await sendAsOwner('/v1/admin/queue?site=other', undefined, { key: key.secret })).status).toBe(404);
  expect((await make({ name: 'More', role: 'reader', sites: ['demo'] }, key.secret)).status).toBe(403);
  const stored = await env.DB.prepare('SELECT * FROM keys WHERE id = ?').bind(key.id).first();
  expect(stored?.['hash']).toBe(await digest(key.secret));
  expect(JSON.stringify(stored)).not.toContain(key.secret.slice(4));
  expect(await (await sendAsOwner(path)).text()).not.toContain(key.secret.slice(4));
});

test('a deleted key opens nothing any more, and is not there to delete again', async () => {
  const { id, secret } = await made({ name: 'Short-lived', role: 'owner', sites: null });
  expect((await remove(id)).status).toBe(204);
  expect((await sendAsOwner(path, undefined, { key: secret })).status).toBe(401);
  expect((await remove(id)).status).toBe(404);
});

test('without a key, or with a wrong one, keys are neither shown nor made', async () => {
  expect((await send(path)).status).toBe(401);
  expect((await make({ name: 'X', role: 'reader', sites: null }, 'ank_wrong')).status).toBe(401);
});

describe('what a key can not be', () => {
  const faultsOf = async (body: unknown) => {
    const answer = await make(body);
    expect(answer.status).toBe(422);
    return (await answer.json<{ errors: { field: string; rule: string }[] }>()).errors.map(
      ({ field, rule }) => `${field} ${rule}`,
    );
  };

  test('a name that is taken, or the first owner’s, in any case', async () => {
    await made({ name: 'Taken', role: 'reader', sites: null });
    expect(await faultsOf({ name: ' Taken ', role: 'reader', sites: null })).toEqual(['name taken']);
    expect(await faultsOf({ name: 'Owner', role: 'reader', sites: null })).toEqual(['name taken']);
  });

  test('sites that are not there, all named at once', async () => {
    const faults = await faultsOf({ name: 'Lost', role: 'reader', sites: ['demo', 'nowhere', 'no-such'] });
    expect(faults).toEqual(['sites unknown-site', 'sites unknown-site']);
    expect(await namesSeen()).not.toContain('Lost');
  });

  test('a role we do not know, no sites at all, an over-long name, a member too many', async () => {
    expect(await faultsOf({ name: 'x'.repeat(101), role: 'admin', sites: [], hash: 'mine' })).toHaveLength(4);
  });

  test('of ten keys made at once under one name one is made', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => make({ name: 'Race', role: 'reader', sites: null })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(9);
  });
});

describe('an owner’s key limited to a site', () => {
  let limited: MadeKey;
  let everywhere: MadeKey;

  beforeAll(async () => {
    limited = await made({ name: 'Owner of demo', role: 'owner', sites: ['demo'] });
    everywhere = await made({ name: 'Everywhere', role: 'reader', sites: null });
  });

  test('makes no key wider than itself, whether the other site exists or not', async () => {
    for (const sites of [null, ['other'], ['demo', 'other'], ['nowhere']]) {
      expect((await make({ name: 'Wider', role: 'reader', sites }, limited.secret)).status).toBe(403);
    }
    await made({ name: 'Narrow', role: 'owner', sites: ['demo'] }, limited.secret);
  });

  test('sees and deletes only keys wholly within its reach', async () => {
    const both = await made({ name: 'Both', role: 'reader', sites: ['demo', 'other'] });
    const within = await made({ name: 'Within', role: 'reader', sites: ['demo'] });
    const names = await namesSeen(limited.secret);
    expect(names).toContain('Within');
    expect(names).toContain('Owner of demo');
    expect(names).not.toContain('Both');
    expect(names).not.toContain('Everywhere');
    expect((await remove(both.id, limited.secret)).status).toBe(404);
    expect((await remove(everywhere.id, limited.secret)).status).toBe(404);
    expect((await remove(within.id, limited.secret)).status).toBe(204);
    expect(await namesSeen()).toEqual(expect.arrayContaining(['Both', 'Everywhere']));
  });
});

test('the list pages by name, each key once', async () => {
  const all = await namesSeen();
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer = await sendAsOwner(`${path}?limit=3&cursor=${encodeURIComponent(cursor)}`);
    const page: { keys: { name: string }[]; next: string | null } = await answer.json();
    expect(page.keys.length).toBeLessThanOrEqual(3);
    seen.push(...page.keys.map(({ name }) => name));
    cursor = page.next;
  }
  expect(seen).toEqual(all);
});

test('making a key is one trip', async () => {
  const counted = countDatabase(env.DB);
  expect((await sendAsOwner(path, { name: 'Cheap', role: 'reader', sites: ['demo'] }, { db: counted.db })).status).toBe(
    201,
  );
  expect(counted.cost.trips).toBe(1);
});
