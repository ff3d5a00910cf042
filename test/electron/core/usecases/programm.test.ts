import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordText } from '#test/electron/core/files/paper-text.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

let world: World;
const chosen: { path: string | null } = { path: null };
const ID = crypto.randomUUID();
const BERICHT = {
  id: ID,
  art: 'rat' as const,
  titel: 'Bericht für den Kreistag',
  stichtag: '2026-11-20',
  einleitung: 'Das Programm begleitet Geduldete. Frau Silberfuchs-Erfunden hat geholfen.',
};

beforeAll(async () => {
  world = await openWorld({
    today: '2026-11-20',
    ports: { chooseFile: async () => await Promise.resolve({ ...chosen }) },
  });
  await createPerson(world, 'Silberfuchs-Erfunden');
  for (let i = 0; i < 30; i += 1) await createPerson(world, `Bestand-Erfunden ${i}`);
});
afterAll(async () => world.close());

describe('Das Programm', () => {
  it('hat Anfang, Ende und eigene Worte; ein Ende vor dem Anfang wird abgelehnt', async () => {
    const leer = await world.call('programm.load', undefined);
    const reply = await world.request('programm.save', {
      ...leer,
      beginn: '2026-01-01',
      ende: '2025-01-01',
    });
    expect(reply).toMatchObject({ ok: false });
    await world.call('programm.save', {
      ...leer,
      beginn: '2025-01-01',
      ende: '2026-12-31',
      wortGruen: 'bereit für den Antrag',
    });
    expect(await world.call('programm.load', undefined)).toMatchObject({ ende: '2026-12-31' });
  });
});

describe('Der Bericht für Rat oder Kreistag', () => {
  it('bleibt im Haus, solange ein Name in den eigenen Worten nicht geprüft ist', async () => {
    await world.call('programm.saveBericht', BERICHT);
    const { offen, hindernis, pruefsumme } = await world.call('programm.bericht', { id: ID });
    expect(offen.map(({ fund }) => fund).join(' ')).toContain('Silberfuchs-Erfunden');
    expect(hindernis).toContain('bleibt der Bericht im Haus');
    chosen.path = join(ownFolder(), 'bericht.docx');
    expect(await world.request('programm.writeBericht', { id: ID, pruefsumme })).toMatchObject({ ok: false });
  });

  it('geht mit geprüften Worten und geschützten Zahlen als Word hinaus und steht danach im Verzeichnis der Freigaben', async () => {
    const { offen } = await world.call('programm.bericht', { id: ID });
    for (const { feld: _, label: __, vorschlag, ...stelle } of offen)
      await world.call('programm.entscheide', {
        id: ID,
        ...stelle,
        umgang: 'ersetzt',
        ersatz: vorschlag,
        grund: null,
      });
    const { pruefsumme, hindernis, html } = await world.call('programm.bericht', { id: ID });
    expect(hindernis).toBeNull();
    expect(html).not.toContain('Silberfuchs');
    chosen.path = join(ownFolder(), 'bericht.docx');
    await world.call('programm.writeBericht', { id: ID, pruefsumme });
    const word = await wordText(readFileSync(chosen.path));
    expect(word).toContain('Ampelgruppen'.slice(0, 5));
    expect(word).toContain('bereitfürdenAntrag');
    expect(word).toContain('vom01.01.2025biszum31.12.2026');
    expect(word).not.toContain('Silberfuchs');
    expect((await world.call('buendel.preview', { stichtag: '2026-11-20' })).fruehere).toHaveLength(1);
  });

  it('wird nicht geschrieben, wenn er nicht mehr der ist, den jemand angesehen hat', async () => {
    const { pruefsumme } = await world.call('programm.bericht', { id: ID });
    await world.call('programm.saveBericht', { ...BERICHT, einleitung: 'Andere Worte.' });
    const reply = await world.request('programm.writeBericht', { id: ID, pruefsumme });
    expect(reply.ok ? '' : reply.message).toContain('seit der Vorschau geändert');
  });

  it('hat keinen Stichtag in der Zukunft und wird nur mit dem Recht freizugeben geschrieben', async () => {
    expect(await world.request('programm.saveBericht', { ...BERICHT, stichtag: '2027-01-01' })).toMatchObject(
      { ok: false },
    );
    expect(await world.requestWith(['lesen'], 'programm.bericht', { id: ID })).toMatchObject({ ok: false });
  });

  it('zum Ende der Erprobung heißt auch so', async () => {
    const id = crypto.randomUUID();
    await world.call('programm.saveBericht', { ...BERICHT, id, art: 'pilotende', einleitung: null });
    const { html } = await world.call('programm.bericht', { id });
    expect(html).toContain('Bericht zum Ende der Erprobung');
    await world.call('programm.removeBericht', { id });
    expect(await world.call('programm.berichte', undefined)).toHaveLength(1);
  });
});
