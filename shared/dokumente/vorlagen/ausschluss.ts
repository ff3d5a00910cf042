import { letterTo } from '#shared/dokumente/briefkopf.ts';
import { personName, tag } from '#shared/dokumente/daten.ts';
import { field, lead, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { z } from 'zod';
import { austrittDaten, leererAustritt, missingAustritt, reasons } from './austritt.ts';

const schema = austrittDaten.extend({
  /** Who receives letters in the person's place, by Vollmacht. */
  zustellungAn: z.string().nullable(),
});
export type AusschlussDaten = z.output<typeof schema>;

/** To the person: why the programme ends for them, what stays and what would reopen the case. */
export const ausschluss: Vorlage<AusschlussDaten> = {
  id: 'ausschluss',
  titel: 'Schreiben zum Ausschluss',
  wozu: 'Der Person erklären, warum das Programm für sie endet, was bleibt und was den Fall wieder öffnet.',
  braucht: 'person',
  kuerzel: 'SA',
  dateiname: 'Ausschluss',
  fassung: 1,
  schema,
  leer: { ...leererAustritt, zustellungAn: null },
  fehlt: (daten) => missingAustritt(daten, 'ein eingetragener Ausschluss aus dem Programm'),
  offen: ({ zustellungAn, grundText, erlaeuterung }) => [
    ...(zustellungAn === null
      ? []
      : [
          {
            label: `Vollmacht für Schreiben: Bitte schicken Sie das Papier an ${zustellungAn}`,
            ort: 'Fallakte › Person und Haushalt',
          },
        ]),
    ...(grundText === null && erlaeuterung === null
      ? [{ label: 'Begründung des Ausschlusses', ort: 'Fallakte › Betreuung und Rückmeldung' }]
      : []),
  ],
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const { person, am, oeffnet } = daten;
    const { kopf } = papier;
    const programm = kopf.programmName === null ? 'unserem Programm' : `dem Programm „${kopf.programmName}“`;
    const telefon = kopf.bearbeitung?.telefon ?? kopf.telefon;
    return [
      letterTo(person, papier),
      { kind: 'heading', level: 1, text: 'Ihre Teilnahme am Programm' },
      p('Guten Tag ', field(personName(person), 'lang'), ','),
      lead(
        `Ihre Teilnahme an ${programm} endet am `,
        field(tag(am), 'kurz'),
        '. Wir erklären Ihnen, warum, und was trotzdem weiter gilt.',
      ),
      { kind: 'heading', level: 2, text: 'Der Grund' },
      ...reasons(daten),
      { kind: 'heading', level: 2, text: 'Was weiter gilt' },
      {
        kind: 'list',
        numbered: false,
        items: [
          text(
            'Dieses Schreiben entscheidet nicht über Ihren Aufenthalt. Ihr Papier gilt bis zu dem Tag, der darin steht.',
          ),
          text('Sie können weiter Anträge stellen. Wir prüfen jeden Antrag.'),
          text(
            'Sie können sich weiter beraten lassen: bei einer Beratungsstelle, bei einer Anwältin oder einem Anwalt.',
          ),
        ],
      },
      { kind: 'heading', level: 2, text: 'So kann sich der Fall wieder öffnen' },
      ...reopen(oeffnet),
      p(
        `Sagen Sie uns Bescheid, wenn sich etwas ändert${telefon === null ? '' : `: Telefon ${telefon}`}. `,
        strong('Wir sehen dann neu hin.'),
      ),
      p('Haben Sie Fragen, oder sehen Sie es anders? Kommen Sie gern zu uns, auch in Begleitung.'),
      {
        kind: 'signatures',
        ortDatum: false,
        parteien: [{ rolle: 'Ausländerbehörde', name: kopf.bearbeitung?.name ?? null }],
      },
    ];
  },
};

function reopen(oeffnet: string | null): readonly Block[] {
  return oeffnet === null
    ? [{ kind: 'writing', label: null, zeilen: 1 }]
    : [p(`Eine neue Aufnahme ist möglich, sobald ${oeffnet}.`)];
}
