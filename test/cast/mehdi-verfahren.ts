import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Mehdi Verfahren: the asylum procedure still runs; a soll-title is barred until it ends. */
export const mehdiVerfahren = person({
  id: 'mehdi-verfahren',
  ...INTEGRIERTE_PERSON,
  asyl: { status: 'laufend', gesuchAm: '2019-05-01', antragAm: '2019-05-20' },
  person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2019-05-01' },
  aufenthaltsabschnitt: [{ status: 'G', von: '2019-05-01', quelle: 'AZR' }],
});
