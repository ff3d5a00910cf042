import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Gloria Chance: holds a title under § 104c until 30.06.2027; her § 60b times count. */
export const gloriaChance = person({
  id: 'gloria-chance',
  ...INTEGRIERTE_PERSON,
  person: { ...INTEGRIERTE_PERSON.person, geburtsdatum: '1994-12-12', einreiseAm: '2017-01-10' },
  aufenthaltsabschnitt: [
    { status: 'D60B', von: '2017-01-10', bis: '2025-12-30', quelle: 'Akte' },
    { status: 'AE104C', von: '2025-12-31', bis: '2027-06-30', quelle: 'AZR' },
  ],
});
