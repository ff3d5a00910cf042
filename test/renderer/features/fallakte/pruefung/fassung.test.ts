import { expect, test } from 'vitest';
import { fassungInWorten } from '#renderer/features/fallakte/pruefung/fassung.ts';

test('Eine Fassung wird mit Geltung genannt, eine geplante als geplant', () => {
  expect(fassungInWorten('25b1', '25b-2022')).toBe(
    'Fassung 25b-2022, in Kraft seit 31.12.2022, voraussichtlich bis 30.06.2027',
  );
  expect(fassungInWorten('25b1', '25b-2027')).toContain('geplant ab etwa 01.07.2027');
  expect(fassungInWorten('25b1', 'gibt-es-nicht')).toBeNull();
});
