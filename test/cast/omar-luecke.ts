import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Omar Lücke: sixty days without paper in 2022; whether they break the chain is a matter of judgement. */
export const omarLuecke = person({
  id: 'omar-luecke',
  ...INTEGRIERTE_PERSON,
  aufenthaltsabschnitt: [
    { status: 'D', von: '2020-01-15', bis: '2022-03-31', quelle: 'AZR' },
    { status: 'D', von: '2022-05-31', quelle: 'AZR' },
  ],
});
