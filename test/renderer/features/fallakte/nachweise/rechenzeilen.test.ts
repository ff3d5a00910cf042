import { expect, test } from 'vitest';
import { rechenzeilen } from '#renderer/features/fallakte/nachweise/rechenzeilen.ts';
import { fall } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { checkFall } from '#shared/recht/check-fall.ts';

test('Die Rechnung zeigt Bedarf, Einkommen und beide Anteile so, wie die Prüfung sie gerechnet hat', () => {
  const heute = asDatum('2026-11-21');
  const probe = fall.parse({
    id: 'probe',
    person: { geburtsdatum: '1990-02-01', haushaltErfasst: true },
    lebensunterhalt: {
      bruttoErwerb: 240_000,
      nettoErwerb: 170_000,
      kduWarm: 60_000,
      krankenversichert: true,
    },
  });
  const rahmen = {
    stichtag: heute,
    rechtsstand: heute,
    horizontMonate: 24,
    bagatelleTage: 14,
    unterbrechung60b: 'hemmt',
  } as const;
  const kriterium = checkFall(probe, rahmen)
    .rechtsgrundlagen.flatMap(({ kriterien }) => kriterien)
    .find(({ id }) => id === '25b1.LU');
  const zeilen = rechenzeilen(kriterium?.detail ?? {});
  expect(zeilen.map(({ id }) => id)).toEqual([
    'regelbedarf',
    'kduWarm',
    'bedarf',
    'netto',
    'freibetrag',
    'einkommen',
    'saldo',
    'anteilOhneFreibetrag',
    'anteilMitFreibetrag',
  ]);
  expect(zeilen.find(({ id }) => id === 'kduWarm')?.wert.replaceAll(/\s/g, ' ')).toBe('600,00 €');
  const bedarf = Number(kriterium?.detail['regelbedarf']) + 60_000;
  expect(kriterium?.detail['bedarf']).toBe(bedarf);
});
