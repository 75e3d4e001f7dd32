// At the foot of a long form: whether something is not saved yet, and what to do about it.

import { s } from '../strings/settings-texts.ts';

export function SaveBar({ isKept, isBusy, forget }: { isKept: boolean; isBusy: boolean; forget: () => void }) {
  if (!isKept) return null;
  return (
    <div class="save-bar">
      <span role="status">{s.unsaved}</span>
      <button type="button" onClick={forget}>
        {s.discard}
      </button>
      <button type="submit" class="primary" disabled={isBusy}>
        {s.save}
      </button>
    </div>
  );
}
