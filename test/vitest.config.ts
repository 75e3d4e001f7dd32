// `workers` and `pure` run in workerd, `workers` on a real D1 with the real migrations; `offline` and `node` run what needs Node
// (*.node.test.ts): `offline` files alone, `node` processes or a browser. Two files run at a time on two cores.

import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { answerOutside } from './setup/outside.ts';

const root = new URL('..', import.meta.url).pathname;
const migrations = await readD1Migrations(`${root}migrations`);
const searchMigrations = await readD1Migrations(`${root}migrations/search`);

/** What needs neither database nor Worker: rooms that are pure. */
const pureRooms = ['test/domain/**/*.test.ts', 'test/intake/**/*.test.ts', 'test/scoring/**/*.test.ts'];
const nodeTests = 'test/**/*.node.test.ts';
/** What needs Node and neither a browser nor a process of its own: it runs beside what does. */
const offline = ['test/training/**/*.node.test.ts', 'test/scoring/**/*.node.test.ts'];

export default defineConfig({
  root,
  test: {
    // Vitest leaves one core alone: of two, half.
    maxWorkers: '100%',
    projects: [
      {
        root,
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: {
          name: 'pure',
          include: pureRooms,
          exclude: [nodeTests],
          // They share nothing that a test could change: one isolate for all saves a start a file.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        root,
        plugins: [
          cloudflareTest({
            main: './src/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: migrations,
                TEST_SEARCH_MIGRATIONS: searchMigrations,
                OWNER_KEY: 'owner-key-of-the-tests-0123456789abcdef',
                HASH_SECRET: 'hash-secret-of-the-tests-0123456789abcdef',
                TOKEN_SECRET: 'token-secret-of-the-tests-0123456789abcdef',
                MAIL_FROM: 'Anteroom <comments@anteroom.example>',
                MAIL_API_URL: 'https://mail.receivers.dev/200/all',
                MAIL_API_KEY: 'mail-key-of-the-tests',
                SERVICE_ORIGIN: 'https://anteroom.example',
              },
              // No test depends on the world outside this machine.
              outboundService: answerOutside,
              // The exact limits are the policy's; the wide gate would only throttle the tests.
              ratelimits: {
                FRONT_GATE: { namespace_id: '1001', simple: { limit: 1_000_000, period: 60 } },
                READ_GATE: { namespace_id: '1002', simple: { limit: 1_000_000, period: 60 } },
                SIGN_IN_GATE: { namespace_id: '1003', simple: { limit: 1_000_000, period: 60 } },
                PROTOCOL_GATE: { namespace_id: '1005', simple: { limit: 1_000_000, period: 60 } },
                NARROW_GATE: { namespace_id: '1004', simple: { limit: 3, period: 60 } },
              },
            },
          }),
        ],
        test: {
          name: 'workers',
          // Starting an isolate costs more than most files; the setup gives each file empty databases.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [nodeTests, ...pureRooms],
          setupFiles: ['./test/setup/apply-migrations.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: { name: 'offline', include: offline, testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        root,
        test: {
          name: 'node',
          include: [nodeTests],
          exclude: offline,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
