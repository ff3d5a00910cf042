/**
 * `npm run belastung [-- --nur tode|kippen|stoerungen] [--tode 1000] [--saat 20261121]`: the core is killed, its files
 * are broken, its disk fills up. Writes docs/belastung.md; ends with 1 if anything was lost or damaged unnoticed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { schreibeAbschnitt, TEILE, type Abschnitt, type Teil } from './bericht.ts';
import { copyBuiltCore } from './built-core.ts';
import { toete, type Todesbilanz } from './tode.ts';

const { values } = parseArgs({
  options: {
    nur: { type: 'string', default: '' },
    tode: { type: 'string', default: '1000' },
    saat: { type: 'string', default: '20261121' },
  },
});
const seed = Number(values.saat);
const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-belastung-'));
let funde = 0;

type Ergebnis = Omit<Abschnitt, 'seed' | 'minuten'> & { readonly funde: readonly string[] };

async function laufe(teil: Teil): Promise<void> {
  const start = performance.now();
  const { funde: gefunden, ...abschnitt } = await LAEUFE[teil]();
  for (const fund of gefunden) console.log(fund);
  funde += gefunden.length;
  schreibeAbschnitt(teil, { ...abschnitt, seed, minuten: (performance.now() - start) / 60_000 });
}

const LAEUFE: Readonly<Record<Teil, () => Promise<Ergebnis>>> = {
  tode: async () => {
    const { entry, remove } = await copyBuiltCore();
    const fortschritt = (done: number) => {
      if (done % 25 === 0) console.log(`${done} Tode`);
    };
    try {
      return todeSeite(await toete({ seed, tode: Number(values.tode), folder, entry, fortschritt }));
    } finally {
      remove();
    }
  },
  kippen: async () => await Promise.reject(new Error('folgt')),
  stoerungen: async () => await Promise.reject(new Error('folgt')),
};

try {
  for (const teil of TEILE) if (values.nur === '' || values.nur === teil) await laufe(teil);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = funde === 0 ? 0 : 1;

function todeSeite({ funde: gefunden, ...bilanz }: Todesbilanz): Ergebnis {
  const verloren = gefunden.filter((fund) => /^(verloren|falsch|halb|zu viel)/.test(fund)).length;
  return {
    titel: 'Killed in the middle of a working day',
    funde: gefunden,
    zeilen: [
      ['kills (SIGKILL) at moments of chance', String(bilanz.tode)],
      ['of these with a call under way', String(bilanz.mitten)],
      ['steps of the day', String(bilanz.schritte)],
      [
        'kills by step',
        Object.entries(bilanz.inSchritt)
          .toSorted(([, a], [, b]) => b - a)
          .map(([name, zahl]) => `${name} ${zahl}`)
          .join(', '),
      ],
      ['papers opened afterwards', String(bilanz.geprueftePapiere)],
      ['backups opened and compared afterwards', String(bilanz.gepruefteSicherungen)],
      ['**lost, half or wrong commits**', `**${verloren}**`],
      ['**damage and other findings**', `**${gefunden.length - verloren}**`],
    ],
    anmerkung: `After every kill a copy of database and journal is read before the program touches them: structure of every page, references,
the chain of the log, the history against the tables, and every person and draft against what had been acknowledged. A
call that was under way may be there or not, but as a whole. Then the program opens the register and lists everybody.
A kill is no power cut: what the disk does with a write it has confirmed is not tested here.`,
  };
}
