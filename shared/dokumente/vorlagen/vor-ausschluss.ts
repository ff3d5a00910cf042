import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { letterToStelle } from '#shared/dokumente/briefkopf.ts';
import { personFelder, tag } from '#shared/dokumente/daten.ts';
import { field, klein, lead, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { leererTraegerBrief, missingTraegerBrief, traegerBrief } from './traeger-brief.ts';

const schema = traegerBrief.extend({
  /** Whether somebody has decided rot and named what stands against it. */
  entschieden: z.boolean(),
  /** Reason in short; null where it rests on restricted facts. */
  grund: z.string().nullable(),
  oeffnet: z.string().nullable(),
  antwortBis: datum.nullable(),
});
export type VorAusschlussDaten = z.output<typeof schema>;

/** The Beratungsstelle hears of an exclusion before it is decided (Kooperationsvereinbarung, no. 3.2; 001:63). */
export const vorAusschluss: Vorlage<VorAusschlussDaten> = {
  id: 'vor_ausschluss',
  titel: 'Information vor einem Ausschluss',
  wozu: 'Die Beratungsstelle um ihre Sicht bitten, bevor über einen Ausschluss entschieden wird; nur mit Einwilligung.',
  braucht: 'person',
  kuerzel: 'VA',
  dateiname: 'InformationVorAusschluss',
  fassung: 1,
  schema,
  leer: { ...leererTraegerBrief, entschieden: false, grund: null, oeffnet: null, antwortBis: null },
  fehlt: (daten) => [
    ...missingTraegerBrief(daten),
    ...(daten.entschieden
      ? []
      : [
          {
            label: 'eine Entscheidung „rot“ mit dem, was entgegensteht',
            ort: 'Fallakte › Prüfung und Ampel',
          },
        ]),
  ],
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const { person, an, antwortBis } = daten;
    const blanko = person.nachname === null;
    return [
      letterToStelle(an?.stelle ?? null, person, papier),
      {
        kind: 'heading',
        level: 1,
        text: 'Möglicher Ausschluss aus dem Programm',
        zusatz: 'Wir bitten um Ihre Sicht, bevor wir entscheiden',
      },
      lead(
        'Wir überlegen, ob die genannte Person weiter am Programm teilnehmen kann. ',
        strong('Entschieden ist noch nichts.'),
        ' Sie kennen die Person aus der Beratung; deshalb fragen wir Sie vorher.',
      ),
      {
        kind: 'fields',
        columns: 3,
        items: personFelder(person),
      },
      { kind: 'heading', level: 2, text: 'Worum es geht' },
      ...reason(daten, blanko),
      { kind: 'heading', level: 2, text: 'Unsere Bitte' },
      p(
        'Schreiben oder rufen Sie uns bitte an bis ',
        field(tag(antwortBis), 'kurz'),
        '. Uns hilft vor allem:',
      ),
      {
        kind: 'list',
        numbered: false,
        items: [
          text('Sehen Sie es anders? Was wissen wir noch nicht?'),
          text('Gibt es einen Schritt, der den Grund ausräumt, und bis wann ist er möglich?'),
          text('Möchten Sie den Fall gemeinsam mit uns besprechen?'),
        ],
      },
      p(
        'Brauchen Sie mehr Zeit? Sagen Sie uns kurz Bescheid. Ihre Antwort lesen wir, bevor wir entscheiden, und nehmen sie zur Akte.',
      ),
      klein(
        'Dieses Schreiben beruht auf der Einwilligung der Person. Bitte geben Sie die Angaben nicht weiter.',
      ),
      {
        kind: 'signatures',
        ortDatum: false,
        parteien: [{ rolle: 'Ausländerbehörde', name: papier.kopf.bearbeitung?.name ?? null }],
      },
    ];
  },
};

function reason({ grund, oeffnet }: VorAusschlussDaten, blanko: boolean): readonly Block[] {
  if (blanko) return [{ kind: 'writing', label: null, zeilen: 3 }];
  return [
    p(
      grund ??
        'Näheres zu den Gründen dürfen wir hier nicht schreiben. Die Person kann selbst mit Ihnen darüber sprechen.',
    ),
    ...(grund === null || oeffnet === null ? [] : [p(`Weiter geht es, sobald ${oeffnet}.`)]),
  ];
}
