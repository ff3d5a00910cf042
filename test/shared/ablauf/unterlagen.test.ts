import { describe, expect, it } from 'vitest';
import { klartext } from '#shared/ablauf/klartext.ts';
import { missingUnterlagen, unterlagen } from '#shared/ablauf/unterlagen.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { CAST_STICHTAG } from '#test/cast/basis.ts';
import { ensemble } from '#test/cast/ensemble.ts';

/** Also the law of 2024, when § 104c was still open. */
const kriterien = [CAST_STICHTAG, asDatum('2024-11-21')].flatMap((tag) =>
  ensemble.flatMap((fall) =>
    checkFall(fall, pruefrahmen(tag)).rechtsgrundlagen.flatMap((route) => route.kriterien),
  ),
);

describe('Die Unterlagen zu den Voraussetzungen', () => {
  it('gehören alle zu einer Voraussetzung, die es gibt', () => {
    const known = new Set(kriterien.map(({ id }) => id));
    expect(Object.keys(unterlagen).filter((id) => !known.has(id))).toEqual([]);
  });

  it('gibt es für alles, was die Person selbst klären kann', () => {
    const own = Object.entries(klartext).filter(([, { klaert }]) => klaert === 'person');
    expect(own.filter(([id]) => unterlagen[id] === undefined).map(([id]) => id)).toEqual([]);
  });

  it('haben ein Beispiel in ganzen Sätzen und kein Kürzel, das niemand kennt', () => {
    for (const { nachweis, beispiel } of Object.values(unterlagen)) {
      expect(beispiel).toMatch(/\.$/);
      expect(`${nachweis} ${beispiel}`).not.toMatch(/§|AZR|Abs\.|bzw\.|ggf\.|z\. ?B\.|FDGO|BAföG/);
    }
  });

  it('nennen nichts, was auf geschützten Angaben beruht', () => {
    const hidden = kriterien.map((kriterium) => ({ ...kriterium, geschuetzt: true }));
    expect(missingUnterlagen(hidden)).toEqual([]);
    const text = JSON.stringify(missingUnterlagen(kriterien));
    expect(text).not.toMatch(/Straf|Attest|krankheit|Führungszeugnis|Täusch/i);
  });

  it('werden je Person nur einmal verlangt und nur, solange etwas offen ist', () => {
    const missing = missingUnterlagen(kriterien).map(({ nachweis }) => nachweis);
    expect(new Set(missing).size).toBe(missing.length);
    expect(missing).toContain('Pass oder Passersatz');
    const met = kriterien.map((kriterium) => ({ ...kriterium, zustand: 'erfuellt' as const }));
    expect(missingUnterlagen(met)).toEqual([]);
  });
});
