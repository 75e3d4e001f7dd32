// Fills the desk that the pictures show: hand-written comments that wait, and a month of decided ones for the track record, which
// are the held-back part of the comments written for this project. All of it goes in by the service's own doors: posted to a
// site of rehearsal, taken out, moved back in time, and brought into the demo's site.

import { readOwnCommentsOnSpam, type OwnComment } from '../../training/corpora/own-comments.ts';
import { callAdmin, type AdminAccess } from '../call-admin.ts';
import { paperHost, waiting, type Letter } from './letters.ts';

const rehearsal = 'rehearsal';
const dayMs = 86_400_000;
const minuteMs = 60_000;
const linesAtOnce = 200;
const badMax = 150;

interface Line {
  type: string;
  id: string;
  source: string;
  createdAt: number;
  status: string;
  body: string;
  kept: { verdict: string; firstStatus: string; decidedStatus: string | null; decidedAt: number | null } & Record<
    string,
    unknown
  >;
}

/** @throws Error with the service's answer when something is refused. */
export async function fillDesk(access: AdminAccess): Promise<void> {
  await made(access, '/sites', { slug: rehearsal, title: 'Rehearsal', hosts: [paperHost] });
  const patch = { ...access, method: 'PATCH' } as const;
  const relaxed = { mode: 'hold-doubtful', holdFirstComment: false };
  await made(patch, `/sites/${rehearsal}/policy`, { policy: relaxed });
  await made(patch, '/sites/demo', { hosts: ['localhost', '127.0.0.1', paperHost] });
  const past = chosen(readOwnCommentsOnSpam());
  await bring(access, rehearsal, past.map(lineOfPast));
  // The letters come to a site that holds whom it does not know.
  await made(patch, `/sites/${rehearsal}/policy`, { policy: { ...relaxed, holdFirstComment: true } });
  for (const [at, letter] of waiting.entries()) await post(access, letter, at);
  const lines = await takeOut(access);
  const now = Date.now();
  await bring(access, 'demo', lines.map((line) => moved(line, { past, now }))); // prettier-ignore
  const gone = await fetch(`${access.origin}/v1/admin/sites/${rehearsal}?confirm=${rehearsal}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${access.ownerKey}` },
  });
  if (!gone.ok) throw new Error(`could not delete the site of rehearsal: ${gone.status}`);
}

async function made<Answer>(access: Parameters<typeof callAdmin>[0], path: string, send: object): Promise<Answer> {
  const { status, answer } = await callAdmin<Answer>(access, path, send);
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(answer).slice(0, 500)}`);
  return answer;
}

/** English ones that no model has learnt from: all that are honest, and as many bad ones as a quiet paper gets. */
function chosen(all: readonly OwnComment[]): OwnComment[] {
  const held = [...new Map(all.map((one) => [one.kind + one.body.slice(0, 12), one])).values()].filter(
    ({ split, language }) => split === 'test' && language === 'en',
  );
  const isBad = ({ toxic, spam }: OwnComment) => toxic + spam > 0;
  const bad = held.filter(isBad);
  const every = Math.max(1, Math.floor(bad.length / badMax));
  return [...held.filter((one) => !isBad(one)), ...bad.filter((_, at) => at % every === 0)];
}

function lineOfPast({ body, name, website }: OwnComment, at: number) {
  return {
    type: 'comment', source: 'past', id: String(at), page: `https://${paperHost}/letters`, name: name ?? `Reader ${at}`,
    email: `reader${at}@example.com`, website, body, status: 'pending', createdAt: Date.now() - dayMs,
  }; // prettier-ignore
}

async function post({ origin }: AdminAccess, letter: Letter, at: number): Promise<void> {
  const { name, mailbox, body, website, page } = letter;
  const answer = await fetch(`${origin}/v1/sites/${rehearsal}/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': `10.40.${at}.7` },
    body: JSON.stringify({
      page: `https://${paperHost}${page}`,
      name,
      email: `${mailbox}@example.com`,
      body,
      ...(website && { website }),
    }),
  });
  if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
}

async function bring(access: AdminAccess, site: string, lines: readonly object[]): Promise<void> {
  for (let first = 0; first < lines.length; first += linesAtOnce) {
    const part = lines.slice(first, first + linesAtOnce);
    const answer = await made<{ stored: number }>(access, `/sites/${site}/import`, { lines: part });
    if (answer.stored !== part.length) throw new Error(`import: ${JSON.stringify(answer).slice(0, 1_000)}`);
  }
}

async function takeOut({ origin, ownerKey }: AdminAccess): Promise<Line[]> {
  const lines: Line[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const query: string = cursor && `?cursor=${encodeURIComponent(cursor)}`;
    const address = `${origin}/v1/admin/sites/${rehearsal}/export${query}`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${ownerKey}` } });
    const given = (await answer.text()).trimEnd().split('\n').map((line) => JSON.parse(line) as Line); // prettier-ignore
    lines.push(...given.filter(({ type }) => type === 'comment'));
    cursor = (given.at(-1) as unknown as { cursor?: string }).cursor;
  }
  return lines;
}

/** A letter is as old as it says; what is past was decided by its label, later at weekends. */
function moved(line: Line, { past, now }: { past: readonly OwnComment[]; now: number }): Line {
  const letter = waiting.find(({ body }) => body === line.body);
  if (letter) return { ...line, createdAt: now - letter.minutesAgo * minuteMs };
  const at = Number(line.id);
  const one = past[at];
  if (line.source !== 'past' || !one) return line;
  const createdAt = now - dayMs - agoOf(at, now);
  const isWeekend = [0, 6].includes(new Date(createdAt).getUTCDay());
  const decidedAt = createdAt + (8 + ((at * 37) % 70)) * minuteMs * (isWeekend ? 9 : 1);
  const status = one.spam ? 'spam' : one.toxic ? 'rejected' : 'approved';
  const { verdict } = line.kept;
  const firstStatus = { approve: 'approved', spam: 'spam', discard: 'spam' }[verdict] ?? 'pending';
  const decidedReason = one.toxic && !one.spam ? 'toxic' : null;
  return {
    ...line,
    createdAt,
    status,
    kept: { ...line.kept, version: 2, firstStatus, decidedStatus: status, decidedAt, decidedReason },
  };
}

/** Spread over four weeks by a step that meets every hour, quieter at weekends, and busy on one day. */
function agoOf(at: number, now: number): number {
  const ago = Math.floor(((at * 0.618_034) % 1) * 28 * dayMs);
  const isWeekend = [0, 6].includes(new Date(now - dayMs - ago).getUTCDay());
  if (isWeekend && at % 5 < 3) return ago + 3 * dayMs;
  return at % 17 === 0 ? 9 * dayMs + (ago % dayMs) : ago;
}
