import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startCore, type CoreClient } from '#electron/core/client.ts';
import type { CoreEvent } from '#shared/api/contract.ts';
import { KENNWORT, OHNE_ANGABEN, ownFolder, holding } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 300_000 });

type Office = {
  readonly core: CoreClient;
  readonly folder: string;
  readonly userData: string;
  readonly ordner: string;
};

async function office(more: Partial<Parameters<typeof startCore>[0]> = {}): Promise<Office> {
  const folder = ownFolder();
  const [userData, ordner] = [join(folder, 'user-data'), join(folder, 'register')];
  const core = await startCore({
    userData,
    onlySample: false,
    version: '0.0.0',
    today: '2026-11-20',
    lightKeys: true,
    ...more,
  });
  onTestFinished(async () => await core.stop());
  return { core, folder, userData, ordner };
}

async function openOffice(more: Partial<Parameters<typeof startCore>[0]> = {}): Promise<Office> {
  const made = await office(more);
  const { woerter, geprobt } = await made.core.call('tresor.create', {
    ordner: made.ordner,
    kennwort: KENNWORT,
    name: 'Petra Probe',
    beispiel: true,
    behoerde: OHNE_ANGABEN,
  });
  await made.core.call('tresor.rehearse', {
    woerter: geprobt.map((position) => woerter[position - 1] ?? ''),
  });
  return made;
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** Many saves under way at once, and the process gone in the middle of them. @returns what was acknowledged. */
async function writeUntilKilled(userData: string, run: number): Promise<string[]> {
  const core = await startCore({ userData, onlySample: false, version: '0' });
  await core.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
  const acknowledged: string[] = [];
  const killAfter = 1 + Math.floor(Math.random() * 30);
  const killed: Promise<void>[] = [];
  const saves = Array.from({ length: 60 }, async (_, i) => {
    const nachname = `Lauf ${run} Nr ${i}`;
    const reply = await core.request('fall.create', { nachname });
    if (reply.ok) acknowledged.push(nachname);
    if (acknowledged.length === killAfter) killed.push(core.kill());
  });
  await Promise.all(saves);
  await Promise.all(killed);
  return acknowledged;
}

describe('The core as a process of its own', () => {
  it('answers, tells every window when it opens and locks, and ends cleanly', async () => {
    const { core, ordner } = await office();
    const events: CoreEvent[] = [];
    core.onEvent((event) => events.push(event));
    expect(await core.call('tresor.status', undefined)).toMatchObject({
      zustand: 'keines',
      heute: '2026-11-20',
      version: '0.0.0',
    });
    const { woerter, geprobt } = await core.call('tresor.create', {
      ordner,
      kennwort: KENNWORT,
      name: 'Petra Probe',
      beispiel: true,
      behoerde: OHNE_ANGABEN,
    });
    await core.call('tresor.rehearse', { woerter: geprobt.map((position) => woerter[position - 1] ?? '') });
    await core.stop();
    expect(events.map(({ kind }) => kind)).toEqual(['geoeffnet', 'gesperrt']);
    expect(readdirSync(ordner).filter((name) => /-wal|-shm|sperre/.test(name))).toEqual([]);
    expect(await core.request('tresor.status', undefined)).toMatchObject({ ok: false });
  });

  it('says in one sentence what only a window could do', async () => {
    const { core } = await office();
    expect(await core.request('tresor.chooseFolder', undefined)).toEqual({
      ok: false,
      code: 'refused',
      message: 'Ohne Programmfenster lässt sich kein Ordner auswählen; bitte geben Sie den Pfad an.',
    });
  });

  it('uses the ports of a host that has them', async () => {
    const folder = ownFolder();
    const { core } = await office({
      ports: { chooseFolder: async () => await Promise.resolve({ path: folder }) },
    });
    expect(await core.call('tresor.chooseFolder', undefined)).toMatchObject({
      ordner: folder,
      inhalt: 'leer',
    });
  });

  it('refuses the register that another instance has open, and names its holder', async () => {
    const { ordner } = await openOffice();
    const { core } = await office();
    await core.call('tresor.select', { ordner });
    const refused = await core.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    expect(refused).toMatchObject({
      code: 'conflict',
      message: holding('von Petra Probe am Rechner'),
    });
  });

  it('leaves no name readable on the disk, and no file open to others: register, journal, drafts, backups', async () => {
    const { core, folder } = await openOffice();
    const names = Array.from({ length: 40 }, (_, i) => `Spurenname${i}Quittenstein`);
    for (const nachname of names) {
      const { id } = await core.call('fall.create', {
        nachname,
        vornamen: 'Marmorine',
        aktenzeichen: 'AZ-Spur',
      });
      await core.call('entwurf.save', { ort: `/faelle/${id}`, inhalt: { notiz: `Spurnotiz ${nachname}` } });
    }
    await core.request('fall.create', { nachname: 'Quittenstein'.repeat(100) });
    await core.call('sicherung.create', {});
    const traces = () =>
      filesBelow(folder).filter((path) => {
        const bytes = readFileSync(path);
        return ['Quittenstein', 'Marmorine', 'Spurnotiz', 'AZ-Spur'].some(
          (word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')),
        );
      });
    expect(filesBelow(folder).length).toBeGreaterThan(5);
    expect(traces()).toEqual([]);
    const readableByOthers = filesBelow(folder).filter((path) => (statSync(path).mode & 0o077) !== 0);
    if (process.platform !== 'win32') expect(readableByOthers).toEqual([]);
    await core.call('tresor.lock', undefined);
    expect(traces()).toEqual([]);
  });

  it('loses nothing it has acknowledged when it is killed in the middle of writing', async () => {
    const { core, userData, ordner } = await openOffice();
    await core.stop();
    const acknowledged: string[] = [];
    for (let run = 0; run < 3; run += 1) acknowledged.push(...(await writeUntilKilled(userData, run)));
    const after = await startCore({ userData, onlySample: false, version: '0' });
    onTestFinished(async () => await after.stop());
    await after.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    const found = new Set<string>();
    const { bestand } = await after.call('fall.list', {});
    for (let offset = 0; offset < bestand; offset += 500) {
      for (const { nachname } of (await after.call('fall.list', { offset, limit: 500 })).zeilen)
        found.add(nachname);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(3);
    expect(acknowledged.filter((name) => !found.has(name))).toEqual([]);
    expect(readdirSync(ordner)).toContain('Register.bleibeweg');
  });
});
