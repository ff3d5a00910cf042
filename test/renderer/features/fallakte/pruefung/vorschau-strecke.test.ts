import { describe, expect, test } from 'vitest';
import { absehbar, achseOf, erreichbar } from '#renderer/features/fallakte/pruefung/vorschau-strecke.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { createVorschau } from '#shared/recht/vorschau/vorschau.ts';
import { bilalOhnepass } from '#test/cast/bilal-ohnepass.ts';
import { integriert } from '#test/shared/recht/befragen.ts';

const vorschau = (fall: Parameters<typeof createVorschau>[0]) =>
  createVorschau(fall, pruefrahmen(asDatum('2026-11-21')));
const weg = (v: ReturnType<typeof vorschau>) => {
  const found = v.wege.find(({ id }) => id === '25b1');
  if (!found) throw new Error('no § 25b');
  return found;
};

describe('Die Achse der Vorschau', () => {
  test('reicht mindestens drei Jahre und sonst ein Jahr über den letzten Tag hinaus', () => {
    expect(achseOf(vorschau(bilalOhnepass)).bis).toBe('2029-11-21');
    const lang = vorschau(
      integriert({
        aufenthaltsabschnitt: [{ status: 'D', von: '2024-06-01' }],
        identitaet: {
          identitaet: 'pass',
          staatsangehoerigkeitGeklaert: true,
          passVorhanden: true,
          passGueltigBis: '2035-01-01',
          mitwirkung: 'erfuellt',
        },
      }),
    );
    expect(achseOf(lang).bis).toBe('2031-06-01');
  });

  test('zeichnet voll, ab wann ein Weg erreichbar ist', () => {
    const v = vorschau(integriert({ aufenthaltsabschnitt: [{ status: 'D', von: '2021-11-21' }] }));
    const achse = achseOf(v);
    const strecke = erreichbar(achse, weg(v));
    expect(Math.round(strecke?.links ?? 0)).toBe(33);
    expect(Math.round((strecke?.links ?? 0) + (strecke?.breite ?? 0))).toBe(100);
    expect(absehbar(achse, weg(v))).toBeNull();
  });

  test('zeichnet gestrichelt, wo nur noch etwas zu tun ist', () => {
    const v = vorschau(bilalOhnepass);
    expect(erreichbar(achseOf(v), weg(v))).toBeNull();
    expect(absehbar(achseOf(v), weg(v))).toEqual({ links: 0, breite: 100 });
  });
});
