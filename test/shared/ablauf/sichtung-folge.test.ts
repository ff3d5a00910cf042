import { describe, expect, it } from 'vitest';
import { sichtungFolge } from '#shared/ablauf/sichtung-folge.ts';
import { sichtungGruende } from '#shared/ablauf/sichtung-gruende.ts';
import { fall } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';

const ergebnis = checkFall(
  fall.parse({
    id: 'probe',
    person: { geburtsdatum: '1990-02-01' },
    aufenthaltsabschnitt: [{ status: 'D', von: '2024-06-10' }],
    verurteilung: [
      { art: 'freiheitsstrafe', monate: 24, am: '2025-01-01', rechtskraftAm: '2025-02-01', vorsatz: true },
    ],
    hindernis: { verurteilungen: 'vorhanden', einreiseverbot: 'vorhanden' },
  }),
  pruefrahmen(asDatum('2026-11-21')),
);
const route = ergebnis.rechtsgrundlagen.find(({ id }) => id === '25b1') ?? null;
if (route === null) throw new Error('§ 25b is checked');

describe('Innerhalb eines Falls', () => {
  it('kommen Ausschlussgründe zuerst, dann die Zeit, dann das Übrige; jedes Kriterium genau einmal', () => {
    const folge = sichtungFolge(route);
    expect(folge.map(({ id }) => id)).toEqual(['ausschluss', 'zeit', 'rest']);
    expect(folge[0]?.kriterien.map(({ id }) => id)).toContain('Q.EAV');
    expect(folge[1]?.kriterien.map(({ id }) => id)).toContain('25b1.VORAUF');
    expect(folge[2]?.kriterien.map(({ id }) => id)).toContain('25b1.DEU');
    const shown = folge.flatMap(({ kriterien }) => kriterien.map(({ id }) => id));
    expect(shown.length).toBe(new Set(shown).size);
    expect(shown.toSorted()).toEqual(
      route.kriterien
        .filter(({ massgeblich, zustand }) => massgeblich && zustand !== 'nicht_anwendbar')
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe('Vorgeschlagene Gründe', () => {
  it('nennen für Rot nichts, was nur fehlt', () => {
    const unknown = ergebnis.rechtsgrundlagen
      .flatMap(({ kriterien }) => kriterien)
      .filter(({ zustand }) => zustand === 'unbekannt')
      .map(({ label }) => label);
    const text = sichtungGruende('rot', ergebnis, route).join(' ');
    expect(unknown.length).toBeGreaterThan(0);
    for (const label of unknown) expect(text).not.toContain(`${label}:`);
    expect(text).toContain('Einreise- und Aufenthaltsverbot');
  });

  it('verraten keine geschützten Angaben', () => {
    const geschuetzt = ergebnis.rechtsgrundlagen
      .flatMap(({ kriterien }) => kriterien)
      .filter(
        ({ geschuetzt: hidden, zustand }) => hidden && zustand !== 'unbekannt' && zustand !== 'erfuellt',
      );
    expect(geschuetzt.length).toBeGreaterThan(0);
    for (const art of ['gruen', 'gelb', 'rot', 'angaben_fehlen', 'zurueckgestellt'] as const)
      for (const satz of sichtungGruende(art, ergebnis, route))
        for (const { text } of geschuetzt) expect(satz).not.toContain(text);
  });

  it('gibt es zu jedem Ergebnis, höchstens so viele wie Ziffern zur Hand', () => {
    for (const art of ['gruen', 'gelb', 'rot', 'angaben_fehlen', 'zurueckgestellt'] as const) {
      const gruende = sichtungGruende(art, ergebnis, route);
      expect(gruende.length).toBeGreaterThanOrEqual(3);
      expect(gruende.length).toBeLessThanOrEqual(9);
    }
    expect(sichtungGruende('angaben_fehlen', ergebnis, route)[0]).toMatch(/^Es fehlt: /);
  });
});
