import { z } from 'zod';
import { instrumentart, schrittstand } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import {
  leerePerson,
  missingPerson,
  personDaten,
  personFelder,
  personName,
  tag,
} from '#shared/dokumente/daten.ts';
import { field, p, strong, text, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { complete, draftSteps, schrittDaten, werText, type SchrittDaten } from './instrument.ts';

const schema = z.strictObject({
  person: personDaten,
  art: instrumentart.schema.nullable(),
  /** Day of the Fahrplan or the Vereinbarung that is reviewed. */
  vom: datum.nullable(),
  ueberprueftAm: datum.nullable(),
  naechsteUeberpruefung: datum.nullable(),
  schritte: z.array(schrittDaten),
  beratungsstelle: z.string().nullable(),
  /** A step rests on restricted facts: then the paper stays between the person and the office. */
  geschuetzt: z.boolean(),
});
export type UeberpruefungDaten = z.output<typeof schema>;

const PLACE = 'Fallakte › Fahrplan und Vereinbarung';

/** Review of a Fahrplan or a Vereinbarung, step by step, signed by those who agreed on it. */
export const ueberpruefung: Vorlage<UeberpruefungDaten> = {
  id: 'ueberpruefung',
  titel: 'Protokoll der Überprüfung',
  wozu: 'Beim Gespräch über Fahrplan oder Vereinbarung: was ist erfüllt, was braucht noch Zeit, wann sehen wir uns wieder.',
  braucht: 'instrument',
  kuerzel: 'PU',
  dateiname: 'Ueberpruefung',
  fassung: 1,
  schema,
  leer: {
    person: leerePerson,
    art: null,
    vom: null,
    ueberprueftAm: null,
    naechsteUeberpruefung: null,
    schritte: [],
    beratungsstelle: null,
    geschuetzt: false,
  },
  fehlt: ({ person, schritte }) => [
    ...missingPerson(person, ['name']),
    ...(complete(schritte).length === 0
      ? [{ label: 'mindestens ein Schritt mit „Wer?“, „Bis wann?“ und Nachweis', ort: PLACE }]
      : []),
  ],
  offen: (daten) => [
    ...draftSteps(daten),
    ...(daten.geschuetzt
      ? [
          {
            label:
              'Unterschrift der Beratungsstelle: Ein Schritt beruht auf geschützten Angaben; das Protokoll bleibt zwischen Person und Behörde',
            ort: PLACE,
          },
        ]
      : []),
  ],
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const blanko = daten.person.nachname === null;
    return [
      sheetHead(papier),
      {
        kind: 'heading',
        level: 1,
        text: 'Protokoll der Überprüfung',
        zusatz: 'Wir haben gemeinsam angesehen, wo die Schritte stehen.',
      },
      {
        kind: 'fields',
        columns: 3,
        items: [
          ...personFelder(daten.person),
          { label: 'Überprüft wird', value: daten.art === null ? null : instrumentart.label(daten.art) },
          { label: 'vom', value: tag(daten.vom) },
          { label: 'Gespräch am', value: tag(daten.ueberprueftAm) },
        ],
      },
      { kind: 'heading', level: 2, text: 'Schritt für Schritt' },
      {
        kind: 'table',
        beschreibung: 'Ergebnis je Schritt mit Nachweis und nächstem Termin',
        columns: [
          { label: 'Schritt', breite: 36 },
          { label: 'Nachweis', breite: 24 },
          { label: 'Ergebnis: erfüllt, teilweise oder nicht', breite: 22 },
          { label: 'nächster Termin', breite: 18 },
        ],
        rows: complete(daten.schritte).map(row),
        emptyRows: blanko ? 5 : 0,
      },
      { kind: 'heading', level: 2, text: 'Was wir dazu besprochen haben' },
      { kind: 'writing', label: null, zeilen: blanko ? 3 : 4 },
      ...next(daten),
      {
        kind: 'signatures',
        ortDatum: false,
        parteien: [
          { rolle: 'Sie', name: personName(daten.person) },
          { rolle: 'Ausländerbehörde', name: null },
          ...(daten.beratungsstelle === null && !blanko
            ? []
            : [{ rolle: 'Beratungsstelle', name: daten.beratungsstelle }]),
        ],
      },
    ];
  },
};

function row({ was, wer, bis, nachweis, stand }: SchrittDaten): readonly Text[] {
  const result = resultText(stand);
  return [
    text(strong(was), ` (${werText(wer)})`),
    nachweis === null ? [] : text(nachweis),
    result === null ? [] : text(result),
    // What is done needs no further date.
    stand === 'erfuellt' || bis === null ? text('–') : text(tag(bis) ?? ''),
  ];
}

/** Null is left to be written during the talk. */
function resultText(stand: SchrittDaten['stand']): string | null {
  switch (stand) {
    case 'entwurf':
    case 'vereinbart':
      return null;
    case 'erfuellt':
    case 'teilweise':
    case 'nicht_erfuellt':
      return schrittstand.label(stand);
    default:
      return assertNever(stand);
  }
}

function next({ naechsteUeberpruefung }: UeberpruefungDaten): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Wie es weitergeht' },
    p(
      'Wir sehen uns die Schritte wieder an am ',
      field(tag(naechsteUeberpruefung), 'kurz'),
      '. Alle, die unterschreiben, bekommen dieses Protokoll.',
    ),
    p(
      'Ein Schritt ist noch nicht geschafft? Dann suchen wir gemeinsam einen Weg. ',
      strong('Nichts geschieht automatisch.'),
    ),
  ];
}
