import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { missingPerson, personFelder, tag } from '#shared/dokumente/daten.ts';
import { lead, linie, p, strong, text, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { gegenstand, isBlanko, kontaktFelder, leererWeg, wegDaten, type WegDaten } from './weg.ts';

/** Beyond this the examples would need a second page; they stand on the Unterlagenliste. */
const MIT_BEISPIEL = 5;

/** One page to take home from the counter: what is done, what is missing, what comes next. */
export const wasFehlt: Vorlage<WegDaten> = {
  id: 'was_fehlt',
  titel: 'Was fehlt noch?',
  wozu: 'Zum Mitgeben am Schalter: eine Seite, was geschafft ist, was fehlt und was als Nächstes kommt.',
  braucht: 'person',
  kuerzel: 'WF',
  dateiname: 'WasFehltNoch',
  fassung: 1,
  schema: wegDaten,
  leer: leererWeg,
  fehlt: ({ person }) => missingPerson(person, ['name']),
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const blanko = isBlanko(daten.person);
    return [
      sheetHead(papier),
      {
        kind: 'heading',
        level: 1,
        text: 'Was fehlt noch?',
        zusatz: `Ihr Weg zu einer ${gegenstand(daten.rechtsgrundlage)}`,
      },
      { kind: 'fields', columns: 3, items: personFelder(daten.person) },
      ...done(daten, blanko),
      ...missing(daten, blanko),
      ...waiting(daten),
      ...next(daten, blanko),
      {
        kind: 'note',
        title: 'Gut zu wissen',
        absaetze: [
          text(
            strong('Sie müssen nicht alles auf einmal bringen.'),
            ' Kommen Sie auch, wenn erst ein Teil da ist. Etwas ist zu schwer oder zu teuer? Sprechen Sie mit uns.',
          ),
          text(
            'Dieses Blatt zeigt, was Sie selbst mitbringen können. Es ist keine Entscheidung. Die treffen wir, wenn alles geprüft ist.',
          ),
        ],
      },
      { kind: 'fields', columns: 2, items: kontaktFelder(papier) },
    ];
  },
};

function done({ geschafft }: WegDaten, blanko: boolean): readonly Block[] {
  if (geschafft.length === 0 && !blanko) return [];
  return [
    { kind: 'heading', level: 2, text: 'Das ist geschafft' },
    {
      kind: 'checklist',
      items: blanko
        ? empty(3)
        : geschafft.map(({ punkt, stand }) => ({
            checked: true,
            text: text(strong(punkt), `  ${stand}`),
          })),
    },
  ];
}

function missing({ fehlt, geprueft }: WegDaten, blanko: boolean): readonly Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: 'Das fehlt noch',
    zusatz: 'Bitte bringen Sie es mit.',
  };
  if (blanko) return [heading, { kind: 'checklist', items: empty(4) }];
  if (fehlt.length === 0)
    return [
      { kind: 'heading', level: 2, text: 'Das fehlt noch' },
      lead('Zurzeit fehlt nichts, was Sie selbst mitbringen können.'),
    ];
  return [
    heading,
    ...(geprueft ? [] : [p('Wir wissen noch wenig über Sie. Damit können wir anfangen:')]),
    {
      kind: 'checklist',
      items: fehlt.map(({ nachweis, beispiel }) => ({
        checked: false,
        text:
          fehlt.length > MIT_BEISPIEL
            ? text(strong(nachweis))
            : text(strong(nachweis), { kind: 'break' }, beispiel),
      })),
    },
  ];
}

function waiting({ wartet }: WegDaten): readonly Block[] {
  if (wartet.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Das braucht noch Zeit, oder wir klären es' },
    {
      kind: 'list',
      numbered: false,
      items: wartet.map(({ punkt, stand }): Text => text(strong(`${punkt}: `), stand)),
    },
  ];
}

function next({ schritt, termin, fehlt }: WegDaten, blanko: boolean): readonly Block[] {
  const first = fehlt[0];
  const step =
    schritt !== null
      ? `${schritt.was}${schritt.bis === null ? '' : ` (bis ${formatDatum(schritt.bis)})`}`
      : first === undefined
        ? null
        : `Kümmern Sie sich zuerst um: ${first.nachweis}.`;
  return [
    { kind: 'heading', level: 2, text: 'So geht es weiter' },
    {
      kind: 'fields',
      columns: 2,
      items: [
        ...(step === null && !blanko ? [] : [{ label: 'Ihr nächster Schritt', value: step, hand: true }]),
        {
          label: 'Ihr nächster Termin',
          value: termin === null ? null : `${tag(termin.am) ?? ''}: ${termin.was}`,
          hand: true,
        },
      ],
    },
  ];
}

const empty = (count: number) =>
  Array.from({ length: count }, () => ({ checked: false, text: text(linie('lang')) }));
