/**
 * `npm run fuzz:leser [-- --anzahl 10000 --saat 20261121 --nur listen|rueckgaben]`: lists and returned files, broken
 * by the thousand. Each must be read or be refused with a German sentence, within five seconds, and stay what it was; exit code 1 otherwise.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Antwort } from './arbeiter.ts';
import { mutiere, vorlagen } from './mutieren.ts';
import { rueckgaben } from './rueckgaben.ts';

const LIMIT_MS = 5000;
const { values } = parseArgs({
  options: {
    anzahl: { type: 'string', default: '10000' },
    saat: { type: 'string', default: '20261121' },
    nur: { type: 'string', default: '' },
  },
});
const [anzahl, saat] = [Number(values.anzahl), Number(values.saat)];
const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-fuzz-'));
const alle = [
  ...(values.nur === 'rueckgaben' ? [] : await vorlagen()),
  ...(values.nur === 'listen' ? [] : await rueckgaben()),
];
const zahl = { gelesen: 0, satz: 0, fehler: 0 };
let laengste = 0;
let child = start();
try {
  for (let nr = 0; nr < anzahl; nr += 1) {
    const { name, bytes } = mutiere(alle, saat, nr);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const began = performance.now();
    const { ergebnis, text } = await frage(path);
    laengste = Math.max(laengste, performance.now() - began);
    zahl[ergebnis] += 1;
    if (ergebnis === 'fehler') process.stdout.write(`Datei ${nr} (${name}): ${text}\n`);
    if (!readFileSync(path).equals(bytes)) throw new Error(`file ${nr} was changed`);
    if (nr % 1000 === 999) process.stdout.write(`${nr + 1} von ${anzahl}\n`);
  }
} finally {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `Saatzahl ${saat}, ${anzahl} Dateien: ${zahl.gelesen} gelesen, ${zahl.satz} mit einem Satz abgelehnt, ${zahl.fehler} Fehler; längste ${Math.round(laengste)} ms\n`,
);
process.exitCode = zahl.fehler === 0 ? 0 : 1;

function start(): ChildProcess {
  return fork(new URL('./arbeiter.ts', import.meta.url), [], {
    execArgv: ['--max-old-space-size=384', '--no-warnings'],
  });
}

async function frage(path: string): Promise<Antwort> {
  const asked = child;
  const { promise, resolve } = Promise.withResolvers<Antwort>();
  const late = setTimeout(() => resolve({ ergebnis: 'fehler', text: 'länger als 5 s' }), LIMIT_MS);
  const answered = (antwort: unknown) => resolve(antwort as Antwort); // `as`: our own worker
  const ended = () => resolve({ ergebnis: 'fehler', text: 'der Prozess ist beendet' });
  asked.once('message', answered);
  asked.once('exit', ended);
  asked.send(path);
  const antwort = await promise;
  clearTimeout(late);
  asked.off('message', answered).off('exit', ended);
  if (antwort.text === 'länger als 5 s' || antwort.text === 'der Prozess ist beendet') {
    if (asked.exitCode === null && asked.signalCode === null) {
      asked.kill('SIGKILL');
      await once(asked, 'exit');
    }
    child = start();
  }
  return antwort;
}
