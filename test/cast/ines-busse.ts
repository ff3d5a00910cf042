import { INTEGRIERTE_PERSON, OHNE_HINDERNIS, person } from './basis.ts';

/** Ines Buße: a fine of 60 Tagessätze. No fixed limit applies; it is a matter of judgement. */
export const inesBusse = person({
  id: 'ines-busse',
  ...INTEGRIERTE_PERSON,
  hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
  verurteilung: [
    {
      am: '2025-01-20',
      rechtskraftAm: '2025-02-20',
      art: 'geldstrafe',
      tagessaetze: 60,
      vorsatz: true,
      nurAuslaenderrechtlich: false,
    },
  ],
});
