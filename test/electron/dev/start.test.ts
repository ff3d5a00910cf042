import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';

describe('npm start', () => {
  test.runIf(process.platform === 'linux')(
    'says in one sentence what to do where there is no display',
    () => {
      const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
      const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/dev/start.ts'], {
        cwd: ROOT,
        env,
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toBe(
        'Hier gibt es keinen Bildschirm, auf dem sich ein Fenster öffnen ließe. Was das Programm kann, zeigt ohne Fenster: npm run beispiel\n',
      );
    },
  );
});
