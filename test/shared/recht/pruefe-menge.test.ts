/** Many people at once are examined as each would be alone. */
import { describe, expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { bewerte } from '#shared/recht/bewerten.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { createPlan } from '#shared/recht/engine/plan.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { pruefeMenge } from '#shared/recht/pruefe-menge.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { probe } from '#test/gegenprobe/zufall.ts';

const SEED = 43;

describe('Viele Personen auf einmal', () => {
  // 50 people are three full blocks and a rest.
  const faelle = Array.from({ length: 50 }, (_, i) => probe(SEED, i).fall);

  test.each(['2012-05-01', '2021-06-30', '2024-02-29', '2026-11-21', '2027-08-01'])(
    `am %s ist jeder Befund wie bei der einzelnen Prüfung (Startwert ${SEED})`,
    (tag) => {
      const rahmen = pruefrahmen(asDatum(tag));
      const plan = createPlan(rechtsgrundlagen, rahmen.rechtsstand);
      const found: unknown[] = [];
      pruefeMenge(plan, rahmen, faelle, (kontext, wege) => {
        found.push({
          id: kontext.fall.id,
          wege: plan.wege.map(({ rechtsgrundlage, version }, i) => ({
            weg: rechtsgrundlage.id,
            ...wege[i],
            befunde: version.kriterien.map((k) => [k.id, facts(kontext.befund(k))]),
          })),
        });
      });
      expect(found).toEqual(faelle.map((fall) => einzeln(new Kontext(fall, rahmen))));
    },
  );

  test('vor dem ersten Weg gibt es nichts zu prüfen', () => {
    const plan = createPlan(rechtsgrundlagen, asDatum('2004-12-31'));
    expect(plan).toEqual({ kriterien: [], wege: [] });
  });

  test('ein Kriterium, das mehrere Wege verlangen, steht nur einmal im Plan', () => {
    const { kriterien, wege } = createPlan(rechtsgrundlagen, asDatum('2026-11-21'));
    expect(new Set(kriterien).size).toBe(kriterien.length);
    expect(kriterien.length).toBeLessThan(wege.flatMap(({ version }) => version.kriterien).length);
  });
});

function einzeln(kontext: Kontext) {
  return {
    id: kontext.fall.id,
    wege: rechtsgrundlagen.flatMap((rechtsgrundlage) => {
      const bewertung = bewerte(rechtsgrundlage, kontext);
      if ('keine' in bewertung) return [];
      const { zustand, vorschlag, fruehestens, geprueft } = bewertung;
      return [
        {
          weg: rechtsgrundlage.id,
          zustand,
          vorschlag,
          fruehestens,
          befunde: geprueft.map(({ kriterium, pruefung }) => [kriterium.id, facts(pruefung.befund)]),
        },
      ];
    }),
  };
}

/** Findings as plain data: some hold further findings that are only made when somebody reads them. */
function facts(befund: unknown): unknown {
  return JSON.parse(JSON.stringify(befund));
}
