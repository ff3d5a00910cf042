import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '#electron/core/files/docx.ts';
import { proposeInstrument } from '#shared/ablauf/instrument-vorschlag.ts';
import { proposeRahmen, proposeSchritte } from '#shared/ablauf/schritte-vorschlag.ts';
import { standText } from '#shared/ablauf/stand-text.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { CAST_STICHTAG } from '#test/cast/basis.ts';
import { ensemble } from '#test/cast/ensemble.ts';
import { renderHtml } from '#shared/dokumente/html.ts';
import { p, strong, text, umbruch, type Dokument } from '#shared/dokumente/modell.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { beratungsstellen } from '#shared/dokumente/vorlagen/beratungsstellen.ts';
import { instrument, kopf, papiere, person, stellen } from '#test/shared/dokumente/papiere.ts';
import { ownFolder } from '#test/electron/core/world.ts';
import { htmlText, wordText } from './paper-text.ts';

const written = new WeakMap<Dokument, Promise<Uint8Array>>();
/** Each paper is written once for all that is asked about it. */
const write = (dokument: Dokument): Promise<Uint8Array> => {
  const known = written.get(dokument) ?? renderDocx(dokument);
  written.set(dokument, known);
  return known;
};
const parts = async (dokument: Dokument) => {
  const files = unzipSync(await write(dokument));
  return (name: string): string => strFromU8(files[name] ?? new Uint8Array());
};

describe.each(papiere)('$name als Word-Datei', ({ dokument }) => {
  it('sagt dasselbe wie Vorschau und Druck', async () => {
    const text = await wordText(await write(dokument));
    expect(text).toBe(htmlText(renderHtml(dokument, { schriftCss: '' })));
    expect(text.length).toBeGreaterThan(60);
  });

  it('ist auf Deutsch ausgezeichnet und nennt die Behörde, niemanden sonst, als Verfasserin', async () => {
    const part = await parts(dokument);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="de-DE"');
    expect(part('docProps/core.xml')).toContain(`<dc:creator>${dokument.verfasser}</dc:creator>`);
    expect(part('docProps/core.xml')).toContain(
      `<cp:lastModifiedBy>${dokument.verfasser}</cp:lastModifiedBy>`,
    );
    expect(part('docProps/core.xml')).toContain(`<dc:title>${dokument.titel}</dc:title>`);
  });

  it('hat echte Überschriften, Seitenzahlen und keine Textfelder', async () => {
    const part = await parts(dokument);
    const body = part('word/document.xml');
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(body).not.toMatch(/txbxContent|w:pict|mc:AlternateContent/);
    const foot = part('word/footer1.xml');
    expect(foot).toContain('PAGE');
    expect(foot).toContain('NUMPAGES');
  });

  it('wiederholt den Kopf jeder Datentabelle und trennt keine Zeile', async () => {
    const body = (await parts(dokument))('word/document.xml');
    const tables = dokument.blocks.filter((block) => block.kind === 'table').length;
    expect(body.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(tables);
    for (const row of body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) expect(row).toContain('<w:cantSplit/>');
  });

  it('lässt zwischen zwei Tabellen und am Ende einen Absatz, damit Word nichts zusammenzieht', async () => {
    const body = (await parts(dokument))('word/document.xml');
    expect(body).not.toMatch(/<\/w:tbl><w:(tbl|sectPr)>/);
  });

  it('beschreibt jedes Bild in Worten', async () => {
    const body = (await parts(dokument))('word/document.xml');
    const images = body.match(/<wp:docPr [^>]*>/g) ?? [];
    const codes = dokument.blocks.filter((block) => block.kind === 'letterhead' && block.kennung !== null);
    expect(images).toHaveLength(codes.length);
    for (const image of images) expect(image).toMatch(/descr="QR-Code mit der Dokumentnummer [A-Z]{2}-/);
  });

  it('hat als Bytes nur seinen Inhalt: zweimal geschrieben ist gleich', async () => {
    const [first, second] = [await write(dokument), await renderDocx(dokument)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe.each(ensemble)('Das Papier für $id', (fall) => {
  const ergebnis = checkFall(fall, pruefrahmen(CAST_STICHTAG));
  const { art, route } = proposeInstrument(ergebnis);
  const schritte = proposeSchritte(ergebnis, { hemmnisse: ['deutsch'], mitBeratungsstelle: true });
  const daten = {
    ...instrument,
    ...proposeRahmen(art, CAST_STICHTAG, { fruehestens: route?.fruehestens ?? null, abstand: 'drei_monate' }),
    stand: (route?.kriterien ?? []).map(standText).filter((stand) => stand !== null),
    schritte: schritte.map(({ kriterium, ...schritt }) => ({ ...schritt, warum: kriterium })),
  };

  it(`sagt in Word dasselbe wie im Druck`, async () => {
    const vorlage = art === 'fahrplan' ? vorlagen.integrationsfahrplan : vorlagen.integrationsvereinbarung;
    expect(vorlage.schema.safeParse(daten).success).toBe(true);
    const dokument = createDokument(vorlage, daten, { kopf, kennung: null });
    expect(await wordText(await renderDocx(dokument))).toBe(
      htmlText(renderHtml(dokument, { schriftCss: '' })),
    );
  });
});

describe('Ein Word-Papier', () => {
  it('sagt zu jeder Zeilenhöhe, wie sie gemeint ist: lange Überschriften laufen nicht übereinander', async () => {
    const [first] = papiere;
    const part = await parts(first?.dokument ?? expect.fail('there is no paper'));
    const heights = `${part('word/styles.xml')}${part('word/document.xml')}`.match(
      /<w:spacing [^>]*w:line="[^>]*>/g,
    );
    expect(heights?.length).toBeGreaterThan(10);
    expect(heights?.filter((height) => !height.includes('w:lineRule='))).toEqual([]);
  });

  it('trägt jeden Buchstaben nach DIN 91379 und maskiert, was in XML etwas bedeutet', async () => {
    const name = 'Ŋ̄ĀǢĐÞẞ ‹&"<w:p>’ x̌ ĉ̣ Ḏ';
    const [stelle] = stellen;
    if (stelle === undefined) throw new Error('the sample has Beratungsstellen');
    const dokument = createDokument(
      beratungsstellen,
      { stellen: [{ ...stelle, name }] },
      { kopf, kennung: null },
    );
    const text = await wordText(await renderDocx(dokument));
    expect(text).toContain(name.normalize('NFC').replaceAll(' ', ''));
    expect(text).toBe(htmlText(renderHtml(dokument, { schriftCss: '' })));
  });

  it('zeichnet jeden Baustein mit demselben Text wie die Seite', async () => {
    const dokument: Dokument = {
      titel: 'Bausteine',
      verfasser: 'Landratsamt Musterkreis',
      sprache: 'de-DE',
      fusszeile: 'Probe',
      datum: '2026-11-21',
      blocks: [
        { kind: 'letterhead', behoerde: 'Amt', amt: null, anschrift: null, info: [], kennung: null },
        { kind: 'heading', level: 1, text: 'Eins', zusatz: 'dazu' },
        { kind: 'heading', level: 2, text: 'Zwei', marke: 'A', zusatz: 'rechts' },
        { kind: 'heading', level: 3, text: 'Drei' },
        { kind: 'list', numbered: true, items: [text('erstens'), text('zweitens')] },
        { kind: 'list', numbered: false, items: [text(strong('Punkt'), umbruch, 'Zeile')] },
        {
          kind: 'columns',
          spalten: [
            [p('links'), { kind: 'fields', columns: 1, items: [{ label: 'Feld', value: null }] }],
            [{ kind: 'note', title: null, absaetze: [text('rechts')] }],
          ],
        },
        { kind: 'pageBreak' },
        { kind: 'writing', label: 'Notizen', zeilen: 2 },
        { kind: 'checklist', items: [{ checked: true, text: text('ja') }] },
        {
          kind: 'table',
          beschreibung: 'Probe',
          columns: [{ label: 'Kopf', breite: 1 }],
          rows: [[text('Zelle')], [[]]],
          emptyRows: 1,
        },
        { kind: 'signatures', ortDatum: true, parteien: [{ rolle: 'Wer', name: 'Probe', stempel: true }] },
      ],
    };
    const word = await wordText(await renderDocx(dokument));
    expect(word).toBe(htmlText(renderHtml(dokument, { schriftCss: '' })));
    expect(word).toBe(
      'AmtEinsdazuAZweirechtsDreierstenszweitensPunktZeilelinksFeldrechtsNotizenjaKopfZelleWerOrt,DatumUnterschriftundStempel·Probe',
    );
  });

  it('nennt im ausgefüllten Bogen die Person, im Blankobogen niemanden', async () => {
    for (const { dokument, blanko } of papiere.filter(({ vorlage }) => vorlage === 'rueckmeldebogen')) {
      const text = await wordText(await renderDocx(dokument));
      expect(text.includes(person.nachname ?? '')).toBe(!blanko);
    }
  });
});

const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed)
  console.warn(
    'soffice is not installed: that LibreOffice opens every paper was not tried; docx.test.ts checks the package',
  );

describe('Alle Papiere', () => {
  it('lassen keine Unterschrift allein auf einem Blatt: was davor steht, bleibt bei ihr', async () => {
    let asked = 0;
    for (const { name, dokument } of papiere) {
      const before = dokument.blocks[dokument.blocks.findIndex(({ kind }) => kind === 'signatures') - 1];
      if (before === undefined || before.kind === 'fields') continue;
      const body = (await parts(dokument))('word/document.xml');
      const table = body.lastIndexOf('<w:tbl>', body.indexOf('<w:pStyle w:val="Rolle"/>'));
      const paragraph = body.slice(body.lastIndexOf('<w:p>', table), table);
      expect(paragraph, name).toContain('<w:keepNext/>');
      asked += 1;
    }
    expect(asked).toBeGreaterThan(15);
  });

  it.skipIf(!installed)('öffnen sich in LibreOffice mit jedem Wort', { timeout: 120_000 }, async () => {
    const folder = ownFolder();
    const files = await Promise.all(
      papiere.map(async ({ name, dokument }, i) => {
        const file = join(folder, `${i}.docx`);
        writeFileSync(file, await renderDocx(dokument));
        return { name, file, expected: words(renderHtml(dokument, { schriftCss: '' })) };
      }),
    );
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        ...files.map(({ file }) => file),
      ],
      { stdio: 'ignore' },
    );
    for (const { name, file, expected } of files) {
      const read = readFileSync(file.replace('.docx', '.txt'), 'utf8').normalize('NFC');
      expect(expected.length, name).toBeGreaterThan(15);
      expect(
        expected.filter((word) => !read.includes(word)),
        name,
      ).toEqual([]);
    }
  });
});

/** The words of the page; a soft hyphen or a tag inside ends one, as both do on paper. */
function words(html: string): string[] {
  const body = html
    .slice(html.indexOf('<main>'), html.indexOf('</main>'))
    .replaceAll(/<div class="bildfuss".*?<\/div>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return body.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
