import { dawitSchueler } from './dawit-schueler.ts';
import { person } from './basis.ts';

/** Elif Vorher: straight from the asylum procedure, geduldet for five months: the twelve months are still running. */
export const elifVorher = person({
  ...dawitSchueler,
  id: 'elif-vorher',
  aufenthaltsabschnitt: [
    { status: 'G', von: '2022-06-01', bis: '2026-06-20', quelle: 'AZR' },
    { status: 'D', von: '2026-06-21', quelle: 'AZR' },
  ],
});
