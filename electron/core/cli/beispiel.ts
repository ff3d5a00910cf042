/**
 * `npm run beispiel`: does the main job on invented people without a window, through the same dispatcher as the
 * window. Says on stdout what it did and where the files are; refusals are one German sentence, exit code 2.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Refusal } from '#shared/lib/refusal.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { alle, fuelleBeispiel, type Fuellung } from '../beispiel/fuellen.ts';
import { beispielBehoerde, beispielBenutzer } from '../beispiel/inhalt.ts';
import { beispielListe } from '../beispiel/liste-pfad.ts';
import { schreibePapiere, type Papiere } from '../beispiel/papiere.ts';
import type { Rufer } from '../beispiel/rufer.ts';
import { startCore, type CoreClient } from '../client.ts';
import { startReader } from '../reader/start-reader.ts';
import { newKennwort } from '../vault/new-kennwort.ts';
import { fileSystemRefusal } from '../ipc/file-system-refusal.ts';
import { openArbeitsordner, type Arbeitsordner } from './arbeitsordner.ts';
import { createFortschritt, type Fortschritt } from './fortschritt.ts';
import { textTabelle } from './tabelle.ts';

const HILFE = `Legt ein Beispielregister mit erfundenen Personen an und macht damit die ganze Arbeit einmal vor.

Aufruf:  npm run beispiel -- [Optionen]

  --ordner PFAD     Ordner für alles, was entsteht (sonst: neuer Ordner „bleibeweg-beispiel-…“ hier)
  --kennwort WORT   Kennwort des Registers (sonst: wird erzeugt und einmal angezeigt)
  --help            diese Hilfe

Ein vorhandenes Register wird nie überschrieben. Beschreibung: docs/beispiel.md.
`;

type Auftrag = { readonly ordner: string; readonly kennwort: string; readonly erzeugt: boolean };

async function main(args: readonly string[]): Promise<void> {
  const auftrag = readArguments(args);
  if (auftrag === null) {
    process.stdout.write(HILFE);
    return;
  }
  const arbeitsordner = prepareFolder(auftrag.ordner);
  const beginn = performance.now();
  const fortschritt = createFortschritt(process.stderr);
  const userData = join(auftrag.ordner, '.programm');
  const core = await startCore({
    userData,
    onlySample: true,
    version: '0.0.0',
    ports: { startReader: (job) => startReader(job) },
  });
  try {
    const bericht = await run(core, auftrag, fortschritt);
    fortschritt.ende();
    process.stdout.write(describe(bericht, auftrag, performance.now() - beginn));
    await core.stop();
    rmSync(userData, { recursive: true, force: true });
  } catch (error) {
    fortschritt.ende();
    await core.stop();
    throw takenBack(arbeitsordner, error);
  }
}

/** A refusal leaves nothing behind: half a sample register would only stand in the way of the next try. */
function takenBack(arbeitsordner: Arbeitsordner, error: unknown): unknown {
  const undone = arbeitsordner.undo();
  const refusal = error instanceof Refusal ? error : fileSystemRefusal(error);
  if (refusal === null || !undone) return refusal ?? error;
  return new Refusal(
    refusal.code,
    `${refusal.message} Das angefangene Beispielregister wurde wieder entfernt.`,
  );
}

type Bericht = { readonly fuellung: Fuellung; readonly papiere: Papiere; readonly register: string };

async function run(
  core: CoreClient,
  { ordner, kennwort }: Auftrag,
  fortschritt: Fortschritt,
): Promise<Bericht> {
  const call: Rufer = (name, input) => core.call(name, input);
  fortschritt.zeige(0.02, 'Das verschlüsselte Register wird angelegt');
  const { woerter, geprobt } = await call('tresor.create', {
    ordner,
    kennwort,
    name: beispielBenutzer,
    beispiel: true,
    behoerde: beispielBehoerde,
  });
  // The sample needs no sealed sheet: the words are rehearsed at once and nobody keeps them.
  await call('tresor.rehearse', { woerter: geprobt.map((position) => woerter[position - 1] ?? '') });
  const { heute } = await call('tresor.status', undefined);
  const fuellung = await fuelleBeispiel(call, {
    liste: beispielListe(),
    heute: asDatum(heute),
    fortschritt: (done, total, text) => fortschritt.zeige(0.08 + (done / total) * 0.62, text),
  });
  const papiere = await schreibePapiere(call, {
    ordner,
    heute: asDatum(heute),
    personen: await alle(call),
    fortschritt: (done, total, text) => fortschritt.zeige(0.7 + (done / total) * 0.29, text),
  });
  await call('tresor.lock', undefined);
  const [register] = readdirSync(ordner).filter((name) => name.endsWith('.bleibeweg'));
  return { fuellung, papiere, register: join(ordner, register ?? '') };
}

function readArguments(args: readonly string[]): Auftrag | null {
  const { values, positionals } = parse(args);
  if (values.help === true) return null;
  const [zuviel] = positionals;
  if (zuviel !== undefined)
    throw new Refusal(
      'invalid',
      `„${zuviel}“ ist hier nicht vorgesehen. So geht es: npm run beispiel -- --ordner PFAD --kennwort WORT (Hilfe mit --help).`,
    );
  if (values.ordner === '') throw new Refusal('invalid', 'Nach --ordner fehlt der Pfad des Ordners.');
  if (values.kennwort === '') throw new Refusal('invalid', 'Nach --kennwort fehlt das Kennwort.');
  return {
    ordner: resolve(values.ordner ?? freshName()),
    kennwort: values.kennwort ?? newKennwort(5),
    erzeugt: values.kennwort === undefined,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ordner: { type: 'string' }, kennwort: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch {
    throw new Refusal(
      'invalid',
      'Diese Angaben versteht das Programm nicht. So geht es: npm run beispiel -- --ordner PFAD --kennwort WORT (Hilfe mit --help).',
    );
  }
}

/** A folder of its own in the current directory, numbered if the day already has one. */
function freshName(): string {
  // Sweden writes days as files need them: the local day, not that of Greenwich.
  const tag = new Date().toLocaleDateString('sv-SE');
  for (let nr = 1; ; nr += 1) {
    const name = nr === 1 ? `bleibeweg-beispiel-${tag}` : `bleibeweg-beispiel-${tag}-${nr}`;
    if (!existsSync(name)) return name;
  }
}

function prepareFolder(ordner: string): Arbeitsordner {
  try {
    const arbeitsordner = openArbeitsordner(ordner);
    if (readdirSync(ordner).some((name) => name.endsWith('.bleibeweg')))
      throw new Refusal(
        'refused',
        `Im Ordner „${ordner}“ liegt schon ein Register; es wurde nicht angerührt. Bitte geben Sie einen anderen Ordner an.`,
      );
    return arbeitsordner;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'refused',
      `Im Ordner „${ordner}“ lässt sich nichts anlegen. Bitte geben Sie mit --ordner einen Ordner an, in den Sie schreiben dürfen.`,
    );
  }
}

function describe(
  { fuellung, papiere, register }: Bericht,
  { ordner, kennwort, erzeugt }: Auftrag,
  ms: number,
): string {
  const { neu, abgewiesen } = fuellung.import;
  const vorschlag = (farbe: string) => fuellung.vorschlaege[farbe] ?? 0;
  const zeilen: [string, string][] = [
    ['Register (verschlüsselt)', relative(ordner, register)],
    ['Liste importiert', `${neu} Personen übernommen, ${abgewiesen} Zeilen abgewiesen`],
    ['Träger angelegt', String(fuellung.traeger)],
    [
      'Personen geprüft',
      `${fuellung.personen}: ${vorschlag('gruen')} grün, ${vorschlag('gelb')} gelb, ${vorschlag('angaben_fehlen')} Angaben fehlen`,
    ],
    ['Entscheidungen', `${fuellung.entscheidungen}, jede mit Begründung`],
    ['Betreuungen, Einwilligungen', `${fuellung.betreuungen}, ${fuellung.einwilligungen}`],
    ['Gremien, Sitzungen', `${fuellung.gremien}, ${fuellung.sitzungen}`],
    ...papiere.dateien.map(({ was, datei }): [string, string] => [was, relative(ordner, datei)]),
  ];
  const zugang = erzeugt ? `Kennwort (wird nur hier gezeigt): ${kennwort}` : 'Kennwort: wie angegeben';
  return `Beispielregister mit erfundenen Personen, fertig in ${(ms / 1000).toFixed(1).replace('.', ',')} s.\n\nOrdner: ${ordner}\n${zugang}\n\n${textTabelle(zeilen)}\n\nAnsehen: npm start, dann diesen Ordner öffnen.\n`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
