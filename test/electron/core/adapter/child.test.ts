import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';

/** A core that still has much to say when its host goes away, and looks up only afterwards. */
const KERN = `
  import { openChildAdapter } from './electron/core/adapter/child.ts';
  const adapter = openChildAdapter();
  adapter.onHostGone(() => setTimeout(() => process.exit(0), 50));
  adapter.send({ kind: 'ready' });
  setTimeout(() => {
    const start = Date.now();
    while (Date.now() - start < 300);
    for (let nummer = 0; nummer < 20; nummer += 1) adapter.send({ kind: 'event', event: 'x'.repeat(100_000) });
  }, 50);
`;

it('Ein Kern, dessen Programm fort ist, endet ohne Fehler', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', KERN], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let fehler = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (fehler += text));
  const ended = once(child, 'exit');
  await once(child, 'message');
  setTimeout(() => child.disconnect(), 120);
  const [code] = (await ended) as [number | null];
  expect([code, fehler]).toEqual([0, '']);
});
