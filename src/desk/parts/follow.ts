// Links to places of the desk: a plain click goes there within the page, any other is the browser's.

import { go, type Place } from '../location.ts';

export function follow(place: Place) {
  return (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(place);
  };
}
