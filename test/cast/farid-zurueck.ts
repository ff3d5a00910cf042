import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Farid Zurück: title under § 104c has run out, geduldet again; § 60b times no longer count. */
export const faridZurueck = person({
  id: 'farid-zurueck',
  ...INTEGRIERTE_PERSON,
  aufenthaltsabschnitt: [
    { status: 'D60B', von: '2017-01-10', bis: '2023-02-28', quelle: 'Akte' },
    { status: 'AE104C', von: '2023-03-01', bis: '2024-08-31', quelle: 'AZR' },
    { status: 'D', von: '2024-09-01', quelle: 'AZR' },
  ],
  person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2017-01-10' },
});
