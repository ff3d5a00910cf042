/** The papers a person receives: full, in the smallest form they have, and blank. */
import { ersteUnterlagen, unterlagen } from '#shared/ablauf/unterlagen.ts';
import { stelleDaten, type PersonDaten } from '#shared/dokumente/daten.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import type { PassDaten } from '#shared/dokumente/vorlagen/pass.ts';
import type { WegDaten } from '#shared/dokumente/vorlagen/weg.ts';
import { asDatum } from '#shared/lib/datum.ts';
import type { Probe } from './papiere.ts';

/** Everything § 25b can ask for at once: the longest paper there is. */
const ALLES = ['25b1.FDGO', '25b1.GRUNDK', '25b1.LU', '25b1.DEU', '25b1.SCHULE', 'Q.ID', 'Q.PASS'];

export const wegProbe = (person: PersonDaten): WegDaten => ({
  person,
  rechtsgrundlage: '25b1',
  geprueft: true,
  geschafft: [
    { punkt: 'Abgeschlossenes Asylverfahren', stand: '' },
    { punkt: 'Ihre Duldung', stand: 'Duldung seit 24.12.2017' },
    { punkt: 'Zeit in Deutschland', stand: 'ununterbrochener Aufenthalt seit 02.09.2016' },
  ],
  fehlt: ALLES.flatMap((id) => unterlagen[id] ?? []),
  wartet: [
    { punkt: 'Dauer der Duldung', stand: 'Voraussichtlich ab 01.03.2027.' },
    { punkt: 'Einreise', stand: 'Das prüft die Behörde noch.' },
  ],
  schritt: { was: 'Einen Termin bei der Botschaft vereinbaren', bis: asDatum('2027-01-15') },
  termin: { am: asDatum('2026-12-26'), was: 'Duldung verlängern' },
  bis: asDatum('2026-12-21'),
  beratung: true,
});

export const passProbe = (person: PersonDaten): PassDaten => ({
  person,
  zusicherung: {
    am: asDatum('2026-11-10'),
    norm: '25b1',
    bedingung: 'Sie legen einen gültigen Pass vor; Sie bestehen die mündliche Prüfung A2',
    gueltigBis: asDatum('2027-05-31'),
  },
  bemuehungen: [
    {
      am: asDatum('2026-03-02'),
      handlung: 'bei der Vertretung vorgesprochen',
      stelle: 'Botschaft (erfunden)',
      ergebnis: 'keine Antwort',
      nachweis: 'Fahrkarte',
    },
    { am: asDatum('2026-07-14'), handlung: 'Pass beantragt', stelle: null, ergebnis: null, nachweis: null },
  ],
});

type Werkzeug = {
  readonly person: PersonDaten;
  readonly full: <D>(vorlage: Vorlage<D>, daten: D) => Dokument;
  readonly blank: <D>(vorlage: Vorlage<D>) => Dokument;
  readonly probe: (vorlage: string, art: string, dokument: Dokument) => Probe;
};

export function papierePerson({ person, full, blank, probe }: Werkzeug): readonly Probe[] {
  const weg = wegProbe(person);
  const wenig: WegDaten = {
    ...weg,
    rechtsgrundlage: null,
    geprueft: false,
    geschafft: [],
    fehlt: [...ersteUnterlagen],
    wartet: [],
    schritt: null,
    termin: null,
    beratung: false,
  };
  const nichts: WegDaten = { ...wenig, geprueft: true, fehlt: [] };
  const { was_fehlt, unterlagenliste, anschreiben } = vorlagen;
  const zurPerson = {
    staatsangehoerigkeit: 'Musterland',
    familienstand: 'ledig',
    einreiseAm: asDatum('2016-09-02'),
    telefon: null,
    email: 'person@mail.example',
  };
  const pass = passProbe(person);
  const ohne: PassDaten = { person, zusicherung: null, bemuehungen: [] };
  const einwilligung = {
    zweck: 'behoerde_an_traeger' as const,
    stelle: 'Beratungsstelle Eins (erfunden)',
    erteiltAm: asDatum('2026-05-04'),
    widerrufenAm: asDatum('2026-11-20'),
  };
  return [
    probe('anschreiben', 'ausgefüllt', full(anschreiben, { ...weg, empfaenger: null, erstesAm: null })),
    probe(
      'anschreiben',
      'noch nichts bekannt, ohne Träger',
      full(anschreiben, { ...wenig, empfaenger: null, erstesAm: null }),
    ),
    probe(
      'anschreiben',
      'zweiter Brief an die Vertretung',
      full(anschreiben, {
        ...nichts,
        empfaenger: {
          name: 'Kanzlei Anwältin Musterrecht',
          zusatz: 'Büro Musterstadt',
          strasse: 'Rechtsweg 3',
          plz: '01234',
          ort: 'Musterstadt',
        },
        erstesAm: asDatum('2026-10-20'),
      }),
    ),
    probe('anschreiben', 'blanko', blank(anschreiben)),
    ...['person' as const, 'stelle' as const].map((an) =>
      probe(
        'erinnerung',
        `an ${an === 'person' ? 'die Person' : 'die Beratungsstelle'}`,
        full(vorlagen.erinnerung, {
          person,
          an:
            an === 'person'
              ? null
              : {
                  traegerId: '7f2f9d0c-6c1f-4a53-9a0e-0c4a1f3f7b11',
                  stelle: stelleDaten.parse({
                    name: 'Beratungsstelle Eins (erfunden)',
                    strasse: 'Hilfeweg 1',
                    plz: '01234',
                    ort: 'Musterstadt',
                  }),
                },
          ausgehaendigtAm: asDatum('2026-10-01'),
          erwartetBis: asDatum('2026-11-01'),
          bitteBis: asDatum('2026-12-05'),
          bogen: 'RB-7K3M-9QXD',
          nochmals: an === 'stelle',
        }),
      ),
    ),
    probe('erinnerung', 'blanko', blank(vorlagen.erinnerung)),
    ...[was_fehlt, unterlagenliste].flatMap((vorlage) => [
      probe(vorlage.id, 'ausgefüllt', full(vorlage, weg)),
      probe(vorlage.id, 'noch nichts bekannt, ohne Träger', full(vorlage, wenig)),
      probe(vorlage.id, 'nichts fehlt', full(vorlage, nichts)),
      probe(vorlage.id, 'blanko', blank(vorlage)),
    ]),
    probe('antrag', 'ausgefüllt', full(vorlagen.antrag, { ...weg, ...zurPerson })),
    probe(
      'antrag',
      'auf eine Duldung',
      full(vorlagen.antrag, { ...weg, ...zurPerson, rechtsgrundlage: '60c' }),
    ),
    probe('antrag', 'blanko', blank(vorlagen.antrag)),
    probe('zusicherung', 'ausgefüllt', full(vorlagen.zusicherung, pass)),
    probe('zusicherung', 'blanko', blank(vorlagen.zusicherung)),
    probe('zug_um_zug', 'ausgefüllt', full(vorlagen.zug_um_zug, pass)),
    probe('zug_um_zug', 'ohne Zusicherung', full(vorlagen.zug_um_zug, ohne)),
    probe('zug_um_zug', 'blanko', blank(vorlagen.zug_um_zug)),
    probe('passbemuehungen', 'ausgefüllt', full(vorlagen.passbemuehungen, pass)),
    probe('passbemuehungen', 'blanko', blank(vorlagen.passbemuehungen)),
    probe(
      'widerruf',
      'ausgefüllt',
      full(vorlagen.widerruf, {
        person,
        einwilligungen: [einwilligung, { ...einwilligung, stelle: null, widerrufenAm: null }],
      }),
    ),
    probe('widerruf', 'blanko', blank(vorlagen.widerruf)),
  ];
}
