import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import loadHighs, { type LegacyHighs } from 'highs';
import type { Aufgabe, Loeser, Loesung } from '#shared/anonymisierung/loeser.ts';

/** Beyond these a question counts as too large; what hangs on its answer is not published. */
const GRENZEN = { variablen: 400, summen: 200, sekunden: 2 } as const;

let geladen: Promise<LegacyHighs> | null = null;

/** The integer solver HiGHS as WebAssembly; its bytes are read from the program's own folder, never fetched. */
export async function openLoeser(): Promise<Loeser> {
  geladen ??= loadHighs({ wasmBinary: wasm() });
  const highs = await geladen;
  return (aufgabe) => loese(highs, aufgabe);
}

/** Beside the built core, or in the package when the program runs from its sources. */
function wasm(): Uint8Array {
  const built = join(import.meta.dirname, 'highs.wasm');
  return readFileSync(existsSync(built) ? built : createRequire(import.meta.url).resolve('highs/runtime'));
}

function loese(highs: LegacyHighs, aufgabe: Aufgabe): Loesung {
  if (aufgabe.variablen.length > GRENZEN.variablen || aufgabe.summen.length > GRENZEN.summen)
    return { art: 'offen' };
  if (aufgabe.variablen.length === 0) return { art: 'gefunden', werte: [] };
  const answer = highs.solve(asLp(aufgabe), { output_flag: false, time_limit: GRENZEN.sekunden });
  if (answer.Status === 'Infeasible') return { art: 'unmoeglich' };
  if (answer.Status !== 'Optimal') return { art: 'offen' };
  const columns: Readonly<Record<string, { readonly Primal?: number }>> = answer.Columns;
  return {
    art: 'gefunden',
    werte: aufgabe.variablen.map((_, index) => Math.round(columns[`x${index}`]?.Primal ?? Number.NaN)),
  };
}

/** CPLEX LP format; a sum within limits is written as two rows. */
function asLp({ variablen, summen, gewichte }: Aufgabe): string {
  const alle = variablen.map((_, index) => `x${index}`);
  const ziel = gewichte.flatMap((gewicht, index) => (gewicht === 0 ? [] : [`${gewicht} x${index}`]));
  const rows = summen.flatMap(({ ueber, von, bis }) => {
    const links = ueber.map((index) => `x${index}`).join(' + ');
    if (von === bis) return [`${links} = ${von}`];
    return [`${links} >= ${von}`, `${links} <= ${bis}`];
  });
  return [
    'Minimize',
    ` obj: ${ziel.length === 0 ? '0 x0' : ziel.join(' + ')}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ...variablen.map(({ von, bis }, index) => ` ${von} <= x${index} <= ${bis}`),
    'Generals',
    ` ${alle.join(' ')}`,
    'End',
  ].join('\n');
}
