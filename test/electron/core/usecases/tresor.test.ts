import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  emptyWorld,
  KENNWORT,
  OHNE_ANGABEN,
  openWorld,
  type World,
  holding,
} from '#test/electron/core/world.ts';

// Deriving a key takes a third of a second on purpose, and there are many in here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

async function world(...wish: Parameters<typeof openWorld>): Promise<World> {
  const created = await openWorld(...wish);
  onTestFinished(async () => await created.close());
  return created;
}

const NEU = 'Fenster-Gabel-Wolke-12';

describe('Ein neues Register', () => {
  it('entsteht erst, wenn drei Wörter richtig wiederholt wurden', async () => {
    const empty = emptyWorld();
    onTestFinished(async () => await empty.close());
    const input = {
      ordner: empty.ordner,
      kennwort: KENNWORT,
      name: 'Petra Probe',
      beispiel: true,
      behoerde: OHNE_ANGABEN,
    };
    expect(await empty.request('tresor.create', { ...input, kennwort: 'passwort1234' })).toMatchObject({
      code: 'invalid',
    });
    const { woerter, geprobt } = await empty.call('tresor.create', input);
    expect(woerter).toHaveLength(12);
    expect(geprobt).toHaveLength(3);
    expect(await empty.call('tresor.status', undefined)).toMatchObject({ zustand: 'anlegen' });
    expect(await empty.request('tresor.rehearse', { woerter: ['apfel', 'birne', 'cello'] })).toMatchObject({
      code: 'invalid',
      message: holding(/Das \d+\. Wort/),
    });
    expect(readdirSync(empty.ordner)).toEqual([]);
    const status = await empty.call('tresor.rehearse', {
      woerter: geprobt.map((p) => ` ${(woerter[p - 1] ?? '').toUpperCase()}`),
    });
    expect(status).toMatchObject({ zustand: 'offen', beispiel: true, angemeldet: { name: 'Petra Probe' } });
    expect(readdirSync(empty.ordner)).toEqual(
      expect.arrayContaining(['Register.bleibeweg', 'Register.schluessel']),
    );
  });

  it('überschreibt nie ein vorhandenes', async () => {
    const { ordner, request, call } = await world();
    await call('tresor.lock', undefined);
    const before = readFileSync(join(ordner, 'Register.schluessel'));
    expect(
      await request('tresor.create', {
        ordner,
        kennwort: NEU,
        name: 'X',
        beispiel: true,
        behoerde: OHNE_ANGABEN,
      }),
    ).toMatchObject({ code: 'conflict' });
    expect(readFileSync(join(ordner, 'Register.schluessel'))).toEqual(before);
  });

  it('zeigt die Wörter auf dem Blatt nur während der Einrichtung', async () => {
    const pages: string[] = [];
    const printed = emptyWorld({
      ports: { print: async ({ html }) => await Promise.resolve({ printed: pages.push(html) > 0 }) },
    });
    onTestFinished(async () => await printed.close());
    expect(await printed.request('tresor.printBlatt', { als: 'druck' })).toMatchObject({ code: 'conflict' });
    const { woerter, geprobt } = await printed.call('tresor.create', {
      ordner: printed.ordner,
      kennwort: KENNWORT,
      name: 'Petra <Probe>',
      beispiel: true,
      behoerde: OHNE_ANGABEN,
    });
    await printed.call('tresor.printBlatt', { als: 'druck' });
    expect(woerter.every((word) => pages[0]?.includes(`<dd>${word}</dd>`))).toBe(true);
    expect(pages[0]).toContain('Petra &#60;Probe&#62;');
    await printed.call('tresor.rehearse', { woerter: geprobt.map((p) => woerter[p - 1] ?? '') });
    expect(await printed.request('tresor.printBlatt', { als: 'druck' })).toMatchObject({ code: 'conflict' });
  });
});

describe('Das Register', () => {
  it('lässt sich sperren und mit dem Kennwort wieder öffnen; gesperrt antwortet es nichts', async () => {
    const { call, request, events } = await world();
    const { id } = await call('fall.create', { nachname: 'Bleibtda' });
    await call('tresor.lock', undefined);
    expect(events.at(-1)).toEqual({ kind: 'gesperrt' });
    expect(await request('fall.load', { id })).toMatchObject({ code: 'locked' });
    expect(await request('tresor.unlock', { benutzerId: null, kennwort: `${KENNWORT}x` })).toMatchObject({
      code: 'refused',
      message: holding(/^Das Kennwort stimmt nicht\. Bitte .*Wiederherstellungswörter/),
    });
    await call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    expect(await call('fall.load', { id })).toMatchObject({ person: { nachname: 'Bleibtda' } });
  });

  it('bremst nach fünf falschen Kennwörtern und löscht nichts', async () => {
    const { call, request, ordner } = await world();
    await call('tresor.lock', undefined);
    const wrong = async () => await request('tresor.unlock', { benutzerId: null, kennwort: 'falsch' });
    for (let i = 0; i < 4; i += 1) await wrong();
    expect(await wrong()).toMatchObject({ message: holding('5 Sekunden') });
    expect(await request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT })).toMatchObject({
      code: 'refused',
      message: holding('warten'),
    });
    expect((await call('tresor.status', undefined)).warteSekunden).toBeGreaterThan(0);
    expect(existsSync(join(ordner, 'Register.bleibeweg'))).toBe(true);
  });

  it('öffnet sich mit den Wiederherstellungswörtern und nimmt dabei ein neues Kennwort', async () => {
    const { call, request, woerter } = await world();
    await call('tresor.lock', undefined);
    expect(
      await request('tresor.recover', {
        woerter: [...woerter].toReversed(),
        benutzerId: null,
        kennwort: NEU,
      }),
    ).toMatchObject({ ok: false });
    await call('tresor.recover', { woerter: [...woerter], benutzerId: null, kennwort: NEU });
    await call('tresor.lock', undefined);
    expect(await request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT })).toMatchObject({
      ok: false,
    });
    expect(await request('tresor.unlock', { benutzerId: null, kennwort: NEU })).toMatchObject({ ok: true });
  });

  it('wechselt das Kennwort, ohne die Datenbank neu zu schreiben', async () => {
    const { call, request, ordner } = await world();
    expect(await request('tresor.changeKennwort', { alt: 'falsch', neu: NEU })).toMatchObject({
      code: 'refused',
    });
    expect(await request('tresor.changeKennwort', { alt: KENNWORT, neu: 'zu kurz' })).toMatchObject({
      code: 'invalid',
    });
    const before = readFileSync(join(ordner, 'Register.bleibeweg'));
    await call('tresor.changeKennwort', { alt: KENNWORT, neu: NEU });
    expect(readFileSync(join(ordner, 'Register.bleibeweg'))).toEqual(before);
    await call('tresor.lock', undefined);
    expect(await request('tresor.unlock', { benutzerId: null, kennwort: NEU })).toMatchObject({ ok: true });
  });

  it('tauscht die Wiederherstellungswörter erst nach der Probe aus', async () => {
    const { call, request, woerter } = await world();
    const neu = await call('tresor.renewWoerter', { kennwort: KENNWORT });
    const unlockWith = async (words: readonly string[]) => {
      await call('tresor.lock', undefined);
      return await request('tresor.recover', { woerter: [...words], benutzerId: null, kennwort: KENNWORT });
    };
    expect(await unlockWith(woerter)).toMatchObject({ ok: true });
    expect(
      await request('tresor.rehearse', { woerter: neu.geprobt.map((p) => neu.woerter[p - 1] ?? '') }),
    ).toMatchObject({ code: 'conflict' });
    const wieder = await call('tresor.renewWoerter', { kennwort: KENNWORT });
    await call('tresor.rehearse', { woerter: wieder.geprobt.map((p) => wieder.woerter[p - 1] ?? '') });
    expect(await unlockWith(woerter)).toMatchObject({ ok: false });
    expect(await unlockWith(wieder.woerter)).toMatchObject({ ok: true });
  });

  it('eines echten Amtes öffnet sich nicht im Ersatzfenster', async () => {
    const { ordner, call } = await world();
    await call('tresor.lock', undefined);
    const file = join(ordner, 'Register.schluessel');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"beispiel": true', '"beispiel": false'));
    const standIn = emptyWorld({ onlySample: true });
    onTestFinished(async () => await standIn.close());
    expect(await standIn.request('tresor.select', { ordner })).toMatchObject({
      code: 'refused',
      message: holding('Beispielregister'),
    });
    expect(
      await standIn.request('tresor.create', {
        ordner: standIn.ordner,
        kennwort: KENNWORT,
        name: 'X',
        beispiel: false,
        behoerde: OHNE_ANGABEN,
      }),
    ).toMatchObject({ code: 'refused' });
  });
});

describe('Was im Ordner liegt', () => {
  const damage = async (change: (database: string) => void) => {
    const damaged = await world();
    await damaged.call('fall.create', { nachname: 'Vorher' });
    await damaged.call('sicherung.create', {});
    await damaged.call('tresor.lock', undefined);
    change(join(damaged.ordner, 'Register.bleibeweg'));
    return await damaged.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
  };

  it('wird als fehlend gemeldet, wenn die Datenbank fehlt, nicht als beschädigt', async () => {
    expect(await damage((path: string) => rmSync(path))).toMatchObject({
      ok: false,
      message: holding(/fehlt in diesem Ordner.*letzte geprüfte Sicherung ist vom 20\.11\.2026/),
    });
  });

  it.each([
    ['abgeschnitten', (path: string) => truncateSync(path, 10_000)],
    ['leer', (path: string) => truncateSync(path, 0)],
    ['an einer Stelle verändert', (path: string) => flipByte(path, 30_000)],
    ['am Anfang verändert', (path: string) => flipByte(path, 100)],
    ['etwas anderes', (path: string) => writeFileSync(path, 'kein Register')],
  ])(
    'wird nicht geöffnet, wenn die Datenbank %s ist; der Satz nennt die letzte gute Sicherung',
    async (_, change) => {
      expect(await damage(change)).toMatchObject({
        ok: false,
        code: 'refused',
        message: holding(/beschädigt.*letzte geprüfte Sicherung ist vom 20\.11\.2026/),
      });
    },
  );

  it('wird vor der Wahl beschrieben', async () => {
    const { ordner } = await world();
    const leer = join(ordner, 'leer');
    mkdirSync(leer);
    for (const [path, inhalt] of [
      [ordner, 'register'],
      [leer, 'leer'],
      [join(ordner, '..'), 'anderes'],
    ] as const) {
      const chooser = emptyWorld({ ports: { chooseFolder: async () => await Promise.resolve({ path }) } });
      expect(await chooser.call('tresor.chooseFolder', undefined)).toMatchObject({ inhalt });
      await chooser.close();
    }
  });
});

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}
