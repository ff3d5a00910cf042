import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { letterToStelle } from '#shared/dokumente/briefkopf.ts';
import { personFelder, tag } from '#shared/dokumente/daten.ts';
import { klein, lead, text, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { leererTraegerBrief, missingTraegerBrief, traegerBrief } from './traeger-brief.ts';

const schema = traegerBrief.extend({
  /** Changes since this day: the last Mitteilung, or the beginning of the Betreuung. */
  seit: datum.nullable(),
  aenderungen: z.array(z.strictObject({ was: z.string(), ab: datum.nullable() })),
});
export type VeraenderungDaten = z.output<typeof schema>;

/** What has changed for a person, to the Beratungsstelle that looks after them (quellenanalyse 4.1, step 10). */
export const veraenderung: Vorlage<VeraenderungDaten> = {
  id: 'veraenderung',
  titel: 'Veränderungsmitteilung',
  wozu: 'Der Beratungsstelle mitteilen, was sich für eine Person geändert hat; nur mit Einwilligung.',
  braucht: 'person',
  kuerzel: 'VM',
  dateiname: 'Veraenderungsmitteilung',
  fassung: 1,
  schema,
  leer: { ...leererTraegerBrief, seit: null, aenderungen: [] },
  fehlt: missingTraegerBrief,
  offen: ({ aenderungen }) =>
    aenderungen.length === 0
      ? [{ label: 'Veränderungen (auf dem Papier stehen nur leere Zeilen)', ort: 'Fallakte' }]
      : [],
  programmNr: ({ person }) => person.programmNr,
  build: ({ person, an, seit, aenderungen }, papier) => [
    letterToStelle(an?.stelle ?? null, person, papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Veränderungsmitteilung',
      zusatz: 'zu einer Person, die Sie begleiten',
    },
    lead(
      seit === null
        ? 'Bei der genannten Person hat sich etwas geändert. Wir teilen es Ihnen mit, damit Sie weiter gut beraten können.'
        : `Seit dem ${tag(seit)} hat sich bei der genannten Person etwas geändert. Wir teilen es Ihnen mit, damit Sie weiter gut beraten können.`,
    ),
    {
      kind: 'fields',
      columns: 3,
      items: personFelder(person),
    },
    { kind: 'heading', level: 2, text: 'Was sich geändert hat' },
    {
      kind: 'table',
      beschreibung: 'Veränderungen mit dem Tag, ab dem sie gelten',
      columns: [
        { label: 'Veränderung', breite: 78 },
        { label: 'ab', breite: 22 },
      ],
      rows: aenderungen.map(({ was, ab }): readonly Text[] => [
        text(was),
        ab === null ? [] : text(tag(ab) ?? ''),
      ]),
      emptyRows: aenderungen.length === 0 ? 5 : 1,
    },
    klein(
      'Diese Mitteilung beruht auf der Einwilligung der Person. Bitte geben Sie die Angaben nicht weiter. Die Person kann die Einwilligung jederzeit für die Zukunft widerrufen.',
    ),
    {
      kind: 'signatures',
      ortDatum: false,
      parteien: [{ rolle: 'Ausländerbehörde', name: papier.kopf.bearbeitung?.name ?? null }],
    },
  ],
};
