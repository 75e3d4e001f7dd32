// Whether somebody has to sign in. Requests that were refused for want of a session wait here and go on once it is there.

let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();

/** Resolves when somebody has signed in. */
export function waitForSignIn(): Promise<void> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    for (const listener of listeners) listener();
  });
}

/** Lets everything go on that waited. */
export function goOnSignedIn(): void {
  const goingOn = waiting;
  waiting = [];
  for (const goOn of goingOn) goOn();
  for (const listener of listeners) listener();
}

export const isSignInNeeded = (): boolean => waiting.length > 0;

export function onSignInChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
