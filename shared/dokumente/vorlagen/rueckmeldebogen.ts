import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { returnToOffice } from '#shared/dokumente/briefkopf.ts';
import {
  leerePerson,
  missingPerson,
  personDaten,
  personFelder,
  personName,
  stelleDaten,
  tag,
} from '#shared/dokumente/daten.ts';
import { field, linie, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import { stellenTable } from './beratungsstellen.ts';

const schema = z.strictObject({
  person: personDaten,
  ausgehaendigtAm: datum.nullable(),
  /** One calendar month after the hand-over, see {@link fristEnde}. */
  erwartetBis: datum.nullable(),
  /** The Beratungsstelle the person has already chosen; null leaves the choice open. */
  stelle: z.string().nullable(),
  einwilligungVom: datum.nullable(),
  /** Page two; without Träger there is none. */
  stellen: z.array(stelleDaten),
});
export type RueckmeldebogenDaten = z.output<typeof schema>;

/** Referral to a Beratungsstelle and its answer (Kooperationsvereinbarung, no. 3.1). */
export const rueckmeldebogen: Vorlage<RueckmeldebogenDaten> = {
  id: 'rueckmeldebogen',
  titel: 'Rückmeldebogen',
  wozu: 'Die Behörde verweist eine Person an eine Beratungsstelle; diese bestätigt den Kontakt.',
  braucht: 'person',
  kuerzel: 'RB',
  dateiname: 'Rueckmeldebogen',
  fassung: 1,
  schema,
  leer: {
    person: leerePerson,
    ausgehaendigtAm: null,
    erwartetBis: null,
    stelle: null,
    einwilligungVom: null,
    stellen: [],
  },
  fehlt: ({ person }) => missingPerson(person, ['name', 'geburtsdatum']),
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => [
    returnToOffice(daten.person, papier),
    { kind: 'heading', level: 1, text: 'Rückmeldebogen' },
    ...teilA(daten, papier),
    ...teilB(daten),
    ...teilC(daten),
    {
      kind: 'signatures',
      ortDatum: false,
      parteien: [
        { rolle: 'Beratungsstelle', name: null, stempel: true },
        { rolle: 'Teilnehmende Person', name: personName(daten.person) },
      ],
    },
    ...pageForPerson(daten, papier),
  ],
};

function teilA(daten: RueckmeldebogenDaten, { kopf }: Papier): readonly Block[] {
  const programm = kopf.programmName === null ? 'an unserem Programm' : `am Programm „${kopf.programmName}“`;
  return [
    {
      kind: 'heading',
      level: 2,
      marke: 'A',
      text: 'Verweis an eine Beratungsstelle',
      zusatz: 'füllt die Ausländerbehörde aus',
    },
    p(
      `Sie nehmen ${programm} teil. Bitte geben Sie diesen Bogen bei einer Beratungsstelle ab. Wie das geht, steht auf Seite 2.`,
    ),
    {
      kind: 'fields',
      columns: 3,
      items: [
        ...personFelder(daten.person),
        { label: 'Programm-Nr.', value: daten.person.programmNr },
        { label: 'Bogen ausgehändigt am', value: tag(daten.ausgehaendigtAm) },
        { label: 'Rückmeldung erwartet bis', value: tag(daten.erwartetBis) },
      ],
    },
  ];
}

function teilB({ stelle }: RueckmeldebogenDaten): readonly Block[] {
  return [
    { kind: 'heading', level: 2, marke: 'B', text: 'Rückmeldung', zusatz: 'füllt die Beratungsstelle aus' },
    {
      kind: 'fields',
      columns: 3,
      items: [
        { label: 'Beratungsstelle', value: stelle, hand: true },
        { label: 'Ansprechperson, Telefon', value: null, hand: true },
        { label: 'Die Person hat sich gemeldet am', value: null, hand: true },
      ],
    },
    {
      kind: 'checklist',
      items: [
        { checked: false, text: text('Wir beraten und begleiten die Person ab ', linie('kurz')) },
        { checked: false, text: text('Wir können die Person nicht aufnehmen.') },
        { checked: false, text: text('Wir haben die Person weitervermittelt an ', linie('lang')) },
      ],
    },
    { kind: 'fields', columns: 1, items: [{ label: 'Bemerkung', value: null, hand: true }] },
  ];
}

function teilC({ einwilligungVom }: RueckmeldebogenDaten): readonly Block[] {
  return [
    {
      kind: 'heading',
      level: 2,
      marke: 'C',
      text: 'Einverständnis',
      zusatz: 'füllt die teilnehmende Person aus',
    },
    {
      kind: 'checklist',
      items: [
        {
          checked: false,
          text: text(
            'Die Beratungsstelle darf diesen Bogen an die Ausländerbehörde schicken. Ich habe eine Kopie.',
          ),
        },
        {
          checked: einwilligungVom !== null,
          text: text(
            'In den Austausch von Angaben über mich habe ich schon eingewilligt am ',
            einwilligungVom === null ? linie('kurz') : field(tag(einwilligungVom), 'kurz'),
          ),
        },
      ],
    },
  ];
}

/** Page two stays with the person: what to do, and where to go. */
function pageForPerson({ erwartetBis, stellen }: RueckmeldebogenDaten, { kopf }: Papier): readonly Block[] {
  const telefon = kopf.bearbeitung?.telefon ?? kopf.telefon;
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: 'So geht es weiter', zusatz: 'Diese Seite ist für Sie.' },
    {
      kind: 'list',
      numbered: true,
      items: [
        text('Suchen Sie sich eine Beratungsstelle aus. ', strong('Sie dürfen frei wählen.')),
        text(
          'Melden Sie sich dort bis ',
          field(tag(erwartetBis), 'kurz'),
          ': Rufen Sie an, schreiben Sie oder gehen Sie hin.',
        ),
        text(
          'Geben Sie den Bogen (Seite 1) dort ab. Die Beratungsstelle füllt Teil B aus. Teil C füllen Sie aus.',
        ),
        text('Die Beratungsstelle schickt den Bogen an uns. Sie bekommen eine Kopie.'),
      ],
    },
    {
      kind: 'note',
      title: 'Gut zu wissen',
      absaetze: [
        text(
          'Es zählt der Tag, an dem Sie sich bei der Beratungsstelle melden. Der Bogen darf auch etwas später bei uns ankommen.',
        ),
        text(
          `Schaffen Sie es nicht rechtzeitig, oder haben Sie den Bogen verloren? Sagen Sie uns bitte Bescheid${
            telefon === null ? '' : `: Telefon ${telefon}`
          }. Niemand wird deshalb automatisch aus dem Programm genommen. Auch die Beratungsstelle hat diesen Bogen.`,
        ),
      ],
    },
    ...(stellen.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Hier finden Sie Beratung' } as const,
          p('Diese Stellen sind unabhängig von der Ausländerbehörde.'),
          ...stellenTable(stellen),
        ]),
  ];
}
