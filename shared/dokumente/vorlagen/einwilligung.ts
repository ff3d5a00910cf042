import { z } from 'zod';
import { einwilligungszweck } from '#shared/domain/codes.ts';
import { returnToOffice } from '#shared/dokumente/briefkopf.ts';
import {
  leerePerson,
  missingPerson,
  personDaten,
  personFelder,
  personName,
  plzOrt,
} from '#shared/dokumente/daten.ts';
import { klein, lead, p, strong, text, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';

/** Stored with every consent, so that one knows later to which words it was given. */
export const EINWILLIGUNG_FASSUNG = 'Fassung 1';

const schema = z.strictObject({
  person: personDaten,
  /** The Beratungsstelle it is given for; null leaves a line. */
  stelle: z.string().nullable(),
  /** What the person has already agreed to; normally nothing is ticked in print. */
  zwecke: z.array(einwilligungszweck.schema),
});
type Daten = z.output<typeof schema>;
type Zweck = Daten['zwecke'][number];

/** Consent before any exchange of named data (Art. 6 Abs. 1 Buchst. a, Art. 7 DSGVO). */
export const einwilligung: Vorlage<Daten> = {
  id: 'einwilligung',
  titel: 'Einwilligung',
  wozu: 'Vor jedem Austausch von Angaben mit einer Beratungsstelle.',
  braucht: 'person',
  kuerzel: 'EW',
  dateiname: 'Einwilligung',
  fassung: 1,
  schema,
  leer: { person: leerePerson, stelle: null, zwecke: [] },
  fehlt: ({ person }) => missingPerson(person, ['name', 'geburtsdatum']),
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => [
    returnToOffice(daten.person, papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Einwilligung',
      zusatz: 'Dürfen wir mit einer Beratungsstelle über Sie sprechen?',
    },
    lead(
      strong('Sie entscheiden. Die Einwilligung ist freiwillig.'),
      ' Wenn Sie Nein sagen, prüfen wir Ihren Fall genauso. Eine Beratungsstelle erfährt dann nichts von uns.',
    ),
    { kind: 'fields', columns: 3, items: personFelder(daten.person) },
    {
      kind: 'fields',
      columns: 1,
      items: [{ label: 'Die Einwilligung gilt für diese Beratungsstelle', value: daten.stelle }],
    },
    {
      kind: 'heading',
      level: 2,
      text: 'Wozu sagen Sie Ja?',
      zusatz: 'Bitte nur ankreuzen, was Sie möchten.',
    },
    {
      kind: 'checklist',
      items: einwilligungszweck.codes.map((zweck) => ({
        checked: daten.zwecke.includes(zweck),
        text: zweckText[zweck],
      })),
    },
    ...details(),
    ...rights(papier),
    { kind: 'heading', level: 2, text: 'Unterschrift' },
    p('Ich habe den Text verstanden. Ich konnte Fragen stellen. Ich habe eine Kopie bekommen.'),
    klein(`Text der Einwilligung: ${EINWILLIGUNG_FASSUNG}. Verbindlich ist der deutsche Text.`),
    {
      kind: 'fields',
      columns: 2,
      items: [
        { label: 'Sprache des Gesprächs', value: null, hand: true },
        { label: 'Übersetzt von (Name)', value: null, hand: true },
      ],
    },
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [
        { rolle: 'Person oder gesetzliche Vertretung', name: personName(daten.person) },
        { rolle: 'Wer übersetzt hat', name: null },
      ],
    },
  ],
};

const zweckText: Readonly<Record<Zweck, Text>> = {
  behoerde_an_traeger: text(
    strong('Die Ausländerbehörde darf der Beratungsstelle sagen,'),
    ' was für meine Aufenthaltserlaubnis noch fehlt und wie der Stand ist.',
  ),
  traeger_an_behoerde: text(
    strong('Die Beratungsstelle darf der Ausländerbehörde sagen,'),
    ' dass sie mich berät und welche Schritte ich geschafft habe.',
  ),
  halbjahresstatistik: text(
    strong('Die Beratungsstelle darf meinen Namen zweimal im Jahr nennen,'),
    ' damit die Ausländerbehörde weiß, wer beraten wird.',
  ),
  fallgruppe: text(
    strong('Beide dürfen gemeinsam über meinen Fall sprechen,'),
    ' in einer Runde von Fachleuten, die schweigen müssen.',
  ),
};

function details(): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Um welche Angaben geht es?' },
    p(
      'Name, Geburtsdatum, Programm-Nr., Kontaktdaten, der Stand Ihrer Nachweise (zum Beispiel Sprache, Arbeit, Schule, Pass) und die vereinbarten Schritte.',
    ),
    p('Angaben über Gesundheit oder Straftaten gehören nicht dazu. Die AZR-Nummer geben wir nie weiter.'),
  ];
}

function rights({ kopf }: Papier): readonly Block[] {
  const stelle = [kopf.behoerde, kopf.amt, kopf.strasse, plzOrt(kopf)].filter(Boolean).join(', ');
  const kontakt = [kopf.email, kopf.telefon === null ? null : `Telefon ${kopf.telefon}`]
    .filter(Boolean)
    .join(', ');
  const verantwortlich = [stelle, kontakt].filter((part) => part !== '').join(', ');
  return [
    {
      kind: 'note',
      title: 'Ihre Rechte',
      absaetze: [
        text(
          strong('Sie können jederzeit widerrufen,'),
          ' ohne Grund, mündlich, schriftlich oder per E-Mail. Ab diesem Tag geben wir nichts mehr weiter. Was bis dahin geschah, bleibt erlaubt. Nachteile haben Sie dadurch nicht.',
        ),
        text(
          'Sie können verlangen, dass wir Ihnen zeigen, was wir über Sie gespeichert haben, und dass wir Falsches berichtigen oder löschen (Art. 15 bis 17 DSGVO). Sie können sich bei der Datenschutzaufsicht Ihres Landes beschweren.',
        ),
        text(
          `Rechtsgrundlage: Art. 6 Abs. 1 Buchst. a und Art. 7 DSGVO.${verantwortlich === '' ? '' : ` Verantwortlich: ${verantwortlich}.`} Wir löschen die Einwilligung, wenn wir auch Ihre übrigen Angaben im Programm löschen.`,
        ),
      ],
    },
  ];
}
