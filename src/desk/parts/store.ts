// A value that parts of the desk share outside of any of them: whoever shows it is drawn again when it changes.

import { useSyncExternalStore } from 'preact/compat';

export interface Store<Value> {
  get: () => Value;
  set: (value: Value) => void;
  /** The value, in a part that follows it. */
  use: () => Value;
}

export function makeStore<Value>(start: Value): Store<Value> {
  const listeners = new Set<() => void>();
  let current = start;
  const get = () => current;
  const follow = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (value) => {
      current = value;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(follow, get),
  };
}
