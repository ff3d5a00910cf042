import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import {
  emptyWorld,
  holding,
  KENNWORT,
  openWorld,
  ownFolder,
  testServices,
  type World,
} from '#test/electron/core/world.ts';

// Deriving a key takes a third of a second on purpose, and there are many in here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

async function world(): Promise<World> {
  const created = await openWorld();
  onTestFinished(async () => await created.close());
  return created;
}

const names = async ({ call }: World) => (await call('fall.list', {})).zeilen.map(({ nachname }) => nachname);

describe('Eine Sicherung', () => {
  it('wird nach dem Schreiben geöffnet und gezählt und steht mit Alter in der Liste', async () => {
    const office = await world();
    await office.call('fall.create', { nachname: 'Eins' });
    const made = await office.call('sicherung.create', {});
    expect(made).toMatchObject({ anlass: 'von_hand', geprueft: true, personen: 1 });
    expect(await office.call('sicherung.list', undefined)).toMatchObject({
      letzte: { datei: made?.datei },
      warnung: null,
    });
  });

  it('gibt es seit der Einrichtung, und wenn keine mehr da ist, steht es in der Liste', async () => {
    const office = await world();
    expect(await office.call('sicherung.list', undefined)).toMatchObject({
      letzte: { anlass: 'taeglich', geprueft: true, personen: 0 },
      warnung: null,
    });
    rmSync(join(office.ordner, 'Sicherungen'), { recursive: true });
    expect((await office.call('sicherung.list', undefined)).warnung).toBe(
      'Es gibt noch keine geprüfte Sicherung.',
    );
  });

  it.runIf(process.platform !== 'win32')(
    'legt einen verschwundenen Ordner nicht neu an: an seiner Stelle ist vielleicht ein anderer Datenträger',
    async () => {
      const office = await world();
      const woanders = `${office.ordner}-woanders`;
      renameSync(office.ordner, woanders);
      expect(await office.request('sicherung.create', {})).toMatchObject({
        code: 'refused',
        message: holding('nicht mehr erreichbar'),
      });
      expect(existsSync(office.ordner)).toBe(false);
      renameSync(woanders, office.ordner);
      expect(await office.call('sicherung.create', {})).toMatchObject({ geprueft: true });
    },
  );

  it('zeigt vorher und nachher, ersetzt den Stand, hebt den ersetzten auf und lässt sich zurücknehmen', async () => {
    const office = await world();
    await office.call('fall.create', { nachname: 'Eins' });
    const datei = (await office.call('sicherung.create', {}))?.datei ?? '';
    await office.call('fall.create', { nachname: 'Zwei' });
    const { lesbar, vergleich } = (await office.call('sicherung.inspect', { datei })) ?? {};
    expect(lesbar).toBe(true);
    expect(vergleich).toContainEqual({ was: 'Person', jetzt: 2, sicherung: 1 });
    const { ersetzt } = await office.call('sicherung.restore', { datei });
    expect(await names(office)).toEqual(['Eins']);
    await office.call('fall.create', { nachname: 'Drei' });
    await office.call('sicherung.restore', { datei: ersetzt });
    expect(await names(office)).toEqual(['Eins', 'Zwei']);
    expect(office.tresor.register()?.protokoll.verify()).toMatchObject({ ok: true });
  });

  it('auf einem Stick öffnet sich auf einem neuen Rechner mit Kennwort oder Wörtern', async () => {
    const office = await world();
    await office.call('fall.create', { nachname: 'Reisende' });
    const stick = ownFolder();
    const datei = (await office.call('sicherung.create', { ziel: 'waehlen', ordner: stick }))?.datei ?? '';
    for (const open of [
      { name: 'tresor.unlock', input: { benutzerId: null, kennwort: KENNWORT } },
      {
        name: 'tresor.recover',
        input: { woerter: office.woerter, benutzerId: null, kennwort: 'Fenster-Gabel-Wolke-12' },
      },
    ]) {
      const newPc = emptyWorld();
      onTestFinished(async () => await newPc.close());
      const { ordner } = (await newPc.call('sicherung.adopt', { datei, ordner: newPc.ordner })) ?? {
        ordner: '',
      };
      await newPc.call('tresor.select', { ordner });
      expect(await newPc.request(open.name, open.input)).toMatchObject({ ok: true });
      expect(await names(newPc)).toEqual(['Reisende']);
      expect(await newPc.request('sicherung.adopt', { datei, ordner })).toMatchObject({ code: 'conflict' });
    }
  });

  it('die beschädigt, fremd oder weg ist, wird nicht zurückgespielt; der Stand bleibt', async () => {
    const office = await world();
    await office.call('fall.create', { nachname: 'Eins' });
    const datei = (await office.call('sicherung.create', {}))?.datei ?? '';
    const broken = join(ownFolder(), 'kaputt.bleibeweg');
    const bytes = readFileSync(datei);
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
    writeFileSync(broken, bytes);
    const other = await world();
    const foreign = (await other.call('sicherung.create', {}))?.datei ?? '';
    for (const bad of [broken, foreign, '/gibt/es/nicht.bleibeweg']) {
      expect(await office.request('sicherung.restore', { datei: bad })).toMatchObject({
        ok: false,
        message: holding(/Sicherung/),
      });
      expect(await names(office)).toEqual(['Eins']);
    }
    expect(await office.call('sicherung.inspect', { datei: broken })).toMatchObject({ lesbar: false });
  });

  it('ohne ihre Schlüsseldatei wird mit einem Satz abgelehnt', async () => {
    const office = await world();
    const datei = (await office.call('sicherung.create', {}))?.datei ?? '';
    const alone = join(ownFolder(), 'allein.bleibeweg');
    copyFileSync(datei, alone);
    const newPc = emptyWorld();
    onTestFinished(async () => await newPc.close());
    expect(await newPc.request('sicherung.adopt', { datei: alone, ordner: newPc.ordner })).toMatchObject({
      code: 'not_found',
      message: holding('zwei Dateien'),
    });
  });

  it('macht das Programm von selbst, einmal am Tag und nach hundert Änderungen', async () => {
    let heute = asDatum('2026-11-20');
    const services = { ...testServices(), today: () => heute, now: () => `${heute}T09:00:00.000Z` };
    const office = await openWorld({ services });
    onTestFinished(async () => await office.close());
    const { backups } = office.tresor.opened();
    expect(backups.writeIfDue()).toBeNull();
    heute = asDatum('2026-11-22');
    expect(backups.writeIfDue()).toMatchObject({ anlass: 'taeglich' });
    expect(backups.writeIfDue()).toBeNull();
    for (let i = 0; i < 100; i += 1) await office.call('fall.create', { nachname: `Person ${i}` });
    expect(backups.writeIfDue()).toMatchObject({ anlass: 'aenderungen', personen: 100 });
  });

  it('auf einem vollen Datenträger hinterlässt nichts Halbes', async () => {
    const office = await world();
    const blocked = join(ownFolder(), 'datei');
    writeFileSync(blocked, '');
    expect(await office.request('sicherung.create', { ordner: join(blocked, 'unterordner') })).toMatchObject({
      ok: false,
    });
    const target = ownFolder();
    mkdirSync(join(target, 'verzeichnis.json'));
    expect(await office.request('sicherung.create', { ordner: target })).toMatchObject({ ok: false });
  });
});
