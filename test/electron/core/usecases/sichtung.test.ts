import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import {
  createPerson,
  emptyWorld,
  holding,
  KENNWORT,
  openWorld,
  type World,
} from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(async () => {
  await world.close();
});

const current = async () => await world.call('sichtung.current', undefined);
const onDesk = async () => (await current())?.fall?.id ?? null;
const decide = async (personId: string, farbe: 'gelb' | 'gruen' = 'gelb') =>
  await world.call('sichtung.decide', {
    personId,
    farbe,
    grund: 'Es fehlen noch Nachweise.',
    abweichung: 'Die Nachweise liegen in der Papierakte.',
  });

/** Somebody whose check proposes gelb or grün would need many facts; the order is tested on what is derived. */
async function withProposal(nachname: string, vorschlag: string): Promise<string> {
  const id = await createPerson(world, nachname);
  world.tresor
    .register()
    ?.db.prepare('UPDATE uebersicht SET vorschlag = ? WHERE personId = ?')
    .run(vorschlag, id);
  return id;
}

describe('Die Sichtung', () => {
  it('geht grün vor gelb, dann fehlende Angaben, rot zuletzt', async () => {
    const rot = await withProposal('Arot', 'rot');
    const fehlt = await withProposal('Bfehlt', 'angaben_fehlen');
    const gelb = await withProposal('Cgelb', 'gelb');
    const gruen = await withProposal('Dgruen', 'gruen');
    expect(await world.call('sichtung.start', { auswahl: { art: 'offen' } })).toMatchObject({ gesamt: 4 });
    const order: (string | null)[] = [];
    for (let i = 0; i < 4; i += 1) {
      const id = await onDesk();
      order.push(id);
      await decide(id ?? '');
    }
    expect(order).toEqual([gruen, gelb, fehlt, rot]);
    expect(await current()).toMatchObject({ fall: null, erledigt: 4, gesamt: 4 });
  });

  it('hält jede Entscheidung mit der Prüfung fest, die ihr zugrunde lag', async () => {
    const personId = await createPerson(world, 'Pruefprobe');
    expect(await world.call('sichtung.overview', undefined)).toMatchObject({ nie_geprueft: 1, offen: 1 });
    await world.call('sichtung.start', { auswahl: { art: 'nie_geprueft' } });
    await decide(personId);
    expect(await world.call('pruefung.list', { personId })).toHaveLength(1);
    expect(await world.call('ampel.list', { personId })).toMatchObject([{ farbe: 'gelb' }]);
    expect(await world.call('sichtung.overview', undefined)).toMatchObject({
      nie_geprueft: 0,
      offen: 0,
      trichter: { gesamt: 1, gelb: 1 },
    });
  });

  it('bleibt beim Fall, auch wenn eine nachgetragene Angabe den Vorschlag ändert', async () => {
    const erste = await withProposal('Aerste', 'angaben_fehlen');
    await withProposal('Bzweite', 'angaben_fehlen');
    await world.call('sichtung.start', { auswahl: { art: 'offen' } });
    expect(await onDesk()).toBe(erste);
    world.tresor
      .register()
      ?.db.prepare(`UPDATE uebersicht SET vorschlag = 'gruen' WHERE nachname = 'Bzweite'`)
      .run();
    await world.call('eintrag.save', {
      tabelle: 'sprachnachweis',
      eintrag: { id: crypto.randomUUID(), personId: erste, muendlich: 'A2' },
    });
    expect(await onDesk()).toBe(erste);
  });

  it('weist einen zweiten Tastendruck ab: er trifft nie die nächste Person', async () => {
    const personId = await createPerson(world, 'Doppeldruck');
    await createPerson(world, 'Danach');
    await world.call('sichtung.start', { auswahl: { art: 'offen' } });
    await decide(personId);
    expect(
      await world.request('sichtung.decide', { personId, farbe: 'gelb', grund: 'Noch einmal.' }),
    ).toMatchObject({ code: 'conflict', message: holding('schon erledigt') });
  });

  it('legt Zurückgestellte an ihrem Tag wieder vor und fragt, worauf gewartet wird', async () => {
    const personId = await createPerson(world, 'Spaeter');
    await world.call('sichtung.start', { auswahl: { art: 'offen' } });
    const zurueck = { personId, art: 'zurueckgestellt' } as const;
    expect(await world.request('sichtung.setAside', { ...zurueck, bis: '2026-12-01' })).toMatchObject({
      message: holding('worauf gewartet wird'),
    });
    const grund = 'Antwort der Botschaft';
    expect(await world.request('sichtung.setAside', { ...zurueck, grund, bis: '2026-11-20' })).toMatchObject({
      message: holding('späteren Tag'),
    });
    await world.call('sichtung.setAside', { ...zurueck, grund, bis: asDatum('2026-12-01') });
    expect(await current()).toMatchObject({ fall: null, erledigt: 1, gesamt: 1 });
    expect((await world.call('sichtung.overview', undefined)).trichter).toMatchObject({ zurueckgestellt: 1 });

    const later = await reopened('2026-12-01');
    expect((await later.call('sichtung.current', undefined))?.fall).toMatchObject({
      id: personId,
      wiederDaSeit: '2026-12-01',
    });
  });

  it('legt Fälle mit fehlenden Angaben erst wieder vor, wenn die Angaben da sind', async () => {
    const personId = await withProposal('Luecke', 'angaben_fehlen');
    await world.call('sichtung.start', { auswahl: { art: 'offen' } });
    await world.call('sichtung.setAside', { personId, art: 'angaben_fehlen', grund: 'Pass, Sprachnachweis' });
    expect(await world.call('sichtung.overview', undefined)).toMatchObject({ offen: 0, angaben_fehlen: 1 });
    world.tresor.register()?.db.prepare(`UPDATE uebersicht SET vorschlag = 'gelb'`).run();
    expect(await world.call('sichtung.overview', undefined)).toMatchObject({ offen: 1, angaben_fehlen: 1 });
    await world.call('ampel.decide', { personId, farbe: 'gelb', grund: 'Jetzt liegt alles vor.' });
    expect(await world.call('sichtung.overview', undefined)).toMatchObject({
      offen: 0,
      angaben_fehlen: 0,
      trichter: { gelb: 1, angaben_fehlen: 0 },
    });
  });

  it('nimmt die letzten Schritte zurück, auch nach einem Neustart, und die Vorgängerin liegt wieder da', async () => {
    const [a, b] = [await createPerson(world, 'Anna'), await createPerson(world, 'Berta')];
    await world.call('sichtung.start', { auswahl: { art: 'offen' } });
    await decide(a);
    await decide(b);
    const again = await reopened('2026-11-20');
    expect(await again.call('sichtung.undo', undefined)).toEqual({ personId: b });
    expect(await again.call('sichtung.undo', undefined)).toEqual({ personId: a });
    expect((await again.call('sichtung.current', undefined))?.fall?.id).toBe(a);
    expect(await again.call('ampel.list', { personId: a })).toEqual([]);
    expect(await again.call('pruefung.list', { personId: a })).toEqual([]);
    expect(await again.request('sichtung.undo', undefined)).toMatchObject({ code: 'not_found' });
    const { eintraege } = await again.call('fall.verlauf', { id: a });
    const text = eintraege.map((eintrag) => eintrag.text).join('\n');
    expect(text).toContain('Ampelentscheidung entfernt');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|Id\b/);
  });

  it('nimmt nichts zurück, worüber inzwischen neu entschieden wurde', async () => {
    const personId = await createPerson(world, 'Ueberholt');
    await world.call('sichtung.start', { auswahl: { art: 'offen' } });
    await decide(personId);
    await world.call('ampel.decide', { personId, farbe: 'gelb', grund: 'Neu angesehen.' });
    expect(await world.request('sichtung.undo', undefined)).toMatchObject({ code: 'conflict' });
  });

  it('geht eine Auswahl der Liste durch, wie sie beim Beginn war', async () => {
    const [a] = [
      await createPerson(world, 'Hierprobe', { gemeinde: 'Musterstadt' }),
      await createPerson(world, 'Dortprobe', { gemeinde: 'Testlingen' }),
    ];
    const filter = { gemeinde: ['Musterstadt'], ampel: ['ungeprueft' as const] };
    expect(
      await world.call('sichtung.start', { auswahl: { art: 'auswahl', name: 'Musterstadt', filter } }),
    ).toMatchObject({ gesamt: 1 });
    expect(await onDesk()).toBe(a);
    await decide(a);
    expect(await current()).toMatchObject({ fall: null, erledigt: 1, gesamt: 1 });
  });

  it('zeigt rote Fälle zum zweiten Blick an ihrem Tag', async () => {
    const personId = await createPerson(world, 'Zweitblick');
    await world.call('ampel.decide', {
      personId,
      farbe: 'rot',
      rotgrund: 'sonstiges',
      grund: 'Ein Grund, der in eigenen Worten beschrieben ist.',
      zweiterBlickAm: asDatum('2026-12-15'),
    });
    expect(await world.call('sichtung.overview', undefined)).toMatchObject({ zweiter_blick: 0 });
    const later = await reopened('2026-12-15');
    await later.call('sichtung.start', { auswahl: { art: 'zweiter_blick' } });
    expect((await later.call('sichtung.current', undefined))?.fall).toMatchObject({
      id: personId,
      zweiterBlick: true,
    });
  });
});

/** The same register on another day, after the program was closed and started again. */
async function reopened(today: string): Promise<World> {
  await world.call('tresor.lock', undefined);
  const again = emptyWorld({ today });
  onTestFinished(async () => await again.close());
  await again.call('tresor.select', { ordner: world.ordner });
  await again.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
  await vi.waitUntil(async () => !(await again.call('fall.list', { limit: 1 })).vorschlaegeVeraltet);
  return again;
}
