import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { ownFolder } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 300_000 });

const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;
const reason = hasStrace ? '' : ' (übersprungen: strace ist hier nicht installiert)';

test.skipIf(!hasStrace)(
  `Kern und Leser rufen einen ganzen Arbeitstag lang das Netz nicht an: das Betriebssystem sieht nur Leitungen zwischen eigenen Prozessen${reason}`,
  () => {
    const log = join(ownFolder(), 'netz.log');
    const output = execFileSync(
      'strace',
      [
        '-f',
        '-qq',
        '-e',
        'trace=socket,connect,bind,listen,accept4,sendto',
        '-o',
        log,
        process.execPath,
        'test/belastung/arbeitstag.ts',
      ],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(JSON.parse(output)).toMatchObject({ schritte: 13, abgelehnt: [], defekte: [] });
    const calls = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /\b(socket|connect|bind|listen|accept4|sendto)\(/.test(line));
    // AF_NETLINK is a question to the kernel of this very machine (Node asks for its interfaces); nothing leaves it.
    expect(calls.filter((line) => !/AF_UNIX|AF_LOCAL|AF_NETLINK/.test(line))).toEqual([]);
    expect(calls.filter((line) => /\blisten\(/.test(line))).toEqual([]);
  },
);
