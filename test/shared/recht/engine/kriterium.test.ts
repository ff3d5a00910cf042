import { describe, expect, test } from 'vitest';
import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { probe } from '#test/gegenprobe/zufall.ts';

const SAAT = 99;
const proben = Array.from({ length: 300 }, (_, i) => probe(SAAT, i));
const kriterien = new Map(
  rechtsgrundlagen
    .flatMap(({ versionen }) =>
      versionen.flatMap((version) => version.kriterien.map((k) => ({ version, k }))),
    )
    .map(({ version, k }) => [k.nummer, [`${version.id} ${k.id}`, k] as const]),
);

/** The sentence fits both: what is missing, or who decides, stands beside it. */
const ZWEI_ERGEBNISSE: Readonly<Record<string, readonly string[]>> = {
  '25a1.SPERRE': ['unbekannt', 'wertung'],
  '25a2.STRAF': ['offen_ab', 'wertung'],
  '25b.SPERRE': ['unbekannt', 'wertung'],
  '104c.STRAF': ['offen_ab', 'wertung'],
  '104c.TAEUSCH': ['offen_handlung', 'wertung'],
  '16g.3MON': ['offen_handlung', 'unbekannt'],
  '19d.STRAF': ['offen_ab', 'wertung'],
  '60c.3MON': ['offen_handlung', 'unbekannt'],
  '60d.ID': ['erfuellt', 'nicht_anwendbar'],
  '60d.STRAF': ['offen_ab', 'wertung'],
  '60d.KIND': ['erfuellt', 'nicht_anwendbar'],
  '60d.INTK': ['erfuellt', 'nicht_anwendbar'],
};

describe.each([...kriterien.values()])(`%s in 300 erfundenen Fällen (Saat ${SAAT})`, (_, kriterium) => {
  const ergebnisse = (): readonly KriteriumErgebnis[] =>
    proben.map(({ fall, rahmen }) => kriterium.pruefe(new Kontext(fall, rahmen)).ergebnis());

  test('ein Satz steht nie für zweierlei Ergebnis', () => {
    const erlaubt = ZWEI_ERGEBNISSE[kriterium.id] ?? [];
    const zustaende = new Map<string, Set<string>>();
    for (const { text, zustand } of ergebnisse()) {
      const satz = text.replaceAll(/\d/g, '0');
      zustaende.set(satz, (zustaende.get(satz) ?? new Set()).add(zustand));
    }
    const zweierlei = [...zustaende].filter(
      ([, found]) => found.size > 1 && [...found].some((zustand) => !erlaubt.includes(zustand)),
    );
    expect(zweierlei.map(([satz, found]) => [satz, [...found]])).toEqual([]);
  });

  test('jedes Ergebnis trägt, was zu ihm gehört, und nichts sonst', () => {
    const stimmt = ({ zustand, text, fakt, handlung, fragen, ab, fehlt }: KriteriumErgebnis) =>
      /^[A-ZÄÖÜ0-9„].*[.?]$/s.test(text) &&
      !/undefined|NaN|\[object/.test([text, fakt, handlung, ...fragen].join('|')) &&
      (handlung !== null) === (zustand === 'offen_handlung') &&
      (ab !== null) === (zustand === 'offen_ab') &&
      fehlt.length > 0 === (zustand === 'unbekannt');
    expect(ergebnisse().filter((e) => !stimmt(e))).toEqual([]);
  });
});
