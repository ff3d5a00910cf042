import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{architecture,shared,electron,renderer}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
  },
});
