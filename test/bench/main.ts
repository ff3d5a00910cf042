/**
 * `npm run bench [-- Teil …]`: medians on this machine, one part after the other, each in a process of its own, so that
 * none takes another's memory or time. On a quiet machine some fifteen minutes. A whole run writes docs/leistung.md,
 * where each figure stands beside its aim (`ziele.ts`).
 */
import { fork } from 'node:child_process';
import process from 'node:process';
import { writeBericht, type Teil } from './bericht.ts';
import { benchBuendel } from './buendel.ts';
import { benchDokumente } from './dokumente.ts';
import { benchHalbjahr } from './halbjahr.ts';
import { benchImport } from './import.ts';
import { printMessungen, type Messung } from './messung.ts';
import { benchProgramm } from './programm.ts';
import { benchMenge } from './recht-menge.ts';
import { benchRecht } from './recht.ts';
import { benchRegelmaschinen } from './regelmaschinen.ts';
import { benchRegister } from './register.ts';
import { benchSchreiblauf } from './schreiblauf.ts';
import { benchStart } from './start.ts';
import { benchVorlagen } from './vorlagen.ts';
import { benchVorschau } from './vorschau.ts';

type Bench = () => readonly Messung[] | Promise<readonly Messung[]>;

const TEILE: Readonly<Record<string, Bench>> = {
  'Start und Speicher': benchStart,
  'Register mit 10.000 Personen': benchRegister,
  'Heute und Auswertung nach zehn Jahren': benchProgramm,
  'Listen mit 10.000 Zeilen und 25 Spalten': benchImport,
  Recht: benchRecht,
  Vorschau: benchVorschau,
  Halbjahresstatistik: benchHalbjahr,
  'Das ganze Recht über alle Geduldeten': () => benchMenge().messungen,
  'Eine Regel neben Regelmaschinen': benchRegelmaschinen,
  'Bündel für den Lenkungskreis': benchBuendel,
  Papiere: papiere,
  Vorlagen: benchVorlagen,
  'Briefe als eine Druckdatei': benchSchreiblauf,
};

async function papiere(): Promise<readonly Messung[]> {
  const { wordMs, wordKilobytes, previewMs, letters300s } = await benchDokumente();
  return [
    { name: 'Integrationsvereinbarung als Word', wert: wordMs, einheit: 'ms' },
    { name: 'Größe', wert: wordKilobytes, einheit: 'kB' },
    { name: 'Vorschau', wert: previewMs, einheit: 'ms' },
    { name: '300 Schreiben', wert: letters300s, einheit: 's' },
  ];
}

/** Measured in a child, which sends its figures and ends. */
async function measureApart(titel: string): Promise<readonly Messung[]> {
  const child = fork(import.meta.filename, [], {
    stdio: 'inherit',
    env: { ...process.env, BENCH_TEIL: titel },
  });
  const { promise, resolve, reject } = Promise.withResolvers<readonly Messung[]>();
  // `as`: the other end is this file.
  child.once('message', (messungen) => resolve(messungen as readonly Messung[]));
  child.once('exit', () => reject(new Error(`${titel} did not end well`)));
  return await promise;
}

const own = process.env['BENCH_TEIL'];
if (own !== undefined) {
  const messungen = await TEILE[own]?.();
  process.send?.(messungen ?? [], () => process.exit(0));
} else {
  const wanted = process.argv.slice(2);
  const titel = Object.keys(TEILE).filter(
    (each) => wanted.length === 0 || wanted.some((word) => each.includes(word)),
  );
  const teile: Teil[] = [];
  for (const each of titel) {
    const messungen = await measureApart(each);
    printMessungen(each, messungen);
    teile.push({ titel: each, messungen });
  }
  if (wanted.length === 0) writeBericht(teile, new Date().toISOString().slice(0, 10));
}
