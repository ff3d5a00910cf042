import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rememberWeitergabe } from '#electron/core/usecases/weitergabe-dateien.ts';
import { holding, createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const EMPFAENGER = 'Geschäftsstelle des Lenkungskreises';

/** A file as a use case writes it that may hand it over. */
function geschrieben(bytes: Uint8Array = Buffer.from('anonym'), name = '2026-11-20_Buendel.zip'): string {
  const datei = join(ownFolder(), name);
  writeFileSync(datei, bytes);
  return rememberWeitergabe(datei, 'anonymisiert', bytes);
}

describe('Weitergegeben wird', () => {
  it('auf einen Stick: geschrieben, geprüft, und dann steht es im Verzeichnis', async () => {
    const datei = geschrieben();
    const ordner = ownFolder();
    const done = await world.call('weitergabe.stick', { datei, empfaenger: EMPFAENGER, ordner });
    expect(done).toMatchObject({ stickKannEntferntWerden: true, groesse: 6 });
    expect(readFileSync(done?.datei ?? '', 'utf8')).toBe('anonym');
    const [latest] = await world.call('weitergabe.list', undefined);
    expect(latest).toMatchObject({
      weg: 'stick',
      schutz: 'anonymisiert',
      datei: basename(datei),
      sha256: done?.sha256,
      empfaenger: EMPFAENGER,
      am: '2026-11-20',
      benutzer: 'Petra Probe',
    });
  });

  it('als E-Mail-Entwurf neben der Datei; verschickt wird nichts', async () => {
    const datei = geschrieben();
    const done = await world.call('weitergabe.email', { datei, empfaenger: 'beratung@example.org' });
    expect(dirname(done.datei)).toBe(dirname(datei));
    const eml = readFileSync(done.datei, 'utf8');
    expect(eml).toMatch(/^X-Unsent: 1\r\nTo: beratung@example\.org\r\n/);
    expect(eml).not.toMatch(/^(?:From|Date|Message-ID):/m);
    expect(
      Buffer.from(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(eml)?.[1] ?? '', 'base64').toString(),
    ).toContain('Landratsamt Musterland');
    expect((await world.call('weitergabe.list', undefined))[0]).toMatchObject({ weg: 'email' });
  });

  it('was größer ist als 10 MB, per E-Mail erst nach einer Warnung', async () => {
    const datei = geschrieben(Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(await world.call('weitergabe.datei', { datei })).toMatchObject({ zuGrossFuerEmail: true });
    expect(await world.request('weitergabe.email', { datei, empfaenger: EMPFAENGER })).toMatchObject({
      ok: false,
      message: holding('größer als 10 MB'),
    });
    expect(readdirSync(dirname(datei))).toEqual([basename(datei)]);
    await world.call('weitergabe.email', { datei, empfaenger: EMPFAENGER, trotzGroesse: true });
  });

  it('das Bündel für den Lenkungskreis, sobald es geschrieben ist', async () => {
    await createPerson(world, 'Bündel');
    const { stichtag, pruefsumme } = await world.call('buendel.preview', {});
    const { datei } = await world.call('buendel.write', { stichtag, pruefsumme, ordner: ownFolder() });
    expect(await world.call('weitergabe.datei', { datei: datei ?? '' })).toMatchObject({
      schutz: 'anonymisiert',
      zuGrossFuerEmail: false,
    });
  });
});

describe('Nicht weitergegeben wird', () => {
  const expectRefused = async (datei: string, wort: string) => {
    const before = (await world.call('weitergabe.list', undefined)).length;
    const ordner = ownFolder();
    for (const name of ['weitergabe.stick', 'weitergabe.email'])
      expect(await world.request(name, { datei, empfaenger: EMPFAENGER, ordner })).toMatchObject({
        ok: false,
        code: 'forbidden',
        message: holding(wort),
      });
    expect(readdirSync(ordner)).toEqual([]);
    expect(await world.call('weitergabe.list', undefined)).toHaveLength(before);
  };

  it('was das Programm nicht selbst anonymisiert oder verschlüsselt geschrieben hat', async () => {
    const datei = join(ownFolder(), 'liste-mit-namen.xlsx');
    writeFileSync(datei, 'Namen');
    expect(await world.call('weitergabe.datei', { datei })).toBeNull();
    await expectRefused(datei, 'nur Dateien, die das Programm eben');
    await expectRefused(join(world.ordner, 'Register.bleibeweg'), 'nur Dateien, die das Programm eben');
  });

  it('was nach dem Schreiben verändert oder vertauscht wurde', async () => {
    const datei = geschrieben();
    writeFileSync(datei, 'Namen!');
    await expectRefused(datei, 'nicht mehr die, die das Programm geschrieben hat');
    expect(readdirSync(dirname(datei))).toEqual([basename(datei)]);
  });

  it('ohne zu sagen, an wen', async () => {
    expect(
      await world.request('weitergabe.stick', { datei: geschrieben(), empfaenger: ' ', ordner: ownFolder() }),
    ).toMatchObject({ ok: false, message: holding('An wen') });
  });
});
