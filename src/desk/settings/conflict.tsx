// Two people changed the same thing: what was typed is kept, and the person says which of the two stands.

import { Problem } from '../api/problem.ts';
import { s } from '../strings/settings-texts.ts';

export const isConflict = (error: unknown): boolean => error instanceof Problem && error.told.kind === 'conflict';

export function Conflict({ takeTheirs, takeMine }: { takeTheirs: () => void; takeMine: () => void }) {
  return (
    <div class="form-fault" role="alert">
      <p>{s.conflict.told}</p>
      <div class="acts">
        <button type="button" onClick={takeTheirs}>
          {s.conflict.theirs}
        </button>
        <button type="button" onClick={takeMine}>
          {s.conflict.mine}
        </button>
      </div>
    </div>
  );
}
