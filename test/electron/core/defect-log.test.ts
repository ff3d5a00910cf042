import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDefectLog } from '#electron/core/defect-log.ts';
import { ownFolder } from '#test/electron/core/world.ts';

const NOW = '2026-11-20T08:00:00.000Z';

describe('The log of defects', () => {
  it('says where and what kind, and never what somebody has entered', () => {
    const folder = ownFolder();
    const log = createDefectLog(folder, () => NOW);
    log(
      'fall.create',
      new TypeError('no such value: Quittenstein, born 01.02.1990\n    second line Quittenstein'),
    );
    log('fall.create', 'Quittenstein');
    const text = readFileSync(join(folder, 'fehler.log'), 'utf8');
    expect(text).not.toContain('Quittenstein');
    const [first, second] = text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({ zeit: NOW, wo: 'fall.create', art: 'TypeError' });
    expect(second).toMatchObject({ art: 'string' });
  });

  it('stays small', () => {
    const folder = ownFolder();
    const log = createDefectLog(folder, () => NOW);
    const error = new Error('x');
    for (let i = 0; i < 2000; i += 1) log('fall.list', error);
    expect(statSync(join(folder, 'fehler.log')).size).toBeLessThan(300 * 1024);
    expect(statSync(join(folder, 'fehler.log.1')).size).toBeLessThan(300 * 1024);
  });

  it('never stops the work it reports on', () => {
    const log = createDefectLog('/dev/null/kein/ordner', () => NOW);
    expect(() => log('fall.list', new Error('x'))).not.toThrow();
  });
});
