// Ids of what is imported. They follow from where a thing is from, so that the same thing always has the same id at a site; in
// the form of a UUIDv7 (RFC 9562), since ids lie in the order of time.

import { digest } from '../hashing.ts';

/** The id of a comment of another system. `at`: when it was written, ms. */
export function idOfSource(site: string, from: { source: string; id: string; at: number }): Promise<string> {
  return derive(JSON.stringify([site, from.source, from.id]), from.at.toString(16).padStart(12, '0'));
}

const uuid = /^([0-9a-f]{8})-([0-9a-f]{4})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What stands for an id of ours where that is another site's already. */
export function idInsteadOf(site: string, id: string): Promise<string> {
  const [, high = '00000000', low = '0000'] = uuid.exec(id) ?? [];
  return derive(JSON.stringify([site, id]), `${high}${low}`);
}

async function derive(of: string, time: string): Promise<string> {
  const hash = await digest(`imported\n${of}`);
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
