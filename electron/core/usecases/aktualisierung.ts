/** A new version of the program by file: looked at, checked, backed up, started; and the one before again. */
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from '#shared/api/contract.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { compareVersion } from '#shared/paket/paket-kopf.ts';
import {
  installerFor,
  programmformOf,
  type Programm,
  type Programmdatei,
  type Programmform,
} from '#shared/paket/programm.ts';
import type { GeprueftesPaket } from '../files/paket-datei.ts';
import {
  fileHindernis,
  keepProgramm,
  keptVersions,
  paketOf,
  placeBeside,
  presenceHindernis,
} from '../files/programm-ablage.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { keepPaket, readPaketDatei, requirePaket } from './paket-ablage.ts';
import { describeSchluessel, requireKnownKey, trustKey } from './paket-herausgeber.ts';

type Angesehen = NonNullable<Output<'aktualisierung.open'>>;
type Gestartet = Output<'aktualisierung.start'>;
type Programmpaket = { readonly paket: GeprueftesPaket; readonly programm: Programm };

/** Where the package of a look lies; a package itself does not know. */
const places = new WeakMap<GeprueftesPaket, string>();

const platform = `${process.platform}-${process.arch}`;
const ownForm = (): Programmform => programmformOf(process.platform, process.env);

export const aktualisierungHandlers: HandlersOf<'aktualisierung'> = {
  'aktualisierung.status': async (_, { tresor }) => {
    const { version, userData } = tresor.programm;
    const zurueck = keptVersions(userData)
      .filter((kept) => compareVersion(kept, version) < 0)
      .map((kept) => ({ version: kept }));
    return await Promise.resolve({ version, form: ownForm(), zurueck });
  },

  'aktualisierung.open': async ({ pfad }, task) => {
    const path = pfad ?? (await choosePath(task));
    if (path === null) return null;
    task.progress(0, 1, 'Die Aktualisierung wird geprüft');
    const { paket } = requireProgramm(await readPaketDatei(task.host, path));
    places.set(paket, path);
    const lauf = task.newId();
    const register = task.tresor.register();
    if (register !== null) keepPaket(register, lauf, paket);
    return await describe(task, lauf, paket);
  },

  'aktualisierung.trust': async ({ lauf, ...wie }, task) => {
    const paket = requirePaket(task, lauf);
    task.write((access) => trustKey(access, paket, wie));
    return await describe(task, lauf, paket);
  },

  'aktualisierung.start': async ({ lauf }, task) => {
    const { paket, programm } = requireProgramm(requirePaket(task, lauf));
    task.read((access) => requireKnownKey(access, paket));
    // What counts is the copy that will be started: it is compared after copying, when nobody else can change it.
    const hindernis = await hindernisOf(task, paket, presenceHindernis);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    return await install(task, { paket, programm }, placeOf(paket));
  },

  'aktualisierung.back': async ({ version }, task) => {
    const { userData, version: jetzt } = task.tresor.programm;
    if (compareVersion(version, jetzt) >= 0 || !keptVersions(userData).includes(version))
      throw new Refusal('not_found', `Von Version ${version} ist keine Programmdatei aufgehoben.`);
    const path = paketOf(userData, version);
    const found = requireProgramm(await readPaketDatei(task.host, path));
    task.read((access) => requireKnownKey(access, found.paket));
    const datei = requireDatei(found.programm);
    const hindernis = await fileHindernis(dirname(path), datei);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    return await install(task, found, path);
  },
};

async function describe(task: TaskAccess, lauf: string, paket: GeprueftesPaket): Promise<Angesehen> {
  const { programm } = requireProgramm(paket);
  const { name, stand, aenderungen } = paket.kopf;
  const schluessel = task.read((access: ReadAccess) => describeSchluessel(access, paket));
  return {
    lauf,
    name,
    stand,
    aenderungen,
    version: programm.version,
    jetzt: task.tresor.programm.version,
    schluessel,
    hindernis: await hindernisOf(task, paket),
  };
}

async function hindernisOf(
  { tresor }: TaskAccess,
  paket: GeprueftesPaket,
  look: (folder: string, datei: Programmdatei) => Promise<string | null> | string | null = fileHindernis,
): Promise<string | null> {
  const { programm } = requireProgramm(paket);
  const { version: jetzt } = tresor.programm;
  const difference = compareVersion(programm.version, jetzt);
  if (difference === 0)
    return `Version ${jetzt} ist die, mit der Sie gerade arbeiten. Es gibt nichts zu tun.`;
  if (difference < 0)
    return `Diese Version ${programm.version} ist älter als die, mit der Sie gerade arbeiten (${jetzt}). Sie wird nicht eingespielt.`;
  const datei = installerFor(programm, { plattform: platform, form: ownForm() });
  if (datei === null)
    return 'In diesem Paket ist keine Programmdatei für diesen Rechner genannt. Bitte fragen Sie den Herausgeber.';
  return await look(dirname(placeOf(paket)), datei);
}

/** First the way back, then the step: backup and kept installer are there before anything is started. */
async function install(task: TaskAccess, { programm }: Programmpaket, path: string): Promise<Gestartet> {
  const { userData } = task.tresor.programm;
  const datei = requireDatei(programm);
  task.progress(0, 2, 'Die Programmdatei wird kopiert und noch einmal geprüft');
  const kept =
    path === paketOf(userData, programm.version)
      ? join(dirname(path), datei.datei)
      : await keepProgramm(userData, path, programm.version, datei);
  task.progress(1, 2, 'Das Register wird gesichert');
  task.tresor.opened().backups.write('von_hand');
  task.write(({ note }) => note(null, { version: programm.version, sha256: datei.sha256 }));
  if (ownForm() === 'nsis' || ownForm() === 'deb') {
    await task.host.startInstaller(kept);
    return {
      version: programm.version,
      satz: 'Das Register wird gesperrt, Bleibeweg beendet sich, und die Einrichtung der anderen Version beginnt.',
    };
  }
  const running = process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.env['APPIMAGE'] ?? '';
  const folder = dirname(running);
  const beside = await placeBeside(kept, folder, datei.datei);
  chmodSync(beside, 0o700);
  return {
    version: programm.version,
    satz: `„${datei.datei}“ liegt jetzt neben der bisherigen Datei in „${folder}“. Beenden Sie Bleibeweg und starten Sie die neue Datei; die bisherige können Sie behalten.`,
  };
}

function requireProgramm(paket: GeprueftesPaket): Programmpaket {
  if (paket.inhalt.art !== 'programm')
    throw new Refusal(
      'invalid',
      'Dieses Paket erneuert nicht das Programm. Bitte öffnen Sie es unter „Recht“, „Pakete“. Es wurde nichts übernommen.',
    );
  return { paket, programm: paket.inhalt.programm };
}

function requireDatei(programm: Programm): Programmdatei {
  const datei = installerFor(programm, { plattform: platform, form: ownForm() });
  if (datei === null)
    throw new Refusal('refused', 'In diesem Paket ist keine Programmdatei für diesen Rechner genannt.');
  return datei;
}

function placeOf(paket: GeprueftesPaket): string {
  const place = places.get(paket);
  if (place === undefined) throw new Error('a package that was looked at has a place');
  return place;
}

async function choosePath({ host }: TaskAccess): Promise<string | null> {
  const { path } = await host.chooseFile({
    mode: 'open',
    title: 'Aktualisierung auswählen',
    extensions: ['bleibeweg-paket'],
  });
  return path;
}
