// The Worker that `bench:lists` runs in workerd: compiles a list and looks for it in texts many times. Never deployed.

import { parseParts } from '../../domain/stored-list.ts';
import { compileList, emptyList, type SiteList } from '../../scoring/lists/compile-list.ts';
import { matchList } from '../../scoring/lists/match-list.ts';
import { readComment } from '../../scoring/reading/read-comment.ts';
import { newText } from './bench-score-texts.ts';

export interface ListOrder {
  /** UTF-16 units of a text, nearly. */
  units: number;
  rounds: number;
  callsARound: number;
  /** Entries to write the text of; none: ordinary text, every one another. */
  said: readonly string[];
}

let list: SiteList = emptyList;

/** PUT: the parts of a list as stored, as a JSON array; milliseconds of compiling it. POST: microseconds a text, by round. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'PUT') return Response.json(compile((await request.json()) as string[]));
    return Response.json(measure((await request.json()) as ListOrder));
  },
};

function compile(parts: readonly string[]): { ms: number; patterns: number } {
  const start = Date.now();
  list = compileList(1, parseParts(parts));
  return { ms: Date.now() - start, patterns: list.patterns.patterns.length };
}

const sender = { emailFolded: 'mona@example.org', addressHash: null, author: null, network: null };

function measure({ units, rounds, callsARound, said }: ListOrder): number[] {
  const readings = Array.from({ length: callsARound }, (_, call) => {
    const body = said.length === 0 ? newText(units, call) : sayEntries(said, units, call);
    return readComment({ name: 'Mona Ashworth', email: 'mona@example.org', website: 'https://mona.example', body });
  });
  return Array.from({ length: rounds }, () => {
    const start = Date.now();
    for (const reading of readings) matchList(list, { reading, sender, now: start });
    return ((Date.now() - start) * 1000) / callsARound;
  });
}

function sayEntries(said: readonly string[], units: number, call: number): string {
  let text = '';
  for (let at = call * 97; text.length < units; at += 1) text += `${said[at % said.length] ?? ''} `;
  return text.slice(0, units);
}
