import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeVerschluesseltesZip } from '#electron/core/files/verschluesselt-zip.ts';
import type { Output } from '#shared/api/contract.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { htmlText, wordText } from '#test/electron/core/files/paper-text.ts';
import { holding } from '#test/holding.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';
import { mitLeserHier } from './listen.ts';

const BRUECKE = '11111111-1111-4111-8111-111111111111';
const HAFEN = '22222222-2222-4222-8222-222222222222';
const ZEIT = { jahr: 2026, halbjahr: 2 } as const;
type Meldung = { readonly jahr: number; readonly halbjahr: 1 | 2; readonly traegerId: string };
const beiBruecke = { ...ZEIT, traegerId: BRUECKE };
const spaeter: Meldung = { ...beiBruecke, jahr: 2027 };

/** Where a letter is saved, and what was printed. */
let speicherort: string | null = null;
const gedruckt: string[] = [];
const amSchreibtisch = {
  chooseFile: async () => await Promise.resolve({ path: speicherort }),
  print: async ({ html }: { readonly html: string }) => {
    gedruckt.push(html);
    return await Promise.resolve({ printed: true });
  },
};

let world: World;
beforeAll(async () => {
  world = await openWorld({ ports: { ...mitLeserHier, ...amSchreibtisch } });
  for (const [id, name] of [
    [BRUECKE, 'Beratungshaus Brücke'],
    [HAFEN, 'Beratungshaus Hafen'],
  ] as const)
    await world.call('traeger.save', {
      id,
      name,
      strasse: null,
      plz: null,
      ort: null,
      telefon: null,
      email: null,
      ansprechpartner: null,
      sprachen: null,
      schwerpunkt: null,
      sprechzeiten: null,
      plaetze: null,
      aktiv: true,
    });
});
afterAll(async () => {
  await world.close();
});

type Wer = {
  readonly geburtsdatum?: string;
  readonly traeger?: string | null;
  readonly einwilligung?: boolean;
};

async function person(
  nachname: string,
  vornamen: string,
  { geburtsdatum, traeger = BRUECKE, einwilligung = true }: Wer = {},
) {
  const id = await createPerson(world, nachname, { vornamen, ...(geburtsdatum && { geburtsdatum }) });
  if (traeger !== null)
    await world.call('betreuung.start', {
      personId: id,
      art: 'traeger',
      traegerId: traeger,
      von: '2026-03-01',
      gewaehltVon: 'person',
      grund: null,
    });
  if (einwilligung)
    await world.call('einwilligung.grant', {
      personId: id,
      traegerId: null,
      zwecke: ['halbjahresstatistik', 'behoerde_an_traeger'],
      erteiltAm: '2026-03-01',
      textFassung: null,
      sprache: null,
      erteiltDurch: 'person',
    });
  return id;
}

const KOPF = ['Name', 'Vorname', 'Geburtsdatum', 'Beratung seit', 'Beratung bis', 'Aktiv im Zeitraum'];

function csv(...zeilen: readonly (readonly string[])[]): string {
  const path = join(ownFolder(), 'liste.csv');
  writeFileSync(path, [KOPF, ...zeilen].map((zeile) => zeile.join(';')).join('\n'));
  return path;
}

async function einlesen(pfad: string, id: Meldung = beiBruecke, kennwort = '') {
  const offen = await world.call('halbjahr.open', { ...id, pfad, kennwort });
  if (offen?.art !== 'gelesen') throw new Error('not read');
  await world.call('halbjahr.accept', { lauf: offen.lauf });
  return offen;
}

type Abweichung = Output<'halbjahr.abgleich'>['abweichungen'][number];

async function abweichungen(id = beiBruecke): Promise<Abweichung[]> {
  return (await world.call('halbjahr.abgleich', id)).abweichungen;
}

function finde(alle: readonly Abweichung[], art: Abweichung['art'], name: string): Abweichung {
  const found = alle.find(
    (b) => b.art === art && `${b.person?.name ?? ''} ${b.angaben?.name ?? ''}`.includes(name),
  );
  if (found === undefined)
    throw new Error(
      `${art} ${name} in ${JSON.stringify(alle.map((b) => [b.art, b.angaben?.name, b.person?.name]))}`,
    );
  return found;
}

const wofuer = ({ art, zeileId, person: wer }: Abweichung) => ({
  ...beiBruecke,
  abweichung: art,
  zeileId,
  personId: wer?.id ?? null,
});

describe('Die Vorlage für einen Träger', () => {
  it('enthält keine Namen, merkt sich den Versand und ist nach dem Meldetag überfällig', async () => {
    const ordner = ownFolder();
    const { datei } = await world.call('halbjahr.writeVorlage', { ...beiBruecke, ordner });
    const buch = new ExcelJS.Workbook();
    await buch.xlsx.load(readFileSync(datei ?? '').buffer as ArrayBuffer);
    expect(buch.worksheets.map(({ name }) => name)).toEqual(['Erfassung', 'Hinweise', 'Zahlen']);
    expect(buch.getWorksheet('Erfassung')?.getCell('B6').value).toBeNull();

    const jetzt = (await world.call('halbjahr.stand', ZEIT)).traeger.find(
      ({ traegerId }) => traegerId === BRUECKE,
    );
    expect(jetzt).toMatchObject({
      stand: 'erwartet',
      meldung: { versandtAm: '2026-11-20', faelligAm: '2027-01-15' },
    });
    const frueher = (await world.call('halbjahr.stand', { jahr: 2026, halbjahr: 1 })).traeger[0];
    expect(frueher).toMatchObject({ stand: 'ueberfaellig', meldung: { faelligAm: '2026-07-15' } });
    expect(frueher?.erinnerung).toContain('Sie war am 15.07.2026 fällig');
  });

  it('was die Behörde einträgt, ersetzt nur diese Angabe; der Papierweg ist ein Text', async () => {
    const id = { jahr: 2025, halbjahr: 2, traegerId: HAFEN } as const;
    await world.call('halbjahr.save', {
      ...id,
      aenderung: { versandtAm: '2025-12-01', faelligAm: '2026-02-01' },
    });
    await world.call('halbjahr.save', {
      ...id,
      aenderung: { eingegangenAm: '2026-01-20', papierweg: 'Fax, Ordner 12' },
    });
    const [zeile] = (await world.call('halbjahr.stand', { jahr: 2025, halbjahr: 2 })).traeger.filter(
      ({ traegerId }) => traegerId === HAFEN,
    );
    expect(zeile).toMatchObject({
      stand: 'eingegangen',
      meldung: {
        versandtAm: '2025-12-01',
        faelligAm: '2026-02-01',
        eingegangenAm: '2026-01-20',
        papierweg: 'Fax, Ordner 12',
      },
    });
  });
});

describe('Die Liste eines Trägers neben der eigenen', () => {
  it('zeigt jede Abweichung mit einer Abhilfe, die sich zurücknehmen lässt', async () => {
    await person('Zwillmann', 'Anna', { geburtsdatum: '1990-02-01' });
    const still = await person('Stillfried', 'Bert', { geburtsdatum: '1985-05-05' });
    const ohne = await person('Ohnezwick', 'Carla', { geburtsdatum: '1970-07-07', einwilligung: false });
    const anders = await person('Müllerhoff', 'Dora', { geburtsdatum: '1999-09-09' });
    const neu = await person('Neuling', 'Emil', { geburtsdatum: '2000-10-10', traeger: null });
    const doppelt = await person('Doppelhauer', 'Frida', { geburtsdatum: '1988-08-08' });
    const unklar = await person('Jankowitz', 'Gerd', { geburtsdatum: '1979-01-02' });
    await einlesen(csv(['Doppelhauer', 'Frida', '08.08.1988']), { ...beiBruecke, traegerId: HAFEN });

    const offen = await einlesen(
      csv(
        ['Zwillmann', 'Anna', '1.2.1990', '01.03.2026', '', 'ja'],
        ['Ohnezwick', 'Carla', '1970-07-07', '', '', 'nein'],
        ['Muellerhoff', 'Dora', '09.09.1999', '', '30.09.2026', 'x'],
        ['Neuling', 'Emil', '10.10.2000', '15.08.2026', '', 'ja'],
        ['Doppelhauer', 'Frida', '08.08.88', '', '', 'ja'],
        ['Yankovits', 'Gerd', '02.01.1979', '', '', 'ja'],
        ['Fremdling', 'Zora', '03.03.1993', '', '', 'vielleicht'],
      ),
    );
    expect(offen).toMatchObject({ zeilen: 7, aktiv: 5, sicher: 5, offen: 1, unbekannt: 1 });
    expect(offen.probleme).toEqual([{ zeile: 8, zelle: 'F8', text: '„vielleicht“ ist weder ja noch nein.' }]);

    const alle = await abweichungen();
    expect(finde(alle, 'nicht_gemeldet', 'Stillfried').person?.id).toBe(still);
    expect(finde(alle, 'unbekannt', 'Fremdling').person).toBeNull();
    expect(finde(alle, 'ohne_einwilligung', 'Ohnezwick').text).toContain('keine Einwilligung');
    expect(finde(alle, 'doppelt', 'Doppelhauer').text).toContain('Beratungshaus Hafen');
    expect(finde(alle, 'schreibweise', 'Muellerhoff').person?.id).toBe(anders);
    expect(finde(alle, 'beendet', 'Müllerhoff').text).toContain('30.09.2026');
    expect(finde(alle, 'ohne_betreuung', 'Neuling').person?.id).toBe(neu);
    const zweifel = finde(alle, 'zweifelhaft', 'Yankovits');
    expect(zweifel.vorschlaege).toMatchObject([{ id: unklar }]);
    expect(zweifel.vorschlaege[0]?.grund).toMatch(/gleiches Geburtsdatum.*dort in Betreuung/);
    expect(finde(alle, 'nicht_gemeldet', 'Jankowitz').text).toContain('Zeile 7');

    // Wer bestätigt, merkt sich die Schreibweise; zurückgenommen ist alles wie vorher.
    const { id: bestaetigt } = await world.call('halbjahr.schritt', {
      ...wofuer(zweifel),
      art: 'bestaetigen',
      personId: unklar,
    });
    expect((await abweichungen()).some(({ art }) => art === 'zweifelhaft')).toBe(false);
    await world.call('halbjahr.undo', { id: bestaetigt });
    expect(finde(await abweichungen(), 'zweifelhaft', 'Yankovits').vorschlaege).toHaveLength(1);
    await world.call('halbjahr.schritt', { ...wofuer(zweifel), art: 'bestaetigen', personId: unklar });

    // Schreibweise merken.
    const { id: gemerkt } = await world.call('halbjahr.schritt', {
      ...wofuer(finde(alle, 'schreibweise', 'Muellerhoff')),
      art: 'schreibweise_merken',
    });
    expect((await world.call('fall.load', { id: anders })).person.weitereNamen).toBe('Dora Muellerhoff');
    await world.call('halbjahr.undo', { id: gemerkt });
    expect((await world.call('fall.load', { id: anders })).person.weitereNamen).toBeNull();
    await world.call('halbjahr.schritt', {
      ...wofuer(finde(alle, 'schreibweise', 'Muellerhoff')),
      art: 'schreibweise_merken',
    });
    expect(
      (await abweichungen()).some(
        ({ art, angaben }) => art === 'schreibweise' && angaben?.name.startsWith('Muellerhoff'),
      ),
    ).toBe(false);

    // Betreuung eintragen und beenden.
    await world.call('halbjahr.schritt', {
      ...wofuer(finde(alle, 'ohne_betreuung', 'Neuling')),
      art: 'betreuung_eintragen',
    });
    expect((await world.call('fall.load', { id: neu })).betreuung).toMatchObject([
      { traegerId: BRUECKE, von: '2026-08-15', bis: null },
    ]);
    const { id: beendet } = await world.call('halbjahr.schritt', {
      ...wofuer(finde(alle, 'beendet', 'Müllerhoff')),
      art: 'betreuung_beenden',
    });
    expect((await world.call('fall.load', { id: anders })).betreuung).toMatchObject([{ bis: '2026-09-30' }]);
    await world.call('halbjahr.undo', { id: beendet });
    expect((await world.call('fall.load', { id: anders })).betreuung).toMatchObject([{ bis: null }]);

    // Einwilligung erbitten, Träger fragen.
    await world.call('halbjahr.schritt', {
      ...wofuer(finde(alle, 'ohne_einwilligung', 'Ohnezwick')),
      art: 'einwilligung_erbitten',
    });
    expect((await world.call('fall.load', { id: ohne })).wiedervorlage).toMatchObject([
      { was: 'Einwilligung für die Halbjahresstatistik erbitten', faelligAm: '2026-12-04' },
    ]);
    await world.call('halbjahr.schritt', {
      ...wofuer(finde(alle, 'unbekannt', 'Fremdling')),
      art: 'traeger_fragen',
    });
    await world.call('halbjahr.schritt', {
      ...wofuer(finde(alle, 'nicht_gemeldet', 'Stillfried')),
      art: 'traeger_fragen',
    });
    await world.call('halbjahr.schritt', {
      ...wofuer(finde(alle, 'doppelt', 'Doppelhauer')),
      art: 'notiz',
      text: 'Wechsel im Oktober',
    });
    const { rueckfrage, schritte, inBeiden } = await world.call('halbjahr.abgleich', beiBruecke);
    expect(rueckfrage).toContain('Zeile 8 Ihrer Liste');
    expect(rueckfrage).toMatch(/Programm-Nr\. P-\d+: Diese Person fehlt in Ihrer Liste/);
    for (const name of ['Fremdling', 'Stillfried', 'Zora', 'Bert']) expect(rueckfrage).not.toContain(name);
    expect(schritte.map(({ art }) => art)).toContain('notiz');
    expect(inBeiden.map(({ name }) => name)).toContain('Jankowitz, Gerd');
    expect(doppelt).not.toBe('');

    // Was im nächsten Halbjahr gleich geschrieben kommt, ist bekannt.
    const wieder = await world.call('halbjahr.open', {
      ...beiBruecke,
      jahr: 2027,
      halbjahr: 1,
      pfad: csv(['Yankovits', 'Gerd', '02.01.1979', '', '', 'ja']),
    });
    expect(wieder).toMatchObject({ sicher: 1, offen: 0 });
  });

  it('als Excel bleibt er im Haus und nennt zu jeder Abweichung den Stand', async () => {
    const { datei } = await world.call('halbjahr.writeAbgleich', { ...beiBruecke, ordner: ownFolder() });
    const buch = new ExcelJS.Workbook();
    await buch.xlsx.load(readFileSync(datei ?? '').buffer as ArrayBuffer);
    const text = JSON.stringify(buch.getWorksheet('Auffällig')?.getSheetValues());
    expect(text).toContain('bitte nicht weitergeben');
    expect(text).toContain('Stillfried, Bert');
    expect(text).toContain('Träger fragen');
    expect(text).toContain('offen');
  });

  it('nach dem Abschluss sind die Namen derer vergessen, die niemand kennt; die Zahl bleibt', async () => {
    const { vergessen } = await world.call('halbjahr.finish', {
      ...beiBruecke,
      beanstandung: 'Eine Zeile ist offen.',
    });
    expect(vergessen).toBe(1);
    const [stand] = (await world.call('halbjahr.stand', ZEIT)).traeger.filter(
      ({ traegerId }) => traegerId === BRUECKE,
    );
    expect(stand).toMatchObject({ stand: 'beanstandet', zeilen: 6, meldung: { gemeldet: 7, aktiv: 5 } });
    expect(JSON.stringify(await abweichungen())).not.toContain('Fremdling');
    const spuren = world.tresor
      .register()
      ?.read(({ db }) =>
        db
          .prepare(
            "SELECT count(*) FROM aenderung WHERE alt LIKE '%Fremdling%' OR neu LIKE '%Fremdling%' OR felder LIKE '%Fremdling%'",
          )
          .pluck()
          .get(),
      );
    expect(spuren).toBe(0);
  });

  it('wird eine Akte mit einer zweiten zusammengeführt, bleibt die gemeldete Zeile bei der, die bleibt', async () => {
    const bleibt = await person('Bleibmann', 'Paul', { geburtsdatum: '1977-07-07' });
    const geht = await person('Blaibmann', 'Paul', { geburtsdatum: '1977-07-07', traeger: null });
    await einlesen(csv(['Blaibmann', 'Paul', '07.07.1977']), { ...beiBruecke, traegerId: HAFEN });
    const zwei = { behaltenId: bleibt, aufgebenId: geht };
    const { stand } = await world.call('dublette.compare', zwei);
    await world.call('dublette.merge', { ...zwei, wahl: {}, stand });
    const wem = world.tresor
      .register()
      ?.read(({ db }) =>
        db.prepare("SELECT personId FROM halbjahreszeile WHERE angaben LIKE '%Blaibmann%'").pluck().get(),
      );
    expect(wem).toBe(bleibt);
  });

  it('wer aus dem Register gelöscht wird, steht auch in keiner gemeldeten Liste mehr', async () => {
    const weg = await person('Wegmann', 'Otto', { geburtsdatum: '1966-06-06' });
    await einlesen(csv(['Wegmann', 'Otto', '06.06.1966'], ['Wehgmann', 'Otto', '06.06.1966']), {
      ...beiBruecke,
      traegerId: HAFEN,
    });
    world.tresor.register()?.write('test', ({ forgetPerson }) => forgetPerson(weg));
    const rest = world.tresor
      .register()
      ?.read(({ db }) =>
        db.prepare("SELECT count(*) FROM halbjahreszeile WHERE angaben LIKE '%gmann%'").pluck().get(),
      );
    expect(rest).toBe(0);
  });
});

describe('Eine Liste in eigener Form', () => {
  it('mit Deckblatt und dem ganzen Namen in einer Spalte wird gefunden und zugeordnet', async () => {
    const id = await person('Eigenform', 'Max Emil', { geburtsdatum: '1981-01-01' });
    const buch = new ExcelJS.Workbook();
    buch.addWorksheet('Anschreiben').addRow(['Name des Vereins: Beratungshaus']);
    buch.addWorksheet('Klienten').addRows([
      ['Name Vorname', 'geb.', 'Sachbearbeiter/in', 'aktiv?'],
      ['Eigenform Max Emil', '1.1.81', 'Frau Beispiel', 'j'],
    ]);
    const pfad = join(ownFolder(), 'klienten.xlsx');
    writeFileSync(pfad, new Uint8Array(await buch.xlsx.writeBuffer()));
    const offen = await einlesen(pfad, spaeter);
    expect(offen).toMatchObject({ zeilen: 1, aktiv: 1, sicher: 1, unbekannteSpalten: ['Sachbearbeiter/in'] });
    expect((await world.call('halbjahr.abgleich', spaeter)).inBeiden).toMatchObject([{ id }]);
  });
});

describe('Spalten, die niemand versteht', () => {
  const bei = { ...spaeter, jahr: 2028 };
  const fremd = () => {
    const pfad = join(ownFolder(), 'fremd.csv');
    writeFileSync(pfad, 'A;B;C;D\nHandmann;Ina;3.4.1985;ja\nFernmann;Uta;1.1.1999;nein');
    return pfad;
  };

  it('werden von Hand zugeordnet; bis dahin wird niemand übernommen', async () => {
    const id = await person('Handmann', 'Ina', { geburtsdatum: '1985-04-03' });
    const offen = await world.call('halbjahr.open', { ...bei, pfad: fremd() });
    if (offen?.art !== 'gelesen') throw new Error('not read');
    expect(offen).toMatchObject({
      zeilen: 0,
      warnungen: [holding('Über keiner Spalte steht')],
      spalten: [
        { kopf: 'A', was: null, beispiel: 'Handmann' },
        { kopf: 'B', was: null, beispiel: 'Ina' },
        { kopf: 'C', was: null },
        { kopf: 'D', was: null, beispiel: 'ja' },
      ],
    });
    expect(await world.request('halbjahr.accept', { lauf: offen.lauf })).toMatchObject({
      code: 'refused',
      message: holding('ordnen Sie einer Spalte den Namen zu'),
    });
    const gelesen = await world.call('halbjahr.assign', {
      lauf: offen.lauf,
      spalten: ['nachname', 'vornamen', 'geburtsdatum', 'aktiv'],
    });
    expect(gelesen).toMatchObject({ zeilen: 2, aktiv: 1, sicher: 1, unbekannt: 1, warnungen: [] });
    expect(await world.request('halbjahr.accept', { lauf: offen.lauf })).toMatchObject({ code: 'not_found' });
    await world.call('halbjahr.accept', { lauf: gelesen.lauf });
    expect((await world.call('halbjahr.abgleich', bei)).inBeiden).toMatchObject([{ id }]);
  });

  it('falsch verstandene lassen sich umstellen und weglassen', async () => {
    const offen = await world.call('halbjahr.open', {
      ...bei,
      pfad: csv(['Ina', 'Handmann', '3.4.1985', '', '', 'ja']),
    });
    if (offen?.art !== 'gelesen') throw new Error('not read');
    const gelesen = await world.call('halbjahr.assign', {
      lauf: offen.lauf,
      spalten: ['vornamen', 'nachname', 'geburtsdatum', null, null, null],
    });
    expect(gelesen).toMatchObject({ zeilen: 1, aktiv: 0, sicher: 1 });
    expect(gelesen.unbekannteSpalten).toContain('Aktiv im Zeitraum');
  });
});

describe('Die Erinnerung', () => {
  const bei = { jahr: 2026, halbjahr: 1, traegerId: HAFEN } as const;
  const erinnertAm = async () =>
    (await world.call('halbjahr.stand', { jahr: 2026, halbjahr: 1 })).traeger.find(
      ({ traegerId }) => traegerId === HAFEN,
    )?.meldung.erinnertAm;
  beforeAll(async () => {
    const name = 'Beratungshaus Hafen';
    const anschrift = { strasse: 'Am Kai 1', plz: '12345', ort: 'Musterstadt', email: 'hafen@example.org' };
    await world.call('traeger.save', { id: HAFEN, name, aktiv: true, ...anschrift });
    await person('Geheimfall', 'Gerda', { traeger: HAFEN, geburtsdatum: '1983-03-03' });
  });

  it('ist ein E-Mail-Entwurf an den Träger, der niemanden nennt; der Tag ist vermerkt', async () => {
    const { datei } = await world.call('halbjahr.writeErinnerung', {
      ...bei,
      als: 'email',
      ordner: ownFolder(),
    });
    const [kopf = '', rumpf = ''] = readFileSync(datei ?? '', 'utf8').split('\r\n\r\n');
    expect(kopf).toMatch(/^X-Unsent: 1\r\nTo: hafen@example\.org\r\nSubject: /);
    const text = Buffer.from(rumpf, 'base64').toString('utf8');
    expect(text).toContain('Sie war am 15.07.2026 fällig');
    expect(`${datei ?? ''}${text}`).not.toMatch(/Geheimfall|Gerda/);
    expect(await erinnertAm()).toBe('2026-11-20');
  });

  it('ist ein Brief mit Briefkopf und Anschrift, als Word-Datei oder gedruckt', async () => {
    await world.call('halbjahr.save', { ...bei, aenderung: { erinnertAm: null } });
    expect(await world.call('halbjahr.writeErinnerung', { ...bei, als: 'docx' })).toEqual({
      datei: null,
      gedruckt: false,
    });
    expect(await erinnertAm()).toBeNull();
    speicherort = join(ownFolder(), 'brief.docx');
    await world.call('halbjahr.writeErinnerung', { ...bei, als: 'docx' });
    const brief = await wordText(readFileSync(speicherort));
    for (const satz of [
      'BeratungshausHafen',
      'AmKai1',
      '12345Musterstadt',
      '20.11.2026',
      'am15.07.2026fällig',
    ])
      expect(brief).toContain(satz);
    expect(brief).not.toMatch(/Geheimfall|Gerda/);
    expect(await world.call('halbjahr.writeErinnerung', { ...bei, als: 'druck' })).toEqual({
      datei: null,
      gedruckt: true,
    });
    expect(htmlText(gedruckt.at(-1) ?? '')).toContain('AmKai1');
    expect(await erinnertAm()).toBe('2026-11-20');
  });
});

describe('Eine verschlüsselte Rückgabe', () => {
  it('fragt nach dem Kennwort, sagt, wenn es nicht stimmt, und liest dann die Liste', async () => {
    const kennwort = 'apfel-wolke-regen';
    const bytes = await writeVerschluesseltesZip(
      [{ name: 'liste.csv', bytes: readFileSync(csv(['Zwillmann', 'Anna', '1.2.1990', '', '', 'ja'])) }],
      { kennwort, datum: asDatum('2026-11-20') },
    );
    const pfad = join(ownFolder(), 'Antwort.zip');
    writeFileSync(pfad, bytes);
    expect(await world.call('halbjahr.open', { ...beiBruecke, pfad })).toEqual({
      art: 'kennwort',
      pfad,
      datei: 'Antwort.zip',
      falsch: false,
    });
    expect(await world.call('halbjahr.open', { ...beiBruecke, pfad, kennwort: 'falsch' })).toMatchObject({
      art: 'kennwort',
      falsch: true,
    });
    // Am Telefon gehört, mit Leerzeichen getippt.
    expect(
      await world.call('halbjahr.open', { ...beiBruecke, pfad, kennwort: 'Apfel Wolke Regen' }),
    ).toMatchObject({ art: 'gelesen', zeilen: 1, sicher: 1 });
  });

  it('eine Vorlage für einen anderen Träger oder ein anderes Halbjahr wird beim Namen genannt', async () => {
    const { datei } = await world.call('halbjahr.writeVorlage', {
      jahr: 2026,
      halbjahr: 1,
      traegerId: HAFEN,
      ordner: ownFolder(),
    });
    const offen = await world.call('halbjahr.open', { ...beiBruecke, pfad: datei });
    expect(offen).toMatchObject({
      zeilen: 0,
      warnungen: [
        'In dieser Liste steht niemand.',
        'Die Datei ist die Vorlage für das 1. Halbjahr 2026, nicht für das 2. Halbjahr 2026.',
        'Die Datei ist die Vorlage für „Beratungshaus Hafen“.',
      ],
    });
  });

  it('was keine Liste ist, gibt einen Satz und ändert nichts', async () => {
    const pfad = join(ownFolder(), 'brief.csv');
    writeFileSync(pfad, 'Sehr geehrte Damen und Herren\nwir melden uns');
    const antwort = await world.request('halbjahr.open', { ...beiBruecke, pfad });
    expect(antwort).toMatchObject({ ok: false, code: 'refused' });
    expect(JSON.stringify(antwort)).toContain('Es wurde nichts übernommen.');
  });
});
