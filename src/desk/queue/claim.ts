// This desk says which comment it looks at, so that a second moderator takes another.

import { useEffect, useRef } from 'preact/hooks';
import { api, read } from '../api/client.ts';

/** Somebody who only runs through the list claims nothing. */
const settleMs = 400;
/** A claim holds five minutes. */
const renewMs = 4 * 60_000;

/** Claims the comment that is looked at, and gives up the one before. */
export function useClaim(id: string | null, mayDecide: boolean): void {
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (!mayDecide) return;
    const take = () => {
      const release = held.current !== null && held.current !== id ? [held.current] : [];
      const claim = id === null ? [] : [id];
      held.current = id;
      // Nothing depends on it: a claim that did not come through only fails to warn.
      if (claim.length + release.length > 0)
        read(api.claims.$post({ json: { claim, release } })).catch(() => undefined);
    };
    const settled = setTimeout(take, settleMs);
    const renewed = setInterval(take, renewMs);
    return () => {
      clearTimeout(settled);
      clearInterval(renewed);
    };
  }, [id, mayDecide]);
}
