// A site's export, answer by answer, as one file. An answer that broke off is asked for again.

import { api, readText } from '../api/client.ts';
import { Problem } from '../api/problem.ts';

interface ExportAsk {
  site: string;
  emails: 'include' | 'omit';
  /** Told the comments there so far. */
  progress: (comments: number) => void;
  signal: AbortSignal;
}

const triesMax = 3;
const commentStart = '{"type":"comment"';

/** @throws Problem what the service refused, or that its answers are not whole; DOMException when it was stopped. */
export async function fetchExport({ site, emails, progress, signal }: ExportAsk): Promise<Blob> {
  const pieces: Blob[] = [];
  let comments = 0;
  let cursor: string | null = '';
  while (cursor !== null) {
    const { lines, next }: Answer = await fetchWhole({ site, emails, cursor, signal });
    comments += lines.filter((line) => line.startsWith(commentStart)).length;
    progress(comments);
    // As blobs: the browser keeps them where there is room.
    pieces.push(new Blob([lines.join('\n'), '\n']));
    cursor = next;
  }
  return new Blob([...pieces, '{"type":"end"}\n'], { type: 'application/jsonl' });
}

interface Answer {
  lines: string[];
  /** Null: there is no more. */
  next: string | null;
}

type Asked = Omit<ExportAsk, 'progress'> & { cursor: string };

async function fetchWhole({ site, emails, cursor, signal }: Asked): Promise<Answer> {
  const query = { emails, ...(cursor && { cursor }) };
  for (let tries = 1; tries <= triesMax; tries++) {
    const text = await readText(api.sites[':site'].export.$get({ param: { site }, query }, { init: { signal } }));
    signal.throwIfAborted();
    const lines = text.trimEnd().split('\n');
    const last = parseLast(lines.pop() ?? '');
    if (last) return { lines, next: last.type === 'next' ? last.cursor : null };
  }
  throw new Problem({ status: 0, kind: 'unreachable' });
}

function parseLast(line: string): { type: 'next'; cursor: string } | { type: 'end' } | null {
  if (!/^\{"type":"(?:next|end)"/.test(line) || !line.endsWith('}')) return null;
  return JSON.parse(line) as { type: 'next'; cursor: string } | { type: 'end' };
}
