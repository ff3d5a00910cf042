import { describe, expect, test } from 'vitest';
import { asDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import type { KriteriumFassung } from '#shared/recht/engine/fassung.ts';
import type { Rechtsgrundlage } from '#shared/recht/engine/regelwerk.ts';
import { versionInForce } from '#shared/recht/engine/regelwerk.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';

const ERSTER = asDatum('2011-01-01');
const LETZTER = asDatum('2030-12-31');

const jederTag: readonly Datum[] = (() => {
  const days: Datum[] = [];
  for (let day: Datum = ERSTER; day <= LETZTER; day = plusDays(day, 1)) days.push(day);
  return days;
})();

/** What is wrong on which day; nothing when every day has one version or a sentence. */
function luecken(r: Rechtsgrundlage): string[] {
  const found: string[] = [];
  for (const tag of jederTag) {
    const inForce = r.versionen.filter(({ von, bis }) => von <= tag && (bis === null || tag <= bis));
    if (inForce.length > 1) found.push(`${tag}: ${inForce.map(({ id }) => id).join(' und ')}`);
    // Only before the first and after the last version may a day be without one.
    const between = r.versionen.some(({ von }) => von > tag) && r.versionen.some(({ von }) => von <= tag);
    if (inForce.length === 0 && between) found.push(`${tag}: keine Fassung zwischen zweien`);
    if (inForce.length === 0 && !/^Am \d{2}\.\d{2}\.\d{4} .{20,}\.$/.test(r.keine(tag)))
      found.push(`${tag}: ohne Fassung und ohne Satz`);
  }
  return found;
}

describe('An jedem Tag von 2011 bis 2030 gilt genau eine Fassung oder keine mit einem Satz, warum', () => {
  test.each(rechtsgrundlagen.map((r) => [r.id, r] as const))('%s', (_, r) => expect(luecken(r)).toEqual([]));

  test('die Prüfung fände eine Lücke und eine Überschneidung und nennt den Tag', () => {
    const [first] = rechtsgrundlagen;
    const [a, b] = first?.versionen ?? [];
    if (!first || !a || !b) throw new Error('no route with two versions');
    const cut = (bis: string) => ({ ...first, versionen: [{ ...a, bis: asDatum(bis) }, b] });
    expect(luecken(cut(plusDays(b.von, -2)))).toEqual([
      `${plusDays(b.von, -1)}: keine Fassung zwischen zweien`,
    ]);
    expect(luecken(cut(b.von))).toEqual([`${b.von}: ${a.id} und ${b.id}`]);
  });
});

describe('Ein Kriterium, dessen Wortlaut wechselt', () => {
  const gefasste = new Map(
    rechtsgrundlagen
      .flatMap(({ versionen }) => versionen)
      .flatMap(({ kriterien }) => kriterien)
      .flatMap((k) => (k.fassungen === undefined ? [] : [[k.nummer, k] as const])),
  );
  const anschluesse = (fassungen: readonly KriteriumFassung[]) =>
    fassungen.slice(1).map(({ von }, i) => {
      const { bis } = fassungen[i] ?? { bis: null };
      return bis === null || von === null ? 'offen' : plusDays(bis, 1) === von;
    });

  test.each([...gefasste.values()].map((k) => [k.id, k.nummer, k.fassungen ?? []] as const))(
    '%s (Nr. %i): Jede Fassung beginnt am Tag nach dem Ende der vorigen, die letzte hat kein Ende',
    (_, _nummer, fassungen) => {
      expect(fassungen.length).toBeGreaterThan(0);
      expect(anschluesse(fassungen).filter((each) => each !== true)).toEqual([]);
      expect(fassungen.at(-1)?.bis).toBeNull();
    },
  );

  test('es gibt solche, und eine Lücke, eine Überschneidung oder ein offenes Ende dazwischen fiele auf', () => {
    const [first] = [...gefasste.values()].filter(({ fassungen = [] }) => fassungen.length > 1);
    const [a, b] = first?.fassungen ?? [];
    if (!a || !b?.von) throw new Error('no criterion with two wordings');
    for (const bis of [b.von, plusDays(b.von, -2), null])
      expect(anschluesse([{ ...a, bis }, b])).not.toEqual([true]);
  });
});

describe('Die Grenzen der Fassungen, der Tag davor und der Tag', () => {
  const fassung = (id: string, tag: string) => {
    const r = rechtsgrundlagen.find((route) => route.id === id);
    if (!r) throw new Error(id);
    const found = versionInForce(r, asDatum(tag));
    return 'keine' in found ? null : found.id;
  };
  test.each([
    ['25a1', '2011-06-30', null],
    ['25a1', '2011-07-01', '25a-2011'],
    ['25a1', '2015-07-31', '25a-2011'],
    ['25a1', '2015-08-01', '25a-2015'],
    ['25a1', '2022-12-30', '25a-2015'],
    ['25a1', '2022-12-31', '25a-2022'],
    ['25a1', '2027-06-30', '25a-2022'],
    ['25a1', '2027-07-01', '25a-2027'],
    ['25b1', '2015-07-31', null],
    ['25b1', '2015-08-01', '25b-2015'],
    ['25b1', '2019-12-31', '25b-2015'],
    ['25b1', '2020-01-01', '25b-2020'],
    ['25b1', '2022-12-30', '25b-2020'],
    ['25b1', '2022-12-31', '25b-2022'],
    ['25b1', '2027-06-30', '25b-2022'],
    ['25b1', '2027-07-01', '25b-2027'],
  ])('%s am %s: %s', (id, tag, version) => expect(fassung(id, tag)).toBe(version));

  test('geplante Fassungen sagen das: die alte endet geplant, die neue beginnt geplant', () => {
    const alle = rechtsgrundlagen.flatMap(({ versionen }) => versionen);
    const neue = alle.filter(({ von }) => von === '2027-07-01');
    expect(neue.map(({ id }) => id)).toEqual(expect.arrayContaining(['25a-2027', '25b-2027']));
    expect(neue.filter((v) => v.beginnGeplant !== true || v.datumGenau)).toEqual([]);
    expect(alle.filter(({ bis, endeGeplant }) => bis === '2027-06-30' && !endeGeplant)).toEqual([]);
  });
});

describe('Kriterien mit eigenen Fassungen', () => {
  const gefasste = new Map<string, readonly KriteriumFassung[]>();
  for (const { versionen } of rechtsgrundlagen)
    for (const { kriterien } of versionen)
      for (const k of kriterien) if (k.fassungen) gefasste.set(k.id, k.fassungen);

  test('sind die, deren Vorschrift sich ändert, während der Weg derselbe bleibt', () => {
    for (const id of ['Q.AUSW', 'Q.VISUM', 'Q.60B', '25a1.STRAF', '25b2.AUSW'])
      expect([...gefasste.keys()]).toContain(id);
  });

  test.each([...gefasste])('%s: keine Lücke, keine Überschneidung, offen bis heute', (_, fassungen) => {
    expect(fassungen.at(-1)?.bis).toBeNull();
    for (const [i, { bis }] of fassungen.entries()) {
      const next = fassungen[i + 1];
      if (next) expect([next.id, next.von]).toEqual([next.id, bis === null ? null : plusDays(bis, 1)]);
    }
  });
});
