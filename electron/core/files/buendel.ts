/** The files of the Lenkungskreis bundle, made from protected figures and nothing else. */
import { strToU8 } from 'fflate';
import { kleinsterBestand } from '#shared/anonymisierung/regeln.ts';
import type { Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { bericht } from './buendel-bericht.ts';
import { datapackage, datenTeile } from './buendel-csv.ts';
import { renderDocx } from './docx.ts';
import { schutzbericht } from './schutzbericht.ts';
import { sha256 } from './sha256.ts';
import { blattname } from './statistik-mappe.ts';
import { writeXlsx, type Blatt } from './xlsx.ts';
import type { Datei } from './zip.ts';

export { sha256 } from './sha256.ts';

/** The office stands in the bundle because the Lenkungskreis has to know whose figures these are. */
export type BuendelRahmen = {
  readonly behoerde: string;
  readonly programm: string;
  /** Stories that somebody has let through, made of the program's own sentences. */
  readonly geschichten?: readonly { readonly titel: string; readonly text: string }[];
};
/** A file of the bundle and what it is, in words. */
export type BuendelTeil = Datei & { readonly was: string };

const WAS = {
  bericht: { name: 'bericht.docx', was: 'Lesbarer Bericht mit allen Tabellen' },
  tabellen: { name: 'tabellen.xlsx', was: 'Dieselben Tabellen für Excel oder LibreOffice' },
  daten: { name: 'daten/*.csv', was: 'Dieselben Tabellen als Textdateien, eine je Tabelle' },
  einzeldaten: { name: 'daten/einzeldaten.csv', was: 'Einzeldatensätze, eine Zeile je Person' },
  datapackage: {
    name: 'datapackage.json',
    was: 'Beschreibung der Textdateien: Spalten, Einheiten, Definitionen',
  },
  schutzbericht: { name: 'schutzbericht.html', was: 'Was zum Schutz der Menschen getan wurde' },
  manifest: { name: 'manifest.json', was: 'Prüfsumme jeder Datei' },
} as const;

/** The files a bundle will have, for its preview. */
export function dateienOf({
  tabellen,
  einzeldaten,
}: Gesamtbuendel): { readonly name: string; readonly was: string }[] {
  return [
    WAS.bericht,
    ...(tabellen.length === 0 ? [] : [WAS.tabellen, WAS.daten]),
    ...(einzeldaten === null ? [] : [WAS.einzeldaten]),
    ...(tabellen.length === 0 ? [] : [WAS.datapackage]),
    WAS.schutzbericht,
    WAS.manifest,
  ];
}

/** Ties what was looked at to what is written: same figures, same sum. */
export function pruefsumme(buendel: Gesamtbuendel): string {
  return sha256(strToU8(JSON.stringify(buendel)));
}

/**
 * All files with their content; the manifest comes last and names the others.
 * @param weitere parts that are not made of figures, e.g. the decisions of principle
 */
export async function buildBuendelDateien(
  buendel: Gesamtbuendel,
  rahmen: BuendelRahmen,
  weitere: readonly BuendelTeil[] = [],
): Promise<BuendelTeil[]> {
  const leer = buendel.tabellen.length === 0;
  const teile: BuendelTeil[] = [
    { ...WAS.bericht, bytes: await renderDocx(bericht(buendel, rahmen)) },
    ...(leer ? [] : [{ ...WAS.tabellen, bytes: await tabellenMappe(buendel, rahmen) }]),
    ...datenTeile(buendel),
    { ...WAS.schutzbericht, bytes: strToU8(schutzbericht(buendel, rahmen)) },
    ...weitere,
  ];
  if (!leer) teile.push({ ...WAS.datapackage, bytes: strToU8(json(datapackage(buendel, rahmen, teile))) });
  return [...teile, { ...WAS.manifest, bytes: strToU8(json(manifest(buendel, rahmen, teile))) }];
}

function tabellenMappe(
  { tabellen, kreuze, stichtag }: Gesamtbuendel,
  { behoerde, programm }: BuendelRahmen,
): Promise<Uint8Array> {
  const angaben = (definition: string, einheit: string): Blatt['angaben'] => [
    ['Was gezählt wird', definition],
    ['Stichtag', formatDatum(stichtag)],
    ['Einheit', einheit],
    ['Quelle', `${behoerde}, ${programm}; anonymisiert`],
  ];
  return writeXlsx({
    titel: `Tabellen für den Lenkungskreis – ${programm}`,
    verfasser: behoerde,
    datum: stichtag,
    blaetter: [
      ...tabellen.map(({ titel, definition, einheit, zeilen, summe, hinweis, lage }): Blatt => {
        // Among few people there are no shares at all; else only hidden figures have none.
        const mitAnteil = zeilen.some(({ prozent }) => prozent !== null);
        return {
          name: blattname(titel),
          titel,
          angaben: angaben(definition, einheit),
          spalten: [
            { kopf: 'Gruppe', breite: 44, art: 'text' },
            { kopf: einheit, breite: 18, art: 'zahl' },
            ...(mitAnteil ? [{ kopf: 'Anteil in %', breite: 14, art: 'zahl' as const }] : []),
          ],
          zeilen: zeilen.map(({ label, anzahl, prozent }) => [
            label,
            anzahl,
            ...(mitAnteil ? [prozent] : []),
          ]),
          summe: ['Summe', summe, ...(mitAnteil ? [null] : [])],
          fussnote: [lage, hinweis].filter((satz) => satz !== null).join(' ') || null,
        };
      }),
      ...kreuze.map(({ titel, definition, einheit, zeilen, spalten, zellen, summe, hinweis }): Blatt => ({
        name: blattname(titel),
        titel,
        angaben: angaben(definition, einheit),
        spalten: [
          { kopf: 'Gruppe', breite: 30, art: 'text' },
          ...spalten.map(({ label }) => ({ kopf: label, breite: 18, art: 'zahl' as const })),
          { kopf: 'Summe', breite: 12, art: 'zahl' },
        ],
        zeilen: zeilen.map(({ label, anzahl }, z) => [label, ...(zellen[z] ?? []), anzahl]),
        summe: ['Summe', ...spalten.map(({ anzahl }) => anzahl), summe],
        fussnote: hinweis,
      })),
    ],
  });
}

function manifest(
  buendel: Gesamtbuendel,
  { behoerde, programm }: BuendelRahmen,
  dateien: readonly BuendelTeil[],
) {
  const { stichtag, regeln, schwelle, bestand, tabellen, kreuze, einzeldaten } = buendel;
  const verborgen = (zahlen: readonly (number | null)[]) => zahlen.filter((zahl) => zahl === null).length;
  return {
    format: 'bleibeweg-buendel',
    version: 2,
    erstelltMit: 'Bleibeweg',
    behoerde,
    projekt: programm,
    stichtag,
    ...regeln,
    kleinsterBestand: kleinsterBestand(schwelle),
    bestand,
    tabellen: [
      ...tabellen.map(({ id, zeilen }) => ({
        id,
        zellen: zeilen.length,
        verborgen: verborgen(zeilen.map(({ anzahl }) => anzahl)),
      })),
      ...kreuze.map(({ id, zellen }) => ({
        id,
        zellen: zellen.flat().length,
        verborgen: verborgen(zellen.flat()),
      })),
    ],
    einzeldaten:
      einzeldaten === null
        ? null
        : { zeilen: einzeldaten.zeilen.length, ausgelassen: einzeldaten.ausgelassen, ...einzeldaten.regel },
    pruefsumme: pruefsumme(buendel),
    dateien: dateien.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
