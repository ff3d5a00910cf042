import { expect, test } from 'vitest';
import { records } from '#shared/domain/records.ts';
import { sichtenJeKriterium } from '#renderer/features/fallakte/sachstand/sichtweisen-paare.ts';

const sicht = (mehr: object) =>
  records.sichtweise.parse({
    id: crypto.randomUUID(),
    personId: '11111111-1111-4111-8111-111111111111',
    seite: 'behoerde',
    kriterium: '25b1.LU',
    einschaetzung: 'offen',
    am: '2026-01-01',
    quelle: 'Probe',
    ...mehr,
  });

test('Beide Seiten stehen je Kriterium nebeneinander, die jüngste Sicht zuerst, keine fehlt', () => {
  const alle = [
    sicht({ am: '2026-01-01' }),
    sicht({ am: '2026-03-01', einschaetzung: 'erfuellt' }),
    sicht({ seite: 'beratungsstelle', am: '2026-02-01', einschaetzung: 'auf_dem_weg' }),
    sicht({ kriterium: null, seite: 'beratungsstelle', einschaetzung: 'abweichend' }),
  ];
  const paare = sichtenJeKriterium(alle);
  expect(paare.map(({ kriterium }) => kriterium)).toEqual([null, '25b1.LU']);
  expect(paare[1]?.behoerde.map(({ am }) => am)).toEqual(['2026-03-01', '2026-01-01']);
  expect(paare[1]?.beratungsstelle).toHaveLength(1);
  expect(paare.flatMap(({ behoerde, beratungsstelle }) => [...behoerde, ...beratungsstelle])).toHaveLength(
    alle.length,
  );
});

test('Was zu einer Zeile des Sachstands gesagt wurde, steht unter dieser Zeile und nicht beim Fall als Ganzem', () => {
  const paare = sichtenJeKriterium([
    sicht({ kriterium: null, schritt: 'Wohnung suchen', seite: 'beratungsstelle' }),
    sicht({ kriterium: null }),
    sicht({ schritt: 'Arbeit suchen', seite: 'beratungsstelle' }),
    sicht({}),
  ]);
  expect(paare.map(({ kriterium, schritt }) => [kriterium, schritt])).toEqual([
    [null, null],
    [null, 'Wohnung suchen'],
    ['25b1.LU', null],
  ]);
  expect(paare[2]?.beratungsstelle).toHaveLength(1);
});
