import { letterTo } from '#shared/dokumente/briefkopf.ts';
import { missingPerson, personName, tag } from '#shared/dokumente/daten.ts';
import { lead, p, strong, text, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { bemuehungenTable, leererPass, olderBemuehungen, passDaten, type PassDaten } from './pass.ts';
import { gegenstand, isBlanko } from './weg.ts';

/** Step of the person against step of the office on the way to a passport (Erlass NRW 2019: „Zug um Zug“). */
export const zugUmZug: Vorlage<PassDaten> = {
  id: 'zug_um_zug',
  titel: 'Zug um Zug zum Pass',
  wozu: 'Wenn der Pass fehlt: jeder Schritt der Person hat eine Gegenleistung der Behörde.',
  braucht: 'person',
  kuerzel: 'ZZ',
  dateiname: 'ZugUmZugPass',
  fassung: 1,
  schema: passDaten,
  leer: leererPass,
  fehlt: ({ person }) => missingPerson(person, ['name']),
  offen: ({ zusicherung }) =>
    zusicherung === null
      ? [
          {
            label: 'Zusicherung (bleibt der zweite Zug der Behörde)',
            ort: 'Fallakte › Antrag und Titel › Zusicherung',
          },
        ]
      : [],
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => [
    letterTo(daten.person, papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Zug um Zug zum Pass',
      zusatz: 'Vereinbarung zur Passbeschaffung',
    },
    lead('Sie gehen einen Schritt, dann gehen wir einen Schritt. So lohnt sich der Weg.'),
    { kind: 'heading', level: 2, marke: '1', text: 'Unsere Schritte' },
    steps(daten),
    ...log(daten),
    { kind: 'heading', level: 2, marke: '3', text: 'Wenn es nicht weitergeht' },
    {
      kind: 'list',
      numbered: false,
      items: [
        text(
          strong('Auch ein vergeblicher Versuch zählt.'),
          ' Schreiben Sie auf, wann Sie wo waren, und lassen Sie es sich bestätigen. Dafür bekommen Sie ein Nachweisblatt.',
        ),
        text(
          'Sie haben Angst, zur Botschaft zu gehen, oder dort wird etwas verlangt, das nicht zumutbar ist? Sprechen Sie zuerst mit uns oder mit einer Beratung. Was nicht zumutbar ist, müssen Sie nicht tun.',
        ),
        text('Ein Termin klappt nicht? Sagen Sie uns Bescheid. Dann ändern wir die Vereinbarung gemeinsam.'),
      ],
    },
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [
        { rolle: 'Sie', name: personName(daten.person) },
        { rolle: 'Ausländerbehörde', name: papier.kopf.bearbeitung?.name ?? null },
      ],
    },
  ],
};

function steps({ zusicherung, person }: PassDaten): Block {
  const wanted = gegenstand(zusicherung?.norm ?? null);
  const bis = tag(zusicherung?.gueltigBis ?? null);
  const assured =
    zusicherung === null
      ? text('Wir prüfen eine schriftliche Zusicherung und geben sie Ihnen, wenn sonst alles erfüllt ist.')
      : text(
          `Unsere schriftliche Zusicherung vom ${tag(zusicherung.am) ?? ''} gilt weiter`,
          bis === null ? '.' : `, bis ${bis}.`,
        );
  const row = (number: string, you: string, we: Text, day: string | null): Text[] => [
    text(strong(number)),
    text(you),
    we,
    day === null ? [] : text(day),
  ];
  return {
    kind: 'table',
    beschreibung: 'Schritte der Person und Gegenschritte der Behörde',
    columns: [
      { label: 'Zug', breite: 7 },
      { label: 'Das tun Sie', breite: 40 },
      { label: 'Das tun wir', breite: 37 },
      { label: 'Bis wann?', breite: 16 },
    ],
    rows: [
      row(
        '1',
        'Sie vereinbaren einen Termin bei Ihrer Botschaft oder Ihrem Konsulat und zeigen uns die Bestätigung.',
        text('Wir geben Ihnen eine Bescheinigung für die Botschaft und Kopien Ihrer Papiere aus der Akte.'),
        null,
      ),
      row('2', 'Sie stellen den Antrag auf den Pass und zeigen uns Antrag oder Quittung.', assured, null),
      row(
        '3',
        'Sie bringen den Pass mit.',
        zusicherung === null
          ? text(`Wir entscheiden dann zügig über Ihre ${wanted}.`)
          : text(`Wir erteilen Ihnen die ${wanted}, wie zugesichert.`),
        bis,
      ),
    ],
    emptyRows: isBlanko(person) ? 2 : 1,
  };
}

function log(daten: PassDaten): readonly Block[] {
  const blanko = isBlanko(daten.person);
  const heading: Block = { kind: 'heading', level: 2, marke: '2', text: 'Was Sie schon versucht haben' };
  if (daten.bemuehungen.length === 0 && !blanko)
    return [
      heading,
      p('Bisher ist noch nichts aufgeschrieben. Sie haben schon etwas versucht? Erzählen Sie es uns.'),
    ];
  const older = olderBemuehungen(daten);
  return [heading, bemuehungenTable(daten, blanko ? 3 : 0), ...(older === 0 ? [] : [p(olderText(older))])];
}

const olderText = (older: number): string =>
  older === 1 ? 'Ein älterer Eintrag steht in der Akte.' : `${older} ältere Einträge stehen in der Akte.`;
