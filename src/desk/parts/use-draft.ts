// What is being typed, kept in the browser's session: a reload, or signing in again, loses none of it.

import { useRef, useState } from 'preact/hooks';

const under = (name: string) => `anteroom.draft.${name}`;

function recall<Value>(name: string): Value | undefined {
  try {
    const kept = sessionStorage.getItem(under(name));
    return kept === null ? undefined : (JSON.parse(kept) as Value);
  } catch {
    return undefined;
  }
}

export interface Draft<Value> {
  value: Value;
  /** Whether anything was typed that is not the start any more. */
  isKept: boolean;
  set: (next: Value) => void;
  /** Back to the start: what was typed is sent, or given up. */
  forget: () => void;
}

/** State under a name of its own, as it was left, or as it starts. */
export function useDraft<Value>(name: string, start: Value): Draft<Value> {
  const [, redraw] = useState({});
  const held = useRef<{ name: string; value: Value | undefined } | null>(null);
  if (held.current?.name !== name) held.current = { name, value: recall<Value>(name) };
  const keep = (value: Value | undefined) => {
    held.current = { name, value };
    try {
      if (value === undefined) sessionStorage.removeItem(under(name));
      else sessionStorage.setItem(under(name), JSON.stringify(value));
    } catch {
      // A full store keeps no draft; what is on the page stays.
    }
    redraw({});
  };
  const { value } = held.current;
  return { value: value ?? start, isKept: value !== undefined, set: keep, forget: () => keep(undefined) };
}
