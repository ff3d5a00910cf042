import { describe, expect, test } from 'vitest';
import { gruppiere, offenePunkte, wegeBestFirst } from '#renderer/features/fallakte/pruefung/wege-rang.ts';
import { bilalOhnepass } from '#test/cast/bilal-ohnepass.ts';
import { pruefe, unbekannte, weg } from '#test/shared/recht/befragen.ts';

describe('Die Wege der Prüfung', () => {
  test('stehen der aussichtsreichste zuerst, verschlossene nach offenen, von Hand zu prüfende zuletzt', () => {
    const ergebnis = pruefe(bilalOhnepass);
    const wege = wegeBestFirst(ergebnis);
    expect(wege[0]?.id).toBe(ergebnis.rechtsgrundlage);
    expect(wege.at(-1)?.id).toBe('255');
    const farben = wege.flatMap(({ vorschlag }) => vorschlag ?? []);
    expect(farben.indexOf('rot')).toBeGreaterThan(farben.lastIndexOf('gelb'));
    expect(wege).toHaveLength(ergebnis.rechtsgrundlagen.length);
  });

  test('nennen als offen nur, was entscheidet', () => {
    const punkte = offenePunkte(weg(pruefe(bilalOhnepass), '25b1'));
    expect(punkte.map(({ id }) => id)).toEqual(['Q.PASS']);
  });

  test('zeigen jedes Kriterium in genau einer Gruppe', () => {
    for (const route of pruefe(unbekannte()).rechtsgrundlagen)
      expect(
        gruppiere(route)
          .flatMap(({ kriterien }) => kriterien.map(({ id }) => id))
          .toSorted(),
      ).toEqual(route.kriterien.map(({ id }) => id).toSorted());
  });
});
