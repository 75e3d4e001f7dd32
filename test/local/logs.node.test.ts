// What the deployed Worker logs is a setting of wrangler.toml, read here as wrangler reads it.

import { expect, test } from 'vitest';
import { unstable_readConfig } from 'wrangler';

test('the platform logs no invocations: they hold the addresses of readers, and tokens in URLs', () => {
  const { observability } = unstable_readConfig({ config: 'wrangler.toml' });
  expect(observability).toMatchObject({ enabled: true, logs: { enabled: true, invocation_logs: false } });
});
