/** German prose of the field in which nobody is named, and how often the guard asks about it all the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pruefeText } from '#shared/anonymisierung/text/pruefe-text.ts';
import type { Fund, Registereintrag } from '#shared/anonymisierung/text/registereintrag.ts';
import { createTextregister } from '#shared/anonymisierung/text/textregister.ts';
import { klartext } from '#shared/ablauf/klartext.ts';
import { alleHinweise } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { ROOT } from '#electron/dev/freshness.ts';

/** Surnames that are words too; some are common in Germany. */
export const ALLTAGSNAMEN =
  'Koch Lang Klein Groß Schwarz Weiß Braun Jung Neumann Stark Fuchs Wolf Vogel Sommer Winter Richter Schreiber Bauer Fischer Kaiser König Berg Stein Wald Busch Horn Brand Engel Ernst Reich Kraft Freund Gast Sieg Frei Herr Frank Beil Hut Mut'.split(
    ' ',
  );

export function neutralerText(): string {
  const saetze = readFileSync(join(ROOT, 'renderer/features/recht/pruefsaetze.md'), 'utf8');
  const worte = JSON.stringify(Object.values(klartext)).replaceAll(/[{}"[\]:,\\]/g, ' ');
  return [...alleHinweise.map(({ text }) => text), worte, saetze].join('\n');
}

export type Fehlalarme = {
  readonly worte: number;
  /** Hits by level and kind. */
  readonly zahl: ReadonlyMap<string, number>;
  readonly haeufigste: readonly (readonly [string, number])[];
  readonly vorbereitetMs: number;
  /** Median of checking 2,000 words. */
  readonly geprueftMs: number;
};

export function zaehleFehlalarme(eintraege: readonly Registereintrag[]): Fehlalarme {
  const text = neutralerText();
  const worte = text.split(/\s+/);
  const start = performance.now();
  const register = createTextregister(eintraege);
  const vorbereitetMs = performance.now() - start;
  const probe = worte.slice(0, 2000).join(' ');
  const zeiten = Array.from({ length: 9 }, () => {
    const begin = performance.now();
    pruefeText(probe, register);
    return performance.now() - begin;
  }).toSorted((a, b) => a - b);
  const funde = pruefeText(text, register);
  return {
    worte: worte.length,
    zahl: count(funde, ({ stufe, art }) => `${stufe}/${art}`),
    haeufigste: [
      ...count(
        funde.filter(({ stufe }) => stufe !== 'muster'),
        ({ text: wort }) => wort,
      ),
    ]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 12),
    vorbereitetMs,
    geprueftMs: zeiten[4] ?? 0,
  };
}

function count(funde: readonly Fund[], by: (fund: Fund) => string): ReadonlyMap<string, number> {
  const zahl = new Map<string, number>();
  for (const fund of funde) zahl.set(by(fund), (zahl.get(by(fund)) ?? 0) + 1);
  return zahl;
}
