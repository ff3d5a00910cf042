import { defineConfig } from 'vitest/config';

// What is pure remembers nothing that another test could notice: its modules are loaded once for all files. The others
// keep files, processes and keys, and every file of tests begins afresh.
const PURE = 'test/{shared,renderer,recht,gegenprobe,mutation}/**/*.test.{ts,tsx}';
const OTHERS = 'test/{architecture,belastung,fuzz,packaging,stand-in,electron}/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Left alone, vitest keeps one of two cores for itself.
    maxWorkers: 2,
    // How long a test takes says nothing about the product on a busy machine; a hang still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'rein', include: [PURE], isolate: false } },
      { extends: true, test: { name: 'ganz', include: [OTHERS] } },
    ],
  },
});
