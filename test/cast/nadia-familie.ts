import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Nadia Familie: couple with children of five and nine, one earner (vector LU-3), school proven. */
export const nadiaFamilie = person({
  id: 'nadia-familie',
  ...INTEGRIERTE_PERSON,
  person: { ...INTEGRIERTE_PERSON.person, geburtsdatum: '1991-01-05', familienstand: 'verheiratet' },
  lebensunterhalt: {
    bruttoErwerb: 310_000,
    nettoErwerb: 248_000,
    kindergeld: 51_800,
    kduWarm: 90_000,
    krankenversichert: true,
    leistungen: 'ergaenzend',
  },
  angehoeriger: [
    { beziehung: 'ehegatte', name: 'Noah Familie', geburtsdatum: '1989-03-03', imHaushalt: true },
    { beziehung: 'kind', name: 'Nele Familie', geburtsdatum: '2021-06-01', ledig: true, imHaushalt: true },
    {
      beziehung: 'kind',
      name: 'Nico Familie',
      geburtsdatum: '2017-06-01',
      ledig: true,
      imHaushalt: true,
      schulbesuchNachgewiesen: true,
    },
  ],
});
