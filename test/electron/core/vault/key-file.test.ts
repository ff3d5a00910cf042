import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isSealed, parseKeyFile, readKeyFile, writeKeyFile } from '#electron/core/vault/key-file.ts';
import {
  createKeys,
  earlierKeys,
  renewDataKey,
  revokeUser,
  setKennwort,
  unlockWithKennwort,
  unlockWithWords,
  renewWords,
  waysWithoutPair,
} from '#electron/core/vault/vault.ts';
import { LIGHT_SCRYPT } from '#electron/core/scrypt-cost.ts';
import { wrapKey } from '#electron/core/vault/wrap.ts';
import { newRecoveryWords } from '#electron/core/vault/recovery-words.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { ownFolder } from '#test/electron/core/world.ts';

// Deriving a key takes a third of a second on purpose, and there are many in here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const anna = { benutzerId: '11111111-1111-4111-8111-111111111111', name: 'Anna' };
const berta = { benutzerId: '22222222-2222-4222-8222-222222222222', name: 'Berta' };
const words = newRecoveryWords();
const register = { registerId: '33333333-3333-4333-8333-333333333333', beispiel: false };
const { content, dataKey } = await createKeys(register, { ...anna, kennwort: 'anna' }, words);

function written() {
  const path = join(ownFolder(), 'Register.schluessel');
  writeKeyFile(path, content, dataKey);
  return { path, file: readKeyFile(path) };
}

describe('The key file', () => {
  it('opens with the Kennwort and with the recovery words, and with nothing else', async () => {
    const { file } = written();
    expect((await unlockWithKennwort(file, anna.benutzerId, 'anna'))?.dataKey).toEqual(dataKey);
    expect(await unlockWithWords(file, words)).toEqual(dataKey);
    expect(await unlockWithKennwort(file, null, 'Anna')).toBeNull();
    expect(await unlockWithWords(file, newRecoveryWords())).toBeNull();
  });

  it('holds no secret in readable form and is readable for its owner only', () => {
    const { path } = written();
    const text = readFileSync(path, 'utf8');
    for (const secret of [
      dataKey.toString('base64'),
      dataKey.toString('hex'),
      ...words.filter((word) => word.length > 5),
    ]) {
      expect(text).not.toContain(secret);
    }
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('does not open when a real register is passed off as a sample', async () => {
    const { file } = written();
    expect(await unlockWithKennwort({ ...file, beispiel: true }, anna.benutzerId, 'anna')).toBeNull();
  });

  it('does not open when somebody without the key has added or taken a way in', async () => {
    const { file } = written();
    expect(isSealed(file, dataKey)).toBe(true);
    expect(
      await unlockWithKennwort({ ...file, wege: file.wege.slice(0, 1) }, anna.benutzerId, 'anna'),
    ).toBeNull();
  });

  it('keeps the version before beside it', async () => {
    const { path } = written();
    writeKeyFile(path, await setKennwort(content, dataKey, { ...anna, kennwort: 'neu' }), dataKey);
    expect(readKeyFile(`${path}.vorher`).stand).toBe(1);
    expect(readKeyFile(path).stand).toBe(2);
    expect(existsSync(`${path}.neu`)).toBe(false);
  });

  it('changes one way in without touching the others or the data key', async () => {
    const two = await setKennwort(content, dataKey, { ...berta, kennwort: 'berta' });
    const changed = await setKennwort(two, dataKey, { ...anna, kennwort: 'ganz neu' });
    const revoked = revokeUser(changed, anna.benutzerId);
    const renewed = await renewWords(revoked, dataKey, newRecoveryWords());
    const path = join(ownFolder(), 'k');
    writeKeyFile(path, renewed, dataKey);
    const file = readKeyFile(path);
    expect((await unlockWithKennwort(file, null, 'berta'))?.dataKey).toEqual(dataKey);
    expect(await unlockWithKennwort(file, null, 'ganz neu')).toBeNull();
    expect(await unlockWithWords(file, words)).toBeNull();
    expect(renewed.stand).toBe(5);
  });

  it('is refused with one German sentence when it is missing, too big, newer or no key file', () => {
    const folder = ownFolder();
    const path = join(folder, 'Register.schluessel');
    expect(() => readKeyFile(path)).toThrow(/fehlt/);
    writeFileSync(path, 'x'.repeat(300_000));
    expect(() => readKeyFile(path)).toThrow(/beschädigt.*die der letzten/);
    writeFileSync(`${path}.vorher`, '');
    expect(() => readKeyFile(path)).toThrow(/beschädigt.*Register\.schluessel\.vorher/);
    expect(() => readKeyFile(folder), 'a folder of that name').toThrow(/beschädigt/);
    expect(() => parseKeyFile('{"format":"bleibeweg-schluessel","version":3}')).toThrow(/neueren Fassung/);
    expect(() => parseKeyFile('{"format":"anderes"}')).toThrow(/beschädigt/);
  });

  it('of version 1, as docs/security.md describes it, still opens; its ways in get a pair when they are used', async () => {
    const bound = (kind: string, who: string | null) =>
      JSON.stringify(['bleibeweg-schluessel', 1, register.registerId, false, kind, who]);
    const wrapped = await wrapKey(dataKey, 'anna', bound('kennwort', anna.benutzerId), LIGHT_SCRYPT);
    const { kdf, iv, chiffrat, marke } = wrapped;
    const way = ['kennwort', [anna.benutzerId, 'Anna'], kdf.N, kdf.r, kdf.p, kdf.salz, iv, chiffrat, marke];
    const sealKey = createHmac('sha256', dataKey).update('bleibeweg/siegel/v1').digest();
    const siegel = createHmac('sha256', sealKey)
      .update(JSON.stringify(['bleibeweg-schluessel', 1, register.registerId, false, 7, [way]]))
      .digest('base64');
    const old = parseKeyFile(
      JSON.stringify({
        format: 'bleibeweg-schluessel',
        version: 1,
        ...register,
        stand: 7,
        wege: [{ art: 'kennwort', ...anna, umschlag: wrapped }],
        siegel,
      }),
    );
    expect((await unlockWithKennwort(old, null, 'anna'))?.dataKey).toEqual(dataKey);
    expect(waysWithoutPair(old)).toHaveLength(1);
    expect(waysWithoutPair(await setKennwort(old, dataKey, { ...anna, kennwort: 'anna' }))).toHaveLength(0);
  });

  it('takes a new data key for everybody without anybody’s Kennwort, and still knows the keys before', async () => {
    const two = await setKennwort(content, dataKey, { ...berta, kennwort: 'berta' }, LIGHT_SCRYPT);
    const [second, third] = [randomBytes(32), randomBytes(32)];
    const once = renewDataKey(two, dataKey, second);
    const twice = renewDataKey(once, second, third);
    const path = join(ownFolder(), 'k');
    writeKeyFile(path, twice, third);
    const file = readKeyFile(path);
    expect((await unlockWithKennwort(file, berta.benutzerId, 'berta'))?.dataKey).toEqual(third);
    expect(await unlockWithWords(file, words)).toEqual(third);
    expect(earlierKeys(file, third)).toEqual([second, dataKey]);
    expect(earlierKeys(file, dataKey)).toEqual([]);
    const revoked = renewDataKey(revokeUser(two, berta.benutzerId), dataKey, second);
    writeKeyFile(path, revoked, second);
    expect(await unlockWithKennwort(readKeyFile(path), null, 'berta')).toBeNull();
  });

  it('never fails in any other way, whatever lies in it', () => {
    const valid = JSON.stringify(written().file);
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .tuple(fc.nat(valid.length - 1), fc.string({ maxLength: 3 }))
        .map(([at, text]) => valid.slice(0, at) + text + valid.slice(at + 1)),
      fc.nat(valid.length).map((at) => valid.slice(0, at)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        try {
          parseKeyFile(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 500, verbose: 1 },
    );
  });
});
