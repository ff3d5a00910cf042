import { defineConfig } from 'vitest/config';

// These remember nothing that another test could notice: what a module keeps, it keeps by register or by content. Their
// modules are loaded once for all files; half of the time went into loading them again. The others mock, change the
// environment or start processes, and every file of them begins afresh.
const TOGETHER = [
  'test/{shared,renderer,recht,gegenprobe,mutation}/**/*.test.{ts,tsx}',
  'test/electron/core/{db,files,ipc,reader,register,usecases,vault}/**/*.test.ts',
];
const ALL = [
  'test/{architecture,belastung,fuzz,packaging,stand-in,shared,electron,renderer,recht,gegenprobe,mutation}/**/*.test.{ts,tsx}',
];

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Left alone, vitest keeps one of two cores for itself.
    maxWorkers: 2,
    // As with the stories: a busy machine may stumble once, and the report says where. A property that fails by its seed
    // is found by the many runs at a desk, where nothing is tried twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
    // How long a test takes says nothing about the product on a busy machine; a hang still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'zusammen', include: TOGETHER, isolate: false } },
      {
        extends: true,
        test: { name: 'einzeln', include: ALL, exclude: TOGETHER },
      },
    ],
  },
});
