/** `npm run fuzz:pakete -- [Versuche] [Seed]`: the long form of the short one in the tests. */
import process from 'node:process';
import { fuzzPakete, neuerSeed } from './paket.ts';

const versuche = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? neuerSeed());
const bericht = fuzzPakete(seed, (done) => done >= versuche);
process.stdout.write(
  `Seed ${bericht.seed}: ${bericht.versuche} Pakete, ${bericht.abstuerze.length} Abstürze, ${bericht.angenommen} verändert und doch angenommen, längster ${bericht.laengsterMs.toFixed(0)} ms\n`,
);
for (const [satz, anzahl] of [...bericht.saetze].toSorted((a, b) => b[1] - a[1]).slice(0, 30))
  process.stdout.write(`${String(anzahl).padStart(6)}  ${satz.slice(0, 140)}\n`);
for (const absturz of bericht.abstuerze.slice(0, 10)) process.stdout.write(`${absturz}\n`);
process.exitCode =
  bericht.abstuerze.length === 0 && bericht.angenommen === 0 && bericht.laengsterMs < 5_000 ? 0 : 1;
