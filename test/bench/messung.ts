import process from 'node:process';

export type Messung = { readonly name: string; readonly wert: number; readonly einheit: string };

/** Middle value; of an even number the upper one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function printMessungen(title: string, messungen: readonly Messung[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const { name, wert, einheit } of messungen)
    process.stdout.write(`  ${name.padEnd(64)} ${wert.toPrecision(3).padStart(8)} ${einheit}\n`);
}
