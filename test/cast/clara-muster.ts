import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Clara Muster: alone with a child of four, four-year limit reached, Lebensunterhalt in dispute (vector LU-4). */
export const claraMuster = person({
  id: 'clara-muster',
  ...INTEGRIERTE_PERSON,
  person: {
    ...INTEGRIERTE_PERSON.person,
    geburtsdatum: '1996-07-02',
    geschlecht: 'w',
    einreiseAm: '2022-11-21',
  },
  asyl: { status: 'nicht_gestellt' },
  aufenthaltsabschnitt: [{ status: 'D', von: '2022-11-21', quelle: 'AZR' }],
  lebensunterhalt: {
    bruttoErwerb: 150_000,
    nettoErwerb: 122_000,
    kduWarm: 65_000,
    alleinerziehend: true,
    krankenversichert: true,
    leistungen: 'ergaenzend',
  },
  angehoeriger: [
    { beziehung: 'kind', name: 'Carlo Muster', geburtsdatum: '2022-02-10', ledig: true, imHaushalt: true },
  ],
});
