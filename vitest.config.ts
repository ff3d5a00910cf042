import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/{architecture,packaging,stand-in,shared,electron,renderer,recht,gegenprobe,mutation}/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    pool: 'forks',
  },
});
