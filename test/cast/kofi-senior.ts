import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Kofi Senior: 71, no certificate, no work; age may take both criteria away. */
export const kofiSenior = person({
  id: 'kofi-senior',
  ...INTEGRIERTE_PERSON,
  person: { ...INTEGRIERTE_PERSON.person, geburtsdatum: '1955' },
  lebensunterhalt: {
    bruttoErwerb: 0,
    nettoErwerb: 0,
    kduWarm: 48_000,
    krankenversichert: true,
    leistungen: 'voll',
  },
  sprachnachweis: [{ muendlich: 'A1', art: 'gespraech', am: '2026-02-02' }],
  gesundheit: { entfaelltWegen: 'alter', nachweis: 'Bl. 214' },
});
