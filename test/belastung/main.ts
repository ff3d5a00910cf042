/**
 * `npm run belastung [-- --nur tode|kippen|stoerungen] [--tode 1000 --minuten 120] [--kippen 4000] [--saat 20261121]`: the core is killed, its files
 * are broken, its disk fills up. Writes docs/belastung.md; ends with 1 if anything was lost or damaged unnoticed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { schreibeAbschnitt, TEILE, type Abschnitt, type Teil } from './bericht.ts';
import { copyBuiltCore } from './built-core.ts';
import { kippe, type Kippbilanz } from './kippen.ts';
import { stoere, type Stoerung } from './stoerungen.ts';
import { toete, type Todesbilanz } from './tode.ts';

const { values } = parseArgs({
  options: {
    nur: { type: 'string', default: '' },
    tode: { type: 'string', default: '1000' },
    minuten: { type: 'string', default: '120' },
    kippen: { type: 'string', default: '4000' },
    saat: { type: 'string', default: '20261121' },
  },
});
/** Offices at work at the same time: a start of the core mostly waits. */
const BUEROS = 6;
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
    const ende = performance.now() + Number(values.minuten) * 60_000;
    const genug = () => performance.now() > ende;
    const je = Math.ceil(Number(values.tode) / BUEROS);
    try {
      return todeSeite(
        await Promise.all(
          Array.from({ length: BUEROS }, async (_, buero) => {
            const fortschritt = (done: number) => {
              if (done % 10 === 0) console.log(`Büro ${buero}: ${done} Tode`);
            };
            return await toete({
              seed: seed + buero,
              tode: je,
              folder: join(folder, `${buero}`),
              entry,
              fortschritt,
              genug,
            });
          }),
        ),
      );
    } finally {
      remove();
    }
  },
  kippen: async () => {
    const achtel = Math.ceil(Number(values.kippen) / 8);
    const mal = { bit: 4 * achtel, gekuerzt: achtel, journal: achtel, sicherung: 2 * achtel };
    return kippSeite(await kippe(seed, { mal, folder }));
  },
  stoerungen: async () => stoerSeite(await stoere(folder)),
};

const ARTNAMEN = {
  bit: 'one bit of the database',
  gekuerzt: 'end of the database cut off',
  journal: 'one bit of the journal after a kill',
  sicherung: 'one bit of a backup',
} as const;

function kippSeite({ arten, letzteAenderung, funde: gefunden }: Kippbilanz): Ergebnis {
  return {
    titel: 'Broken bits',
    funde: gefunden,
    zeilen: [
      ...Object.entries(arten).map(
        ([art, { versuche, bemerkt, harmlos }]) =>
          // `as`: Object.entries forgets the names.
          [
            ARTNAMEN[art as keyof typeof ARTNAMEN],
            `${versuche} broken, ${bemerkt} told in a sentence, ${harmlos} without any effect`,
          ] as const,
      ),
      ['of the journal: the last change only', String(letzteAenderung)],
      ['**damage nobody noticed**', `**${gefunden.length}**`],
    ],
    anmerkung: `Every page carries its HMAC, and the whole file is looked through when it is opened. The journal is checked by its own sums:
SQLite alone would drop everything behind a broken bit without a word. A bit in the very last change before a kill looks
like a write that the power cut has torn, and is dropped as such.`,
  };
}

function stoerSeite(stoerungen: readonly Stoerung[]): Ergebnis {
  const gefunden = stoerungen.flatMap(({ name, funde: each }) => each.map((fund) => `${name}: ${fund}`));
  return {
    titel: 'What happens around the program',
    funde: gefunden,
    zeilen: [
      ...stoerungen.map(
        ({ name, ergebnis, funde: each }) =>
          [name, each.length === 0 ? ergebnis : `**${each.join('; ')}**`] as const,
      ),
      ['**findings**', `**${gefunden.length}**`],
    ],
    anmerkung: `A refusal must say what is the matter; an answer that is a defect, a lost person or a broken log is a finding.`,
  };
}

try {
  for (const teil of TEILE) if (values.nur === '' || values.nur === teil) await laufe(teil);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = funde === 0 ? 0 : 1;

function todeSeite(bilanzen: readonly Todesbilanz[]): Ergebnis {
  const gefunden = bilanzen.flatMap(({ funde: each }) => each);
  const summe = (feld: keyof Omit<Todesbilanz, 'funde' | 'inSchritt'>): string =>
    String(bilanzen.reduce((sum, bilanz) => sum + bilanz[feld], 0));
  const inSchritt: Record<string, number> = {};
  for (const [name, zahl] of bilanzen.flatMap((each) => Object.entries(each.inSchritt)))
    inSchritt[name] = (inSchritt[name] ?? 0) + zahl;
  const verloren = gefunden.filter((fund) => /^(verloren|falsch|halb|zu viel)/.test(fund)).length;
  return {
    titel: 'Killed in the middle of a working day',
    funde: gefunden,
    zeilen: [
      ['kills (SIGKILL) at moments of chance', summe('tode')],
      ['of these with a call under way', summe('mitten')],
      ['steps of the day', summe('schritte')],
      [
        'kills by step',
        Object.entries(inSchritt)
          .toSorted(([, a], [, b]) => b - a)
          .map(([name, zahl]) => `${name} ${zahl}`)
          .join(', '),
      ],
      ['papers opened afterwards', summe('geprueftePapiere')],
      ['backups opened and compared afterwards', summe('gepruefteSicherungen')],
      ['**lost, half or wrong commits**', `**${verloren}**`],
      ['**damage and other findings**', `**${gefunden.length - verloren}**`],
    ],
    anmerkung: `After every kill a copy of database and journal is read before the program touches them: structure of every page, references,
the chain of the log, the history against the tables, and every person and draft against what had been acknowledged. A
call that was under way may be there or not, but as a whole. Then the program opens the register and lists everybody.
A kill is no power cut: what the disk does with a write it has confirmed is not tested here.`,
  };
}
