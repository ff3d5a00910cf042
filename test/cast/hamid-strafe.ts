import { INTEGRIERTE_PERSON, OHNE_HINDERNIS, person } from './basis.ts';

/** Hamid Strafe: eight months of Freiheitsstrafe for an intentional offence: § 25b is barred for years. */
export const hamidStrafe = person({
  id: 'hamid-strafe',
  ...INTEGRIERTE_PERSON,
  hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden', registerauszugVom: '2026-09-01' },
  verurteilung: [
    {
      am: '2024-03-05',
      rechtskraftAm: '2024-04-10',
      art: 'freiheitsstrafe',
      monate: 8,
      bewaehrung: true,
      vorsatz: true,
      nurAuslaenderrechtlich: false,
      delikt: 'Vermögen',
    },
  ],
});
