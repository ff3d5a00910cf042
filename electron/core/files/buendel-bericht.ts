/** The readable report: every figure of the bundle as table and bars, the stories, and what is not in it. */
import type { BuendelKreuz, BuendelTabelle } from '#shared/anonymisierung/tabellen.ts';
import { basisOf } from '#shared/anonymisierung/regeln.ts';
import type { Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import {
  klein,
  lead,
  p,
  strong,
  text,
  type Block,
  type Dokument,
  type Text,
} from '#shared/dokumente/modell.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { BuendelRahmen } from './buendel.ts';
import { VERBORGEN } from './xlsx.ts';

export function bericht(buendel: Gesamtbuendel, rahmen: BuendelRahmen): Dokument {
  const { behoerde, programm, geschichten = [] } = rahmen;
  const stichtag = formatDatum(buendel.stichtag);
  return {
    titel: `Bericht für den Lenkungskreis, Stand ${stichtag}`,
    verfasser: behoerde,
    sprache: 'de-DE',
    fusszeile: `${programm} · Stand ${stichtag} · anonymisiert`,
    datum: buendel.stichtag,
    blocks: [
      kopf(behoerde),
      { kind: 'heading', level: 1, text: 'Bericht für den Lenkungskreis' },
      lead(`${programm} · Stand ${stichtag}`),
      ...zahlenteil(buendel),
      ...geschichtenteil(geschichten),
      { kind: 'heading', level: 2, text: 'Was nicht enthalten ist' },
      { kind: 'list', numbered: false, items: buendel.nichtEnthalten.map((satz) => text(satz)) },
    ],
  };
}

/** The protected figures with how to read them; other reports for people outside are made of the same. */
export function zahlenteil(buendel: Gesamtbuendel): Block[] {
  return [
    p(...einleitung(buendel)),
    lesehilfe(buendel),
    ...buendel.tabellen.flatMap(tabellenBlocks),
    ...kreuzteil(buendel.kreuze),
  ];
}

/** The office in place of a letterhead: papers of the bundle carry no number and no contact. */
export function kopf(behoerde: string): Block {
  return { kind: 'letterhead', behoerde, amt: null, anschrift: null, info: [], kennung: null };
}

function einleitung({ bestand, tabellen }: Gesamtbuendel): readonly (string | ReturnType<typeof strong>)[] {
  if (bestand === null)
    return [
      'Der Bestand ist so klein, dass keine Zahl gezeigt werden kann, ohne etwas über Einzelne zu verraten.',
    ];
  const ampel = tabellen.find(({ id }) => id === 'ampel')?.zeilen ?? [];
  const gruen = ampel.find(({ schluessel }) => schluessel === 'gruen')?.anzahl ?? null;
  return [
    'Im Register stehen am Stichtag ',
    strong(`${bestand} Personen`),
    ...(gruen === null || gruen === 0
      ? ['.']
      : [', davon ', strong(`${gruen} in der Ampelgruppe grün`), '.']),
  ];
}

function lesehilfe({ schwelle, regeln }: Gesamtbuendel): Block {
  const basis = basisOf(regeln);
  const schutz =
    basis === null
      ? `Gruppen mit weniger als ${schwelle} Personen sind verborgen, dazu so viele andere, dass sich die kleinen nicht errechnen lassen. ${regeln.nullenZeigen ? 'Eine Null ist eine Null.' : 'Auch leere Gruppen sind verborgen.'}`
      : `Jede Zahl ist auf ein Vielfaches von ${basis} gerundet; deshalb gehen Summen nicht immer auf.`;
  return {
    kind: 'note',
    title: 'So sind die Zahlen zu lesen',
    absaetze: [
      text(
        'Jede Tabelle zählt dieselben Personen nach einem Merkmal. Jede Person steht in genau einer Zeile.',
      ),
      text(schutz),
      text(
        'Die Balken zeigen die Zahl daneben noch einmal als Länge; der längste steht für die größte Gruppe der Tabelle.',
      ),
      text(
        'Über einzelne Menschen steht hier nichts. Wie das sichergestellt ist, erklärt der Schutzbericht.',
      ),
    ],
  };
}

function tabellenBlocks(tabelle: BuendelTabelle): Block[] {
  const { titel, definition, zeilen, summe, einheit, stichtag, hinweis, lage } = tabelle;
  const tag = formatDatum(stichtag);
  const groesste = Math.max(1, ...zeilen.map(({ anzahl }) => anzahl ?? 0));
  return [
    { kind: 'heading', level: 2, text: titel },
    {
      kind: 'table',
      beschreibung: `${titel}: Zahl der ${einheit} je Gruppe am ${tag}, mit Anteil und Balken`,
      columns: [
        { label: 'Gruppe', breite: 52 },
        { label: einheit, breite: 26 },
        { label: 'Anteil', breite: 22 },
      ],
      rows: [
        ...zeilen.map(({ label, anzahl, prozent }) => [
          text(label),
          zahl(anzahl),
          text(anzahl === null || prozent === null ? '–' : `${prozent} %`),
        ]),
        [
          text(strong('Summe')),
          text(strong(String(summe))),
          text(zeilen.some(({ prozent }) => prozent !== null) ? '100 %' : '–'),
        ],
      ],
      emptyRows: 0,
      balken: {
        label: 'Vergleich',
        anteile: [...zeilen.map(({ anzahl }) => (anzahl === null ? null : anzahl / groesste)), null],
      },
    },
    ...(lage === null ? [] : [p(lage)]),
    klein(`${definition} Einheit: ${einheit}. Stichtag: ${tag}.`),
    ...(hinweis === null ? [] : [klein(hinweis)]),
  ];
}

function kreuzteil(kreuze: readonly BuendelKreuz[]): Block[] {
  return kreuze.flatMap(
    ({ titel, definition, stichtag, einheit, zeilen, spalten, zellen, summe, hinweis }) => [
      { kind: 'heading' as const, level: 2 as const, text: titel },
      {
        kind: 'table' as const,
        beschreibung: `${titel}: Zahl der ${einheit} am ${formatDatum(stichtag)}`,
        columns: [
          { label: 'Gruppe', breite: 30 },
          ...spalten.map(({ label }) => ({ label, breite: 18 })),
          { label: 'Summe', breite: 14 },
        ],
        rows: [
          ...zeilen.map(({ label, anzahl }, z) => [
            text(label),
            ...spalten.map((_, s) => zahl(zellen[z]?.[s] ?? null)),
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
      klein(`${definition} Einheit: ${einheit}. Stichtag: ${formatDatum(stichtag)}.`),
      ...(hinweis === null ? [] : [klein(hinweis)]),
    ],
  );
}

function geschichtenteil(geschichten: NonNullable<BuendelRahmen['geschichten']>): Block[] {
  if (geschichten.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Geschichten hinter den Zahlen' },
    klein(
      'Jede Geschichte ist aus groben Angaben zusammengesetzt und trifft auf mehrere Menschen zu. Keine erzählt von einer bestimmten Person; jede wurde vor der Freigabe einzeln angesehen.',
    ),
    ...geschichten.flatMap(({ titel, text: inhalt }): Block[] => [
      { kind: 'heading', level: 3, text: titel },
      p(inhalt),
    ]),
  ];
}

function zahl(anzahl: number | null): Text {
  return text(anzahl === null ? VERBORGEN : String(anzahl));
}
