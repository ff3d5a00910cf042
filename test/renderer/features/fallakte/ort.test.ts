import { expect, test } from 'vitest';
import { ortOf } from '#renderer/features/fallakte/ort.ts';
import { eintragTabellen } from '#shared/api/eintrag.ts';
import { fall } from '#shared/domain/fall.ts';

test.each([...Object.keys(fall.shape).filter((tabelle) => tabelle !== 'id'), ...eintragTabellen])(
  'Angaben in „%s“ haben einen Ort in der Fallakte',
  (tabelle) => {
    expect(ortOf(`${tabelle}.irgendetwas`)).not.toBeNull();
  },
);

test('Was außerhalb der Akte eingetragen wird, hat dort keinen Ort', () => {
  expect(ortOf('Einstellungen')).toBeNull();
});
