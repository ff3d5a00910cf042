import { z } from 'zod';
import { gewaehltVon } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { leerePerson, missingPerson, personDaten, personFelder, tag } from '#shared/dokumente/daten.ts';
import { klein, lead, text, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { BETREUUNG, empfaenger, type Empfaenger } from './traeger-brief.ts';

const schema = z.strictObject({
  person: personDaten,
  /** In words: name of the Träger, or who else looks after the person. */
  bisher: z.string().nullable(),
  neu: z.string().nullable(),
  ab: datum.nullable(),
  gewaehltVon: gewaehltVon.schema.nullable(),
  /** The Beratungsstellen that get it; only with Einwilligung. */
  an: z.array(empfaenger),
  /** Beratungsstellen that do not get it, because the person has not allowed it. */
  ohneEinwilligung: z.array(z.string()),
});
export type BetreuungswechselDaten = z.output<typeof schema>;

/** Who looked after a person, who does from when on, and who has chosen (quellenanalyse 4.1, step 17). */
export const betreuungswechsel: Vorlage<BetreuungswechselDaten> = {
  id: 'betreuungswechsel',
  titel: 'Wechsel der Betreuung',
  wozu: 'Beiden Beratungsstellen mitteilen, wer die Person ab wann betreut; nur mit Einwilligung.',
  braucht: 'person',
  kuerzel: 'BW',
  dateiname: 'Betreuungswechsel',
  fassung: 1,
  schema,
  leer: {
    person: leerePerson,
    bisher: null,
    neu: null,
    ab: null,
    gewaehltVon: null,
    an: [],
    ohneEinwilligung: [],
  },
  fehlt: ({ person, bisher, neu }) => [
    ...missingPerson(person, ['name']),
    ...(bisher === null || neu === null ? [{ label: 'ein Wechsel der Betreuung', ort: BETREUUNG }] : []),
  ],
  offen: (daten) => [
    ...(daten.gewaehltVon === null ? [{ label: 'wer gewählt hat', ort: BETREUUNG }] : []),
    ...daten.ohneEinwilligung.map((name) => ({
      label: `Einwilligung für „${name}“ (bekommt diese Mitteilung nicht)`,
      ort: BETREUUNG,
    })),
  ],
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const { person, bisher, neu, ab } = daten;
    return [
      sheetHead(papier),
      { kind: 'heading', level: 1, text: 'Wechsel der Betreuung' },
      lead(
        'Wer die genannte Person begleitet, ändert sich. Bitte besprechen Sie mit der Person, was die neue Stelle wissen soll.',
      ),
      {
        kind: 'fields',
        columns: 3,
        items: [
          ...personFelder(person),
          { label: 'bisher begleitet von', value: bisher, span: 3 },
          { label: 'künftig begleitet von', value: neu, span: 3 },
          { label: 'ab', value: tag(ab) },
          {
            label: 'gewählt',
            value: daten.gewaehltVon === null ? null : gewaehltVon.label(daten.gewaehltVon),
            span: 2,
          },
        ],
      },
      ...recipients(daten.an, person.nachname === null),
      {
        kind: 'note',
        title: 'Gut zu wissen',
        absaetze: [
          text('Die Person wählt selbst, wer sie begleitet. Sie darf später wieder wechseln.'),
          text('Niemand wird doppelt betreut: Die bisherige Betreuung endet am Tag, bevor die neue beginnt.'),
        ],
      },
      {
        kind: 'signatures',
        ortDatum: true,
        parteien: [{ rolle: 'Ausländerbehörde', name: papier.kopf.bearbeitung?.name ?? null }],
      },
    ];
  },
};

function recipients(an: readonly Empfaenger[], blanko: boolean): readonly Block[] {
  if (an.length === 0 && !blanko) return [];
  return [
    { kind: 'heading', level: 2, text: 'Diese Mitteilung bekommen' },
    ...(blanko
      ? [{ kind: 'writing', label: null, zeilen: 2 } as const]
      : [{ kind: 'list', numbered: false, items: an.map(({ stelle }) => text(stelle.name)) } as const]),
    klein('Sie beruht auf der Einwilligung der Person. Bitte geben Sie die Angaben nicht weiter.'),
  ];
}
