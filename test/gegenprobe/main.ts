/** `npm run gegenprobe [-- Anzahl [Saat]]`: 100,000 random cases answered twice; ends with 1 where the answers differ. */
import process from 'node:process';
import { ungeprueft } from './gegenprobe.ts';
import { bericht, lauf } from './lauf.ts';

const anzahl = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Math.trunc(Date.now() / 1000) % 1_000_000);
if (!Number.isInteger(anzahl) || anzahl < 1 || !Number.isInteger(seed))
  throw new Error('npm run gegenprobe -- <Anzahl> <Saat>: beides ganze Zahlen');

const start = performance.now();
const funde = lauf(seed, anzahl);
for (const fund of funde) console.log(`\n${bericht(fund, seed)}`);
for (const k of ungeprueft()) console.log(`Nur im Programm, ohne Gegenprobe: ${k}`);
console.log(
  `\n${anzahl} Fälle, Saat ${seed}, ${((performance.now() - start) / 1000).toFixed(1)} s: ${
    funde.length === 0 ? 'keine Abweichung' : `${funde.length} Stellen weichen ab`
  }.`,
);
process.exitCode = funde.length === 0 ? 0 : 1;
