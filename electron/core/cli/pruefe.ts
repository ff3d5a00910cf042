/**
 * `npm run pruefe -- faelle.json`: checks cases without a window. Results go to stdout as JSON; whatever is
 * refused is said in German on stderr with its place, exit code 2, and nothing on stdout.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { asDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import type { Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { ergebnisseSchema, faelleSchema } from '#shared/recht/faelle-datei.ts';
import { createVorschau } from '#shared/recht/vorschau/vorschau.ts';
import { readFaelle } from './faelle-lesen.ts';

const MAX_BYTES = 64 * 1024 * 1024;

const HILFE = `Prüft Fälle gegen die hinterlegten Rechtsgrundlagen und gibt das Ergebnis als JSON aus.

Aufruf:  npm run -s pruefe -- DATEI [Optionen]

  DATEI                    JSON-Datei mit Fällen; „-“ liest von der Standardeingabe
  --stichtag JJJJ-MM-TT    Tag, auf den geprüft wird (sonst: heute)
  --rechtsstand JJJJ-MM-TT Tag, dessen Recht gilt (sonst: der Stichtag)
  --horizont MONATE        bis wann Erreichbares gelb ist (sonst: 24)
  --vorschau               dazu: wann jeder Weg erreichbar wäre und was einzelne Schritte ändern
  --schema                 gibt das JSON-Schema der Eingabe aus
  --ergebnis-schema        gibt das JSON-Schema des Ergebnisses aus
  --help                   diese Hilfe

Eingabe: { "format": "bleibeweg-faelle", "version": 1, "faelle": [ … ] }
Fehlende Angaben gelten als unbekannt, nie als „nein“. Beschreibung und Beispiel: docs/pruefe.md.
Das Programm schlägt nur vor; über eine Farbe entscheidet immer ein Mensch.
`;

type Auftrag = { readonly datei: string; readonly rahmen: Pruefrahmen; readonly vorschau: boolean };

async function main(args: readonly string[]): Promise<number> {
  const auftrag = readArguments(args);
  if (auftrag === 'hilfe') await write(HILFE);
  else if (auftrag === 'schema') await write(`${JSON.stringify(faelleSchema(), null, 2)}\n`);
  else if (auftrag === 'ergebnis-schema') await write(`${JSON.stringify(ergebnisseSchema(), null, 2)}\n`);
  else await check(auftrag);
  return 0;
}

async function check({ datei, rahmen, vorschau }: Auftrag): Promise<void> {
  const { faelle } = readFaelle(await readText(datei));
  const head = {
    format: 'bleibeweg-ergebnisse',
    version: 1,
    stichtag: rahmen.stichtag,
    rechtsstand: rahmen.rechtsstand,
  };
  // One case at a time: the answer to a large file never lies in memory as a whole.
  await write(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "ergebnisse": [`);
  for (const [i, fall] of faelle.entries()) {
    const ergebnis = {
      ...checkFall(fall, rahmen),
      ...(vorschau && { vorschau: createVorschau(fall, rahmen) }),
    };
    const json = JSON.stringify(ergebnis, null, 2).replaceAll('\n', '\n    ');
    await write(`${i > 0 ? ',' : ''}\n    ${json}`);
  }
  await write('\n  ]\n}\n');
}

function readArguments(args: readonly string[]): Auftrag | 'hilfe' | 'schema' | 'ergebnis-schema' {
  const { values, positionals } = parse(args);
  if (values.help) return 'hilfe';
  if (values.schema) return 'schema';
  if (values['ergebnis-schema']) return 'ergebnis-schema';
  const [datei, second] = positionals;
  if (datei === undefined)
    throw new Refusal(
      'invalid',
      'Es fehlt die Datei mit den Fällen. So geht es: npm run -s pruefe -- faelle.json (Hilfe mit --help).',
    );
  if (second !== undefined)
    throw new Refusal('invalid', `Bitte nur eine Datei angeben; „${second}“ ist zu viel.`);
  const stichtag = values.stichtag === undefined ? today() : readDay('--stichtag', values.stichtag);
  const rechtsstand =
    values.rechtsstand === undefined ? stichtag : readDay('--rechtsstand', values.rechtsstand);
  const horizontMonate = values.horizont === undefined ? undefined : readMonths(values.horizont);
  return {
    datei,
    vorschau: values.vorschau ?? false,
    rahmen: pruefrahmen(stichtag, {
      rechtsstand,
      ...(horizontMonate === undefined ? {} : { horizontMonate }),
    }),
  };
}

function parse(args: readonly string[]) {
  const options = {
    stichtag: { type: 'string' },
    rechtsstand: { type: 'string' },
    horizont: { type: 'string' },
    vorschau: { type: 'boolean' },
    schema: { type: 'boolean' },
    'ergebnis-schema': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new Refusal(
      'invalid',
      `Die Option „${option}“ ist unbekannt oder unvollständig. Alle Optionen zeigt --help.`,
    );
  }
}

function readDay(option: string, text: string): Datum {
  if (!isDatum(text))
    throw new Refusal(
      'invalid',
      `${option}: „${text}“ ist kein Tag. Bitte als JJJJ-MM-TT angeben, zum Beispiel 2026-11-21.`,
    );
  return text;
}

function readMonths(text: string): number {
  const months = Number(text);
  if (!/^\d{1,3}$/.test(text) || months > 120)
    throw new Refusal('invalid', `--horizont: „${text}“ ist keine Zahl von Monaten zwischen 0 und 120.`);
  return months;
}

/** The local calendar day; the clock exists only here at the border. */
function today(): Datum {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return asDatum(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

async function readText(datei: string): Promise<string> {
  if (datei !== '-') await refuseUnreadable(datei);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = datei === '-' ? process.stdin : createReadStream(datei);
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array); // streams are typed as any
    size += bytes.byteLength;
    if (size > MAX_BYTES) throw tooLarge();
    chunks.push(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Refusal(
      'invalid',
      'Die Datei ist kein Text in UTF-8. Ist es die richtige Datei? Gebraucht wird eine JSON-Datei.',
    );
  }
}

async function refuseUnreadable(datei: string): Promise<void> {
  const info = await stat(datei).catch(() => null);
  if (!info)
    throw new Refusal(
      'not_found',
      `Die Datei „${datei}“ wurde nicht gefunden oder darf nicht gelesen werden.`,
    );
  if (!info.isFile())
    throw new Refusal('invalid', `„${datei}“ ist keine Datei. Gebraucht wird eine JSON-Datei mit Fällen.`);
  if (info.size > MAX_BYTES) throw tooLarge();
}

function tooLarge(): Refusal {
  return new Refusal(
    'invalid',
    `Die Datei ist größer als ${MAX_BYTES / 1024 / 1024} MB. Bitte auf mehrere Dateien verteilen.`,
  );
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
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
