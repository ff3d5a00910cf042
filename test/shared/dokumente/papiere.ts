/** Every paper once full and once blank, with invented people and an invented office. */
import type { Kopf, PersonDaten, StelleDaten } from '#shared/dokumente/daten.ts';
import { kopf as kopfSchema, personDaten, stelleDaten } from '#shared/dokumente/daten.ts';
import type { Dokument, QrMatrix } from '#shared/dokumente/modell.ts';
import { createDokument, type Papier, type Vorlage } from '#shared/dokumente/vorlage.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { leeresInstrument, type InstrumentDaten } from '#shared/dokumente/vorlagen/instrument.ts';
import { wiederherstellungsblatt } from '#shared/dokumente/vorlagen/wiederherstellungsblatt.ts';
import { pruefvermerkDaten } from '#shared/dokumente/pruefvermerk-daten.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { beistandFuer } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { rechne } from '#shared/recht/lebensunterhalt/rechnung.ts';
import { claraMuster } from '#test/cast/clara-muster.ts';
import { papiereGremium } from './papiere-gremium.ts';
import { papierePerson } from './papiere-person.ts';
import { papiereVerfahren } from './papiere-verfahren.ts';

export const kopf: Kopf = kopfSchema.parse({
  datum: '2026-11-21',
  behoerde: 'Landratsamt Musterkreis',
  amt: 'Fachdienst Aufenthalt und Integration',
  strasse: 'Am Musterplatz 1',
  plz: '01234',
  ort: 'Musterstadt',
  telefon: '01234 56-0',
  email: 'auslaenderbehoerde@musterkreis.example',
  sprechzeiten: 'Di und Do 9 bis 12 Uhr',
  programmName: 'Bleibeperspektiven im Musterkreis',
  bearbeitung: { name: 'Frau Beispiel', telefon: '01234 56-789', email: 'bleiberecht@musterkreis.example' },
});
/** An office that has entered nothing but the day. */
export const leererKopf: Kopf = kopfSchema.parse({ datum: '2026-11-21' });

export const person: PersonDaten = personDaten.parse({
  programmNr: 'P-0123',
  nachname: 'Musterfrau-Łukaszović',
  vornamen: 'Ayşe Đurđa',
  geburtsdatum: '1990-02-01',
  strasse: 'Erdachte Gasse 7',
  plz: '01234',
  ort: 'Musterstadt',
  aktenzeichen: '33.4-0815/19',
  sprache: 'Kurdisch (Kurmandschi)',
});

export const stellen: readonly StelleDaten[] = ['Eins', 'Zwei', 'Drei'].map((name, i) =>
  stelleDaten.parse({
    name: `Beratungsstelle ${name} (erfunden)`,
    strasse: `Probeweg ${i + 1}`,
    plz: '01234',
    ort: 'Musterstadt',
    telefon: `01234 99${i}0`,
    email: `stelle${i}@beratung.example`,
    sprachen: i === 1 ? null : 'Arabisch, Englisch, Farsi',
    sprechzeiten: i === 2 ? null : 'Mo bis Fr 9 bis 12 Uhr',
  }),
);

/** A pattern of the size of a small QR code; tests of the papers do not scan it. */
export const qr: QrMatrix = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (__, x) => (x * y + x) % 3 === 0),
);

const kennung = (kuerzel: string) => ({ code: `${kuerzel}-7K3M-9QXD`, version: 1, qr });

/** From what each sample was made, for tests that make it once more in another way. */
export type Quelle = { readonly vorlage: Vorlage<unknown>; readonly daten: unknown; readonly papier: Papier };
const quellen = new WeakMap<Dokument, Quelle>();
export const quelleOf = (dokument: Dokument): Quelle | null => quellen.get(dokument) ?? null;

const make = <D>(vorlage: Vorlage<D>, daten: D, papier: Papier): Dokument => {
  const dokument = createDokument(vorlage, daten, papier);
  // Whoever asks uses template and data together, as they are stored here.
  quellen.set(dokument, { vorlage: vorlage as unknown as Vorlage<unknown>, daten, papier });
  return dokument;
};
const full = <D>(vorlage: Vorlage<D>, daten: D): Dokument =>
  make(vorlage, daten, { kopf, kennung: kennung(vorlage.kuerzel) });
const blank = <D>(vorlage: Vorlage<D>): Dokument =>
  make(vorlage, vorlage.leer, { kopf: leererKopf, kennung: null });

const erwartetBis = asDatum('2026-12-21');
const ausgehaendigtAm = asDatum('2026-11-21');

export const instrument: InstrumentDaten = {
  ...leeresInstrument,
  person,
  rechtsgrundlage: '§ 25b Abs. 1 bis 3 (nachhaltige Integration)',
  ziel: 'Eine Aufenthaltserlaubnis, mit der Sie arbeiten und hier leben können.',
  beginn: asDatum('2026-11-21'),
  ende: asDatum('2027-11-20'),
  naechsteUeberpruefung: asDatum('2027-02-21'),
  fruehestens: asDatum('2027-05-01'),
  stand: [{ punkt: 'Deutsch (mündlich A2)', stand: 'Es fehlt noch ein Nachweis.' }],
  hemmnisse: ['kinderbetreuung', 'straffaelligkeit'],
  schritte: [
    {
      was: 'Die mündliche Prüfung A2 ablegen',
      warum: 'Deutsch (mündlich A2)',
      wer: 'person',
      bis: asDatum('2027-08-21'),
      nachweis: 'Zertifikat oder Kursbescheinigung',
      stand: 'vereinbart',
      angebot: 'Volkshochschule Musterstadt · 300 Stunden · kostenfrei',
    },
    {
      was: 'Einen Platz in der Kita suchen',
      warum: null,
      wer: 'beratungsstelle',
      bis: asDatum('2027-02-21'),
      nachweis: 'Zusage der Kita',
      stand: 'vereinbart',
      angebot: null,
    },
    {
      was: 'Die Bescheinigung für die Vorsprache ausstellen',
      warum: null,
      wer: 'behoerde',
      bis: asDatum('2026-12-21'),
      nachweis: 'Bescheinigung',
      stand: 'vereinbart',
      angebot: null,
    },
  ],
  beitragBehoerde: 'Wir nennen Ihnen eine feste Ansprechperson.\nWir antworten innerhalb von zwei Wochen.',
  fassung: 2,
  beratungsstelle: 'Beratungsstelle Eins (erfunden)',
};

export type Probe = {
  readonly name: string;
  readonly vorlage: string;
  readonly blanko: boolean;
  readonly dokument: Dokument;
};

const probe = (vorlage: string, art: string, dokument: Dokument): Probe => ({
  name: `${dokument.titel}, ${art}`,
  vorlage,
  blanko: art === 'blanko',
  dokument,
});

export const papiere: readonly Probe[] = [
  probe(
    'rueckmeldebogen',
    'ausgefüllt',
    full(vorlagen.rueckmeldebogen, {
      person,
      ausgehaendigtAm,
      erwartetBis,
      stelle: 'Beratungsstelle Eins (erfunden)',
      einwilligungVom: asDatum('2026-11-03'),
      stellen: [...stellen],
    }),
  ),
  probe(
    'rueckmeldebogen',
    'ohne Träger',
    full(vorlagen.rueckmeldebogen, {
      person,
      ausgehaendigtAm,
      erwartetBis,
      stelle: null,
      einwilligungVom: null,
      stellen: [],
    }),
  ),
  probe('rueckmeldebogen', 'blanko', blank(vorlagen.rueckmeldebogen)),
  probe('beratungsstellen', 'ausgefüllt', full(vorlagen.beratungsstellen, { stellen: [...stellen] })),
  probe('beratungsstellen', 'blanko', blank(vorlagen.beratungsstellen)),
  probe(
    'einwilligung',
    'ausgefüllt',
    full(vorlagen.einwilligung, {
      person,
      stelle: 'Beratungsstelle Eins (erfunden)',
      zwecke: ['fallgruppe'],
    }),
  ),
  probe('einwilligung', 'blanko', blank(vorlagen.einwilligung)),
  probe('integrationsfahrplan', 'ausgefüllt', full(vorlagen.integrationsfahrplan, instrument)),
  probe(
    'integrationsfahrplan',
    'ohne Träger',
    full(vorlagen.integrationsfahrplan, {
      ...instrument,
      beratungsstelle: null,
      hemmnisse: [],
      stand: [],
      fruehestens: null,
    }),
  ),
  probe('integrationsfahrplan', 'blanko', blank(vorlagen.integrationsfahrplan)),
  probe('integrationsvereinbarung', 'ausgefüllt', full(vorlagen.integrationsvereinbarung, instrument)),
  probe(
    'integrationsvereinbarung',
    'ohne Träger',
    full(vorlagen.integrationsvereinbarung, {
      ...instrument,
      beratungsstelle: null,
      beitragBehoerde: null,
      schritte: instrument.schritte.slice(0, 1),
    }),
  ),
  probe('integrationsvereinbarung', 'blanko', blank(vorlagen.integrationsvereinbarung)),
  probe(
    'pruefvermerk',
    'ausgefüllt',
    full(
      vorlagen.pruefvermerk,
      pruefvermerkDaten(person, checkFall(claraMuster, pruefrahmen(asDatum('2026-11-21'))), {
        rechnung: rechne({ fall: claraMuster, tag: asDatum('2026-11-21'), rahmen: {} }),
        beistand: beistandFuer({ land: 'NI', leitsaetze: [] }, asDatum('2026-11-21')),
      }),
    ),
  ),
  probe('pruefvermerk', 'blanko', blank(vorlagen.pruefvermerk)),
  probe(
    'wiederherstellungsblatt',
    'ausgefüllt',
    createDokument(
      wiederherstellungsblatt,
      {
        woerter: [
          'apfel',
          'brief',
          'dose',
          'ebene',
          'feder',
          'gabel',
          'hafen',
          'insel',
          'jacke',
          'kerze',
          'lampe',
          'maus',
        ],
        register: 'Musterkreis',
        eingerichtetVon: 'Frau Beispiel',
      },
      { kopf, kennung: null },
    ),
  ),
  probe('wiederherstellungsblatt', 'blanko', blank(wiederherstellungsblatt)),
  ...papiereGremium({ full, blank, probe }),
  ...papierePerson({ person, full, blank, probe }),
  ...papiereVerfahren({ person, instrument, stellen, full, blank, probe }),
];
