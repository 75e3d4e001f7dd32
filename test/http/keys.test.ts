import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/env.ts';
import { digest } from '../../src/operations/hashing.ts';
import { authenticate } from '../../src/operations/keys/authenticate.ts';
import { makeKey } from '../../src/operations/keys/make-key.ts';
import { countDatabase } from '../setup/count-database.ts';
import { makeKey as makeStoredKey, makeSite, send, sendAsOwner } from '../setup/service.ts';

interface MadeKey {
  id: string;
  secret: string;
}

interface Deleted {
  deleted: { id: string; name: string }[];
  made: { id: string; name: string }[];
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

function remove(id: string, key?: string, query = ''): Promise<Response> {
  return sendAsOwner(`${path}/${id}${query}`, undefined, { method: 'DELETE', ...(key === undefined ? {} : { key }) });
}

const namesOf = (keys: { name: string }[]) => keys.map(({ name }) => name).sort();

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
  const answer = await remove(id);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ deleted: [{ id, name: 'Short-lived' }], made: [] });
  expect((await sendAsOwner(path, undefined, { key: secret })).status).toBe(401);
  expect((await remove(id)).status).toBe(404);
  expect((await remove(id, undefined, '?made=delete')).status).toBe(404);
  expect(await namesSeen()).not.toContain('Short-lived');
  await made({ name: 'Short-lived', role: 'reader', sites: null });
});

describe('of a deleted key, what it made', () => {
  /** A key that made a key that made a key. */
  async function makeThree(name: string): Promise<[MadeKey, MadeKey, MadeKey]> {
    const first = await made({ name: `${name} A`, role: 'owner', sites: null });
    const second = await made({ name: `${name} B`, role: 'owner', sites: null }, first.secret);
    return [first, second, await made({ name: `${name} C`, role: 'reader', sites: ['demo'] }, second.secret)];
  }

  test('still opens and is told, through keys deleted before too, and can be deleted afterwards', async () => {
    const [first, second, third] = await makeThree('Kept');
    expect(await (await remove(second.id)).json<Deleted>()).toMatchObject({ made: [{ id: third.id }] });
    expect(await (await remove(first.id)).json<Deleted>()).toMatchObject({ made: [{ id: third.id, name: 'Kept C' }] });
    expect((await sendAsOwner('/v1/admin/sites', undefined, { key: third.secret })).status).toBe(200);
    const rest = await (await remove(first.id, undefined, '?made=delete')).json<Deleted>();
    expect(rest).toMatchObject({ deleted: [{ id: third.id }], made: [] });
    expect((await sendAsOwner('/v1/admin/sites', undefined, { key: third.secret })).status).toBe(401);
  });

  test('goes with it when asked to, all at once and nothing else', async () => {
    const keys = await makeThree('Gone');
    const other = await made({ name: 'Untouched', role: 'reader', sites: null });
    const counted = countDatabase(env.DB);
    const answer = await sendAsOwner(`${path}/${keys[0].id}?made=delete`, undefined, {
      method: 'DELETE',
      db: counted.db,
    });
    const { deleted, made: left } = await answer.json<Deleted>();
    expect(namesOf(deleted)).toEqual(['Gone A', 'Gone B', 'Gone C']);
    expect(left).toEqual([]);
    expect(counted.cost.trips).toBe(1);
    for (const { secret } of keys)
      expect((await sendAsOwner('/v1/admin/sites', undefined, { key: secret })).status).toBe(401);
    expect((await sendAsOwner('/v1/admin/sites', undefined, { key: other.secret })).status).toBe(200);
  });

  test('cannot come after it: a key deleted while it makes one makes none', async () => {
    const { id, secret } = await made({ name: 'Caught', role: 'owner', sites: null });
    const context = { settings: readSettings(env), now: Date.now(), models: [] };
    const actor = await authenticate(context, secret);
    expect((await remove(id)).status).toBe(200);
    const late = makeKey(context, actor!, { name: 'Late', role: 'owner', sites: null });
    await expect(late).rejects.toMatchObject({ failure: { kind: 'unauthorized' } });
    expect(await namesSeen()).not.toContain('Late');
  });
});

describe('a key of scopes of its own', () => {
  test('opens what they name and nothing else, and is shown with them', async () => {
    const key = await made({ name: 'Counter', scopes: ['comments:read', 'comments:read'], sites: ['demo'] });
    expect(key).toMatchObject({ role: null, scopes: ['comments:read'] });
    const as = { key: key.secret };
    expect((await sendAsOwner('/v1/admin/waiting', undefined, as)).status).toBe(200);
    const refused = await sendAsOwner('/v1/admin/sites', undefined, as);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('sites:read');
    const { keys } = await (await sendAsOwner(path)).json<{ keys: object[] }>();
    expect(keys).toContainEqual(expect.objectContaining({ id: key.id, role: null, scopes: ['comments:read'] }));
  });

  test('makes keys of its own scopes, and none with another', async () => {
    const maker = await made({ name: 'Maker', scopes: ['keys:write', 'comments:read'], sites: null });
    await made({ name: 'Likewise', scopes: ['comments:read'], sites: null }, maker.secret);
    for (const wider of [{ role: 'reader' }, { scopes: ['comments:read', 'emails:read'] }]) {
      expect((await make({ name: 'Wider still', sites: null, ...wider }, maker.secret)).status).toBe(403);
    }
  });
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

  test.each(['author', 'The Author', 'thе author', 'reader', 'system', 'The service'])(
    'the name of whoever acts without a key: %s',
    async (name) => {
      expect(await faultsOf({ name, role: 'reader', sites: null })).toEqual(['name taken']);
    },
  );

  test.each([
    ['Cyrillic letters', '\u043Ewner'],
    ['Greek capitals', '\u039Fwner'],
    ['full width', '\uFF4F\uFF57\uFF4E\uFF45\uFF52'],
    ['invisible signs', 'own\u200B\u00ADer\u2066'],
    ['a digit', '0wner'],
  ])('a name that reads as the first owner’s, by %s', async (_by, name) => {
    expect(await faultsOf({ name, role: 'reader', sites: null })).toEqual(['name taken']);
  });

  test('a name that reads as another key’s, or that shows nothing', async () => {
    await made({ name: 'Alice Liddell', role: 'reader', sites: null });
    for (const name of ['ALICE  LIDDELL', 'A\u217Cice Lidde\u0406\u0406', '\u0410lice L1ddell']) {
      expect(await faultsOf({ name, role: 'reader', sites: null })).toEqual(['name taken']);
    }
    expect(await faultsOf({ name: '\u2060\u200B', role: 'reader', sites: null })).toEqual(['name required']);
    await made({ name: 'Alice Lidell', role: 'reader', sites: null });
  });

  test('a name that a key has from before names were compared as they read', async () => {
    await makeStoredKey('Ольга К.', { sites: ['demo'] });
    await env.DB.prepare("UPDATE keys SET name_folded = name WHERE id = 'Ольга К.'").run();
    expect(await faultsOf({ name: 'Ольга К.', role: 'reader', sites: null })).toEqual(['name taken']);
  });

  test('both of a role and of scopes, or of neither', async () => {
    expect(await faultsOf({ name: 'Both', role: 'reader', scopes: ['keys:read'], sites: null })).toEqual([
      'role custom',
    ]);
    expect(await faultsOf({ name: 'Neither', sites: null })).toEqual(['role custom']);
    expect(await faultsOf({ name: 'Odd', scopes: ['everything'], sites: null })).toEqual(['scopes.0 invalid-value']);
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
    expect((await remove(both.id, limited.secret, '?made=delete')).status).toBe(404);
    expect((await remove(within.id, limited.secret)).status).toBe(200);
    expect(await namesSeen()).toEqual(expect.arrayContaining(['Both', 'Everywhere']));
  });

  test('is not told by which key one was made that reaches further', async () => {
    const child = await made({ name: 'Child', role: 'reader', sites: ['demo'] }, limited.secret);
    const { keys } = await (
      await sendAsOwner(path, undefined, { key: limited.secret })
    ).json<{ keys: { id: string; createdBy: string | null }[] }>();
    const makers = Object.fromEntries(keys.map(({ id, createdBy }) => [id, createdBy]));
    expect([makers[limited.id], makers[child.id]]).toEqual([null, limited.id]);
    expect(await (await remove(child.id, limited.secret)).json()).toMatchObject({
      deleted: [{ createdBy: limited.id }],
    });
  });

  test('may use a name that only other sites know, and none that its own do', async () => {
    await made({ name: 'Namesake', role: 'reader', sites: ['other'] });
    await made({ name: 'Namesake', role: 'reader', sites: ['demo'] }, limited.secret);
    for (const name of ['Namesake', 'Everywhere']) {
      expect((await make({ name, role: 'reader', sites: ['demo'] }, limited.secret)).status).toBe(422);
    }
  });
});

test('the list pages by name, each key once', async () => {
  await made({ name: 'Ольга', role: 'reader', sites: null });
  const all = await namesSeen();
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const answer = await sendAsOwner(`${path}?limit=3${cursor === null ? '' : `&cursor=${cursor}`}`);
    const page: { keys: { name: string }[]; next: string | null } = await answer.json();
    expect(page.keys.length).toBeLessThanOrEqual(3);
    seen.push(...page.keys.map(({ name }) => name));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual(all);
});

test('making a key is one trip', async () => {
  const counted = countDatabase(env.DB);
  expect((await sendAsOwner(path, { name: 'Cheap', role: 'reader', sites: ['demo'] }, { db: counted.db })).status).toBe(
    201,
  );
  expect(counted.cost.trips).toBe(1);
});
