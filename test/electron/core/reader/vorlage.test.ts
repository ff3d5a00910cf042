import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '#electron/core/files/docx.ts';
import { fillDocx } from '#electron/core/files/vorlage/fill-docx.ts';
import { readVorlageBytes } from '#electron/core/reader/vorlage.ts';
import { fuelle } from '#shared/dokumente/platzhalter/fuellung.ts';
import { musterOf } from '#shared/dokumente/platzhalter/muster.ts';
import { pruefeVorlage } from '#shared/dokumente/platzhalter/pruefung.ts';
import { createVordruck } from '#shared/dokumente/platzhalter/vordruck.ts';
import { createDokument, type Vorlage } from '#shared/dokumente/vorlage.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { instrument, kopf, qr } from '#test/shared/dokumente/papiere.ts';
import { wordText } from '../files/paper-text.ts';
import { changeBody, changeDocx } from '../usecases/word-datei.ts';

const vorlage = vorlagen.integrationsvereinbarung;
const papier = { kopf, kennung: { code: 'IV-7K3M-9QXD', version: 1, qr } };
const dokument = createDokument(vorlage, instrument, papier);
let vorgabe: Uint8Array;
let erwartet: string;
beforeAll(async () => {
  vorgabe = await renderDocx(createVordruck(vorlage, { verfasser: 'Amt', datum: '2026-11-21', qr }));
  erwartet = await wordText(await renderDocx(dokument));
});

const read = (docx: Uint8Array) => readVorlageBytes(Buffer.from(docx));
const check = (docx: Uint8Array) =>
  // The pattern asks only for what every template has, whatever its data.
  pruefeVorlage(read(docx).funde, musterOf(vorlage as unknown as Vorlage<unknown>));
async function filled(docx: Uint8Array, daten = instrument): Promise<string> {
  expect(check(docx)).toEqual([]);
  return await wordText(await fillDocx(read(docx).paket, fuelle(vorlage, daten, papier), dokument));
}

/** Every text with a placeholder, cut after its second and fourth letter, with `between` where it is cut. */
function cut(xml: string, between: string): string {
  return xml.replaceAll(
    /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t[^>]*>([^<]*\{[^<]*)<\/w:t><\/w:r>/g,
    (_, look: string, text: string) => {
      const run = (part: string) => `<w:r>${look}<w:t xml:space="preserve">${part}</w:t></w:r>`;
      return [text.slice(0, 2), text.slice(2, 4), text.slice(4)].map(run).join(between);
    },
  );
}

describe('Eine Vorlage, wie Word und LibreOffice sie zerschneiden', () => {
  it.each([
    ['Rechtschreibprüfung', '<w:proofErr w:type="spellStart"/>'],
    ['Textmarke', '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>'],
    ['Kommentarbereich', '<w:commentRangeStart w:id="3"/><w:commentRangeEnd w:id="3"/>'],
    ['gemerkter Seitenumbruch', '<w:r><w:lastRenderedPageBreak/></w:r>'],
    [
      'angenommene Einfügung',
      '<w:ins w:id="9" w:author="X" w:date="2026-01-01T00:00:00Z"><w:r><w:t></w:t></w:r></w:ins>',
    ],
    [
      'gelöschter Text',
      '<w:del w:id="9" w:author="X" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>alt</w:delText></w:r></w:del>',
    ],
    ['andere Sprache', '<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t></w:t></w:r>'],
    ['weiches Trennzeichen', '<w:r><w:t>\u00AD</w:t></w:r>'],
  ])('%s mitten im Platzhalter ändert nichts', async (_, between) => {
    const docx = changeDocx(vorgabe, (xml, part) => (part.startsWith('word/') ? cut(xml, between) : xml));
    // Wording outside of the braces is cut, too; a soft hyphen stays there.
    expect((await filled(docx)).replaceAll('\u00AD', '')).toBe(erwartet);
  });

  it('ist auch von LibreOffice gespeichert dieselbe', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-lo-'));
    try {
      writeFileSync(join(folder, 'a.docx'), vorgabe);
      const made = spawnSync(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profil`,
          '--convert-to',
          'docx:MS Word 2007 XML',
          '--outdir',
          join(folder, 'neu'),
          join(folder, 'a.docx'),
        ],
        { stdio: 'ignore', timeout: 60_000 },
      );
      if (made.status !== 0) context.skip('LibreOffice ist hier nicht eingerichtet.');
      expect(await filled(readFileSync(join(folder, 'neu', 'a.docx')))).toBe(erwartet);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);

  it('kennt Großschreibung, Leerzeichen und Umlaute, die jemand beim Tippen setzt', async () => {
    const docx = changeBody(vorgabe, (xml) =>
      xml
        .replaceAll('{naechste_ueberpruefung}', '{ Nächste_Überprüfung }')
        .replaceAll('{feld_unser_ziel}', '{„Feld unser Ziel“}'),
    );
    expect(await filled(docx)).toBe(erwartet);
  });

  it('füllt Kopf- und Fußzeile', async () => {
    const docx = changeDocx(vorgabe, (xml, part) =>
      part === 'word/header1.xml' ? xml.replace('>Integrationsvereinbarung<', '>{dokumentnummer}<') : xml,
    );
    expect(check(docx)).toEqual([]);
    const { unzipSync, strFromU8 } = await import('fflate');
    const out = unzipSync(await fillDocx(read(docx).paket, fuelle(vorlage, instrument, papier), dokument));
    expect(strFromU8(out['word/header1.xml'] ?? new Uint8Array())).toContain('IV-7K3M-9QXD');
    expect(strFromU8(out['word/footer1.xml'] ?? new Uint8Array())).toContain('Programm-Nr. P-0123');
  });

  it('öffnet Inhaltssteuerelemente mit Platzhaltern und behält Schleifen in Tabellen', async () => {
    const docx = changeBody(vorgabe, (xml) =>
      xml.replace(
        /(<w:p>(?:(?!<\/w:p>).)*\{naechste_ueberpruefung\}(?:(?!<\/w:p>).)*<\/w:p>)/,
        '<w:sdt><w:sdtPr><w:alias w:val="Tag"/></w:sdtPr><w:sdtContent>$1</w:sdtContent></w:sdt>',
      ),
    );
    expect(docx).not.toEqual(vorgabe);
    expect(await filled(docx)).toBe(erwartet);
  });

  it('behält eigene Absätze, Tabulatoren und Zeichen', async () => {
    const docx = changeBody(vorgabe, (xml) =>
      xml.replace(
        '<w:sectPr',
        '<w:p><w:r><w:t>„Haus“</w:t><w:tab/><w:t>A – B {name}</w:t></w:r></w:p><w:sectPr',
      ),
    );
    expect(await filled(docx)).toContain('„Haus“A–BAyşeĐurđaMusterfrau-Łukaszović');
  });

  it('schreibt Steuerzeichen in den Angaben nicht ins Papier und lässt Zeilenumbrüche stehen', async () => {
    const daten = { ...instrument, ziel: 'erste Zeile\nzweite\u0007 <w:p>&' };
    const text = await filled(vorgabe, daten);
    expect(text).toContain('ersteZeilezweite<w:p>&');
  });
});

describe('Die Prüfung einer Vorlage', () => {
  const satz = (change: (xml: string) => string) => check(changeBody(vorgabe, change));

  it('nennt einen unbekannten Platzhalter mit Vorschlag und Ort', () => {
    expect(satz((xml) => xml.replace('{naechste_ueberpruefung}', '{nachste_uberprufung}'))).toEqual([
      {
        satz: 'Den Platzhalter „{nachste_uberprufung}“ gibt es nicht. Meinten Sie „{naechste_ueberpruefung}“?',
        ort: expect.stringMatching(/^Absatz \d+ unter „4.*Überprüfung/) as unknown,
      },
    ]);
  });

  it('sagt bei einem Platzhalter außerhalb seiner Schleife, wohin er gehört', () => {
    const [befund] = satz((xml) => xml.replace('{naechste_ueberpruefung}', '{bis_wann}'));
    expect(befund?.satz).toMatch(/^Den Platzhalter „\{bis_wann\}“ gibt es nur zwischen „\{#schritte/);
  });

  it('nennt eine offene, eine falsch geschlossene und eine nie geöffnete Schleife', () => {
    const [falsch] = satz((xml) => xml.replace('{/ergaenzung}', '{/anschrift}'));
    expect(falsch?.satz).toMatch(
      /^„\{\/anschrift\}“ schließt nicht, was zuletzt geöffnet wurde: Das war „\{#ergaenzung\}“/,
    );
    const letzte = satz((xml) => xml.replace('{/ergaenzung}', ''));
    expect(letzte.map(({ satz: words }) => words)).toEqual([
      '„{#ergaenzung}“ wird nicht geschlossen. Danach fehlt „{/ergaenzung}“.',
    ]);
    const nie = satz((xml) => xml.replace('{#ergaenzung}', '').replace('{absatz}', ''));
    expect(nie.map(({ satz: words }) => words)).toContain(
      '„{/ergaenzung}“ schließt etwas, das nicht geöffnet wurde. Davor fehlt „{#ergaenzung}“.',
    );
  });

  it('nennt eine Klammer ohne Gegenstück und eine Schleife über die Grenze einer Tabelle', () => {
    const [klammer] = satz((xml) => xml.replace('{naechste_ueberpruefung}', '{naechste_ueberpruefung'));
    expect(klammer?.satz).toContain('geschweifte Klammer ohne ihr Gegenstück');
    const grenze = satz((xml) =>
      xml
        .replace('{feld_unser_ziel}', '{feld_unser_ziel}{#mit_amt}')
        .replace('{#ergaenzung}', '{/mit_amt}{#ergaenzung}'),
    );
    expect(grenze.some(({ satz: words }) => words.includes('nicht in derselben Umgebung'))).toBe(true);
  });

  it('nennt fehlende Pflichtangaben', () => {
    const ohne = satz((xml) => xml.replaceAll(/\{#?\/?(?:ergaenzung|absatz)\}/g, ''));
    expect(ohne).toEqual([
      {
        satz: 'Es fehlt „{ergaenzung}“: den Platz für Absätze, die das Programm nur selten schreibt. Ohne diese Angabe wäre das Papier nicht vollständig.',
        ort: null,
      },
    ]);
  });
});

describe('Was keine Vorlage ist', () => {
  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const named = (name: string) => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(name, 'utf16le')]);
  const rels = (relationship: string) =>
    changeDocx(vorgabe, (xml, part) =>
      part === 'word/_rels/document.xml.rels'
        ? xml.replace('</Relationships>', `${relationship}</Relationships>`)
        : xml,
    );
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  it.each<readonly [string, () => Uint8Array, string]>([
    ['leer', () => new Uint8Array(), 'Diese Datei ist leer'],
    ['alte Word-Datei', () => named('WordDocument'), 'im alten Format'],
    ['mit Kennwort', () => named('EncryptedPackage'), 'mit einem Kennwort geschützt'],
    ['PDF', () => strToU8('%PDF-1.7'), 'Das ist eine PDF-Datei'],
    ['RTF', () => strToU8('{\\rtf1'), 'Das ist eine RTF-Datei'],
    ['Text', () => strToU8('nur Text'), 'keine Word-Datei'],
    [
      'LibreOffice',
      () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
      'von LibreOffice',
    ],
    [
      'Makros',
      () => changeDocx(vorgabe, (xml) => xml, { 'word/vbaProject.bin': strToU8('x') }),
      'enthält Makros',
    ],
    [
      'Makros nur im Typ',
      () =>
        changeDocx(vorgabe, (xml, part) =>
          part === '[Content_Types].xml'
            ? xml.replace(
                'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
                'application/vnd.ms-word.document.macroEnabled.main+xml',
              )
            : xml,
        ),
      'enthält Makros',
    ],
    [
      'verknüpftes Bild',
      () =>
        rels(
          `<Relationship Id="rIdX" Type="${OFFICE}/image" Target="http://boese.example/x.png" TargetMode="External"/>`,
        ),
      'lädt etwas von außen nach',
    ],
    [
      'eingebettete Datei',
      () => rels(`<Relationship Id="rIdX" Type="${OFFICE}/oleObject" Target="embeddings/a.bin"/>`),
      'steckt eine andere Datei',
    ],
    [
      'nachladendes Feld',
      () =>
        changeBody(vorgabe, (xml) =>
          xml.replace(
            '<w:sectPr',
            '<w:p><w:r><w:instrText>INCLUDEPICTURE "http://x"</w:instrText></w:r></w:p><w:sectPr',
          ),
        ),
      'ein Feld, das Inhalte von außen holt',
    ],
    [
      'XML-Bombe',
      () => changeBody(vorgabe, (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>')),
      'beschädigt',
    ],
    [
      'Zip-Bombe',
      () =>
        changeDocx(vorgabe, (xml) => xml, {
          'word/media/x.xml': [new Uint8Array(70 * 1024 * 1024), { level: 1 }],
        }),
      'viel zu groß',
    ],
    [
      'riesiges Bild',
      () =>
        changeDocx(
          vorgabe,
          (xml, part) =>
            part === 'word/_rels/document.xml.rels'
              ? xml.replace(
                  '</Relationships>',
                  `<Relationship Id="rIdX" Type="${OFFICE}/image" Target="media/riesig.png"/></Relationships>`,
                )
              : xml,
          { 'word/media/riesig.png': Buffer.alloc(6 * 1024 * 1024, 'ab12') },
        ),
      'größer als 5 MB',
    ],
    ['abgeschnitten', () => vorgabe.slice(0, vorgabe.length / 2), 'beschädigt'],
    [
      'tief verschachtelt',
      () =>
        changeBody(vorgabe, (xml) =>
          xml.replace('<w:sectPr', `${'<w:smartTag>'.repeat(200)}${'</w:smartTag>'.repeat(200)}<w:sectPr`),
        ),
      'so tief verschachtelt',
    ],
  ])('%s: ein Satz, und nichts wird ersetzt', (_, file, words) => {
    const docx = file();
    expect(() => read(docx)).toThrow(words);
    expect(() => read(docx)).toThrow('Es wurde nichts ersetzt.');
  });

  it('behält Verknüpfungen als Text, lässt Kommentare, eigene Daten und Makronamen weg', async () => {
    const docx = changeDocx(
      rels(
        `<Relationship Id="rIdW" Type="${OFFICE}/hyperlink" Target="https://www.musterkreis.example" TargetMode="External"/>`,
      ),
      (xml, part) =>
        part === 'word/document.xml'
          ? xml.replace(
              '<w:sectPr',
              '<w:p><w:hyperlink r:id="rIdW"><w:r><w:t>www.musterkreis.example</w:t></w:r></w:hyperlink></w:p><w:sectPr',
            )
          : xml,
      { 'docProps/custom.xml': strToU8('<x>Frau Geheim</x>'), 'customXml/item1.xml': strToU8('<x/>') },
    );
    const { paket, hinweise } = read(docx);
    expect(hinweise).toEqual(['Verknüpfungen ins Internet wurden zu einfachem Text.']);
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(paket);
    expect(Object.keys(parts).filter((name) => /custom|docProps/.test(name))).toEqual([]);
    const all = Object.values(parts)
      .map((bytes) => strFromU8(bytes, true))
      .join('');
    expect(all).not.toContain('https://www.musterkreis');
    expect(all).not.toContain('Geheim');
    expect(all).toContain('www.musterkreis.example');
  });
});
