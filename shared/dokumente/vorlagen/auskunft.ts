import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { letterTo } from '#shared/dokumente/briefkopf.ts';
import {
  leerePerson,
  missingPerson,
  personDaten,
  personFelder,
  personName,
  plzOrt,
} from '#shared/dokumente/daten.ts';
import { lead, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import { formatDatum } from '#shared/lib/datum.ts';

/** One area of the register with its entries, field by field. */
export const bereich = z.strictObject({
  tabelle: z.string(),
  name: z.string(),
  /** Convictions, deception, health: in the written paper, but not in a preview that nobody has logged. */
  geschuetzt: z.boolean(),
  eintraege: z.array(z.array(z.strictObject({ label: z.string(), wert: z.string() }))),
});
export type Bereich = z.output<typeof bereich>;

const schema = z.strictObject({
  person: personDaten,
  bereiche: z.array(bereich),
  /** Who was given something of it, and when. */
  weitergaben: z.array(z.strictObject({ am: datum, was: z.string(), an: z.string() })),
  /** Since when the person is in the register. */
  seit: datum.nullable(),
  /** Until when it is kept, as a sentence. */
  loeschung: z.string().nullable(),
});
type Daten = z.output<typeof schema>;

/** Art. 15 DSGVO: everything that is stored, why, from whom, for whom, for how long, and what rights there are. */
export const auskunft: Vorlage<Daten> = {
  id: 'auskunft',
  titel: 'Auskunft nach Art. 15 DSGVO',
  wozu: 'Wenn eine Person wissen will, was über sie gespeichert ist.',
  braucht: 'person',
  kuerzel: 'AU',
  dateiname: 'Auskunft',
  fassung: 1,
  schema,
  leer: { person: leerePerson, bereiche: [], weitergaben: [], seit: null, loeschung: null },
  fehlt: ({ person }) => missingPerson(person, ['name']),
  programmNr: ({ person }) => person.programmNr,
  verdeckt: (daten) => ({
    ...daten,
    bereiche: daten.bereiche.map((b) =>
      b.geschuetzt
        ? { ...b, eintraege: [[{ label: 'Hinweis', wert: 'steht erst im geschriebenen Papier' }]] }
        : b,
    ),
  }),
  build: (daten, papier) => [
    letterTo(daten.person, papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Auskunft über Ihre gespeicherten Daten',
      zusatz: 'nach Artikel 15 der Datenschutz-Grundverordnung',
    },
    lead(
      'Sie haben gefragt, was wir über Sie gespeichert haben. Hier steht alles, was unser Programm enthält.',
    ),
    { kind: 'fields', columns: 3, items: personFelder(daten.person) },
    { kind: 'heading', level: 2, text: 'Wozu und auf welcher Grundlage' },
    p(
      'Wir prüfen, ob Sie eine Aufenthaltserlaubnis bekommen können, und begleiten Sie auf dem Weg dorthin. Rechtsgrundlagen sind § 86 AufenthG und Art. 6 Abs. 1 Buchst. e DSGVO; was wir mit einer Beratungsstelle austauschen, beruht auf Ihrer Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO).',
    ),
    p(
      'Die Angaben stammen von Ihnen selbst, aus der Ausländerakte und, wenn Sie eingewilligt haben, von Ihrer Beratungsstelle. Ein Programm macht Vorschläge für die Prüfung; es entscheidet nichts. Jede Entscheidung trifft ein Mensch.',
    ),
    ...stored(daten),
    { kind: 'heading', level: 2, text: 'Wer etwas davon bekommen hat' },
    ...recipients(daten),
    { kind: 'heading', level: 2, text: 'Wie lange wir die Angaben behalten' },
    p(
      daten.loeschung ??
        'Wir behalten die Angaben, solange wir Ihren Fall bearbeiten. Danach löschen wir sie nach den Fristen der Behörde.',
    ),
    ...rights(papier),
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [{ rolle: 'Ausländerbehörde', name: papier.kopf.bearbeitung?.name ?? null, stempel: true }],
    },
  ],
};

function stored({ bereiche, seit, person }: Daten): readonly Block[] {
  const since = seit === null ? '' : `Im Register seit dem ${formatDatum(seit)}.`;
  const head: Block = { kind: 'heading', level: 2, text: 'Was gespeichert ist', zusatz: since };
  if (bereiche.length === 0)
    return [head, { kind: 'writing', label: null, zeilen: personName(person) === null ? 8 : 2 }];
  return [
    head,
    ...bereiche.flatMap(({ name, eintraege }): Block[] => [
      { kind: 'heading', level: 3, text: name },
      {
        kind: 'table',
        beschreibung: `${name}: Angabe und Inhalt`,
        columns: [
          { label: 'Angabe', breite: 2 },
          { label: 'Inhalt', breite: 4 },
        ],
        rows: eintraege.flatMap((felder, i) =>
          felder.map(({ label, wert }, j) => [
            text(eintraege.length > 1 && j === 0 ? strong(`${i + 1}. `) : '', label),
            text(wert),
          ]),
        ),
        emptyRows: 0,
      },
    ]),
  ];
}

function recipients({ weitergaben }: Daten): readonly Block[] {
  if (weitergaben.length === 0)
    return [p('Niemand außerhalb der Behörde hat Angaben aus dem Programm bekommen.')];
  return [
    {
      kind: 'table',
      beschreibung: 'Weitergaben: Tag, was, an wen',
      columns: [
        { label: 'Tag', breite: 2 },
        { label: 'Was', breite: 4 },
        { label: 'An wen', breite: 4 },
      ],
      rows: weitergaben.map(({ am, was, an }) => [text(formatDatum(am)), text(was), text(an)]),
      emptyRows: 0,
    },
  ];
}

function rights({ kopf }: Papier): readonly Block[] {
  const stelle = [kopf.behoerde, kopf.amt, kopf.strasse, plzOrt(kopf)].filter(Boolean).join(', ');
  return [
    {
      kind: 'note',
      title: 'Ihre Rechte',
      absaetze: [
        text(
          'Sie können verlangen, dass wir Falsches berichtigen (Art. 16), Angaben löschen (Art. 17) oder ihre Verwendung einschränken (Art. 18), und Sie können widersprechen (Art. 21 DSGVO). Eine Einwilligung können Sie jederzeit widerrufen.',
        ),
        text('Sie können sich bei der Datenschutzaufsicht Ihres Landes beschweren.'),
        text(stelle === '' ? 'Verantwortlich ist die Behörde im Briefkopf.' : `Verantwortlich: ${stelle}.`),
      ],
    },
  ];
}
