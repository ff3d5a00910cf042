import { OHNE_HINDERNIS, PASS, person } from './basis.ts';

/** Dawit Schüler: seventeen, four years of school, application made. § 25a has nothing open but judgement. */
export const dawitSchueler = person({
  id: 'dawit-schueler',
  person: {
    geburtsdatum: '2009-04-18',
    geschlecht: 'm',
    familienstand: 'ledig',
    staatsangehoerigkeit: '224',
    einreiseAm: '2022-06-01',
    einreiseVisum: false,
    haushaltErfasst: true,
  },
  asyl: { status: 'abgelehnt_einfach', ablehnungAm: '2024-05-02' },
  identitaet: PASS,
  hindernis: OHNE_HINDERNIS,
  integration: { fdgoHinweise: 'keine', engagement: 'Fußballverein' },
  aufenthaltsabschnitt: [
    { status: 'G', von: '2022-06-01', bis: '2024-06-30', quelle: 'AZR' },
    { status: 'D', von: '2024-07-01', quelle: 'AZR' },
  ],
  schulbesuch: [{ art: 'weiterfuehrend', von: '2022-09-01', erfolgreich: true, fehltageUnentschuldigt: 0 }],
  antrag: [{ norm: '25a1', gestelltAm: '2026-10-01', stand: 'gestellt' }],
});
