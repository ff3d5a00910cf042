import { z } from 'zod';
import { erwerb } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import {
  leerePerson,
  missingPerson,
  personDaten,
  personFelder,
  plzOrt,
  tag,
  type Kopf,
} from '#shared/dokumente/daten.ts';
import { p, strong, text, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { assertNever } from '#shared/lib/assert.ts';

const schema = z.strictObject({
  /** Only name and date of birth are filled: an employer needs no more. */
  person: personDaten,
  /** What the Duldung of today says about work; null while no Duldung of today says anything. */
  erwerb: erwerb.schema.nullable(),
  gueltigBis: datum.nullable(),
});
export type ArbeitgeberDaten = z.output<typeof schema>;

/** What is allowed today and how a permission comes about; the person decides who sees it. */
export const arbeitgeber: Vorlage<ArbeitgeberDaten> = {
  id: 'arbeitgeber',
  titel: 'Bescheinigung für Arbeitgeber',
  wozu: 'Für die Arbeitssuche: was heute erlaubt ist, wie die Erlaubnis entsteht und wen man fragen kann.',
  braucht: 'person',
  kuerzel: 'AG',
  dateiname: 'Arbeitgeber',
  fassung: 1,
  schema,
  leer: { person: leerePerson, erwerb: null, gueltigBis: null },
  fehlt: ({ person, erwerb: known }) => [
    ...missingPerson(person, ['name']),
    ...(known === null
      ? [
          {
            label: 'eine heute gültige Duldung mit Angabe zur Erwerbstätigkeit',
            ort: 'Fallakte › Aufenthalt',
          },
        ]
      : []),
  ],
  offen: ({ gueltigBis, person }) => [
    ...(gueltigBis === null ? [{ label: 'Duldung gültig bis', ort: 'Fallakte › Aufenthalt' }] : []),
    ...missingPerson(person, ['geburtsdatum']),
  ],
  // An employer need not learn that there is a programme.
  programmNr: () => null,
  build: (daten, papier) => [
    sheetHead(papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Bescheinigung für Arbeitgeber',
      zusatz: 'Die Person entscheidet selbst, wem sie dieses Blatt zeigt.',
    },
    {
      kind: 'fields',
      columns: 3,
      items: [
        ...personFelder(daten.person),
        { label: 'Duldung gültig bis', value: tag(daten.gueltigBis) },
        { label: 'Stand vom', value: daten.person.nachname === null ? null : tag(papier.kopf.datum) },
      ],
    },
    { kind: 'heading', level: 2, text: 'Was heute erlaubt ist' },
    ...allowed(daten.erwerb),
    p(
      'Verbindlich ist, was in der Duldung steht. Bitte lassen Sie sich das Original zeigen und behalten Sie eine Kopie, solange die Beschäftigung dauert (§ 4a Abs. 5 Aufenthaltsgesetz).',
    ),
    ...procedure(daten.erwerb),
    { kind: 'heading', level: 3, text: 'Ihr Kontakt bei uns' },
    ...contact(papier.kopf),
    {
      kind: 'signatures',
      ortDatum: false,
      parteien: [{ rolle: 'Ausländerbehörde', name: papier.kopf.bearbeitung?.name ?? null, stempel: true }],
    },
  ],
};

function allowed(what: ArbeitgeberDaten['erwerb']): readonly Block[] {
  if (what === null)
    return [
      {
        kind: 'checklist',
        items: [
          { checked: false, text: sentence('erlaubt') },
          { checked: false, text: sentence('mit_erlaubnis') },
          { checked: false, text: sentence('verboten') },
        ],
      },
    ];
  return [{ kind: 'paragraph', art: 'lead', text: sentence(what) }];
}

function sentence(what: z.output<typeof erwerb.schema>): Text {
  switch (what) {
    case 'erlaubt':
      return text(
        strong('Die Beschäftigung ist erlaubt.'),
        ' Bitte beachten Sie Einschränkungen, die in der Duldung stehen.',
      );
    case 'mit_erlaubnis':
      return text(
        strong('Die Beschäftigung ist möglich, sobald wir sie für diese Stelle erlaubt haben.'),
        ' Vorher darf die Arbeit nicht beginnen.',
      );
    case 'verboten':
      return text(
        strong('Eine Beschäftigung ist heute nicht gestattet.'),
        ' Das kann sich ändern; sprechen Sie uns gern an.',
      );
    default:
      return assertNever(what);
  }
}

function contact(kopf: Kopf): readonly Block[] {
  const { bearbeitung } = kopf;
  const items = [
    { label: 'Name', value: bearbeitung?.name ?? null },
    { label: 'E-Mail', value: bearbeitung?.email ?? kopf.email, span: 2 as const },
    { label: 'Telefon', value: bearbeitung?.telefon ?? kopf.telefon },
    {
      label: 'Anschrift',
      value: [kopf.strasse, plzOrt(kopf)].filter(Boolean).join(', ') || null,
      span: 2 as const,
    },
  ];
  return [{ kind: 'fields', columns: 3, items }];
}

/** How a permission comes about, where one is needed; the blank form explains it for every case. */
function procedure(what: ArbeitgeberDaten['erwerb']): readonly Block[] {
  if (what === 'verboten') return [];
  return [
    ...(what === 'erlaubt' ? [] : STEPS),
    p(
      'Eine Duldung wird oft nur für kurze Zeit ausgestellt. Ein nahes Ablaufdatum heißt für sich genommen nicht, dass die Beschäftigung endet.',
    ),
  ];
}

const STEPS: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'So entsteht eine Erlaubnis' },
  {
    kind: 'list',
    numbered: true,
    items: [
      text('Sie füllen die „Erklärung zum Beschäftigungsverhältnis“ der Bundesagentur für Arbeit aus.'),
      text('Die Person stellt damit bei uns den Antrag auf die Beschäftigungserlaubnis.'),
      text(
        'Ist die Zustimmung der Bundesagentur nötig, holen wir sie ein. Verlangt sie zwei Wochen lang nichts nach, gilt die Zustimmung als erteilt (§ 36 Abs. 2 Beschäftigungsverordnung). Wer seit vier Jahren ununterbrochen mit Erlaubnis, Duldung oder Gestattung in Deutschland lebt, braucht sie nicht (§ 32).',
      ),
      text(
        'Sobald alle Unterlagen da sind, entscheiden wir und tragen die Erlaubnis in die Duldung ein. Danach kann die Arbeit beginnen.',
      ),
    ],
  },
];
