import { expect, it } from 'vitest';
import { sitzung, sitzungspunkt } from '#shared/domain/gremium.ts';
import { traegerkontakt } from '#shared/domain/traeger.ts';
import { eingabeSaetze } from '#renderer/lib/eingabe-saetze.ts';

it('Ein Formular sagt auf Deutsch, was fehlt, auch in den Zeilen einer Liste', () => {
  const kontakt = { id: crypto.randomUUID(), traegerId: crypto.randomUUID(), name: '' };
  expect(eingabeSaetze(traegerkontakt, kontakt)).toEqual({ name: 'Bitte ausfüllen.' });
  expect(eingabeSaetze(traegerkontakt, { ...kontakt, name: 'Mia Muster' })).toEqual({});
  const mitPunkten = sitzung.extend({
    punkte: sitzungspunkt.pick({ thema: true, bis: true }).array(),
  });
  expect(
    eingabeSaetze(mitPunkten, {
      id: crypto.randomUUID(),
      gremium: 'lenkungskreis',
      am: 'morgen',
      punkte: [
        { thema: 'Fristen', bis: null },
        { thema: '', bis: '31.02.2026' },
      ],
    }),
  ).toEqual({
    am: 'Bitte als JJJJ-MM-TT angeben.',
    'punkte.1.thema': 'Bitte ausfüllen.',
    'punkte.1.bis': 'Bitte als JJJJ-MM-TT angeben.',
  });
});
