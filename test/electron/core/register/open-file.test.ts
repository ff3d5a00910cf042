import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openRegisterFile } from '#electron/core/register/open-file.ts';
import { registerPaths } from '#electron/core/register/paths.ts';
import { createServices } from '#electron/core/services.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let world: World;
let good: Buffer;
let mark: { registerId: string; beispiel: boolean };
let key: Buffer;
beforeAll(async () => {
  world = await openWorld();
  for (let i = 0; i < 30; i += 1)
    await world.call('fall.create', { nachname: `Person ${i}`, duldungBis: '2027-01-01' });
  const { databaseKey, register, paths } = world.tresor.opened();
  key = Buffer.from(databaseKey);
  const registerId = register.db
    .prepare<[], string>(`SELECT wert FROM register WHERE name = 'registerId'`)
    .pluck()
    .get();
  mark = { registerId: registerId ?? '', beispiel: true };
  await world.tresor.lock();
  good = readFileSync(paths.database);
});
afterAll(async () => {
  await world.close();
});

/** Bytes 16 to 23 of a database file say page size and versions and hold no content; the cipher leaves them out. */
const PLAIN = 24;

/** What opening a file with this content comes to; anything but a refusal or an intact register fails the test. */
function outcome(content: Buffer): 'open' | 'refused' {
  const paths = registerPaths(ownFolder());
  writeFileSync(paths.database, content);
  try {
    const db = openRegisterFile(paths, key, mark, createServices('2026-11-20'));
    expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(30);
    db.close();
    return 'open';
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(String(error)).toMatch(/beschädigt|gehören nicht zusammen/);
    // Byte by byte in the matcher takes a quarter of a second for each try.
    expect(readFileSync(paths.database).equals(content)).toBe(true);
    return 'refused';
  }
}

describe('The file of a register', () => {
  it('opens when nothing happened to it', () => {
    expect(outcome(good)).toBe('open');
  });

  it('is refused and left alone wherever a bit of it was turned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: PLAIN, max: good.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, mask) => {
          const bent = Buffer.from(good);
          bent[at] = (bent[at] ?? 0) ^ mask;
          expect(outcome(bent)).toBe('refused');
        },
      ),
      { numRuns: 60, verbose: 1 },
    );
  });

  it('is refused and left alone wherever it was cut off or overwritten', () => {
    const cut = fc.nat(good.length - 1).map((length) => good.subarray(0, length));
    const overwritten = fc
      .tuple(fc.nat(good.length - 5000), fc.integer({ min: 1, max: 5000 }))
      .map(([at, length]) => {
        const bent = Buffer.from(good);
        randomBytes(length).copy(bent, at);
        return bent;
      });
    fc.assert(
      fc.property(fc.oneof(cut, overwritten), (content) => {
        expect(outcome(content)).toBe('refused');
      }),
      { numRuns: 40, verbose: 1 },
    );
  });

  it('of another register does not pass for this one', () => {
    const paths = registerPaths(ownFolder());
    writeFileSync(paths.database, good);
    const other = { ...mark, beispiel: false };
    expect(() => openRegisterFile(paths, key, other, createServices('2026-11-20'))).toThrow(
      /gehören nicht zusammen/,
    );
  });
});
