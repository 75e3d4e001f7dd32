// What stands in a view's place while it is fetched, when that takes long, and when it failed.

import { useEffect, useState } from 'preact/hooks';
import { sayFault } from '../api/problem.ts';
import { t } from '../strings/texts.ts';

interface Fetched {
  error: unknown;
  isError: boolean;
  refetch: () => unknown;
}

const slowAfterMs = 3_000;

export function Loading({ of: fetched }: { of: Fetched }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!fetched.isError) {
    return (
      <p class="loading" role="status">
        {t.loading} {isSlow && t.slow}
      </p>
    );
  }
  return (
    <div class="failed" role="alert">
      <p>{sayFault(fetched.error)}</p>
      <button type="button" onClick={() => fetched.refetch()}>
        {t.retry}
      </button>
    </div>
  );
}
