import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  emptyWorld,
  KENNWORT,
  OHNE_ANGABEN,
  openWorld,
  ownFolder,
  holding,
} from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('Ein voller Datenträger', () => {
  it('kostet den letzten Schritt und sonst nichts; mit neuem Platz geht es weiter', async () => {
    const world = await openWorld();
    onTestFinished(async () => await world.close());
    await world.call('fall.create', { nachname: 'Vorher' });
    const db = world.tresor.register()?.db;
    const pages = Number(db?.pragma('page_count', { simple: true }));
    db?.pragma(`max_page_count = ${pages + 2}`);
    let reply = await world.request('fall.create', { nachname: 'Passt 0' });
    for (let i = 1; reply.ok && i < 500; i += 1)
      reply = await world.request('fall.create', { nachname: `Passt ${i}` });
    expect(reply).toMatchObject({
      ok: false,
      code: 'refused',
      message: holding('Datenträger ist voll'),
    });
    const before = (await world.call('fall.list', {})).bestand;
    db?.pragma('max_page_count = 1073741823');
    await world.call('fall.create', { nachname: 'Nachher' });
    expect((await world.call('fall.list', {})).bestand).toBe(before + 1);
    expect(db?.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(world.tresor.register()?.protokoll.verify()).toMatchObject({ ok: true });
  });
});

describe('Ein Ordner ohne Schreibrecht', () => {
  it('wird mit einem Satz abgelehnt', async (context) => {
    if (process.getuid?.() === 0)
      context.skip('root darf überall schreiben: Schreibschutz ist hier nicht prüfbar');
    const folder = join(ownFolder(), 'schreibgeschützt');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    const world = emptyWorld();
    onTestFinished(async () => await world.close());
    const { woerter, geprobt } = await world.call('tresor.create', {
      ordner: folder,
      kennwort: KENNWORT,
      name: 'X',
      beispiel: true,
      behoerde: OHNE_ANGABEN,
    });
    const reply = await world.request('tresor.rehearse', {
      woerter: geprobt.map((p) => woerter[p - 1] ?? ''),
    });
    expect(reply).toMatchObject({
      ok: false,
      code: 'refused',
      message: holding('nicht geschrieben werden'),
    });
  });
});
