import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { holding, KENNWORT, openWorld, testServices, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000 });

async function world(...wish: Parameters<typeof openWorld>): Promise<World> {
  const created = await openWorld(...wish);
  onTestFinished(async () => await created.close());
  return created;
}
const names = async ({ call }: World) => (await call('fall.list', {})).zeilen.map(({ nachname }) => nachname);

/** Turns bytes of every page from the third on, as a dying disk would; the first ones still open. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  for (let at = 3 * 4096 + 100; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

describe('Die tägliche Prüfung', () => {
  it('liest einmal am Tag das ganze Register und sagt in einem Satz, dass alles gut ist', async () => {
    let heute = asDatum('2026-11-20');
    const services = { ...testServices(), today: () => heute, now: () => `${heute}T09:00:00.000Z` };
    const office = await world({ services });
    expect((await office.call('sicherung.list', undefined)).pruefung).toBeNull();
    office.tresor.opened().health.checkIfDue();
    const first = (await office.call('sicherung.list', undefined)).pruefung;
    expect(first).toMatchObject({ ergebnis: 'gut', satz: holding(/^Vollständig geprüft am 20\.11\.2026/) });
    await office.call('tresor.lock', undefined);
    await office.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    expect((await office.call('sicherung.list', undefined)).pruefung, 'nach dem Sperren').toEqual(first);
    heute = asDatum('2026-11-21');
    office.tresor.opened().health.checkIfDue();
    expect((await office.call('sicherung.list', undefined)).pruefung?.am).toContain('2026-11-21');
  });

  it('bemerkt ein verändertes Protokoll und nennt die Stelle', async () => {
    const office = await world();
    await office.call('fall.create', { nachname: 'Eins' });
    const db = office.tresor.register()?.db;
    db?.exec(`DROP TRIGGER IF EXISTS protokoll_nur_anfuegen`);
    for (const { name } of db
      ?.prepare<[], { name: string }>(
        `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'protokollinhalt'`,
      )
      .all() ?? [])
      db?.exec(`DROP TRIGGER "${name}"`);
    db?.exec(`UPDATE protokollinhalt SET inhalt = '{"andere":1}' WHERE protokollId = 2`);
    expect(await office.call('sicherung.check', undefined)).toMatchObject({
      ergebnis: 'protokoll',
      satz: holding('ab Zeile 2'),
    });
    expect((await office.call('sicherung.list', undefined)).warnung).toContain('außerhalb des Programms');
  });

  it('bemerkt eine beschädigte Datei; der letzte gute Stand kommt an ihre Stelle, sie selbst bleibt daneben', async () => {
    const office = await world();
    for (let i = 0; i < 40; i += 1) await office.call('fall.create', { nachname: `Vorher ${i}` });
    const gut = (await office.call('sicherung.create', {}))?.datei ?? '';
    await office.call('tresor.lock', undefined);
    const { database } = pathsOf(office);
    await office.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    office.tresor.register()?.db.pragma('shrink_memory');
    office.tresor.register()?.db.pragma('cache_size = 2');
    damage(database);
    expect(await office.call('sicherung.check', undefined)).toMatchObject({
      ergebnis: 'schaden',
      satz: holding('letzten guten Stand'),
    });
    const { ersetzt } = await office.call('sicherung.restore', { datei: gut });
    expect(ersetzt).toContain('Beschaedigt');
    expect(existsSync(ersetzt)).toBe(true);
    expect(await names(office)).toHaveLength(40);
    expect(await office.call('sicherung.list', undefined)).toMatchObject({
      pruefung: { ergebnis: 'gut' },
      warnung: null,
    });
  });
});

describe('Ein Register, das sich nicht mehr öffnen lässt', () => {
  it.each([
    ['beschädigt', 'beschaedigt', damage],
    ['weg', 'fehlt', (path: string) => rmSync(path)],
  ] as const)(
    'weil die Datenbank %s ist, kommt am selben Ort wieder in den letzten guten Stand',
    async (_, schaden, spoil) => {
      const office = await world();
      await office.call('fall.create', { nachname: 'Gerettet' });
      await office.call('sicherung.create', {});
      await office.call('tresor.lock', undefined);
      expect(await office.request('tresor.repair', { benutzerId: null, kennwort: KENNWORT })).toMatchObject({
        code: 'conflict',
        message: holding('in Ordnung'),
      });
      spoil(pathsOf(office).database);
      expect(await office.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT })).toMatchObject({
        code: 'refused',
        message: holding('Letzten guten Stand herstellen'),
      });
      expect((await office.call('tresor.status', undefined)).schaden).toBe(schaden);
      expect(await office.request('tresor.repair', { benutzerId: null, kennwort: 'falsch' })).toMatchObject({
        code: 'refused',
      });
      const { status, personen, beiseite } = await office.call('tresor.repair', {
        benutzerId: null,
        kennwort: KENNWORT,
      });
      expect(status).toMatchObject({ zustand: 'offen', schaden: null });
      expect(personen).toBe(1);
      expect(beiseite === null).toBe(schaden === 'fehlt');
      expect(await names(office)).toEqual(['Gerettet']);
      if (schaden === 'beschaedigt')
        expect(readdirSync(join(office.ordner, 'Beschaedigt'))).toEqual([
          holding(/^Register-.*\.bleibeweg$/),
          holding(/^Register-.*\.schluessel$/),
        ]);
    },
  );
});

const pathsOf = ({ ordner }: World) => ({ database: join(ordner, 'Register.bleibeweg') });
