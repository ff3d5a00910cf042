import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { missingPerson, personFelder, tag } from '#shared/dokumente/daten.ts';
import { lead, linie, p, strong, text, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { gegenstand, isBlanko, kontaktSatz, leererWeg, wegDaten, type WegDaten } from './weg.ts';

/** Lines one page can carry; where more is needed the examples are left to the Unterlagenliste. */
const ZEILEN = 20;

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
        zusatz: subtitle(daten, papier.kennung === null ? null : tag(papier.kopf.datum)),
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
          ...(daten.fehlt.length === 0 && !blanko ? [] : [helpful(daten)]),
          text(
            'Dieses Blatt zeigt, was Sie selbst mitbringen können. Es ist keine Entscheidung. Die treffen wir, wenn alles geprüft ist.',
          ),
          text(strong('Fragen? '), contact(papier)),
        ],
      },
    ];
  },
};

/** The goal is named only where a way stands open; a blank form is for everybody. */
function subtitle({ person, rechtsgrundlage }: WegDaten, day: string | null): string {
  const way = `Ihr Weg zu einer ${gegenstand(rechtsgrundlage)}`;
  if (isBlanko(person)) return way;
  const stand = day === null ? 'Ihr Stand' : `Stand: ${day}`;
  return rechtsgrundlage === null ? stand : `${way}. ${stand}`;
}

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
            text: stand === '' ? text(strong(punkt)) : text(strong(`${punkt}: `), stand),
          })),
    },
  ];
}

function missing({ fehlt, geprueft, geschafft, wartet }: WegDaten, blanko: boolean): readonly Block[] {
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
          geschafft.length + 3 * fehlt.length + 2 * wartet.length > ZEILEN
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

function helpful(daten: WegDaten): Text {
  return text(
    strong('Sie müssen nicht alles auf einmal bringen.'),
    ' Kommen Sie auch, wenn erst ein Teil da ist. Etwas ist zu schwer oder zu teuer? Sprechen Sie mit uns.',
    daten.beratung ? ' Auch die Beratungsstellen helfen Ihnen.' : '',
  );
}

function contact(papier: Papier): string {
  const { sprechzeiten } = papier.kopf;
  return `${kontaktSatz(papier)}${sprechzeiten === null ? '' : ` Sprechzeiten: ${sprechzeiten}.`}`;
}

const empty = (count: number) =>
  Array.from({ length: count }, () => ({ checked: false, text: text(linie('lang')) }));
