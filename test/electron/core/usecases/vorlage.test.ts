import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { htmlText, wordText } from '../files/paper-text.ts';
import { openPapierRegister, type PapierRegister } from './papier-register.ts';
import { changeBody } from './word-datei.ts';

const VORLAGE = 'rueckmeldebogen';
let register: PapierRegister;
let personId: string;
let vorgabe: Uint8Array;
beforeAll(async () => {
  register = await openPapierRegister();
  ({ id: personId } = await register.call('fall.create', {
    nachname: 'Musterfrau',
    vornamen: 'Probe',
    geburtsdatum: '1990-02-01',
    geschlecht: null,
    staatsangehoerigkeit: null,
    aktenzeichen: '33.4-0815',
    gemeinde: null,
    einreiseAm: null,
    haushaltId: null,
  }));
  vorgabe = await exportVorlage(null);
}, 60_000);
afterAll(async () => register.remove());
beforeEach(() => {
  register.host.printed = [];
});

async function exportVorlage(fassungId: string | null): Promise<Uint8Array> {
  register.host.chosen = join(register.newFolder(), 'vorlage.docx');
  const { datei } = await register.call('vorlage.export', { vorlage: VORLAGE, fassungId });
  return readFileSync(datei ?? '');
}

async function load(docx: Uint8Array) {
  register.host.chosen = join(register.newFolder(), 'geaendert.docx');
  writeFileSync(register.host.chosen, docx);
  return await register.request('vorlage.add', { vorlage: VORLAGE });
}

const eigen = (wort: string) =>
  changeBody(vorgabe, (xml) => xml.replace('Verweis an eine Beratungsstelle', wort));

const list = async () =>
  (await register.call('vorlage.list', undefined)).find(({ vorlage }) => vorlage === VORLAGE);

const write = async (als: 'docx' | 'druck', dokumentId: string | null = null) => {
  const answer = await register.call('dokument.write', {
    vorlage: VORLAGE,
    personId,
    dokumentId,
    als,
    ordner: als === 'druck' ? null : register.newFolder(),
  });
  return { ...answer, bytes: answer.datei === null ? new Uint8Array() : readFileSync(answer.datei) };
};

/** Head and foot of the page are no part of the text of a Word file. */
const pageText = (html: string): string => htmlText(html.replaceAll(/<(header|footer)[\s>].*?<\/\1>/gs, ''));

describe('Eine eigene Vorlage', () => {
  it('schreibt nach dem Laden das Papier: Word, Vorschau und Druck sagen dasselbe in den eigenen Worten', async () => {
    expect(await load(eigen('Weg zu Ihrer Beratung'))).toMatchObject({
      ok: true,
      value: { nummer: 1, befunde: [] },
    });
    expect(await list()).toMatchObject({ eigene: { nummer: 1, gilt: true }, veraltet: false });
    const { bytes } = await write('docx');
    const word = await wordText(bytes);
    expect(word).toContain('WegzuIhrerBeratung');
    expect(word).toContain('Musterfrau');
    const { html, eigeneVorlage } = await register.call('dokument.preview', { vorlage: VORLAGE, personId });
    expect(eigeneVorlage).toMatchObject({ nummer: 1, ergaenzt: [] });
    expect(pageText(html)).toBe(word);
    await write('druck');
    expect(pageText(register.host.printed.at(-1)?.html ?? '')).toBe(word);
    expect(html).not.toMatch(/<script|<iframe|https?:\/\/(?!www\.w3\.org)|\bon[a-z]+=/i);
  });

  it('schreibt auch das Blankoformular, mit Linien und ohne Nummer', async () => {
    const { html } = await register.call('dokument.preview', { vorlage: VORLAGE, personId: null });
    expect(pageText(html)).toContain('WegzuIhrerBeratung');
    expect(html).not.toContain('RB-');
    expect(html).not.toMatch(/[{}]#?\/?[a-z_]+\}/);
  });

  it('bleibt in Kraft, wenn eine kaputte geladen wird, und nennt Fehler, Vorschlag und Ort', async () => {
    const kaputt = changeBody(vorgabe, (xml) => xml.replace('{feld_geburtsdatum}', '{feld_gebutsdatum}'));
    const answer = await load(kaputt);
    expect(answer).toMatchObject({ ok: true, value: { nummer: null } });
    const [befund] = answer.ok && answer.value !== null ? answer.value.befunde : [];
    expect(befund?.satz).toBe(
      'Den Platzhalter „{feld_gebutsdatum}“ gibt es nicht. Meinten Sie „{feld_geburtsdatum}“?',
    );
    expect(befund?.ort).toContain('Tabelle');
    expect((await list())?.eigene?.nummer).toBe(1);
  });

  it('merkt sich, welche Fassung ein Papier geschrieben hat, und schreibt es so noch einmal', async () => {
    const first = await write('docx');
    expect(await load(eigen('Zweite Fassung'))).toMatchObject({ ok: true, value: { nummer: 2 } });
    const second = await write('docx');
    expect(second.dokumentId).not.toBe(first.dokumentId);
    expect(await wordText(second.bytes)).toContain('ZweiteFassung');
    const again = await write('docx', first.dokumentId);
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    const { fassungen } = await register.call('vorlage.view', { vorlage: VORLAGE });
    expect(fassungen.map(({ nummer, gilt, papiere }) => ({ nummer, gilt, papiere }))).toEqual([
      { nummer: 2, gilt: true, papiere: 1 },
      { nummer: 1, gilt: false, papiere: 1 },
    ]);
  });

  it('lässt sich auf eine ältere Fassung und auf die Vorgabe zurückstellen', async () => {
    const { fassungen } = await register.call('vorlage.view', { vorlage: VORLAGE });
    const older = fassungen.find(({ nummer }) => nummer === 1)?.id ?? null;
    await register.call('vorlage.activate', { vorlage: VORLAGE, fassungId: older });
    expect((await list())?.eigene?.nummer).toBe(1);
    await register.call('vorlage.activate', { vorlage: VORLAGE, fassungId: null });
    expect((await list())?.eigene).toBeNull();
    const { html, eigeneVorlage } = await register.call('dokument.preview', { vorlage: VORLAGE, personId });
    expect(eigeneVorlage).toBeNull();
    expect(html).toContain('Verweis an eine Beratungsstelle');
    await register.call('vorlage.activate', { vorlage: VORLAGE, fassungId: older });
  });

  it('nennt die Behörde und niemanden sonst als Verfasserin, auch wenn die Vorlage jemanden nennt', async () => {
    const { bytes } = await write('docx');
    const { strFromU8, unzipSync } = await import('fflate');
    const core = strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('<dc:creator>Landratsamt Musterkreis</dc:creator>');
  });
});

describe('Die Palette', () => {
  it('nennt jeden Platzhalter mit Beispiel, und in welcher Schleife er gilt', async () => {
    const names = await register.call('vorlage.names', { vorlage: 'integrationsvereinbarung' });
    expect(names.find(({ name }) => name === 'naechste_ueberpruefung')).toMatchObject({
      art: 'wert',
      in: null,
      beispiel: expect.stringMatching(/^\d{2}\.\d{2}\.\d{4}$/) as unknown,
    });
    expect(names.find(({ name }) => name === 'bis_wann')?.in).toMatch(/^schritte/);
    expect(new Set(names.map(({ name, in: loop }) => `${loop ?? ''}/${name}`)).size).toBe(names.length);
  });

  it('hält niemanden auf, während ein Papier zum ersten Mal gelernt wird', async () => {
    const order: string[] = [];
    const learning = register
      .call('vorlage.names', { vorlage: 'was_fehlt' })
      .then(() => order.push('gelernt'));
    await register.call('fall.load', { id: personId }).then(() => order.push('Fall geöffnet'));
    await learning;
    expect(order).toEqual(['Fall geöffnet', 'gelernt']);
  });
});

describe('Ein Vorlagenpaket', () => {
  it('nimmt alle eigenen Vorlagen mit; eine andere Behörde bekommt zu jeder ein Ergebnis', async () => {
    register.host.chosen = join(register.newFolder(), 'vorlagen.zip');
    const { datei, anzahl } = await register.call('vorlage.packAll', undefined);
    expect(anzahl).toBe(1);
    const other = await openPapierRegister();
    try {
      other.host.chosen = datei;
      const answer = await other.call('vorlage.unpack', undefined);
      expect(answer).toMatchObject({
        behoerde: expect.stringContaining('Landratsamt Musterkreis') as unknown,
        ergebnisse: [{ vorlage: VORLAGE, titel: 'Rückmeldebogen', geladen: true, befunde: [] }],
      });
      const all = await other.call('vorlage.list', undefined);
      expect(all.filter(({ eigene }) => eigene !== null).map(({ vorlage }) => vorlage)).toEqual([VORLAGE]);
    } finally {
      await other.remove();
    }
  });

  it('lädt nichts, was nach dem Packen verändert wurde', async () => {
    const { unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(readFileSync(register.host.chosen ?? ''));
    const file = parts[`${VORLAGE}.docx`] ?? new Uint8Array();
    register.host.chosen = join(register.newFolder(), 'veraendert.zip');
    writeFileSync(register.host.chosen, zipSync({ ...parts, [`${VORLAGE}.docx`]: file.slice(0, -1) }));
    const answer = await register.call('vorlage.unpack', undefined);
    expect(answer?.ergebnisse).toEqual([
      {
        vorlage: VORLAGE,
        titel: 'Rückmeldebogen',
        geladen: false,
        befunde: [
          { satz: 'Diese Vorlage wurde nach dem Packen verändert; die bisherige bleibt.', ort: null },
        ],
      },
    ]);
  });
});
