/**
 * `npm run -s bleibeweg -- BEFEHL`: what the window does with lists, statistics, bundles and packages, without it. The
 * answer is JSON on stdout (docs/cli.md); a refusal is one German sentence on stderr, nothing on stdout, exit code 2.
 */
import { once } from 'node:events';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Refusal } from '#shared/lib/refusal.ts';
import { fileSystemRefusal } from '../ipc/file-system-refusal.ts';
import { antwortSchema, befehlsnamen, type Befehlsname } from './antwort.ts';
import { befehle, type Befehl, type Werte } from './befehle.ts';
import { createFortschritt } from './fortschritt.ts';
import { readKennwort } from './kennwort-lesen.ts';
import { withRegister } from './register-oeffnen.ts';

const GEMEINSAM = {
  register: { type: 'string' },
  benutzer: { type: 'string' },
  'kennwort-fd': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const HILFE = `Arbeitet ohne Fenster mit einem Register und antwortet mit JSON.

Aufruf:  npm run -s bleibeweg -- BEFEHL --register ORDNER [Optionen]

${befehlsnamen.map((name) => `  ${befehle[name].aufruf}\n      ${befehle[name].wozu}`).join('\n')}

  --register ORDNER   Ordner des Registers
  --benutzer NAME     wer arbeitet, wenn es mehrere gibt
  --kennwort-fd NR    Datei-Nummer, aus der das Kennwort kommt (sonst: erste Zeile der Standardeingabe)
  --schema            gibt das JSON-Schema der Antworten aus
  --help              diese Hilfe

Das Kennwort wird nie als Option angegeben. Beschreibung und Beispiele: docs/cli.md.
`;

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === '--schema') return await write(`${JSON.stringify(antwortSchema(), null, 2)}\n`);
  if (name === undefined || name === '--help' || name === '-h' || rest.includes('--help'))
    return await write(HILFE);
  if (!isBefehl(name))
    throw new Refusal('invalid', `Den Befehl „${name}“ gibt es nicht. Alle Befehle zeigt --help.`);
  const ergebnis = await run(befehle[name], rest);
  const antwort = { format: 'bleibeweg-antwort', version: 1, befehl: name, ergebnis };
  await write(`${JSON.stringify(antwort, null, 2)}\n`);
}

async function run(befehl: Befehl, args: readonly string[]): Promise<unknown> {
  const { values, positionals } = parse(befehl, args);
  const ordner = values['register'];
  if (typeof ordner !== 'string' || ordner === '')
    throw new Refusal('invalid', 'Bitte sagen Sie mit --register, in welchem Ordner das Register liegt.');
  const benutzer = typeof values['benutzer'] === 'string' ? values['benutzer'] : null;
  const fortschritt = createFortschritt(process.stderr);
  const kennwort = async () => await readKennwort({ fd: readFd(values), frage: 'Kennwort: ' });
  try {
    return await withRegister(
      { ordner, benutzer, kennwort },
      async (core) =>
        await befehl.run({
          core,
          werte: values,
          rest: positionals,
          onProgress: (done, total, text) => fortschritt.zeige(total === 0 ? 0 : done / total, text),
        }),
    );
  } finally {
    fortschritt.ende();
  }
}

function parse(befehl: Befehl, args: readonly string[]): { values: Werte; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: { ...GEMEINSAM, ...befehl.optionen },
      allowPositionals: true,
    }) as { values: Werte; positionals: string[] }; // no option is given several times
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new Refusal(
      'invalid',
      `Die Option „${option}“ ist unbekannt oder unvollständig. So geht es: ${befehl.aufruf}`,
    );
  }
}

function readFd(werte: Werte): number | null {
  const value = werte['kennwort-fd'];
  if (value === undefined) return null;
  const fd = Number(value);
  if (!Number.isInteger(fd) || fd < 0 || fd > 255 || fd === 1 || fd === 2)
    throw new Refusal('invalid', `--kennwort-fd: „${String(value)}“ ist keine Datei-Nummer.`);
  return fd;
}

function isBefehl(name: string): name is Befehlsname {
  return Object.hasOwn(befehle, name);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

// Whoever reads only the first lines closes the pipe; that is no defect.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  const refusal = error instanceof Refusal ? error : fileSystemRefusal(error);
  if (refusal === null) throw error;
  process.stderr.write(`${refusal.message}\n`);
  process.exitCode = 2;
}
