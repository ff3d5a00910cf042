import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Jamal Ungeklärt: Duldung with the addition of § 60b, identity open, reasonable steps outstanding. */
export const jamalUngeklaert = person({
  id: 'jamal-ungeklaert',
  ...INTEGRIERTE_PERSON,
  identitaet: {
    identitaet: 'keine_massnahmen',
    staatsangehoerigkeitGeklaert: false,
    passVorhanden: false,
    mitwirkung: 'nicht_erfuellt',
  },
  aufenthaltsabschnitt: [
    { status: 'D', von: '2021-02-01', bis: '2024-01-31', quelle: 'AZR' },
    { status: 'D60B', von: '2024-02-01', quelle: 'AZR' },
  ],
});
