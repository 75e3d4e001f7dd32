// What a site has already of what an import names, found by whatever it may be known by: its own id, the one it has here
// instead, its source.

import type { KnownComment } from '../../storage/transfer/known-comments.ts';
import { idInsteadOf } from './derived-ids.ts';
import type { GivenComment, GivenLines } from './read-lines.ts';

/** What is to be asked for. */
export interface Asked {
  ids: string[];
  sources: [source: string, id: string][];
  /** Of ids that an Anteroom gave: those they have here where theirs are taken. */
  instead: ReadonlyMap<string, string>;
}

/** All that the lines name. */
export async function askedOf(site: string, { comments, others }: GivenLines): Promise<Asked> {
  const own = new Set<string>();
  const sources: Asked['sources'] = [];
  for (const { given } of comments) {
    sources.push([given.source, given.id]);
    if (given.kept === undefined && given.parent !== null) sources.push([given.source, given.parent]);
    for (const id of [given.kept?.id, given.kept?.proved, given.kept && given.parent]) if (id) own.add(id);
  }
  for (const { given } of others) if ('comment' in given) own.add(given.comment);
  const pairs = await Promise.all([...own].map(async (id) => [id, await idInsteadOf(site, id)] as const));
  const foreign = comments.filter(({ given }) => given.kept === undefined).map(({ instead }) => instead);
  return { ids: [...new Set([...pairs.flat(), ...foreign])], sources, instead: new Map(pairs) };
}

export interface KnownThere {
  /** The comment of the site that an Anteroom's id means. */
  ofId: (id: string) => KnownComment | undefined;
  ofSource: (source: string, id: string) => KnownComment | undefined;
  /** Another site has this id. */
  isTaken: (id: string) => boolean;
}

export function knownThere(
  site: string,
  asked: Asked,
  found: { byIds: readonly KnownComment[]; bySources: readonly KnownComment[] },
): KnownThere {
  const byId = new Map(found.byIds.map((row) => [row.id, row]));
  const bySource = new Map(found.bySources.map((row) => [JSON.stringify([row.source, row.source_id]), row]));
  const here = (id: string | undefined) => {
    const row = id === undefined ? undefined : byId.get(id);
    return row?.site === site ? row : undefined;
  };
  return {
    ofId: (id) => here(id) ?? here(asked.instead.get(id)),
    ofSource: (source, id) => bySource.get(JSON.stringify([source, id])),
    isTaken: (id) => byId.has(id) && byId.get(id)?.site !== site,
  };
}

/** The comment as it is there already, or undefined. */
export function findThere(known: KnownThere, { given, id }: GivenComment): KnownComment | undefined {
  return known.ofSource(given.source, given.id) ?? known.ofId(given.kept?.id ?? id);
}
