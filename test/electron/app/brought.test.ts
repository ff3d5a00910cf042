import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createBrought } from '#electron/app/brought.ts';
import type { CoreEvent } from '#shared/api/contract.ts';
import { tempFolder } from '#test/electron/core/world.ts';

const PAKET = { mode: 'open', title: '', extensions: ['bleibeweg-paket', 'zip'] } as const;

function brought() {
  const events: CoreEvent[] = [];
  const remembered: string[] = [];
  const parts = {
    place: { send: (event: CoreEvent) => void events.push(event) },
    chosen: { remember: (path: string) => void remembered.push(path) },
  };
  return { ...createBrought(parts), events, remembered };
}

describe('A package opened in the operating system', () => {
  const folder = folderWithPaket();

  test('waits, is named without its folder, and answers the next question for a package once', () => {
    const it = brought();
    it.take(['--heute=2026-11-20', 'neu.bleibeweg-paket'], folder);
    it.remind();
    expect(it.events).toEqual([{ kind: 'paket_gebracht', name: 'neu.bleibeweg-paket' }]);
    const path = join(folder, 'neu.bleibeweg-paket');
    expect(it.remembered).toEqual([path]);
    expect(it.answer({ ...PAKET, extensions: ['xlsx'] })).toBeNull();
    expect(it.answer({ ...PAKET, mode: 'save' })).toBeNull();
    expect(it.answer(PAKET)).toBe(path);
    expect(it.answer(PAKET)).toBeNull();
    it.remind();
    expect(it.events).toHaveLength(1);
  });

  test('is none if it is not there, is something else, or is a switch', () => {
    const it = brought();
    it.take(['fort.bleibeweg-paket', 'liste.xlsx', '--a=neu.bleibeweg-paket'], folder);
    it.remind();
    expect([it.events, it.remembered]).toEqual([[], []]);
  });
});

function folderWithPaket(): string {
  const made = tempFolder('bleibeweg-gebracht-');
  writeFileSync(join(made, 'neu.bleibeweg-paket'), '');
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
