// Short notices at the foot of the page: what was done, with a way to take it back, and what did not work.

import { onlineManager } from '@tanstack/preact-query';
import { useSyncExternalStore } from 'preact/compat';
import { t } from '../strings/texts.ts';
import { makeStore } from './store.ts';

interface Notice {
  id: number;
  text: string;
  isFault: boolean;
  act?: { name: string; run: () => void } | undefined;
}

const shownMs = 8_000;
const shownMax = 3;
const notices = makeStore<readonly Notice[]>([]);
let ids = 0;

const drop = (id: number) => notices.set(notices.get().filter((one) => one.id !== id));

/** Tells something, with an act that it offers. A fault stays until it is closed. */
export function tell(text: string, { isFault = false, act }: Partial<Pick<Notice, 'isFault' | 'act'>> = {}): void {
  const id = (ids += 1);
  notices.set([...notices.get(), { id, text, isFault, act }].slice(-shownMax));
  if (!isFault) setTimeout(drop, shownMs, id);
}

export function Notices() {
  const shown = notices.use();
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <div class="notices" aria-live="polite">
      {!isOnline && <p class="notice fault">{t.offline}</p>}
      {shown.map(({ id, text, isFault, act }) => (
        <p key={id} class={isFault ? 'notice fault' : 'notice'}>
          <span>{text}</span>
          {act && (
            <button
              type="button"
              onClick={() => {
                drop(id);
                act.run();
              }}
            >
              {act.name}
            </button>
          )}
          <button type="button" class="quiet" aria-label={t.close} onClick={() => drop(id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  );
}
