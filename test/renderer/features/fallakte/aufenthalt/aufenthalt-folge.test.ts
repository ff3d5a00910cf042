import { describe, expect, test } from 'vitest';
import {
  naechsterAbschnitt,
  offeneVorgaenger,
} from '#renderer/features/fallakte/aufenthalt/aufenthalt-folge.ts';
import { records, type RecordOf } from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { personId } from '../probe-akte.ts';

const heute = asDatum('2026-11-21');
let laufend = 0;
const abschnitt = (
  von: string,
  bis: string | null,
  status: RecordOf<'aufenthaltsabschnitt'>['status'] = 'D',
) => {
  laufend += 1;
  return records.aufenthaltsabschnitt.parse({
    id: `00000000-0000-4000-8000-${String(laufend).padStart(12, '0')}`,
    personId,
    von,
    bis,
    status,
  });
};

describe('Ein neuer Abschnitt', () => {
  test('schließt am Tag nach dem letzten an und übernimmt dessen Status', () => {
    expect(
      naechsterAbschnitt(
        [abschnitt('2020-01-01', '2021-05-31', 'G'), abschnitt('2018-01-01', '2019-12-31')],
        heute,
      ),
    ).toMatchObject({ von: '2021-06-01', status: 'G' });
  });
  test('beginnt heute, wenn der letzte noch andauert', () => {
    expect(naechsterAbschnitt([abschnitt('2020-01-01', null)], heute)).toMatchObject({
      von: '2026-11-21',
      status: 'D',
    });
  });
  test('hat ohne Vorgänger keine Vorgabe', () => {
    expect(naechsterAbschnitt([], heute)).toEqual({});
  });
});

test('Ein Abschnitt ohne Ende fällt auf, sobald ein späterer begonnen hat', () => {
  const offen = abschnitt('2020-01-01', null);
  const neu = abschnitt('2024-03-01', null);
  expect(offeneVorgaenger([neu, offen])).toEqual([{ abschnitt: offen, nachfolger: neu }]);
  expect(offeneVorgaenger([neu, { ...offen, bis: asDatum('2024-02-29') }])).toEqual([]);
});
