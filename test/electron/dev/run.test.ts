import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';

describe('The way into every script', () => {
  test('answers a Node that is too old with one sentence', () => {
    const { status, stderr } = runAs('20.19.0');
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^Bleibeweg braucht Node 22\.14 oder neuer; hier läuft Node 20\.19\.0\./),
    ]);
  });

  test.each(['22.14.0', '24.21.0'])('lets Node %s run the script and hands on its exit code', (version) => {
    expect(runAs(version)).toMatchObject({ status: 7, stderr: '' });
  });
});

/** Runs the guard as if Node had this version; the script it starts ends with 7. */
function runAs(version: string): { readonly status: number | null; readonly stderr: string } {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  return spawnSync(
    process.execPath,
    ['--import', pretend, join(ROOT, 'electron/dev/run.mjs'), '--eval', 'process.exit(7)'],
    {
      encoding: 'utf8',
    },
  );
}
