/** `npm run handbuch`: takes the pictures of the handbook anew, of the real window with the invented people of the practice office. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';

const ended = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--project=standin',
    `--output=${join(ROOT, 'test-results', 'handbuch')}`,
    'handbuch.spec.ts',
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, HANDBUCH: '1' } },
);
process.exitCode = ended.status ?? 1;
