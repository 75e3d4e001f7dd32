// The parameters of a list of comments in WordPress's REST API. One that would narrow the list and is not known here is
// refused: left out in silence, it would show what was not asked for.

import { invalidParams, RestRefusal } from './rest-failure.ts';

const perPageMax = 100;
const pageMax = 1_000;
const keyUnitsMax = 200;

/** Narrowing, and not known here. */
const unknown = [
  'after', 'author', 'author_exclude', 'before', 'exclude', 'include', 'offset', 'parent_exclude', 'search',
] as const; // prettier-ignore

export interface AskedList {
  /** Which of the pages of answers, from 1 on. */
  page: number;
  perPage: number;
  order: 'asc' | 'desc';
  /** The key of the page commented on; null: all. */
  of: string | null;
  /** "none": those that answer no other; null: all. */
  parent: string | null;
}

/** @throws RestRefusal naming each parameter that is not right, or one that only who signs in may use. */
export function readList(url: string): AskedList {
  const { searchParams: sent } = new URL(url);
  refuseForbidden(sent);
  const faults: Record<string, string> = {};
  const number = (name: string, { or, max }: { or: number; max: number }) => {
    const text = sent.get(name);
    const value = text === null ? or : Number(text);
    if (!Number.isInteger(value) || value < 1 || value > max) faults[name] = `${name} must be between 1 and ${max}.`;
    return value;
  };
  const oneOf = <Value extends string>(name: string, [first, ...others]: readonly [Value, ...Value[]]): Value => {
    const text = sent.get(name) ?? first;
    const value = [first, ...others].find((one) => one === text);
    if (value === undefined) faults[name] = `${name} must be one of ${[first, ...others].join(', ')}.`;
    return value ?? first;
  };
  const asked: AskedList = {
    page: number('page', { or: 1, max: pageMax }),
    perPage: number('per_page', { or: 10, max: perPageMax }),
    order: oneOf('order', ['desc', 'asc']),
    of: idOf(sent, 'post', faults),
    parent: idOf(sent, 'parent', faults),
  };
  oneOf('orderby', ['date_gmt', 'date', 'id']);
  oneOf('type', ['comment']);
  for (const name of unknown) if (sent.has(name)) faults[name] = `${name} is not known here.`;
  if (Object.keys(faults).length > 0) throw invalidParams(faults);
  return { ...asked, parent: asked.parent === '0' ? 'none' : asked.parent };
}

function idOf(sent: URLSearchParams, name: string, faults: Record<string, string>): string | null {
  const [text = null, ...more] = [...sent.getAll(name), ...sent.getAll(`${name}[]`)];
  if (text === null || text === '') return null;
  if (more.length > 0 || text.includes(',') || text.length > keyUnitsMax) faults[name] = `${name} must be one id.`;
  return text;
}

function refuseForbidden(sent: URLSearchParams): void {
  if ((sent.get('context') ?? 'view') === 'edit')
    throw new RestRefusal({ code: 'rest_forbidden_context', message: 'Only who moderates may edit.', status: 401 });
  const isOwn = sent.has('author_email') || !['approve', 'approved', null].includes(sent.get('status'));
  if (isOwn)
    throw new RestRefusal({
      code: 'rest_forbidden_param',
      message: 'Only who moderates may ask by this.',
      status: 401,
    });
}
