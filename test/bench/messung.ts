import { readFileSync } from 'node:fs';
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

/** Highest memory of another process in MB, looked at from outside; where the system tells (Linux), otherwise NaN. */
export function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Processor time of another process so far, in seconds; likewise. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
  } catch {
    return Number.NaN;
  }
}

/** Ticks per second of `/proc`: 100 on every Linux that Node runs on. */
const CLOCK_TICKS = 100;
