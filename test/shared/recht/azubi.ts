/** Invented people for §§ 16g, 19d, 60c, 60d: everything met, to be changed in one point. */
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { OHNE_HINDERNIS, PASS } from '#test/cast/basis.ts';
import { integriert } from './befragen.ts';

export const AUSBILDUNG = {
  art: 'qualifiziert',
  beruf: 'Probehandwerk',
  von: '2026-09-01',
  bis: '2029-08-31',
  staatlichAnerkannt: true,
  eingetragen: true,
  alsAsylbewerberBegonnen: false,
  verguetungMonat: 90_000,
} as const satisfies NonNullable<FallEingabe['ausbildung']>[number];

export const NICHTS_DAGEGEN = {
  ...OHNE_HINDERNIS,
  massnahmen: 'keine',
  ausweisungsverfuegung: 'keine',
  extremismus: 'keine',
  einreiseWegenLeistungen: 'keine',
  hinausgezoegert: 'keine',
} as const satisfies FallEingabe['hindernis'];

export const FRUEH_GEKLAERT = { ...PASS, identitaetGeklaertAm: '2019-05-01' } as const;

/** In training, entered in 2018, identity clarified in 2019, nothing against it. */
export function azubi(mehr: Partial<FallEingabe> = {}): Fall {
  return integriert({
    ausbildung: [AUSBILDUNG],
    hindernis: NICHTS_DAGEGEN,
    identitaet: FRUEH_GEKLAERT,
    ...mehr,
  });
}

export const STELLE = {
  form: 'vollzeit',
  von: '2024-01-01',
  stundenWoche: 40,
  sozialversicherungspflichtig: true,
  bruttoMonat: 260_000,
  nettoMonat: 190_000,
  qualifiziert: true,
  entsprichtAbschluss: true,
  baZustimmung: true,
} as const satisfies NonNullable<FallEingabe['beschaeftigung']>[number];

/** In work since 2024 and living on it, single, entered in 2018, identity clarified in 2019. */
export function inArbeit(mehr: Partial<FallEingabe> = {}): Fall {
  return integriert({
    hindernis: NICHTS_DAGEGEN,
    identitaet: FRUEH_GEKLAERT,
    beschaeftigung: [STELLE],
    lebensunterhalt: {
      kduWarm: 52_000,
      krankenversichert: true,
      wohnraumAusreichend: true,
      durchArbeitGesichertSeit: '2024-01-01',
      ohneLeistungenSeit: '2024-01-01',
    },
    integration: { integrationskurs: 'keine_verpflichtung', beschaeftigungenErfasst: true },
    sprachnachweis: [{ muendlich: 'B1', schriftlich: 'B1', art: 'zertifikat', am: '2024-06-30' }],
    ...mehr,
  });
}
