import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

let world: World;
const GESTERN = crypto.randomUUID();
const WEITER = crypto.randomUUID();
const fassung = (id: string, more: object = {}) => ({
  id,
  name: 'Lange Geduldete',
  gueltigAb: '2026-11-20',
  jahre: 8,
  zeit: 'duldung_60b' as const,
  ...more,
});
async function refusal(name: string, input: unknown): Promise<string> {
  const reply = await world.request(name, input);
  expect(reply.ok, `${name} was not refused`).toBe(false);
  return reply.ok ? '' : reply.message;
}

beforeAll(async () => {
  world = await openWorld({ today: '2026-11-20' });
  const geduldet = async (nachname: string, von: string) => {
    const personId = await createPerson(world, nachname);
    await world.call('eintrag.save', {
      tabelle: 'aufenthaltsabschnitt',
      eintrag: { id: crypto.randomUUID(), personId, status: 'D', von, bis: null, bestaetigt: null },
    } as Parameters<typeof world.call<'eintrag.save'>>[1]);
  };
  await geduldet('Lange-Erfunden', '2015-01-01');
  await geduldet('Mittel-Erfunden', '2020-01-01');
  await createPerson(world, 'Ohnezeit-Erfunden');
});
afterAll(async () => world.close());

describe('Die Zielgruppe', () => {
  it('zählt, wer dazugehört, und öffnet zu jeder Zahl die Liste; wem eine Angabe fehlt, der steht als unklar da', async () => {
    await world.call('zielgruppe.save', fassung(GESTERN));
    const ask = async (art: 'ja' | 'unbekannt' | 'nein') =>
      await world.call('zielgruppe.kandidaten', { id: GESTERN, am: '2026-11-20', art });
    const { ja, unbekannt, nein, personen } = await ask('ja');
    expect([ja, unbekannt, nein]).toEqual([1, 2, 0]);
    expect(personen.map(({ name }) => name)).toEqual(['Lange-Erfunden']);
    const unklar = await ask('unbekannt');
    expect(unklar.personen.map(({ wozu }) => wozu).toSorted()).toEqual([
      'fehlt: Aufenthaltszeiten',
      'fehlt: Tag der Einreise',
    ]);
    expect(unklar.fehlt.map(({ personen: zahl }) => zahl)).toEqual([1, 1]);
  });

  it('zeigt zwischen zwei Fassungen, wer dazukommt, und nennt Unklares nie nein', async () => {
    await world.call('zielgruppe.save', fassung(WEITER, { jahre: 6 }));
    const am = '2026-11-20';
    const { wechsel, gleich } = await world.call('zielgruppe.vergleich', {
      alt: { id: GESTERN, am },
      neu: { id: WEITER, am },
    });
    const of = (art: string) => wechsel.find((each) => each.art === art);
    expect(of('dazu')?.personen.map(({ name }) => name)).toEqual(['Mittel-Erfunden']);
    expect([of('heraus')?.anzahl, of('entfaellt')?.anzahl, gleich]).toEqual([0, 0, 2]);
  });

  it('sagt im Voraus, wer an einem späteren Tag die Zeit erreicht', async () => {
    const { wechsel } = await world.call('zielgruppe.vergleich', {
      alt: { id: GESTERN, am: '2026-11-20' },
      neu: { id: GESTERN, am: '2028-01-01' },
    });
    expect(wechsel.find(({ art }) => art === 'dazu')?.personen.map(({ name }) => name)).toEqual([
      'Mittel-Erfunden',
    ]);
  });

  it('in einer Fassung, die gilt, bleibt stehen: geändert wird mit einer neuen', async () => {
    const alt = await openWorld({ today: '2026-11-25' });
    await alt.call('zielgruppe.save', fassung(GESTERN, { gueltigAb: '2026-11-20' }));
    const again = await alt.request('zielgruppe.save', fassung(GESTERN, { jahre: 4 }));
    expect(again).toMatchObject({ ok: false });
    expect(await alt.request('zielgruppe.remove', { id: GESTERN })).toMatchObject({ ok: false });
    await alt.call('zielgruppe.save', fassung(WEITER, { gueltigAb: '2027-01-01' }));
    await alt.call('zielgruppe.remove', { id: WEITER });
    expect((await alt.call('zielgruppe.list', undefined)).map(({ fassung: nr }) => nr)).toEqual([1]);
    await alt.close();
  });

  it('lehnt ein Alter ab, zu dem niemand passt, und eine Fassung, die es nicht gibt', async () => {
    expect(
      await refusal('zielgruppe.save', fassung(crypto.randomUUID(), { alterVon: 30, alterBis: 20 })),
    ).toContain('So passt niemand');
    expect(
      await refusal('zielgruppe.kandidaten', { id: crypto.randomUUID(), am: '2026-11-20', art: 'ja' }),
    ).toContain('gibt es nicht');
  });
});
