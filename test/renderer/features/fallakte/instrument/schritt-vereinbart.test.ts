import { describe, expect, test } from 'vitest';
import {
  fehltZurVereinbarung,
  withChange,
} from '#renderer/features/fallakte/instrument/schritt-vereinbart.ts';
import { records } from '#shared/domain/records.ts';
import { personId } from '../probe-akte.ts';

const schritt = records.schritt.parse({
  id: personId,
  personId,
  instrumentId: personId,
  reihenfolge: 0,
  was: 'Pass beantragen',
  wer: 'person',
  bis: '2027-01-31',
  nachweis: 'Terminbestätigung',
  stand: 'vereinbart',
});

describe('Ein Schritt', () => {
  test('ist vollständig mit Was, Wer, Bis wann und Nachweis', () => {
    expect(fehltZurVereinbarung(schritt)).toEqual([]);
  });
  test.each([
    [{ wer: null }, 'wer'],
    [{ bis: null }, 'bis wann'],
    [{ bis: '31.06.' }, 'bis wann'],
    [{ nachweis: ' ' }, 'der Nachweis'],
    [{ was: '' }, 'was zu tun ist'],
  ])('wird mit %j wieder zum Entwurf: es fehlt %s', (teil, wort) => {
    const next = withChange(schritt, teil);
    expect(next.stand).toBe('entwurf');
    expect(fehltZurVereinbarung(next)).toEqual([wort]);
  });
  test('bleibt erfüllt, auch wenn sich danach der Tag ändert', () => {
    expect(withChange({ ...schritt, stand: 'erfuellt' }, { bis: null }).stand).toBe('erfuellt');
  });
});
