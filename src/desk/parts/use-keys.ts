// Single keys and two in a row ("g q"), wherever the person is not typing.

import { useEffect, useRef } from 'preact/hooks';

/** By the key as `KeyboardEvent.key` names it. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const secondWithinMs = 1_500;
let first: { key: string; at: number } | null = null;

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Calls what a key stands for, as long as the part is on the page. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const before = first && Date.now() - first.at < secondWithinMs ? `${first.key} ${event.key}` : '';
      const act = latest.current[before] ?? (before === '' ? latest.current[event.key] : undefined);
      if (!act) return;
      event.preventDefault();
      first = null;
      act(event);
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

addEventListener('keydown', (event) => {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target));
  // Runs after the page's own: what was a second key is none again.
  queueMicrotask(() => {
    first = isPlain && event.key === 'g' && !first ? { key: 'g', at: Date.now() } : null;
  });
});
