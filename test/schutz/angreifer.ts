/**
 * Somebody who has the published tables, pen, paper and an integer solver. Shares nothing with the product but the
 * published figures; the solver is another one (YALPS).
 */
import { solve, type Model } from 'yalps';
import type { BuendelKreuz, BuendelTabelle } from '#shared/anonymisierung/tabellen.ts';

/** Known sums over unknown counts; `null`: hidden. */
export type Ansicht = {
  readonly zellen: readonly (number | null)[];
  readonly summen: readonly { readonly ueber: readonly number[]; readonly wert: number }[];
};

export function ansichtOf(tabelle: BuendelTabelle): Ansicht {
  const zellen = tabelle.zeilen.map(({ anzahl }) => anzahl);
  return { zellen, summen: [{ ueber: [...zellen.keys()], wert: tabelle.summe }] };
}

export function kreuzansichtOf({ zeilen, spalten, zellen }: BuendelKreuz): Ansicht {
  const breite = spalten.length;
  return {
    zellen: zellen.flat(),
    summen: [
      ...zeilen.map(({ anzahl }, z) => ({ ueber: spalten.map((_, s) => z * breite + s), wert: anzahl })),
      ...spalten.map(({ anzahl }, s) => ({ ueber: zeilen.map((_, z) => z * breite + s), wert: anzahl })),
    ],
  };
}

export type Wissen = { readonly schwelle: number; readonly boden: 0 | 1 };

/** Hidden cells that cannot be as small as a hidden cell may be, or cannot reach the threshold. */
export function errechenbare(ansicht: Ansicht, wissen: Wissen): number[] {
  return verborgene(ansicht).filter(
    (zelle) => ![wissen.boden, wissen.schwelle].every((wert) => moeglich(ansicht, wissen, { zelle, wert })),
  );
}

export function verborgene({ zellen }: Ansicht): number[] {
  return [...zellen.keys()].filter((zelle) => zellen[zelle] === null);
}

/** Who hides knows why: at least one hidden cell is below the threshold, and none is below the floor. */
function moeglich(
  { zellen, summen }: Ansicht,
  { schwelle, boden }: Wissen,
  fest: { readonly zelle: number; readonly wert: number },
): boolean {
  const gross = 1 + Math.max(...summen.map(({ wert }) => wert));
  const constraints = new Map<string, { min?: number; max?: number; equal?: number }>();
  const variables = new Map<string, Map<string, number>>();
  const binaries = new Set<string>();
  for (const [zelle, gezeigt] of zellen.entries()) {
    if (gezeigt !== null) continue;
    const [x, b] = [`x${zelle}`, `b${zelle}`];
    const spalte = new Map([[`grenze${zelle}`, 1]]);
    constraints.set(`grenze${zelle}`, zelle === fest.zelle ? { equal: fest.wert } : { min: boden });
    if (fest.wert >= schwelle && zelle !== fest.zelle) {
      spalte.set(`klein${zelle}`, 1);
      constraints.set(`klein${zelle}`, { max: gross + schwelle - 1 });
      variables.set(
        b,
        new Map([
          [`klein${zelle}`, gross],
          ['eine', 1],
        ]),
      );
      binaries.add(b);
    }
    for (const [nummer, { ueber }] of summen.entries())
      if (ueber.includes(zelle)) spalte.set(`summe${nummer}`, 1);
    variables.set(x, spalte);
  }
  if (binaries.size > 0) constraints.set('eine', { min: 1 });
  for (const [nummer, { ueber, wert }] of summen.entries()) {
    const offen = ueber.reduce((sum, zelle) => sum + (zellen[zelle] ?? 0), 0);
    if (ueber.some((zelle) => zellen[zelle] === null))
      constraints.set(`summe${nummer}`, { equal: wert - offen });
  }
  const model: Model = { constraints, variables, integers: true, binaries };
  return solve(model, { timeout: 5000 }).status === 'optimal';
}

/**
 * Two pictures of the same people, of whom the attacker knows exactly how they moved: what is shown in either is
 * known in both. @returns hidden cells of either picture that have one possible value only, with that value
 */
export function festgelegte(
  frueher: Ansicht,
  spaeter: Ansicht,
  bewegt: readonly number[],
  { boden }: Wissen,
): { readonly zelle: number; readonly wert: number }[] {
  const bekannt = spaeter.zellen.map((gezeigt, zelle) => {
    const damals = frueher.zellen[zelle] ?? null;
    return gezeigt ?? (damals === null ? null : damals + (bewegt[zelle] ?? 0));
  });
  const funde: { zelle: number; wert: number }[] = [];
  const gemeinsam = { zellen: bekannt, summen: spaeter.summen };
  for (const zelle of bekannt.keys()) {
    const damalsVerborgen = frueher.zellen[zelle] === null;
    const jetztVerborgen = spaeter.zellen[zelle] === null;
    if (!damalsVerborgen && !jetztVerborgen) continue;
    const wert = bekannt[zelle];
    if (wert !== null && wert !== undefined) {
      if (damalsVerborgen) funde.push({ zelle, wert: wert - (bewegt[zelle] ?? 0) });
      if (jetztVerborgen) funde.push({ zelle, wert });
      continue;
    }
    const [von, bis] = (['minimize', 'maximize'] as const).map((richtung) =>
      aeusserst(gemeinsam, { zelle, richtung, boden, bewegt }),
    );
    if (von === bis && von !== undefined) funde.push({ zelle, wert: von });
  }
  return funde;
}

/** Hidden in both: at least the floor on both days. */
function aeusserst(
  { zellen, summen }: Ansicht,
  {
    zelle: ziel,
    richtung,
    boden,
    bewegt,
  }: {
    readonly zelle: number;
    readonly richtung: 'minimize' | 'maximize';
    readonly boden: number;
    readonly bewegt: readonly number[];
  },
): number {
  const constraints = new Map<string, { min?: number; equal?: number }>();
  const variables = new Map<string, Map<string, number>>();
  for (const [zelle, wert] of zellen.entries()) {
    if (wert !== null) continue;
    const spalte = new Map([[`grenze${zelle}`, 1]]);
    constraints.set(`grenze${zelle}`, { min: Math.max(boden, boden + (bewegt[zelle] ?? 0)) });
    for (const [nummer, { ueber }] of summen.entries())
      if (ueber.includes(zelle)) spalte.set(`summe${nummer}`, 1);
    if (zelle === ziel) spalte.set('ziel', 1);
    variables.set(`x${zelle}`, spalte);
  }
  for (const [nummer, { ueber, wert }] of summen.entries()) {
    const offen = ueber.reduce((sum, zelle) => sum + (zellen[zelle] ?? 0), 0);
    if (ueber.some((zelle) => zellen[zelle] === null))
      constraints.set(`summe${nummer}`, { equal: wert - offen });
  }
  return solve({ direction: richtung, objective: 'ziel', constraints, variables, integers: true }).result;
}
