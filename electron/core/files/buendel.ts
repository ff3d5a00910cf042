/** The files of the Lenkungskreis bundle, made from protected tables and nothing else. */
import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { merkmale } from '#shared/anonymisierung/merkmale.ts';
import { kleinsterBestand, type Buendel, type BuendelTabelle } from '#shared/anonymisierung/tabellen.ts';
import { klein, lead, p, strong, text, type Block, type Dokument } from '#shared/dokumente/modell.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { writeCsv } from './csv.ts';
import { renderDocx } from './docx.ts';
import { schutzbericht } from './schutzbericht.ts';
import { blattname } from './statistik-mappe.ts';
import { VERBORGEN, writeXlsx } from './xlsx.ts';
import type { Datei } from './zip.ts';

/** The office stands in the bundle because the Lenkungskreis has to know whose figures these are. */
export type BuendelRahmen = { readonly behoerde: string; readonly programm: string };

export const buendelDateien = [
  { name: 'bericht.docx', was: 'Lesbarer Bericht mit allen Tabellen' },
  { name: 'tabellen.xlsx', was: 'Dieselben Tabellen für Excel oder LibreOffice' },
  { name: 'daten/*.csv', was: 'Dieselben Tabellen als Textdateien, eine je Tabelle' },
  { name: 'datapackage.json', was: 'Beschreibung der Textdateien: Spalten, Einheiten, Definitionen' },
  { name: 'schutzbericht.html', was: 'Was zum Schutz der Menschen getan wurde' },
  { name: 'manifest.json', was: 'Prüfsumme jeder Datei' },
] as const;

/** Ties what was looked at to what is written: same figures, same sum. */
export function pruefsumme(buendel: Buendel): string {
  return sha256(strToU8(JSON.stringify(buendel)));
}

/** All files with their content; the manifest comes last and names the others. */
export async function buildBuendelDateien(
  buendel: Buendel,
  rahmen: BuendelRahmen,
): Promise<(Datei & { readonly was: string })[]> {
  const dateien = [
    { name: 'bericht.docx', was: buendelDateien[0].was, bytes: await renderDocx(bericht(buendel, rahmen)) },
    ...(buendel.tabellen.length === 0
      ? []
      : [{ name: 'tabellen.xlsx', was: buendelDateien[1].was, bytes: await tabellenMappe(buendel, rahmen) }]),
    ...buendel.tabellen.map((tabelle) => ({
      name: `daten/${tabelle.id}.csv`,
      was: `Tabelle „${tabelle.titel}“ als Textdatei`,
      bytes: strToU8(csv(tabelle)),
    })),
    {
      name: 'schutzbericht.html',
      was: buendelDateien[4].was,
      bytes: strToU8(schutzbericht(buendel, rahmen)),
    },
  ];
  const daten = {
    name: 'datapackage.json',
    was: buendelDateien[3].was,
    bytes: strToU8(json(datapackage(buendel, rahmen, dateien))),
  };
  const alle = buendel.tabellen.length === 0 ? dateien : [...dateien, daten];
  return [
    ...alle,
    {
      name: 'manifest.json',
      was: buendelDateien[5].was,
      bytes: strToU8(json(manifest(buendel, rahmen, alle))),
    },
  ];
}

function bericht(buendel: Buendel, { behoerde, programm }: BuendelRahmen): Dokument {
  const stichtag = formatDatum(buendel.stichtag);
  return {
    titel: `Bericht für den Lenkungskreis, Stand ${stichtag}`,
    verfasser: behoerde,
    sprache: 'de-DE',
    fusszeile: `${programm} · Stand ${stichtag} · anonymisiert`,
    datum: buendel.stichtag,
    blocks: [
      { kind: 'heading', level: 1, text: 'Bericht für den Lenkungskreis' },
      lead(`${behoerde} · ${programm} · Stand ${stichtag}`),
      p(
        buendel.bestand === null
          ? 'Der Bestand ist so klein, dass keine Zahl gezeigt werden kann, ohne etwas über Einzelne zu verraten.'
          : `Im Register stehen am Stichtag ${buendel.bestand} Personen.`,
      ),
      {
        kind: 'note',
        title: 'So sind die Zahlen zu lesen',
        absaetze: [
          text(
            'Jede Tabelle zählt dieselben Personen nach einem Merkmal. Jede Person steht in genau einer Zeile.',
          ),
          text(
            `Gruppen mit weniger als ${buendel.schwelle} Personen sind verborgen, dazu so viele andere, dass sich die kleinen nicht errechnen lassen. Eine Null ist eine Null.`,
          ),
          text(
            'Über einzelne Menschen steht hier nichts. Wie das sichergestellt ist, erklärt der Schutzbericht.',
          ),
        ],
      },
      ...buendel.tabellen.flatMap(tabellenBlocks),
      { kind: 'heading', level: 2, text: 'Was nicht enthalten ist' },
      { kind: 'list', numbered: false, items: buendel.nichtEnthalten.map((satz) => text(satz)) },
    ],
  };
}

function tabellenBlocks(tabelle: BuendelTabelle): Block[] {
  const { titel, definition, zeilen, summe, einheit, stichtag, hinweis } = tabelle;
  return [
    { kind: 'heading', level: 2, text: titel },
    klein(`${definition} Einheit: ${einheit}. Stichtag: ${formatDatum(stichtag)}.`),
    {
      kind: 'table',
      beschreibung: `${titel}: Zahl der ${einheit} je Gruppe am ${formatDatum(stichtag)}`,
      columns: [
        { label: 'Gruppe', breite: 4 },
        { label: einheit, breite: 1 },
      ],
      rows: [
        ...zeilen.map(({ label, anzahl }) => [
          text(label),
          text(anzahl === null ? VERBORGEN : String(anzahl)),
        ]),
        [text(strong('Summe')), text(strong(String(summe)))],
      ],
      emptyRows: 0,
    },
    ...(hinweis === null ? [] : [klein(hinweis)]),
  ];
}

function tabellenMappe(
  { tabellen, stichtag }: Buendel,
  { behoerde, programm }: BuendelRahmen,
): Promise<Uint8Array> {
  return writeXlsx({
    titel: `Tabellen für den Lenkungskreis – ${programm}`,
    verfasser: behoerde,
    datum: stichtag,
    blaetter: tabellen.map(({ titel, definition, einheit, zeilen, summe, hinweis }) => ({
      name: blattname(titel),
      titel,
      angaben: [
        ['Was gezählt wird', definition],
        ['Stichtag', formatDatum(stichtag)],
        ['Einheit', einheit],
        ['Quelle', `${behoerde}, ${programm}; anonymisiert`],
      ],
      spalten: [
        { kopf: 'Gruppe', breite: 44, art: 'text' },
        { kopf: einheit, breite: 18, art: 'zahl' },
      ],
      zeilen: zeilen.map(({ label, anzahl }) => [label, anzahl]),
      summe: ['Summe', summe],
      fussnote: hinweis,
    })),
  });
}

function csv({ zeilen }: BuendelTabelle): string {
  return writeCsv(
    ['schluessel', 'gruppe', 'anzahl', 'verborgen'],
    zeilen.map(({ schluessel, label, anzahl }) => [
      schluessel,
      label,
      anzahl,
      anzahl === null ? 'true' : 'false',
    ]),
  );
}

/** Frictionless Data Package, https://specs.frictionlessdata.io (profile `tabular-data-package`). */
function datapackage(
  { tabellen, stichtag, schwelle, bestand }: Buendel,
  { behoerde, programm }: BuendelRahmen,
  dateien: readonly Datei[],
) {
  return {
    profile: 'tabular-data-package',
    name: `lenkungskreis-${stichtag}`,
    title: `Tabellen für den Lenkungskreis, Stand ${formatDatum(stichtag)}`,
    description: `${programm}. Anonymisierte Zahlen, kleinste veröffentlichte Zahl: ${schwelle}. Bestand: ${bestand ?? 0} Personen.`,
    created: `${stichtag}T12:00:00Z`,
    sources: [{ title: behoerde }],
    resources: tabellen.map(({ id, titel, definition, einheit, summe }) => {
      const datei = dateien.find(({ name }) => name === `daten/${id}.csv`);
      return {
        profile: 'tabular-data-resource',
        name: id.replaceAll('_', '-').toLowerCase(),
        title: titel,
        description: `${definition} Einheit: ${einheit}. Stichtag: ${formatDatum(stichtag)}. Summe: ${summe}.`,
        path: `daten/${id}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: datei?.bytes.length ?? 0,
        hash: `sha256:${datei === undefined ? '' : sha256(datei.bytes)}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
        schema: {
          fields: [
            {
              name: 'schluessel',
              title: 'Schlüssel',
              type: 'string',
              constraints: {
                required: true,
                unique: true,
                enum: Object.keys(merkmale[id as keyof typeof merkmale].zustaende),
              },
            },
            { name: 'gruppe', title: 'Gruppe', type: 'string', constraints: { required: true } },
            {
              name: 'anzahl',
              title: einheit,
              description: 'Leer: verborgen, weil die Gruppe klein ist oder eine kleine verraten würde.',
              type: 'integer',
              constraints: { minimum: 0 },
            },
            {
              name: 'verborgen',
              title: 'verborgen',
              type: 'boolean',
              trueValues: ['true'],
              falseValues: ['false'],
            },
          ],
          primaryKey: ['schluessel'],
          missingValues: [''],
        },
      };
    }),
  };
}

function manifest(buendel: Buendel, { behoerde, programm }: BuendelRahmen, dateien: readonly Datei[]) {
  return {
    format: 'bleibeweg-buendel',
    version: 1,
    erstelltMit: 'Bleibeweg',
    behoerde,
    projekt: programm,
    stichtag: buendel.stichtag,
    schwelle: buendel.schwelle,
    kleinsterBestand: kleinsterBestand(buendel.schwelle),
    bestand: buendel.bestand,
    tabellen: buendel.tabellen.map(({ id, zeilen }) => ({
      id,
      zeilen: zeilen.length,
      verborgen: zeilen.filter(({ anzahl }) => anzahl === null).length,
    })),
    pruefsumme: pruefsumme(buendel),
    dateien: dateien.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
