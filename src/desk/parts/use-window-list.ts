// A list of which the page holds only the rows around the window, by TanStack's virtualizer.

import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options = Pick<VirtualizerOptions<Window, HTMLElement>, 'count' | 'estimateSize' | 'getItemKey' | 'scrollMargin'>;

/** The virtualizer of a list that scrolls with the window; the part is drawn again as it moves. */
export function useWindowList(options: Options): Virtualizer<Window, HTMLElement> {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const whole: VirtualizerOptions<Window, HTMLElement> = {
    ...options,
    overscan: 8,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => scrollY,
    onChange: () => redraw(undefined),
  };
  const [list] = useState(() => new Virtualizer(whole));
  list.setOptions(whole);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return list;
}

/** Whether the page is being printed: then all rows belong on it. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const [begin, end] = [() => setPrinting(true), () => setPrinting(false)];
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
