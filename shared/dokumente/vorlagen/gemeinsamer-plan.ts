import { z } from 'zod';
import { instrumentart } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { letterTo } from '#shared/dokumente/briefkopf.ts';
import {
  leerePerson,
  missingPerson,
  personDaten,
  personName,
  tag,
  type FehlendeAngabe,
} from '#shared/dokumente/daten.ts';
import { absaetze, field, lead, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { complete, schritteTable, schrittDaten } from './instrument.ts';

const seite = z.strictObject({
  person: personDaten,
  /** Each may be at another point: one with a Fahrplan, the other with a Vereinbarung; null where there is none. */
  art: instrumentart.schema.nullable(),
  rechtsgrundlage: z.string().nullable(),
  ziel: z.string().nullable(),
  schritte: z.array(schrittDaten),
  beitragBehoerde: z.string().nullable(),
});
type Seite = z.output<typeof seite>;

const schema = z.strictObject({
  /** The person whose file it is. */
  eine: seite,
  /** Ehegatte or Lebenspartner in the same household; null where the register holds none. */
  andere: seite.nullable(),
  naechsteUeberpruefung: datum.nullable(),
});
type Daten = z.output<typeof schema>;

const leereSeite: Seite = {
  person: leerePerson,
  art: null,
  rechtsgrundlage: null,
  ziel: null,
  schritte: [],
  beitragBehoerde: null,
};

/** One paper for a couple (workflow 19): each keeps their own way, steps and colour; both sign. */
export const gemeinsamerPlan: Vorlage<Daten> = {
  id: 'gemeinsamer_plan',
  titel: 'Gemeinsamer Plan für Paare',
  wozu: 'Wenn zwei Ehegatten oder Lebenspartner ihre Schritte auf einem Blatt vereinbaren.',
  braucht: 'person',
  kuerzel: 'GP',
  dateiname: 'GemeinsamerPlan',
  fassung: 1,
  schema,
  leer: { eine: leereSeite, andere: leereSeite, naechsteUeberpruefung: null },
  fehlt: missing,
  offen: ({ naechsteUeberpruefung }) =>
    naechsteUeberpruefung === null ? [{ label: 'nächste Überprüfung', ort: PLACE }] : [],
  programmNr: ({ eine }) => eine.person.programmNr,
  build: ({ eine, andere, naechsteUeberpruefung }, papier) => {
    const seiten = andere === null ? [eine] : [eine, andere];
    return [
      letterTo(eine.person, papier),
      {
        kind: 'heading',
        level: 1,
        text: 'Unser gemeinsamer Plan',
        zusatz: 'Zwei Menschen, zwei Wege, ein Blatt',
      },
      lead(
        'Für jede Person gelten eigene Voraussetzungen. ',
        strong('Was einer Person noch fehlt, nimmt der anderen nichts.'),
        ' Dieser Plan zeigt, wer von Ihnen was bis wann tut.',
      ),
      ...seiten.flatMap(onePerson),
      { kind: 'heading', level: 2, text: 'Wie es weitergeht' },
      p('Wir sprechen wieder miteinander am ', field(tag(naechsteUeberpruefung), 'kurz'), '.'),
      {
        kind: 'note',
        title: 'Gut zu wissen',
        absaetze: [
          text(
            'Mit Ihrer Unterschrift sind Sie einverstanden, dass beide sehen, was hier steht. Wer das nicht möchte, bekommt einen eigenen Plan.',
          ),
          text(
            'Der Plan ist noch keine Aufenthaltserlaubnis. Klappt ein Schritt nicht, ',
            strong('sagen Sie uns früh Bescheid:'),
            ' Dann ändern wir den Plan gemeinsam.',
          ),
        ],
      },
      {
        kind: 'signatures',
        ortDatum: true,
        parteien: [
          ...seiten.map(({ person }) => ({ rolle: 'Sie', name: personName(person) })),
          { rolle: 'Ausländerbehörde', name: null },
        ],
      },
    ];
  },
};

function onePerson({
  person,
  art,
  rechtsgrundlage,
  ziel,
  schritte,
  beitragBehoerde,
}: Seite): readonly Block[] {
  const blanko = person.nachname === null && schritte.length === 0;
  return [
    {
      kind: 'heading',
      level: 2,
      text: personName(person) ?? 'Name',
      ...(art === null ? {} : { zusatz: instrumentart.label(art) }),
    },
    {
      kind: 'fields',
      columns: 2,
      items: [
        ...(blanko ? [{ label: 'Vornamen und Nachname', value: null, span: 2 as const }] : []),
        { label: 'Ziel', value: ziel },
        { label: 'Rechtsgrundlage', value: rechtsgrundlage },
      ],
    },
    schritteTable(complete(schritte), { was: 'Was ist zu tun?', mitWer: true, emptyRows: blanko ? 4 : 0 }),
    ...(beitragBehoerde === null ? [] : [p(strong('Das tun wir:')), ...absaetze(beitragBehoerde)]),
  ];
}

/** Both people, and for each at least one complete step. */
function missing({ eine, andere }: Daten): readonly FehlendeAngabe[] {
  if (andere === null)
    return [
      ...missingPerson(eine.person, ['name']),
      {
        label: 'Ehegatte oder Lebenspartner im selben Haushalt und mit eigener Akte',
        ort: 'Fallakte › Person und Haushalt',
      },
    ];
  return [eine, andere].flatMap(({ person, schritte }) => [
    ...missingPerson(person, ['name']),
    ...(complete(schritte).length > 0
      ? []
      : [
          {
            label: `mindestens ein Schritt mit „Wer?“, „Bis wann?“ und Nachweis für ${personName(person) ?? 'beide'}`,
            ort: PLACE,
          },
        ]),
  ]);
}

const PLACE = 'Fallakte › Fahrplan und Vereinbarung';
