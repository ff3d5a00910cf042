import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { letterTo, letterToStelle } from '#shared/dokumente/briefkopf.ts';
import { leerePerson, missingPerson, personDaten, personFelder, tag } from '#shared/dokumente/daten.ts';
import { field, linie, p, strong, text, umbruch, type Block } from '#shared/dokumente/modell.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import { empfaenger } from './traeger-brief.ts';
import { anrede, kontaktSatz } from './weg.ts';

const schema = z.strictObject({
  person: personDaten,
  /** The Beratungsstelle, if it is asked; null writes to the person. */
  an: empfaenger.nullable(),
  ausgehaendigtAm: datum.nullable(),
  erwartetBis: datum.nullable(),
  /** Until when an answer would help; a wish, no Frist. */
  bitteBis: datum.nullable(),
  /** Code of the Rückmeldebogen that was handed over. */
  bogen: z.string().nullable(),
  /** Whether this is the second time. */
  nochmals: z.boolean(),
});
type ErinnerungDaten = z.output<typeof schema>;

/** Asks again for the Rückmeldung: friendly, with every way to answer, and without consequences, because there are none. */
export const erinnerung: Vorlage<ErinnerungDaten> = {
  id: 'erinnerung',
  titel: 'Erinnerung an die Rückmeldung',
  wozu: 'Fragt freundlich nach dem Rückmeldebogen, bei der Person oder bei der Beratungsstelle.',
  braucht: 'person',
  kuerzel: 'ER',
  dateiname: 'Erinnerung',
  fassung: 1,
  schema,
  leer: {
    person: leerePerson,
    an: null,
    ausgehaendigtAm: null,
    erwartetBis: null,
    bitteBis: null,
    bogen: null,
    nochmals: false,
  },
  fehlt: ({ person }) => missingPerson(person, ['name']),
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => (daten.an === null ? toPerson(daten, papier) : toStelle(daten, daten.an, papier)),
};

function toPerson(daten: ErinnerungDaten, papier: Papier): readonly Block[] {
  return [
    letterTo(daten.person, papier),
    { kind: 'heading', level: 1, text: 'Ihr Rückmeldebogen: Wir fragen nach' },
    anrede(daten.person),
    p(
      'am ',
      field(tag(daten.ausgehaendigtAm), 'kurz'),
      ' haben Sie von uns einen Rückmeldebogen für eine Beratungsstelle bekommen. Eine Antwort haben wir ',
      daten.nochmals ? 'noch immer nicht.' : 'noch nicht.',
    ),
    p(
      strong('Haben Sie sich schon bei einer Beratungsstelle gemeldet? '),
      'Dann sagen Sie uns bitte, wann und wo. Das genügt.',
    ),
    {
      kind: 'list',
      numbered: false,
      items: [
        text('Noch nicht? Suchen Sie sich eine Beratungsstelle aus. Sie dürfen frei wählen.'),
        text('Bogen verloren? Sie bekommen bei uns einen neuen.'),
        text('Keine Stelle hat Platz? Sagen Sie es uns. Wir helfen bei der Suche.'),
        text('Sie möchten keine Beratung? Auch das ist in Ordnung. Sagen Sie es uns bitte.'),
      ],
    },
    p(
      'Wir freuen uns, wenn Sie sich bis ',
      field(tag(daten.bitteBis), 'kurz'),
      ' melden. ',
      kontaktSatz(papier),
    ),
    p('Niemand wird wegen einer fehlenden Rückmeldung automatisch aus dem Programm genommen.'),
    ...greeting(papier),
  ];
}

function toStelle(
  daten: ErinnerungDaten,
  an: NonNullable<ErinnerungDaten['an']>,
  papier: Papier,
): readonly Block[] {
  return [
    letterToStelle(an.stelle, daten.person, papier),
    { kind: 'heading', level: 1, text: 'Rückmeldebogen: Bitte um Antwort' },
    p('Guten Tag,'),
    p(
      'wir haben diese Person am ',
      field(tag(daten.ausgehaendigtAm), 'kurz'),
      ' mit einem Rückmeldebogen an eine Beratungsstelle verwiesen',
      daten.bogen === null ? '' : ` (Bogen ${daten.bogen})`,
      ':',
    ),
    {
      kind: 'fields',
      columns: 3,
      items: [...personFelder(daten.person), { label: 'Programm-Nr.', value: daten.person.programmNr }],
    },
    p(
      daten.nochmals ? 'Eine Antwort haben wir noch immer nicht. ' : 'Eine Antwort haben wir noch nicht. ',
      strong('Hat sich die Person bei Ihnen gemeldet? '),
      'Bitte schicken Sie uns den Bogen oder diese Seite zurück, am besten bis ',
      field(tag(daten.bitteBis), 'kurz'),
      '.',
    ),
    {
      kind: 'checklist',
      items: [
        { checked: false, text: text('Die Person hat sich gemeldet am ', linie('kurz')) },
        { checked: false, text: text('Wir beraten und begleiten die Person ab ', linie('kurz')) },
        { checked: false, text: text('Wir können die Person nicht aufnehmen.') },
        { checked: false, text: text('Wir haben die Person weitervermittelt an ', linie('lang')) },
        { checked: false, text: text('Die Person hat sich nicht gemeldet.') },
      ],
    },
    p(kontaktSatz(papier)),
    ...greeting(papier),
    {
      kind: 'signatures',
      ortDatum: false,
      parteien: [{ rolle: 'Beratungsstelle', name: null, stempel: true }],
    },
  ];
}

const greeting = ({ kopf }: Papier): readonly Block[] => [
  p('Freundliche Grüße', umbruch, kopf.bearbeitung?.name ?? kopf.behoerde ?? 'Ihre Ausländerbehörde'),
];
