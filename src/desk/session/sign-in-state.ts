// Whether somebody has to sign in. Requests that were refused for want of a session wait here and go on once it is there.

import { makeStore } from '../parts/store.ts';

const waiting = makeStore<readonly (() => void)[]>([]);

/** Resolves when somebody has signed in. */
export function waitForSignIn(): Promise<void> {
  return new Promise((resolve) => waiting.set([...waiting.get(), resolve]));
}

/** Lets everything go on that waited. */
export function goOnSignedIn(): void {
  const goingOn = waiting.get();
  waiting.set([]);
  for (const goOn of goingOn) goOn();
}

/** Whether anything waits, in a part that follows it. */
export const useSignInNeeded = (): boolean => waiting.use().length > 0;
