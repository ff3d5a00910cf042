import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPerson, KENNWORT, openWorld, type World } from '#test/electron/core/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => await world.close());

describe('Was getippt und nicht gespeichert ist', () => {
  it('findet eine Seite über den Anfang seines Ortes, das Neueste zuerst', async () => {
    await world.call('entwurf.save', { ort: 'sitzung/neu', inhalt: { protokoll: 'Begonnen' } });
    await world.call('entwurf.save', { ort: 'sitzung/zuletzt', inhalt: { protokoll: 'Ergänzt' } });
    await world.call('entwurf.save', { ort: 'sitzungen', inhalt: 'woanders' });
    expect(await world.call('entwurf.find', { anfang: 'sitzung/' })).toMatchObject([
      { ort: 'sitzung/zuletzt', inhalt: { protokoll: 'Ergänzt' } },
      { ort: 'sitzung/neu', inhalt: { protokoll: 'Begonnen' } },
    ]);
    expect(await world.call('entwurf.find', { anfang: 'sitzung%' })).toEqual([]);
  });

  it('geht mit der gelöschten Person, auch wo es mit anderem zusammen liegt', async () => {
    const id = await createPerson(world, 'Löschmich');
    await world.call('entwurf.save', { ort: 'heute/notizen', inhalt: { [`${id}|duldung`]: 'ruft an' } });
    await world.call('entwurf.save', { ort: `sichtung/${id}/duldung`, inhalt: {} });
    await world.call('entwurf.save', { ort: 'gremien/neu', inhalt: { name: 'Runder Tisch Probe' } });
    await world.call('loeschung.loeschen', { personIds: [id], grund: 'verlangen' });
    expect(await world.call('entwurf.load', { ort: 'heute/notizen' })).toBeNull();
    expect(await world.call('entwurf.find', { anfang: 'sichtung/' })).toEqual([]);
    expect(await world.call('entwurf.load', { ort: 'gremien/neu' })).not.toBeNull();
  });

  it('findet niemand sonst', async () => {
    const name = 'Vera Vertretung';
    const kennwort = 'hafen nadel wolke ernte';
    await world.call('benutzer.create', {
      name,
      rechte: ['lesen', 'vorpruefen'],
      kennwort,
      eigenesKennwort: KENNWORT,
    });
    const vera = (await world.call('benutzer.list', undefined)).find((each) => each.name === name);
    await world.call('tresor.lock', undefined);
    await world.call('tresor.unlock', { benutzerId: vera?.id ?? '', kennwort });
    expect(await world.call('entwurf.find', { anfang: 'sitzung/' })).toEqual([]);
  });
});
