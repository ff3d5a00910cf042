/** The readable report: every table of the bundle, and what is not in it. */
import type { BuendelKreuz, BuendelTabelle } from '#shared/anonymisierung/tabellen.ts';
import type { Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import { klein, lead, p, strong, text, type Block, type Dokument } from '#shared/dokumente/modell.ts';
import { leseregeln } from '#shared/anonymisierung/regeln.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { BuendelRahmen } from './buendel.ts';
import { VERBORGEN } from './xlsx.ts';

/** @param weitere what else belongs into the report, behind the tables */
export function bericht(
  buendel: Gesamtbuendel,
  { behoerde, programm }: BuendelRahmen,
  weitere: readonly Block[] = [],
): Dokument {
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
            'Jede Tabelle zählt dieselben Personen, nach einem Merkmal oder nach zweien zugleich. Jede Person steht in genau einer Zelle.',
          ),
          ...leseregeln(buendel.regeln).map((satz) => text(satz)),
          text('Wie gesichert ist, dass niemand erkannt wird, erklärt der Schutzbericht.'),
        ],
      },
      ...buendel.tabellen.flatMap(tabellenBlocks),
      ...buendel.kreuze.flatMap(kreuzBlocks),
      ...weitere,
      { kind: 'heading', level: 2, text: 'Was nicht enthalten ist' },
      { kind: 'list', numbered: false, items: buendel.nichtEnthalten.map((satz) => text(satz)) },
    ],
  };
}

function tabellenBlocks(tabelle: BuendelTabelle): Block[] {
  const { titel, definition, zeilen, summe, einheit, stichtag, hinweis, lage } = tabelle;
  return [
    { kind: 'heading', level: 2, text: titel },
    klein(`${definition} Einheit: ${einheit}. Stichtag: ${formatDatum(stichtag)}.`),
    {
      kind: 'table',
      beschreibung: `${titel}: Zahl der ${einheit} je Gruppe am ${formatDatum(stichtag)}`,
      columns: [
        { label: 'Gruppe', breite: 4 },
        { label: einheit, breite: 1 },
        { label: 'Anteil', breite: 1 },
      ],
      rows: [
        ...zeilen.map(({ label, anzahl, prozent }) => [
          text(label),
          text(anzahl === null ? VERBORGEN : String(anzahl)),
          text(prozent === null ? '–' : `${prozent} %`),
        ]),
        [text(strong('Summe')), text(strong(String(summe))), text('')],
      ],
      emptyRows: 0,
    },
    ...[lage, hinweis].flatMap((satz) => (satz === null ? [] : [klein(satz)])),
  ];
}

function kreuzBlocks({
  titel,
  definition,
  zeilen,
  spalten,
  zellen,
  summe,
  einheit,
  stichtag,
  hinweis,
}: BuendelKreuz): Block[] {
  return [
    { kind: 'heading', level: 2, text: titel },
    klein(`${definition} Einheit: ${einheit}. Stichtag: ${formatDatum(stichtag)}.`),
    {
      kind: 'table',
      beschreibung: `${titel}: Zahl der ${einheit} am ${formatDatum(stichtag)}`,
      columns: [
        { label: 'Gruppe', breite: 3 },
        ...spalten.map(({ label }) => ({ label, breite: 2 })),
        { label: 'Summe', breite: 1 },
      ],
      rows: [
        ...zeilen.map(({ label, anzahl }, z) => [
          text(label),
          ...(zellen[z] ?? []).map((zahl) => text(zahl === null ? VERBORGEN : String(zahl))),
          text(strong(String(anzahl))),
        ]),
        [
          text(strong('Summe')),
          ...spalten.map(({ anzahl }) => text(strong(String(anzahl)))),
          text(strong(String(summe))),
        ],
      ],
      emptyRows: 0,
    },
    ...(hinweis === null ? [] : [klein(hinweis)]),
  ];
}
