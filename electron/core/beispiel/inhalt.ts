/** What the sample office consists of beside its list. Everything here is invented. */
import type { Input } from '#shared/api/contract.ts';

export const beispielBehoerde: Input<'tresor.create'>['behoerde'] = {
  behoerde: 'Landkreis Musterstadt',
  amt: 'Ausländerbehörde',
  strasse: 'Beispielplatz 1',
  plz: '00000',
  ort: 'Musterstadt',
  telefon: '0000 123-0',
  email: 'auslaenderbehoerde@musterstadt.invalid',
  land: 'SN',
  programmName: 'Bleiberecht Musterstadt',
};

export const beispielBenutzer = 'Petra Probe';

type Traeger = Omit<Input<'traeger.save'>, 'id'>;

export const beispielTraeger: readonly Traeger[] = [
  {
    name: 'Beratungsstelle Musterbrücke',
    strasse: 'Brückenweg 7',
    plz: '00000',
    ort: 'Musterstadt',
    telefon: '0000 456-10',
    email: 'beratung@musterbruecke.invalid',
    ansprechpartner: 'Bea Beispiel',
    sprachen: 'Dari, Persisch, Englisch',
    schwerpunkt: 'Aufenthalt und Arbeit',
    sprechzeiten: 'Montag und Donnerstag 9 bis 12 Uhr',
    plaetze: 60,
    aktiv: true,
  },
  {
    name: 'Probehaus Integration',
    strasse: 'Probegasse 12',
    plz: '00000',
    ort: 'Probehausen',
    telefon: '0000 456-20',
    email: 'kontakt@probehaus.invalid',
    ansprechpartner: 'Paul Probe',
    sprachen: 'Arabisch, Kurmandschi, Türkisch',
    schwerpunkt: 'Schule und Ausbildung',
    sprechzeiten: 'Dienstag 14 bis 18 Uhr',
    plaetze: 40,
    aktiv: true,
  },
  {
    name: 'Verein Beispielwege',
    strasse: 'Am Beispiel 3',
    plz: '00000',
    ort: 'Beispieldorf',
    telefon: '0000 456-30',
    email: 'hallo@beispielwege.invalid',
    ansprechpartner: 'Mia Muster',
    sprachen: 'Albanisch, Serbisch, Französisch',
    schwerpunkt: 'Familien',
    sprechzeiten: 'nach Vereinbarung',
    plaetze: 25,
    aktiv: true,
  },
];

/** Reasons as a caseworker might write them; they name facts, not people. */
export const gruende = {
  gruen: [
    'Alle Voraussetzungen liegen nach Aktenlage vor; Nachweise eingesehen.',
    'Beschäftigung und Sprache nachgewiesen, Pass liegt vor. Antrag kann gestellt werden.',
    'Voraussetzungen erfüllt; Einladung zur Antragstellung folgt.',
  ],
  gelb: [
    'Es fehlt noch ein Nachweis, der in den nächsten Monaten zu erwarten ist.',
    'Die nötige Aufenthaltszeit ist bald erreicht; bis dahin Beratung anbieten.',
    'Passbeschaffung läuft, Mitwirkung ist belegt.',
  ],
  rot: [
    'Nach Aktenlage derzeit kein Weg in ein Bleiberecht; gemeinsamer zweiter Blick mit der Beratungsstelle vereinbart.',
    'Trotz mehrfacher Einladung keine Mitwirkung; zweiter Blick ist angesetzt.',
  ],
} as const;
