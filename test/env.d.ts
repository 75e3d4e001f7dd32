// The bindings the tests see: the Worker's own, and the migrations to apply.

declare namespace Cloudflare {
  interface Env {
    DB: D1Database;
    SEARCH: D1Database;
    FRONT_GATE: RateLimit;
    READ_GATE: RateLimit;
    /** A real rate limit that a test can reach. */
    NARROW_GATE: RateLimit;
    JOBS: Queue<{ job: string }>;
    WEBHOOKS: Queue<{ webhook: string } | { mails: true }>;
    OWNER_KEY: string;
    HASH_SECRET: string;
    TOKEN_SECRET: string;
    MAIL_FROM: string;
    MAIL_API_URL: string;
    MAIL_API_KEY: string;
    SERVICE_ORIGIN: string;
    PROPERTY_RUNS?: string;
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[];
    TEST_SEARCH_MIGRATIONS: import('cloudflare:test').D1Migration[];
  }
  interface GlobalProps {
    mainModule: typeof import('../src/index.ts');
  }
}
