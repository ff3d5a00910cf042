import { z } from 'zod';
import { instrumentart, schrittstand, ueberpruefungsergebnis, verantwortlich } from '#shared/domain/codes.ts';
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
import { absaetze, field, p, strong, text, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { complete, draftSteps, schrittDaten, werText, type SchrittDaten } from './instrument.ts';

const protokoll = z.strictObject({
  gesamt: ueberpruefungsergebnis.schema,
  besprochen: z.string().nullable(),
  punkte: z.array(
    z.strictObject({
      was: z.string(),
      wer: verantwortlich.schema.nullable(),
      befund: ueberpruefungsergebnis.schema,
      gesehen: z.string().nullable(),
      naechsterTermin: datum.nullable(),
    }),
  ),
});
type Protokoll = z.output<typeof protokoll>;

const schema = z.strictObject({
  person: personDaten,
  art: instrumentart.schema.nullable(),
  /** Day of the Fahrplan or the Vereinbarung that is reviewed. */
  vom: datum.nullable(),
  ueberprueftAm: datum.nullable(),
  naechsteUeberpruefung: datum.nullable(),
  schritte: z.array(schrittDaten),
  /** What was recorded of the talk; null on the sheet that is filled in during it. */
  protokoll: protokoll.nullable().default(null),
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
    protokoll: null,
    beratungsstelle: null,
    geschuetzt: false,
  },
  fehlt: ({ person, schritte, protokoll: recorded }) => [
    ...missingPerson(person, ['name']),
    ...(recorded === null && complete(schritte).length === 0
      ? [{ label: 'mindestens ein Schritt mit „Wer?“, „Bis wann?“ und Nachweis', ort: PLACE }]
      : []),
  ],
  offen: (daten) => [
    ...(daten.protokoll === null ? draftSteps(daten) : []),
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
        rows: daten.protokoll?.punkte.map(recordedRow) ?? complete(daten.schritte).map(row),
        emptyRows: blanko ? 5 : 0,
      },
      ...talk(daten.protokoll, blanko),
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

function recordedRow({
  was,
  wer,
  befund,
  gesehen,
  naechsterTermin,
}: Protokoll['punkte'][number]): readonly Text[] {
  return [
    text(strong(was), ...(wer === null ? [] : [` (${werText(wer)})`])),
    text(gesehen ?? '–'),
    text(ueberpruefungsergebnis.label(befund)),
    text(befund === 'erfuellt' || naechsterTermin === null ? '–' : (tag(naechsterTermin) ?? '')),
  ];
}

/** What was said, or lines to write it on. */
function talk(recorded: Protokoll | null, blanko: boolean): readonly Block[] {
  const head = { kind: 'heading', level: 2, text: 'Was wir dazu besprochen haben' } as const;
  if (recorded === null) return [head, { kind: 'writing', label: null, zeilen: blanko ? 3 : 4 }];
  return [
    p(strong('Gesamtergebnis: '), ueberpruefungsergebnis.label(recorded.gesamt)),
    ...(recorded.besprochen === null || recorded.besprochen === ''
      ? []
      : [head, ...absaetze(recorded.besprochen)]),
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

function next({ naechsteUeberpruefung, protokoll: recorded }: UeberpruefungDaten): readonly Block[] {
  const done = recorded?.gesamt === 'erfuellt';
  return [
    { kind: 'heading', level: 2, text: 'Wie es weitergeht' },
    done && naechsteUeberpruefung === null
      ? p('Alles ist erfüllt. Alle, die unterschreiben, bekommen dieses Protokoll.')
      : p(
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
