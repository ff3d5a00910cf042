/**
 * `npm run paket`: for publishers. Makes a key, shows its digits, signs a package and checks one as the program does.
 * Needs no register. Refusals are one German sentence on stderr, exit code 2.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Refusal } from '#shared/lib/refusal.ts';
import { describeInhalt } from '#shared/paket/paket-inhalt.ts';
import { paketGrenzen } from '#shared/paket/paket-kopf.ts';
import { checkPaket, writePaket } from '../files/paket-datei.ts';
import { fingerprint } from '../files/paket-unterschrift.ts';
import { fileSystemRefusal } from '../ipc/file-system-refusal.ts';
import { readPaketBytes } from '../reader/paket.ts';
import { PaketRefusal } from '../reader/paket-zip.ts';
import { readKennwort } from './kennwort-lesen.ts';
import { writeNewOwnFile } from './neue-datei.ts';
import { readPaketAngaben } from './paket-angaben.ts';
import { createSchluessel, openSchluessel, readSchluesseldatei } from './paket-schluessel.ts';

const HILFE = `Für Herausgeber: Pakete unterschreiben und prüfen.

  npm run -s paket -- schluessel DATEI              legt einen neuen Schlüssel an
  npm run -s paket -- ziffern DATEI                 zeigt die Ziffern zum Vorlesen am Telefon
  npm run -s paket -- unterschreibe --angaben ANGABEN.json --schluessel DATEI --ausgabe PAKET INHALT…
  npm run -s paket -- pruefe PAKET                  liest ein Paket so, wie das Programm es liest

  --kennwort-fd NR   Datei-Nummer, aus der das Kennwort kommt (sonst: erste Zeile der Standardeingabe)

Das Kennwort wird nie als Option angegeben. Beschreibung und Beispiel: docs/paket.md.
`;

async function main(args: readonly string[]): Promise<string> {
  const { values, positionals } = parse(args);
  const [befehl, ...rest] = positionals;
  if (values.help === true || befehl === undefined) return HILFE;
  const kennwort = async () => await readKennwort({ fd: readFd(values['kennwort-fd']), frage: 'Kennwort: ' });
  switch (befehl) {
    case 'schluessel': {
      const datei = one(rest, 'den Namen der neuen Schlüsseldatei');
      const schluessel = await createSchluessel(resolve(datei), await kennwort());
      return `Der Schlüssel liegt in „${datei}“. Bewahren Sie die Datei und ihr Kennwort getrennt und mit einer Kopie auf.\nZiffern zum Vorlesen: ${fingerprint(schluessel).join(' ')}\n`;
    }
    case 'ziffern': {
      const { schluessel } = readSchluesseldatei(one(rest, 'die Schlüsseldatei'));
      return `${fingerprint(schluessel).join(' ')}\n`;
    }
    case 'unterschreibe':
      return await signPaket(values, rest, kennwort);
    case 'pruefe':
      return checkFile(one(rest, 'die Paketdatei'));
    default:
      throw new Refusal('invalid', `Den Befehl „${befehl}“ gibt es nicht. Alle Befehle zeigt --help.`);
  }
}

async function signPaket(
  values: { angaben?: string; schluessel?: string; ausgabe?: string },
  inhalte: readonly string[],
  kennwort: () => Promise<string>,
): Promise<string> {
  const { angaben: angabenDatei, schluessel, ausgabe } = values;
  if (angabenDatei === undefined || schluessel === undefined || ausgabe === undefined || inhalte.length === 0)
    throw new Refusal(
      'invalid',
      'Es fehlt eine Angabe: --angaben, --schluessel, --ausgabe und mindestens eine Datei als Inhalt.',
    );
  const kopf = readPaketAngaben(readLimited(angabenDatei));
  const dateien = inhalte.map((datei) => ({
    name: `inhalt/${basename(datei).toLowerCase()}`,
    bytes: readLimited(datei),
  }));
  const bytes = writePaket(kopf, dateien, await openSchluessel(schluessel, await kennwort()));
  // A publisher learns here, not from an office, that a package cannot be loaded.
  checkPaket(readPaketBytes(Buffer.from(bytes)));
  writeNewOwnFile(resolve(ausgabe), bytes);
  return `„${ausgabe}“ ist unterschrieben: ${kopf.name}, Version ${kopf.version}, ${dateien.length === 1 ? 'eine Datei' : `${dateien.length} Dateien`}.\n`;
}

function readLimited(datei: string): Buffer {
  if (statSync(datei).size > paketGrenzen.dateiBytes)
    throw new Refusal('invalid', `„${datei}“ ist größer als 20 MB.`);
  return readFileSync(datei);
}

function checkFile(datei: string): string {
  const { kopf, inhalt, schluessel } = checkPaket(readPaketBytes(readLimited(datei)));
  const { format: _f, fassung: _v, ...rest } = kopf;
  const answer = {
    ...rest,
    inhalt: describeInhalt(inhalt),
    ziffern: fingerprint(schluessel).join(' '),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function one(rest: readonly string[], was: string): string {
  const [first, second] = rest;
  if (first === undefined || second !== undefined)
    throw new Refusal('invalid', `Bitte geben Sie genau eines an: ${was}. Wie es geht, zeigt --help.`);
  return first;
}

function readFd(value: string | undefined): number | null {
  if (value === undefined) return null;
  const fd = Number(value);
  if (!Number.isInteger(fd) || fd < 0 || fd > 255 || fd === 1 || fd === 2)
    throw new Refusal('invalid', `--kennwort-fd: „${value}“ ist keine Datei-Nummer.`);
  return fd;
}

function parse(args: readonly string[]) {
  const options = {
    angaben: { type: 'string' },
    schluessel: { type: 'string' },
    ausgabe: { type: 'string' },
    'kennwort-fd': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new Refusal('invalid', 'Eine Option ist unbekannt oder unvollständig. Alle Optionen zeigt --help.');
  }
}

try {
  process.stdout.write(await main(process.argv.slice(2)));
} catch (error) {
  const known = error instanceof Refusal || error instanceof PaketRefusal ? error : fileSystemRefusal(error);
  if (known === null) throw error;
  process.stderr.write(`${known.message}\n`);
  process.exitCode = 2;
}
