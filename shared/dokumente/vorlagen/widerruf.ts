import { z } from 'zod';
import { einwilligungszweck } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { returnToOffice } from '#shared/dokumente/briefkopf.ts';
import {
  leerePerson,
  missingPerson,
  personDaten,
  personFelder,
  personName,
  tag,
} from '#shared/dokumente/daten.ts';
import { field, lead, linie, p, strong, text, type Block, type Kaestchen } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { isBlanko } from './weg.ts';

const schema = z.strictObject({
  person: personDaten,
  /** What the person has agreed to, each with the day of its withdrawal. */
  einwilligungen: z.array(
    z.strictObject({
      zweck: einwilligungszweck.schema,
      /** Null: whichever Beratungsstelle looks after the person. */
      stelle: z.string().nullable(),
      erteiltAm: datum,
      widerrufenAm: datum.nullable(),
    }),
  ),
});
type Daten = z.output<typeof schema>;
type Zweck = Daten['einwilligungen'][number]['zweck'];

/** Withdrawal of an Einwilligung, and the office's receipt as a sheet for the person (Art. 7 Abs. 3 DSGVO). */
export const widerruf: Vorlage<Daten> = {
  id: 'widerruf',
  titel: 'Widerruf der Einwilligung',
  wozu: 'Die Person nimmt eine Einwilligung zurück; die Behörde bestätigt den Eingang.',
  braucht: 'person',
  kuerzel: 'WI',
  dateiname: 'Widerruf',
  fassung: 1,
  schema,
  leer: { person: leerePerson, einwilligungen: [] },
  fehlt: ({ person }) => missingPerson(person, ['name']),
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => [
    returnToOffice(daten.person, papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Widerruf der Einwilligung',
      zusatz: 'mit Bestätigung der Ausländerbehörde',
    },
    lead(
      strong('Sie dürfen Ihre Einwilligung jederzeit zurücknehmen.'),
      ' Sie müssen keinen Grund nennen. Sie haben dadurch keine Nachteile.',
    ),
    { kind: 'fields', columns: 3, items: personFelder(daten.person) },
    { kind: 'heading', level: 2, marke: 'A', text: 'Was nehmen Sie zurück?', zusatz: 'füllen Sie aus' },
    { kind: 'checklist', items: choices(daten) },
    ...sides(daten),
    ...receipt(daten),
  ],
};

const zweckText: Readonly<Record<Zweck, string>> = {
  behoerde_an_traeger: 'Die Ausländerbehörde gibt Angaben über mich an die Beratungsstelle.',
  traeger_an_behoerde: 'Die Beratungsstelle gibt Angaben über mich an die Ausländerbehörde.',
  halbjahresstatistik: 'Die Beratungsstelle nennt meinen Namen zweimal im Jahr der Ausländerbehörde.',
  fallgruppe: 'Beide sprechen in einer Runde von Fachleuten über meinen Fall.',
};

function choices({ einwilligungen, person }: Daten): readonly Kaestchen[] {
  if (isBlanko(person) || einwilligungen.length === 0)
    return [
      { checked: false, text: text(strong('alles'), ', wozu ich Ja gesagt habe') },
      ...einwilligungszweck.codes.map((zweck) => ({ checked: false, text: text(zweckText[zweck]) })),
      { checked: false, text: text('nur für diese Beratungsstelle: ', linie('lang')) },
    ];
  return einwilligungen.map(({ zweck, stelle, erteiltAm, widerrufenAm }) => ({
    checked: widerrufenAm !== null,
    text: text(
      strong(zweckText[zweck]),
      { kind: 'break' },
      `Einwilligung vom ${formatDatum(erteiltAm)}${stelle === null ? '' : ` für: ${stelle}`}`,
    ),
  }));
}

function sides({ person, einwilligungen }: Daten): readonly Block[] {
  return [
    p(
      'Der Widerruf gilt ab ',
      field(tag(latest(einwilligungen)), 'kurz'),
      '. Steht hier kein Tag, gilt er ab dem Tag, an dem er bei uns ankommt.',
    ),
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [{ rolle: 'Person oder gesetzliche Vertretung', name: personName(person) }],
    },
  ];
}

function receipt({ person, einwilligungen }: Daten): readonly Block[] {
  return [
    { kind: 'pageBreak' },
    {
      kind: 'heading',
      level: 2,
      marke: 'B',
      text: 'Eingangsbestätigung',
      zusatz: 'Dieses Blatt ist für Sie.',
    },
    { kind: 'fields', columns: 3, items: personFelder(person) },
    p(
      'Ihr Widerruf ist bei uns angekommen am ',
      field(tag(latest(einwilligungen)), 'kurz'),
      '. Das folgt daraus:',
    ),
    {
      kind: 'list',
      numbered: false,
      items: [
        text('Ab diesem Tag geben wir dazu nichts mehr weiter und fragen auch nichts mehr an.'),
        text('Wir sagen der Beratungsstelle, dass Sie widerrufen haben. Mehr sagen wir ihr nicht.'),
        text('Was vorher mit Ihrer Einwilligung geschah, bleibt erlaubt.'),
        text(
          'Wir prüfen Ihren Fall weiter wie bisher. Sie dürfen sich auch weiter beraten lassen und jederzeit neu einwilligen.',
        ),
      ],
    },
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [{ rolle: 'Ausländerbehörde', name: null, stempel: true }],
    },
  ];
}

/** The day of the last withdrawal; null while nothing is withdrawn. */
function latest(einwilligungen: Daten['einwilligungen']): Daten['einwilligungen'][number]['widerrufenAm'] {
  return (
    einwilligungen
      .flatMap(({ widerrufenAm }) => widerrufenAm ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}
