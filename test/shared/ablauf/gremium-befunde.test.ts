import { describe, expect, it } from 'vitest';
import { strukturelleBefunde } from '#shared/ablauf/gremium-befunde.ts';

const LEER = {
  nurPass: 0,
  nurLebensunterhalt: 0,
  wartetAuf: {},
  hemmnisse: {},
  langeBei: [],
  abweichend: 0,
};

describe('Was viele Fälle gemeinsam haben', () => {
  it('wird erst ab der Schwelle ein Thema, das Größte zuerst', () => {
    const lage = {
      ...LEER,
      nurPass: 7,
      wartetAuf: { dritte: 5, person: 90 },
      hemmnisse: { kinderbetreuung: 12, deutsch: 4 },
      langeBei: [{ stelle: 'Konsulat Musterstadt', personen: 6 }],
    };
    expect(strukturelleBefunde(lage, 5).map(({ thema }) => thema)).toEqual([
      'Hemmnis bei 12 Menschen: fehlende Kinderbetreuung',
      '7 Menschen fehlt nur noch der Pass',
      'Bei 6 Menschen wartet der Antrag seit mehr als drei Monaten auf: Konsulat Musterstadt',
      '5 Menschen warten auf andere Stellen',
    ]);
  });

  it('ist in einem kleinen Register leer, statt auf Einzelne zu zeigen', () => {
    expect(strukturelleBefunde({ ...LEER, nurPass: 4, abweichend: 1 }, 5)).toEqual([]);
  });
});
