import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fremderSchluessel, json, paketBytes, type SCHLUESSEL } from '#test/electron/core/paket-werkstatt.ts';
import { holding, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';
import { mitLeserHier } from './listen.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
afterEach(() => vi.unstubAllEnvs());

const PLATTFORM = `${process.platform}-${process.arch}`;

async function office(version = '1.1.0'): Promise<World & { readonly started: string[] }> {
  const started: string[] = [];
  const world = await openWorld({
    version,
    ports: {
      ...mitLeserHier,
      startInstaller: async (path) => {
        started.push(path);
        return await Promise.resolve(undefined);
      },
    },
  });
  return { ...world, started };
}

type Wish = {
  readonly version?: string;
  readonly form?: string;
  readonly content?: string;
  readonly schluessel?: typeof SCHLUESSEL;
};

/** A folder as it comes on a stick: the signed package and the installer beside it. */
function stick({ version = '1.2.0', form = 'deb', content = 'Programm', schluessel }: Wish = {}): string {
  const folder = ownFolder();
  const datei = form === 'deb' ? `Bleibeweg-${version}.deb` : `Bleibeweg-${version}.AppImage`;
  writeFileSync(join(folder, datei), content);
  const bytes = Buffer.from(content);
  const inhalt = {
    version,
    dateien: [
      {
        plattform: PLATTFORM,
        form,
        datei,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ],
  };
  const paket = join(folder, `bleibeweg-${version}.bleibeweg-paket`);
  writeFileSync(
    paket,
    paketBytes({
      kennung: 'bleibeweg-programm',
      art: 'programm',
      name: 'Bleibeweg',
      version,
      aenderungen: ['Die Liste ist schneller.'],
      dateien: [{ name: 'inhalt/programm.json', bytes: json(inhalt) }],
      ...(schluessel === undefined ? {} : { schluessel }),
    }),
  );
  return paket;
}

async function look(world: World, pfad: string) {
  const seen = await world.call('aktualisierung.open', { pfad });
  if (seen === null) throw new Error('no dialog was asked');
  if (seen.schluessel.stand !== 'neu') return seen;
  return await world.call('aktualisierung.trust', {
    lauf: seen.lauf,
    verglichenMit: 'Frau Muster am Telefon',
  });
}

describe('Eine neue Fassung des Programms', () => {
  it('wird erst nach dem Vergleich der Ziffern eingerichtet, nach einer Sicherung, aus der geprüften Kopie', async () => {
    const world = await office();
    const paket = stick();
    const seen = await world.call('aktualisierung.open', { pfad: paket });
    expect(seen).toMatchObject({ version: '1.2.0', jetzt: '1.1.0', hindernis: null });
    expect(seen?.schluessel.stand).toBe('neu');
    const lauf = seen?.lauf ?? '';
    expect(await world.request('aktualisierung.start', { lauf })).toMatchObject({
      ok: false,
      code: 'refused',
    });
    expect(world.started).toEqual([]);

    await world.call('aktualisierung.trust', { lauf, verglichenMit: 'Frau Muster am Telefon' });
    const before = (await world.call('sicherung.list', undefined)).sicherungen.length;
    const { satz } = await world.call('aktualisierung.start', { lauf });
    expect(satz).toContain('beendet sich');
    expect((await world.call('sicherung.list', undefined)).sicherungen.length).toBe(before + 1);
    const kept = join(world.userData, 'Aktualisierung', '1.2.0', 'Bleibeweg-1.2.0.deb');
    expect(world.started).toEqual([kept]);
    expect(readFileSync(kept, 'utf8')).toBe('Programm');
    await world.close();
  });

  it('wird nicht eingerichtet, wenn ein einziges Byte nicht stimmt, wenn die Datei fehlt oder nicht für diesen Rechner ist', async () => {
    const world = await office();
    const changed = stick();
    writeFileSync(join(dirname(changed), 'Bleibeweg-1.2.0.deb'), 'Programn');
    expect((await look(world, changed)).hindernis).toContain('verändert');
    const alone = stick();
    const moved = join(ownFolder(), 'nur-das-paket.bleibeweg-paket');
    cpSync(alone, moved);
    expect((await look(world, moved)).hindernis).toContain('liegt nicht neben dem Paket');
    expect((await look(world, stick({ form: 'nsis' }))).hindernis).toContain('für diesen Rechner');
    expect(world.started).toEqual([]);
    await world.close();
  });

  it('wird nach dem Ansehen noch einmal geprüft: Was in der Zwischenzeit getauscht wurde, startet nicht', async () => {
    const world = await office();
    const paket = stick();
    const { lauf, hindernis } = await look(world, paket);
    expect(hindernis).toBeNull();
    // Of the same length, so that only its content tells.
    writeFileSync(join(dirname(paket), 'Bleibeweg-1.2.0.deb'), 'Gewechse');
    const reply = await world.request('aktualisierung.start', { lauf });
    expect(reply).toMatchObject({ ok: false, code: 'refused' });
    expect(world.started).toEqual([]);
    expect(existsSync(join(world.userData, 'Aktualisierung', '1.2.0'))).toBe(false);
    await world.close();
  });

  it('ist weder dieselbe noch eine ältere, und kommt vom bekannten Herausgeber', async () => {
    const world = await office();
    expect((await look(world, stick({ version: '1.1.0' }))).hindernis).toContain('gerade arbeiten');
    expect((await look(world, stick({ version: '1.0.9' }))).hindernis).toContain('älter');
    const foreign = await world.call('aktualisierung.open', {
      pfad: stick({ schluessel: fremderSchluessel() }),
    });
    expect(foreign?.schluessel.stand).toBe('anderer');
    const reply = await world.request('aktualisierung.start', { lauf: foreign?.lauf ?? '' });
    expect(reply).toMatchObject({ ok: false });
    await world.close();
  });

  it('wird beim tragbaren Programm neben die bisherige Datei gelegt, ohne etwas zu ersetzen', async () => {
    const folder = ownFolder();
    vi.stubEnv('APPIMAGE', join(folder, 'Bleibeweg-1.1.0.AppImage'));
    const world = await office();
    const { lauf } = await look(world, stick({ form: 'appimage' }));
    const { satz } = await world.call('aktualisierung.start', { lauf });
    expect(satz).toContain('starten Sie die neue Datei');
    expect(readdirSync(folder)).toEqual(['Bleibeweg-1.2.0.AppImage']);
    expect(world.started).toEqual([]);
    const again = await look(world, stick({ form: 'appimage', content: 'Ganz anders' }));
    expect(await world.request('aktualisierung.start', { lauf: again.lauf })).toMatchObject({
      code: 'conflict',
    });
    expect(readFileSync(join(folder, 'Bleibeweg-1.2.0.AppImage'), 'utf8')).toBe('Programm');
    await world.close();
  });

  it('lässt den Weg zurück offen: Die Fassung davor ist aufgehoben und wird vor dem Start wieder geprüft', async () => {
    const old = await office('1.1.0');
    await old.call('aktualisierung.start', { lauf: (await look(old, stick())).lauf });
    const updated = await office('1.3.0');
    mkdirSync(updated.userData, { recursive: true });
    cpSync(join(old.userData, 'Aktualisierung'), join(updated.userData, 'Aktualisierung'), {
      recursive: true,
    });
    expect(await updated.call('aktualisierung.status', undefined)).toMatchObject({
      version: '1.3.0',
      zurueck: [{ version: '1.2.0' }],
    });
    // The publisher's key is known from another update.
    await look(updated, stick({ version: '1.4.0' }));
    await updated.call('aktualisierung.back', { version: '1.2.0' });
    const kept = join(updated.userData, 'Aktualisierung', '1.2.0', 'Bleibeweg-1.2.0.deb');
    expect(updated.started).toEqual([kept]);
    writeFileSync(kept, 'Programn');
    expect(await updated.request('aktualisierung.back', { version: '1.2.0' })).toMatchObject({ ok: false });
    expect(await updated.request('aktualisierung.back', { version: '1.0.0' })).toMatchObject({
      code: 'not_found',
    });
    await old.close();
    await updated.close();
  });

  it('kommt nicht als Paket ins Register, und ein anderes Paket erneuert kein Programm', async () => {
    const world = await office();
    expect(await world.request('paket.open', { pfad: stick() })).toMatchObject({
      code: 'invalid',
      message: holding('Aktualisierung'),
    });
    const regeln = join(ownFolder(), 'regeln.bleibeweg-paket');
    writeFileSync(regeln, paketBytes());
    expect(await world.request('aktualisierung.open', { pfad: regeln })).toMatchObject({
      code: 'invalid',
      message: holding('„Pakete“'),
    });
    await world.close();
  });
});
