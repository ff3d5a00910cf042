import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/{architecture,belastung,fuzz,packaging,stand-in,shared,electron,renderer,recht,gegenprobe,mutation}/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    pool: 'forks',
    // Left alone, vitest keeps one of two cores for itself.
    maxWorkers: 2,
    // How long a test takes says nothing about the product on a busy machine; a hang still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
