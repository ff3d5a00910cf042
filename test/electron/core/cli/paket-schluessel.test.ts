import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createSchluessel,
  openSchluessel,
  readSchluesseldatei,
} from '#electron/core/cli/paket-schluessel.ts';
import { newPrivateKey, publicKeyOf, signKopf, verifyKopf } from '#electron/core/files/paket-unterschrift.ts';
import { ownFolder } from '#test/electron/core/world.ts';

const KENNWORT = 'Amboss-Laterne-Regen-3';

describe('Der Schlüssel eines Herausgebers', () => {
  it('liegt verschlüsselt in einer eigenen Datei und unterschreibt, was sein öffentlicher Teil bestätigt', async () => {
    const datei = join(ownFolder(), 'schluessel.json');
    const schluessel = await createSchluessel(datei, KENNWORT);
    expect(readSchluesseldatei(datei).schluessel).toBe(schluessel);
    if (process.platform !== 'win32') expect(statSync(datei).mode & 0o777).toBe(0o600);
    const key = await openSchluessel(datei, KENNWORT);
    expect(publicKeyOf(key)).toBe(schluessel);
    const kopf = Buffer.from('erfunden');
    expect(verifyKopf(kopf, signKopf(kopf, key))).toBe(true);
    expect(verifyKopf(Buffer.from('Erfunden'), signKopf(kopf, key))).toBe(false);
    expect(readFileSync(datei, 'latin1')).not.toContain(
      key.export({ type: 'pkcs8', format: 'der' }).subarray(16).toString('base64').slice(0, 40),
    );
    await expect(openSchluessel(datei, 'falsch-falsch-falsch')).rejects.toThrow('öffnet den Schlüssel nicht');
    await expect(createSchluessel(datei, KENNWORT)).rejects.toThrow('liegt schon etwas');
    // The public half of somebody else does not go with it.
    const fremd = publicKeyOf(newPrivateKey());
    writeFileSync(datei, JSON.stringify({ ...readSchluesseldatei(datei), schluessel: fremd }));
    await expect(openSchluessel(datei, KENNWORT)).rejects.toThrow('öffnet den Schlüssel nicht');
  });

  it('braucht ein Kennwort, das diesen Namen verdient, und eine Datei, die eine ist', async () => {
    const datei = join(ownFolder(), 'kurz.json');
    await expect(createSchluessel(datei, 'kurz')).rejects.toThrow('mindestens 12 Zeichen');
    writeFileSync(datei, '{}');
    expect(() => readSchluesseldatei(datei)).toThrow('keine Datei mit einem Schlüssel');
  });
});
