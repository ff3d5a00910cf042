import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { letterTo, letterToVertretung } from '#shared/dokumente/briefkopf.ts';
import { missingPerson, personName, plzOrt, tag } from '#shared/dokumente/daten.ts';
import { field, linie, p, strong, text, umbruch, type Block } from '#shared/dokumente/modell.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import { anrede, gegenstand, isBlanko, leererWeg, normText, wegDaten, type WegDaten } from './weg.ts';

const anschreibenDaten = wegDaten.extend({
  /** Who gets the letter instead of the person: a representative, a guardian, those who have custody. */
  empfaenger: z
    .strictObject({
      name: z.string(),
      zusatz: z.string().nullable(),
      strasse: z.string(),
      plz: z.string(),
      ort: z.string(),
    })
    .nullable()
    .default(null),
  /** Day of the first letter, if there was no answer to it. */
  erstesAm: datum.nullable().default(null),
});
type AnschreibenDaten = z.output<typeof anschreibenDaten>;

/** First letter of the office: explains the chance without threat or promise, names what to bring, has a reply slip. */
export const anschreiben: Vorlage<AnschreibenDaten> = {
  id: 'anschreiben',
  titel: 'Anschreiben',
  wozu: 'Lädt zum Gespräch über das Bleiberecht ein; mit Antwortblatt zum Zurückgeben.',
  braucht: 'person',
  kuerzel: 'AS',
  dateiname: 'Anschreiben',
  fassung: 2,
  schema: anschreibenDaten,
  leer: { ...leererWeg, empfaenger: null, erstesAm: null },
  fehlt: ({ person }) => missingPerson(person, ['name']),
  offen: ({ person, empfaenger }) =>
    empfaenger === null && (person.strasse === null || plzOrt(person) === null)
      ? [{ label: 'Anschrift der Person', ort: 'Fallakte › Person und Haushalt › Haushalt' }]
      : [],
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => [
    daten.empfaenger === null
      ? letterTo(daten.person, papier)
      : letterToVertretung(daten.empfaenger, daten.person, papier),
    ...(daten.empfaenger === null
      ? [
          { kind: 'heading', level: 1, text: 'Wir möchten mit Ihnen über Ihr Bleiberecht sprechen' } as const,
          anrede(daten.person),
        ]
      : [
          {
            kind: 'heading',
            level: 1,
            text: `Gespräch über das Bleiberecht: ${personName(daten.person) ?? ''}`,
          } as const,
          p('Guten Tag,'),
          p(
            'dieser Brief ist für die oben genannte Person. Wir schreiben Ihnen, weil Sie für sie handeln. Bitte geben Sie ihn weiter.',
          ),
        ]),
    ...again(daten),
    ...about(daten),
    appointment(papier),
    ...bring(daten),
    p(strong('Gut zu wissen')),
    {
      kind: 'list',
      numbered: false,
      items: [
        text('Das Gespräch ist ein Angebot, keine Pflicht.'),
        text(
          'Sie dürfen jemanden mitbringen: Familie, Freunde, eine Beratung, eine Anwältin oder einen Anwalt.',
        ),
        ...(daten.beratung
          ? [text('Unabhängige Beratungsstellen helfen Ihnen gern. Die Liste bekommen Sie bei uns.')]
          : []),
      ],
    },
    p(
      'Freundliche Grüße',
      umbruch,
      papier.kopf.bearbeitung?.name ?? papier.kopf.behoerde ?? 'Ihre Ausländerbehörde',
    ),
    ...reply(daten, papier),
  ],
};

/** A second letter says so and asks for nothing more than the first. */
function again({ erstesAm }: AnschreibenDaten): readonly Block[] {
  if (erstesAm === null) return [];
  return [
    p(
      'wir haben am ',
      field(tag(erstesAm), 'kurz'),
      ' schon einmal geschrieben. Vielleicht ist der Brief nicht angekommen. Deshalb fragen wir noch einmal nach.',
    ),
  ];
}

/** Names the law only where the check holds a way open; never says that it will be granted. */
function about({ rechtsgrundlage, person }: WegDaten): readonly Block[] {
  if (isBlanko(person) || rechtsgrundlage === null)
    return [
      p(
        'Sie leben mit einer Duldung in Deutschland. Das Gesetz kennt mehrere Wege von der Duldung zu einer Aufenthaltserlaubnis. ',
        strong('Wir möchten gemeinsam mit Ihnen prüfen, ob es einen Weg für Sie gibt.'),
      ),
      p('Ob am Ende eine Aufenthaltserlaubnis möglich ist, wissen wir erst, wenn wir alles geprüft haben.'),
    ];
  return [
    p(
      `wir haben uns Ihre Akte angesehen. Für Sie kann eine ${gegenstand(rechtsgrundlage)} möglich sein. Das steht in `,
      strong(normText(rechtsgrundlage)),
      '. Mit einem Gespräch und einigen Unterlagen kommen wir weiter.',
    ),
    p(
      'Das ist noch keine Zusage. Ob alles erfüllt ist, können wir erst sagen, wenn wir die Unterlagen gesehen haben.',
    ),
  ];
}

function appointment({ kopf }: Papier): Block {
  const telefon = kopf.bearbeitung?.telefon ?? kopf.telefon;
  const answer =
    telefon === null
      ? 'Dann schicken Sie uns bitte das Antwortblatt.'
      : `Rufen Sie an (${telefon}) oder schicken Sie uns das Antwortblatt.`;
  return {
    kind: 'note',
    title: 'Ihr Termin bei uns',
    absaetze: [
      text('am ', linie('mittel'), ' um ', linie('kurz'), ' Uhr, Zimmer ', linie('kurz')),
      text(`Der Termin passt nicht, oder Sie möchten in einer anderen Sprache sprechen? ${answer}`),
    ],
  };
}

function bring({ fehlt, person }: WegDaten): readonly Block[] {
  if (isBlanko(person))
    return [
      { kind: 'heading', level: 2, text: 'Bitte mitbringen, wenn Sie es haben' },
      { kind: 'writing', label: null, zeilen: 4 },
    ];
  if (fehlt.length === 0) return [p('Bitte bringen Sie diesen Brief und Ihre Duldung mit.')];
  return [
    { kind: 'heading', level: 2, text: 'Bitte mitbringen, wenn Sie es haben' },
    ...inColumns(['diesen Brief und Ihre Duldung', ...fehlt.map(({ nachweis }) => nachweis)]),
    p('Es fehlt etwas? Kommen Sie trotzdem. Wir überlegen gemeinsam, wie Sie es bekommen.'),
  ];
}

/** So many lines the letter can carry beside the rest on its one page. */
const UNTEREINANDER = 5;

function inColumns(names: readonly string[]): readonly Block[] {
  const list = (part: readonly string[]): Block => ({
    kind: 'list',
    numbered: false,
    items: part.map((name) => text(name)),
  });
  if (names.length <= UNTEREINANDER) return [list(names)];
  const half = Math.ceil(names.length / 2);
  return [{ kind: 'columns', spalten: [[list(names.slice(0, half))], [list(names.slice(half))]] }];
}

/** Its own sheet, so that it can be sent back without the letter. */
function reply({ person, beratung }: WegDaten, { kopf, kennung }: Papier): readonly Block[] {
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: 'Antwortblatt', zusatz: 'Bitte zurück an uns' },
    p(
      [kopf.behoerde ?? 'Ausländerbehörde', kopf.amt, kopf.strasse, plzOrt(kopf)]
        .filter((line) => line !== null)
        .join(', '),
    ),
    {
      kind: 'fields',
      columns: 2,
      items: [
        { label: 'Vornamen und Nachname', value: personName(person) },
        { label: 'Brief vom', value: kennung === null ? null : tag(kopf.datum) },
      ],
    },
    {
      kind: 'checklist',
      items: [
        { checked: false, text: text('Ich komme zum Termin.') },
        { checked: false, text: text('Ich brauche einen anderen Termin. Gut passt mir: ', linie('mittel')) },
        { checked: false, text: text('Bitte rufen Sie mich an. Meine Nummer: ', linie('lang')) },
        { checked: false, text: text('Ich möchte in dieser Sprache sprechen: ', sprache(person.sprache)) },
        { checked: false, text: text('Diese Person kommt mit: ', linie('lang')) },
        ...(beratung
          ? [{ checked: false, text: text('Bitte schicken Sie mir die Liste der Beratungsstellen.') }]
          : []),
        {
          checked: false,
          text: text('Ich möchte zurzeit kein Gespräch. Ich melde mich, wenn sich das ändert.'),
        },
      ],
    },
    { kind: 'writing', label: 'Das möchte ich noch sagen oder fragen', zeilen: 4 },
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [{ rolle: 'Unterschrift', name: personName(person) }],
    },
  ];
}

const sprache = (known: string | null) => (known === null ? linie('lang') : field(known, 'lang'));
