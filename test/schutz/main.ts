/**
 * `npm run schutz [-- Anzahl [Saatzahl]]`: 10,000 random caseloads of 5 to 300 people, every twentieth through six
 * half-years of releases, attacked with another solver than the product's. Writes docs/schutz.md; ends with 1 if an
 * attack succeeds.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { openLoeser } from '#electron/core/files/loeser.ts';
import { ROOT } from '#electron/dev/freshness.ts';
import { schutzSeite } from './bericht.ts';
import { leereBilanz, pruefeBestand, type Bilanz } from './lauf.ts';

const JEDE_FOLGE = 20;
type Teil = { readonly von: number; readonly anzahl: number };

const [anzahl, seed] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 20_261_121)];
if (process.send !== undefined) process.send(await laufe({ von: seed, anzahl }));
else if (!Number.isInteger(anzahl) || anzahl < 1 || !Number.isInteger(seed))
  throw new Error('npm run schutz -- <Anzahl> <Saatzahl>: beides ganze Zahlen');
else await alle();

async function alle(): Promise<void> {
  const start = performance.now();
  const prozesse = Math.min(availableParallelism(), anzahl);
  const je = Math.ceil(anzahl / prozesse);
  const teile = Array.from({ length: prozesse }, (_, index) => ({
    von: seed + index * je,
    anzahl: Math.min(je, anzahl - index * je),
  }));
  const bilanz = addiere(await Promise.all(teile.map(imEigenenProzess)));
  const minuten = (performance.now() - start) / 60_000;
  for (const fund of bilanz.funde) console.log(fund);
  const seite = schutzSeite(bilanz, { seed, minuten, prozesse });
  console.log(seite);
  if (anzahl >= 10_000) writeFileSync(join(ROOT, 'docs', 'schutz.md'), seite);
  process.exitCode = bilanz.funde.length === 0 ? 0 : 1;
}

async function laufe({ von, anzahl: zahl }: Teil): Promise<Bilanz> {
  const loeser = await openLoeser();
  const bilanz = leereBilanz();
  for (let nummer = von; nummer < von + zahl; nummer += 1) {
    pruefeBestand(nummer, bilanz, { loeser, folge: nummer % JEDE_FOLGE === 0 });
    if ((nummer - von) % 250 === 249)
      console.log(`${nummer - von + 1} von ${zahl}, ${bilanz.funde.length} Funde`);
  }
  return bilanz;
}

async function imEigenenProzess({ von, anzahl: zahl }: Teil): Promise<Bilanz> {
  const { promise, resolve, reject } = Promise.withResolvers<Bilanz>();
  const child = fork(import.meta.filename, [String(zahl), String(von)]);
  // `as`: the child is this very file.
  child.once('message', (bilanz) => resolve(bilanz as Bilanz));
  child.once('exit', (code) => reject(new Error(`a part ended with ${code} and without a result`)));
  return await promise;
}

function addiere(bilanzen: readonly Bilanz[]): Bilanz {
  const summe = leereBilanz();
  for (const bilanz of bilanzen) {
    for (const key of Object.keys(summe) as (keyof Bilanz)[]) {
      if (key === 'funde') summe.funde.push(...bilanz.funde);
      else if (key === 'hoechsterErfolg') summe[key] = Math.max(summe[key], bilanz[key]);
      else summe[key] += bilanz[key];
    }
  }
  return summe;
}
