import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { grundsatzentscheidung } from '#shared/domain/gremium.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

let world: World;
const NAME = 'Kowalczyk';

beforeAll(async () => {
  world = await openWorld({ today: '2026-11-21' });
  await createPerson(world, NAME, { geburtsdatum: asDatum('1990-02-01'), aktenzeichen: '33.2-10815/21' });
  for (let i = 0; i < 12; i += 1) await createPerson(world, `Muster${'abcdefghijkl'.charAt(i)}`);
}, 60_000);
afterAll(async () => {
  await world.close();
});

const neu = (more: Partial<Input<'grundsatzentscheidung.save'>> = {}) =>
  grundsatzentscheidung.parse({
    id: crypto.randomUUID(),
    titel: 'Kurze Lücken',
    frage: 'Schadet eine kurze Lücke?',
    entscheidung: 'Nein, bis zu zwei Wochen.',
    gremium: 'lenkungskreis',
    imBuendel: true,
    ...more,
  });
const stellenOf = async (id: string) =>
  (await world.call('grundsatzentscheidung.stellen', { id })).texte.flatMap(({ feld, stellen }) =>
    stellen.map((stelle) => ({ feld, ...stelle })),
  );
async function entscheideAlle(id: string, umgang: 'ersetzt' | 'bleibt', worte: string) {
  for (const { feld, satz, nr, fund, art } of await stellenOf(id))
    await world.call('grundsatzentscheidung.entscheide', {
      id,
      feld,
      satz,
      nr,
      fund,
      art,
      umgang,
      ersatz: umgang === 'ersetzt' ? worte : null,
      grund: umgang === 'bleibt' ? worte : null,
    });
}
const wordText = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('Eine Grundsatzentscheidung', () => {
  it('bleibt im Haus, solange eine Stelle nicht entschieden ist, und sagt, wie viele warten', async () => {
    const record = neu({
      konstellation: `Im Fall ${NAME}s (geb. 01.02.1990, Az. 33.2-10815/21) fehlte ein Termin.`,
    });
    await world.call('grundsatzentscheidung.save', record);
    const [listed] = await world.call('grundsatzentscheidung.list', { suche: 'lücke termin' });
    expect(listed).toMatchObject({ id: record.id, offen: 3 });
    const reply = await world.request('grundsatzentscheidung.write', {
      id: record.id,
      als: 'docx',
      ordner: ownFolder(),
    });
    expect(reply).toMatchObject({ ok: false, code: 'refused' });
    expect((await world.call('grundsatzentscheidung.preview', { id: record.id })).html).toBeNull();
    const { zurueckgehalten, entscheidungen } = await world.call('buendel.preview', {});
    expect(zurueckgehalten).toMatchObject([{ id: record.id, offen: 3 }]);
    expect(entscheidungen).toBeNull();
    await world.call('grundsatzentscheidung.remove', { id: record.id });
  });

  it('verlangt zu jeder Stelle einen Ersatz oder einen Grund', async () => {
    const record = neu({ konstellation: `${NAME} kam.` });
    await world.call('grundsatzentscheidung.save', record);
    const [stelle] = await stellenOf(record.id);
    const { feld = '', satz = '', nr = 0, fund = '', art = 'name' } = stelle ?? {};
    const wish = { id: record.id, feld, satz, nr, fund, art, ersatz: null, grund: null };
    for (const umgang of ['ersetzt', 'bleibt'])
      expect(await world.request('grundsatzentscheidung.entscheide', { ...wish, umgang })).toMatchObject({
        code: 'invalid',
      });
    expect(
      await world.request('grundsatzentscheidung.entscheide', {
        ...wish,
        satz: 'Ein anderer Satz.',
        umgang: 'ersetzt',
        ersatz: 'die Person',
      }),
    ).toMatchObject({ code: 'conflict' });
    await world.call('grundsatzentscheidung.remove', { id: record.id });
  });

  it('geht mit geprüften Worten hinaus: als Papier und im Bündel, auch wenn ein Name mit Grund stehen bleibt', async () => {
    const record = neu({
      konstellation: `Im Fall ${NAME}s fehlte ein Termin.`,
      argumente: 'Der Anspruch besteht ohne Papier.\nTermine sind knapp.',
      abweichend: '=HYPERLINK("http://beispiel.example";"Klick") { DDEAUTO c:\\\\windows "calc" }',
    });
    await world.call('grundsatzentscheidung.save', record);
    await entscheideAlle(record.id, 'ersetzt', 'einer Person');
    const bleibt = neu({ titel: 'Noch eine', konstellation: `Wie ${NAME} vortrug.` });
    await world.call('grundsatzentscheidung.save', bleibt);
    await entscheideAlle(bleibt.id, 'bleibt', 'erfundener Name der Probe');
    const papier = await world.call('grundsatzentscheidung.write', {
      id: record.id,
      als: 'docx',
      ordner: ownFolder(),
    });
    expect(wordText(readFileSync(papier.datei ?? ''))).toContain('Im Fall einer Person fehlte ein Termin.');

    const { stichtag, pruefsumme, entscheidungen } = await world.call('buendel.preview', {});
    expect(entscheidungen).toContain('Im Fall einer Person fehlte ein Termin.');
    const { datei } = await world.call('buendel.write', { stichtag, pruefsumme, ordner: ownFolder() });
    const inhalt = unzipSync(readFileSync(datei ?? ''));
    const docx = inhalt['entscheidungen.docx'] ?? new Uint8Array();
    expect(wordText(docx)).toContain('Im Fall einer Person fehlte ein Termin.');
    expect(wordText(docx)).toContain(`Wie ${NAME} vortrug.`);
    const parts = unzipSync(docx);
    const alles = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    // What somebody typed stays text: no field but the page numbers, no link, nothing that opens from elsewhere.
    const felder = [...alles.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code = '']) => code.trim());
    expect([...new Set(felder)].toSorted()).toEqual(['NUMPAGES', 'PAGE']);
    expect(alles).not.toMatch(/TargetMode="External"|<w:hyperlink|w:fldSimple|altChunk|oleObject/);
    for (const [name, part] of Object.entries(inhalt))
      if (!name.endsWith('.docx') && !name.endsWith('.xlsx'))
        expect(strFromU8(part), name).not.toContain(NAME);
  });

  it('gehört so, wie sie angesehen wurde: eine Änderung nach der Vorschau hält das Bündel auf', async () => {
    const { stichtag, pruefsumme } = await world.call('buendel.preview', {});
    await world.call('grundsatzentscheidung.save', neu({ titel: 'Nach der Vorschau' }));
    expect(await world.request('buendel.write', { stichtag, pruefsumme, ordner: ownFolder() })).toMatchObject(
      { code: 'conflict' },
    );
  });

  it('wird von niemandem mehr gefragt, wenn sich der Name aus dem Register entfernt, und neu gefragt, wenn einer dazukommt', async () => {
    const record = neu({ titel: 'Später bekannt', konstellation: 'Im Fall Wachtelkönigs war es anders.' });
    await world.call('grundsatzentscheidung.save', record);
    expect(await stellenOf(record.id)).toEqual([]);
    await createPerson(world, 'Wachtelkönig');
    expect((await stellenOf(record.id)).map(({ fund }) => fund)).toEqual(['Wachtelkönigs']);
    await world.call('grundsatzentscheidung.remove', { id: record.id });
  });
});

describe('Eine Sitzung', () => {
  it('behält ihre Punkte in der Reihenfolge und gibt ihnen drei Papiere', async () => {
    const id = crypto.randomUUID();
    const punkt = {
      ergebnis: null,
      beschluss: null,
      aufgabe: null,
      wer: null,
      bis: null,
      grundsatzentscheidungId: null,
    };
    const sitzung = {
      id,
      gremium: 'lenkungskreis' as const,
      am: asDatum('2026-12-09'),
      uhrzeit: '10 Uhr',
      ort: 'Musterland',
      einladung: null,
      teilnehmende: 'Leitung\nBeratungsstelle',
      protokoll: null,
    };
    await world.call('sitzung.save', {
      ...sitzung,
      punkte: [
        { ...punkt, thema: 'Zahlen' },
        { ...punkt, thema: 'Lücken' },
      ],
    });
    await world.call('sitzung.save', {
      ...sitzung,
      punkte: [
        {
          ...punkt,
          thema: 'Lücken',
          beschluss: 'Zwei Wochen schaden nicht.',
          aufgabe: 'Leitsatz schreiben',
          wer: 'Leitung',
          bis: asDatum('2027-01-08'),
        },
      ],
    });
    const [saved] = await world.call('sitzung.list', undefined);
    expect(saved?.punkte.map(({ thema }) => thema)).toEqual(['Lücken']);
    for (const [papier, wort] of [
      ['einladung', 'herzlich ein'],
      ['tagesordnung', 'TOP 1'],
      ['niederschrift', 'Leitsatz schreiben'],
    ] as const)
      expect((await world.call('sitzung.preview', { id, papier })).html).toContain(wort);
    const { datei } = await world.call('sitzung.write', {
      id,
      papier: 'niederschrift',
      als: 'docx',
      ordner: ownFolder(),
    });
    expect(datei).toMatch(/2026-12-09_Niederschrift_Lenkungskreis\.docx$/);
    expect(wordText(readFileSync(datei ?? ''))).toContain('Zwei Wochen schaden nicht.');
    await world.call('sitzung.remove', { id });
    expect(await world.call('sitzung.list', undefined)).toEqual([]);
  });
});
