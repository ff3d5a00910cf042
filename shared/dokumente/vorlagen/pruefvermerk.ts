/** The check of a person on paper, for the file: what was examined, with which facts and rules, and what a human weighs. */
import { z } from 'zod';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { leerePerson, missingPerson, personDaten, personFelder, tag } from '#shared/dokumente/daten.ts';
import {
  klein,
  linie,
  p,
  strong,
  text,
  umbruch,
  type Block,
  type Inline,
  type Text,
} from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { datum } from '#shared/domain/feld.ts';
import { beistand } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { rechnung, UEBERSCHLAEGIG, type Rechenzeile } from '#shared/recht/lebensunterhalt/rechnung.ts';
import { euro } from '#shared/recht/kriterien/satz.ts';
import { beistandText } from '../rechtsblatt.ts';

const kriterium = z.strictObject({
  id: z.string(),
  label: z.string(),
  norm: z.string(),
  /** Word of the state, e.g. „erfüllt“. */
  ergebnis: z.string(),
  /** What was used, with its source; empty when nothing is known. */
  tatsache: z.string(),
  begruendung: z.string(),
  handlung: z.string().nullable(),
  fehlt: z.array(z.string()),
  /** Prompts that a human answers. */
  fragen: z.array(z.string()),
});

const weg = z.strictObject({
  titel: z.string(),
  /** e.g. `25b-2022`; null when none is in force. */
  version: z.string().nullable(),
  rechtsfolge: z.string(),
  /** Word of the proposal; null for routes without a colour. */
  vorschlag: z.string().nullable(),
  fruehestens: datum.nullable(),
  begruendung: z.array(z.string()),
  /** Closed routes and routes without a version say only why. */
  kriterien: z.array(kriterium),
});

const schema = z.strictObject({
  person: personDaten,
  stichtag: datum.nullable(),
  rechtsstand: datum.nullable(),
  vorschlag: z.string().nullable(),
  begruendung: z.array(z.string()),
  widersprueche: z.array(z.string()),
  /** The rough livelihood calculation with all its inputs; null on the blank form. */
  rechnung: rechnung.nullable(),
  wege: z.array(weg),
  vonHand: z.array(z.strictObject({ titel: z.string(), inhalt: z.string() })),
  beistand: z.array(beistand),
});
export type PruefvermerkDaten = z.output<typeof schema>;
type Weg = PruefvermerkDaten['wege'][number];
type Kriterium = Weg['kriterien'][number];

export const pruefvermerk: Vorlage<PruefvermerkDaten> = {
  id: 'pruefvermerk',
  titel: 'Prüfvermerk',
  wozu: 'Für die Akte: was geprüft wurde, mit welchen Angaben und Fassungen, und was noch zu werten ist. Auch vor jeder Abschiebung.',
  braucht: 'person',
  kuerzel: 'PV',
  dateiname: 'Pruefvermerk',
  fassung: 1,
  schema,
  leer: {
    person: leerePerson,
    stichtag: null,
    rechtsstand: null,
    vorschlag: null,
    begruendung: [],
    widersprueche: [],
    rechnung: null,
    wege: [],
    vonHand: [],
    beistand: [],
  },
  fehlt: ({ person }) => missingPerson(person, ['name']),
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const blanko = daten.stichtag === null;
    return [
      sheetHead(papier),
      { kind: 'heading', level: 1, text: 'Prüfvermerk', zusatz: 'Wege in einen Aufenthaltstitel' },
      {
        kind: 'fields',
        columns: 3,
        items: [
          ...personFelder(daten.person),
          { label: 'Aktenzeichen', value: daten.person.aktenzeichen },
          { label: 'Stichtag', value: tag(daten.stichtag) },
          { label: 'Rechtsstand', value: tag(daten.rechtsstand) },
        ],
      },
      ...(blanko ? blank() : filled(daten)),
      { kind: 'heading', level: 2, text: 'Entscheidung' },
      klein('Das Programm prüft und begründet; die Entscheidung trifft ein Mensch.'),
      {
        kind: 'checklist',
        items: [
          text('grün'),
          text('gelb'),
          text('rot, zweiter Blick am ', linie('kurz')),
          text('Angaben fehlen, Wiedervorlage am ', linie('kurz')),
        ].map((wort) => ({ text: wort, checked: false })),
      },
      { kind: 'writing', label: 'Begründung', zeilen: 5 },
      {
        kind: 'signatures',
        ortDatum: true,
        parteien: [
          { rolle: 'Sachbearbeitung', name: papier.kopf.bearbeitung?.name ?? null },
          { rolle: 'Zweiter Blick, falls nötig', name: null },
        ],
      },
    ];
  },
};

function filled(daten: PruefvermerkDaten): readonly Block[] {
  const detailed = daten.wege.filter(({ kriterien }) => kriterien.length > 0);
  const gemeinsam = sharedKriterien(detailed);
  const own = detailed.map((each) => ({
    ...each,
    kriterien: each.kriterien.filter(({ id }) => !gemeinsam.some((k) => k.id === id)),
  }));
  const printed = [...own.flatMap(({ kriterien }) => kriterien), ...gemeinsam];
  return [
    { kind: 'heading', level: 2, text: 'Ergebnis' },
    p(strong(`Vorschlag: ${daten.vorschlag ?? '–'}. `), daten.begruendung.join(' ')),
    ...daten.widersprueche.map((satz) => p(strong('Widerspruch: '), satz)),
    overview(daten.wege),
    ...own.flatMap(({ titel, version, rechtsfolge, kriterien }) => [
      {
        kind: 'heading',
        level: 2,
        text: titel,
        zusatz: `Fassung ${version ?? 'keine'}, ${rechtsfolge}`,
      } as const,
      kriterienTable(titel, kriterien),
    ]),
    ...(gemeinsam.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Für mehrere dieser Wege' } as const,
          kriterienTable('Voraussetzungen mehrerer Wege', gemeinsam),
        ]),
    ...lebensunterhalt(daten),
    ...prompts(printed),
    ...hints(printed, daten),
    { kind: 'heading', level: 2, text: 'Von Hand zu prüfen' },
    {
      kind: 'checklist',
      items: daten.vonHand.map(({ titel, inhalt }) => ({
        text: text(strong(`${titel}: `), inhalt),
        checked: false,
      })),
    },
  ];
}

/** Every line of the calculation, the amounts it was made with, and the contested reading beside it. */
function lebensunterhalt({ rechnung: found }: PruefvermerkDaten): readonly Block[] {
  if (found === null) return [];
  const { zeilen, andereLesart, urteil, hinweise, parameter, quelle } = found;
  return [
    { kind: 'heading', level: 2, text: 'Überschlägige Lebensunterhaltsprüfung' },
    p(urteil),
    ...(zeilen.length === 0 ? [] : [amounts('Rechnung nach SGB II', zeilen)]),
    ...(andereLesart === null ? [] : [p(andereLesart.titel), amounts('Andere Lesart', andereLesart.zeilen)]),
    ...hinweise.map((hinweis) => p(hinweis)),
    klein(`${UEBERSCHLAEGIG}${parameter === null ? '' : ` Gerechnet mit: ${parameter} (${quelle ?? ''}).`}`),
  ];
}

function amounts(beschreibung: string, zeilen: readonly Rechenzeile[]): Block {
  return {
    kind: 'table',
    beschreibung,
    columns: [
      { label: 'Im Monat', breite: 90 },
      { label: 'Betrag', breite: 30 },
    ],
    rows: zeilen.map(({ label, hinweis, art, wert }) => [
      text(art === 'summe' ? strong(label) : label, ...(hinweis === null ? [] : [` (${hinweis})`])),
      text(art === 'prozent' ? `${Math.round(wert)} %` : art === 'abzug' ? `− ${euro(wert)}` : euro(wert)),
    ]),
    emptyRows: 0,
  };
}

/** What several routes ask alike (catalogue section 3) stands on the paper once. */
function sharedKriterien(wege: readonly Weg[]): readonly Kriterium[] {
  const known = new Map<string, Kriterium>();
  for (const { kriterien } of wege) for (const k of kriterien) if (k.id.startsWith('Q.')) known.set(k.id, k);
  return [...known.values()];
}

function overview(wege: readonly Weg[]): Block {
  return {
    kind: 'table',
    beschreibung: 'Geprüfte Wege mit Fassung und Ergebnis',
    columns: [
      { label: 'Weg', breite: 38 },
      { label: 'Fassung', breite: 15 },
      { label: 'Vorschlag', breite: 19 },
      { label: 'Warum', breite: 48 },
    ],
    rows: wege.map(({ titel, version, vorschlag, fruehestens, begruendung }) => [
      text(titel),
      text(version ?? 'keine'),
      fruehestens === null
        ? text(vorschlag ?? 'ohne Farbe')
        : text(vorschlag ?? 'ohne Farbe', umbruch, `voraussichtlich ab ${tag(fruehestens) ?? ''}`),
      // The first sentence says what the colour means; the second, why it is this one.
      text(begruendung[1] ?? begruendung[0] ?? ''),
    ]),
    emptyRows: 0,
  };
}

function kriterienTable(titel: string, kriterien: readonly Kriterium[]): Block {
  return {
    kind: 'table',
    beschreibung: `Voraussetzungen: ${titel}`,
    columns: [
      { label: 'Voraussetzung', breite: 34 },
      { label: 'Ergebnis', breite: 18 },
      { label: 'Tatsache und Begründung', breite: 68 },
    ],
    rows: kriterien.map((k) => [text(strong(k.label), umbruch, k.norm), text(k.ergebnis), reasons(k)]),
    emptyRows: 0,
  };
}

function prompts(kriterien: readonly Kriterium[]): readonly Block[] {
  const fragen = kriterien.flatMap(({ label, fragen: each }) =>
    each.map((frage) => text(strong(`${label}: `), frage)),
  );
  return fragen.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Zur Wertung' },
        { kind: 'list', numbered: true, items: fragen },
        { kind: 'writing', label: 'Antworten, mit der Nummer der Frage', zeilen: 6 },
      ];
}

/** Each once, however many criteria it speaks about. */
function hints(kriterien: readonly Kriterium[], { beistand: all }: PruefvermerkDaten): readonly Block[] {
  const here = all.filter(({ kriterien: ids }) => kriterien.some(({ id }) => ids.includes(id)));
  const items = here.map((each) => {
    const labels = kriterien.filter(({ id }) => each.kriterien.includes(id)).map(({ label }) => label);
    return text(`Zu ${labels.join(', ')}: `, ...beistandText(each));
  });
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Hinweise und Leitsätze' },
        klein('Sie stehen neben dem Ergebnis und ändern es nicht.'),
        { kind: 'list', numbered: false, items },
      ];
}

function reasons({ tatsache, begruendung, handlung, fehlt }: Kriterium): Text {
  const lines: (readonly Inline[])[] = [
    ...(tatsache === '' ? [] : [text(tatsache)]),
    text(begruendung),
    ...(handlung === null ? [] : [text(`Zu tun: ${handlung}`)]),
    ...(fehlt.length === 0 || begruendung.includes('Es fehlt:')
      ? []
      : [text(`Es fehlt: ${fehlt.join(', ')}.`)]),
  ];
  return lines.flatMap((line, i) => (i === 0 ? line : [umbruch, ...line]));
}

function blank(): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Ergebnis' },
    {
      kind: 'table',
      beschreibung: 'Geprüfte Wege, von Hand auszufüllen',
      columns: [
        { label: 'Weg (Norm)', breite: 30 },
        { label: 'Ergebnis', breite: 20 },
        { label: 'Tatsachen, Quelle und Begründung', breite: 70 },
      ],
      rows: [],
      emptyRows: 8,
    },
    { kind: 'writing', label: 'Was noch zu werten ist', zeilen: 4 },
    {
      kind: 'checklist',
      items: [
        '§ 23a – Härtefallersuchen geprüft',
        '§ 25 Abs. 5 – Ausreise unmöglich geprüft',
        '§ 60a Abs. 2 S. 3 – Ermessensduldung geprüft',
      ].map((wort) => ({ text: text(wort), checked: false })),
    },
  ];
}
