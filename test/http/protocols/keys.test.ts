// Keys for software of other services' protocols: what they look like, and that each opens its own protocol and nothing else.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { protocols, type ProtocolName } from '../../../src/domain/actor.ts';
import { readSettings } from '../../../src/env.ts';
import { authenticateForProtocol } from '../../../src/operations/keys/authenticate-for-protocol.ts';
import { makeSite, send, sendAsOwner } from '../../setup/service.ts';

const path = '/v1/admin/keys';
const context = { settings: readSettings(env), now: Date.now(), models: [] };

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('other');
});

async function make(protocol: ProtocolName, name: string): Promise<{ id: string; secret: string }> {
  const answer = await sendAsOwner(path, { name, protocol, sites: ['demo'] });
  expect(answer.status).toBe(201);
  return answer.json();
}

describe('a key of a protocol', () => {
  test('is a host’s label of twelve letters and digits for Akismet, in any case, and never the same', async () => {
    const secrets = new Set<string>();
    for (let made = 0; made < 20; made++) secrets.add((await make('akismet', `WordPress ${made}`)).secret);
    expect(secrets.size).toBe(20);
    for (const secret of secrets) {
      expect(secret).toMatch(/^[a-z0-9]{12}$/);
      const caller = await authenticateForProtocol(context, 'akismet', secret.toUpperCase());
      expect(caller).toMatchObject({ site: 'demo', actor: { scopes: [] } });
    }
    expect((await make('perspective', 'Coral')).secret).toMatch(/^ank_[\w-]{43}$/);
  });

  test.each(protocols)('opens %s alone, and nothing of our own', async (protocol) => {
    const { id, secret } = await make(protocol, `Software of ${protocol}`);
    for (const other of protocols)
      expect((await authenticateForProtocol(context, other, secret)) !== null, other).toBe(other === protocol);
    expect((await sendAsOwner('/v1/admin/me', undefined, { key: secret })).status).toBe(401);
    expect((await sendAsOwner('/v1/admin/queue?site=demo', undefined, { key: secret })).status).toBe(401);
    const signIn = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ key: secret }),
    };
    expect((await send('/v1/admin/sessions', signIn)).status).toBe(401);
    await sendAsOwner(`${path}/${id}`, undefined, { method: 'DELETE' });
    expect(await authenticateForProtocol(context, protocol, secret)).toBeNull();
  });

  test('is not what a key of our own is', async () => {
    const { secret } = await (
      await sendAsOwner(path, { name: 'Mo', role: 'owner', sites: ['demo'] })
    ).json<{ secret: string }>();
    for (const protocol of protocols) {
      expect(await authenticateForProtocol(context, protocol, secret)).toBeNull();
      expect(await authenticateForProtocol(context, protocol, env.OWNER_KEY)).toBeNull();
    }
  });

  test.each<[string, object, string]>([
    ['two sites', { sites: ['demo', 'other'] }, 'sites'],
    ['every site', { sites: null }, 'sites'],
    ['a role beside the protocol', { role: 'reader' }, 'role'],
    ['an unknown protocol', { protocol: 'smtp' }, 'protocol'],
    ['a person', { email: 'mo@people.example' }, 'email'],
  ])('is refused for %s, by the name of the field', async (_, change, field) => {
    const answer = await sendAsOwner(path, { name: 'Wrong', protocol: 'akismet', sites: ['demo'], ...change });
    expect(answer.status).toBe(422);
    expect((await answer.json<{ errors: { field: string }[] }>()).errors.map((fault) => fault.field)).toContain(field);
  });

  test('is made within reach alone', async () => {
    const { secret } = await (
      await sendAsOwner(path, { name: 'Owner of one', role: 'owner', sites: ['other'] })
    ).json<{ secret: string }>();
    const refused = await sendAsOwner(path, { name: 'Far', protocol: 'akismet', sites: ['demo'] }, { key: secret });
    expect(refused.status).toBe(403);
  });
});
