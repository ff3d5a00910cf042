import { defineConfig } from '@playwright/test';

// The same stories twice: through the stand-in, and in Electron itself where there is one.
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/build-first.ts',
  outputDir: 'test-results/geschichten',
  // A story waits more than it computes: two of them share two cores well.
  workers: 2,
  timeout: 60_000,
  // A slow machine may stumble over a story; a second stumble is a fault. What needed a second run is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [{ name: 'standin' }, { name: 'electron' }],
});
