/** What the invented people have in common. Every name is invented and sounds like it: „… Probe“, „… Muster“. */
import { fall, type Fall, type FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';

/** The day on which the stories of the cast are told. */
export const CAST_STICHTAG = asDatum('2026-11-21');

/** Everything looked at and nothing found. */
export const OHNE_HINDERNIS = {
  verurteilungen: 'keine',
  taeuschungen: 'keine',
  ausweisungsinteresse: 'keine',
  sicherheitserkenntnisse: 'keine',
  einreiseverbot: 'keine',
  ausreisepflichtVollziehbar: true,
} as const satisfies FallEingabe['hindernis'];

export const PASS = {
  identitaet: 'pass',
  staatsangehoerigkeitGeklaert: true,
  passVorhanden: true,
  passGueltigBis: '2029-03-31',
  mitwirkung: 'erfuellt',
  hinweisAm: '2024-02-01',
} as const satisfies FallEingabe['identitaet'];

/** LU-2: single, not fully but predominantly secured. */
export const ARBEIT = {
  erhobenAm: '2026-10-01',
  bruttoErwerb: 160_000,
  nettoErwerb: 129_000,
  kduWarm: 52_000,
  krankenversichert: true,
  leistungen: 'ergaenzend',
} as const satisfies FallEingabe['lebensunterhalt'];

export const INTEGRIERT = {
  fdgoErklaerung: true,
  fdgoErklaerungAm: '2025-05-05',
  fdgoHinweise: 'keine',
  grundkenntnisse: true,
  lidTestAm: '2025-03-15',
} as const satisfies FallEingabe['integration'];

/** A grown-up with nothing left open for § 25b, to be changed in one point. */
export const INTEGRIERTE_PERSON = {
  person: {
    geburtsdatum: '1990-05-14',
    geschlecht: 'x',
    familienstand: 'ledig',
    staatsangehoerigkeit: '423',
    einreiseAm: '2018-03-01',
    einreiseVisum: false,
    gemeinde: 'Musterstadt',
    haushaltErfasst: true,
  },
  asyl: {
    status: 'abgelehnt_einfach',
    gesuchAm: '2018-03-01',
    antragAm: '2018-03-12',
    ablehnungAm: '2019-08-20',
    bestandskraftAm: '2020-11-20',
  },
  identitaet: PASS,
  lebensunterhalt: ARBEIT,
  integration: INTEGRIERT,
  hindernis: OHNE_HINDERNIS,
  aufenthaltsabschnitt: [
    { status: 'G', von: '2018-03-01', bis: '2020-11-20', quelle: 'AZR' },
    { status: 'D', von: '2020-11-21', quelle: 'AZR' },
  ],
  sprachnachweis: [{ muendlich: 'B1', schriftlich: 'A2', art: 'zertifikat', am: '2024-06-30' }],
} as const satisfies Omit<FallEingabe, 'id'>;

/** Facts as a file or form gives them, to a complete case; throws on invented people that do not fit the schema. */
export function person(eingabe: FallEingabe): Fall {
  return fall.parse(eingabe);
}
