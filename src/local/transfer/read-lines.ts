// Files of a JSON line each: Anteroom's own export, and Remark42's backup.

import { addressOf, timeOf, type Item, type ReadOptions } from './item.ts';
import { textOfHtml } from './html-text.ts';

const lineUnitsMax = 2_000_000;

/** The lines of a text that comes in pieces. @throws Error for a line that is too long to be one. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const [first = '', ...more] = piece.split('\n');
    rest += first;
    if (rest.length > lineUnitsMax) throw new Error(`A line is longer than ${lineUnitsMax} characters.`);
    for (const next of more) {
      yield rest;
      rest = next;
    }
  }
  yield rest;
}

async function* objectsOf(pieces: AsyncIterable<string>): AsyncGenerator<Record<string, unknown> | null> {
  for await (const line of linesOf(pieces)) if (line.trim() !== '') yield parse(line);
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export async function* readAnteroom(pieces: AsyncIterable<string>): AsyncGenerator<Item> {
  for await (const line of objectsOf(pieces)) {
    if (line === null) yield { skipped: 'not JSON', id: '' };
    else if (line['type'] !== 'next' && line['type'] !== 'end') yield { line };
  }
}

/** The first line has the users and pages; each other one is a comment. `orig` is what its author typed, `text` is HTML. */
export async function* readRemark(pieces: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<Item> {
  for await (const comment of objectsOf(pieces)) {
    if (comment === null) yield { skipped: 'not JSON', id: '' };
    else if ('locator' in comment) yield remarkItem(comment, options);
  }
}

function remarkItem(comment: Record<string, unknown>, options: ReadOptions): Item {
  const said = (of: unknown, name: string): string => {
    const value = (typeof of === 'object' && of !== null ? of : {}) as Record<string, unknown>;
    return typeof value[name] === 'string' ? value[name] : '';
  };
  const id = said(comment, 'id');
  const createdAt = timeOf(said(comment, 'time'));
  if (createdAt === null) return { skipped: 'no date', id };
  const editedAt = timeOf(said(comment['edit'], 'time'));
  const deleted = comment['delete'] === true;
  return {
    line: {
      type: 'comment',
      source: `remark42:${said(comment['locator'], 'site')}`.slice(0, 100),
      id,
      page: addressOf(said(comment['locator'], 'url'), options),
      parent: said(comment, 'pid') || null,
      name: deleted ? null : textOfHtml(said(comment['user'], 'name'), { keepLines: false }),
      body: deleted ? '' : said(comment, 'orig') || textOfHtml(said(comment, 'text'), { keepLines: false }),
      status: 'approved',
      createdAt,
      editedAt,
      ...(deleted ? { erasedAt: createdAt } : {}),
    },
  };
}
