/**
 * Installers beside the user's settings: the one that is about to be started, and the ones before, which are the way
 * back. Each lies in a folder of its version together with the signed package that names its check sum.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '#shared/lib/refusal.ts';
import { compareVersion } from '#shared/paket/paket-kopf.ts';
import type { Programmdatei } from '#shared/paket/programm.ts';
import { syncFolder } from './atomic.ts';
import { sha256OfFile } from './sha256.ts';
import { programmordner } from '../programm-ordner.ts';

const PAKET = 'programm.bleibeweg-paket';
/** The one that runs, the one before it and one more. */
const KEPT = 3;
const VERSION = /^\d{1,4}(?:\.\d{1,4}){0,2}$/;

export const paketOf = (userData: string, version: string): string =>
  join(programmordner(userData), version, PAKET);

/** Versions that are kept, newest first. */
export function keptVersions(userData: string): readonly string[] {
  const folder = programmordner(userData);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => VERSION.test(name) && existsSync(join(folder, name, PAKET)))
    .toSorted((a, b) => compareVersion(b, a));
}

/** Null if the file is there and is, byte for byte, what the package names; otherwise one sentence. */
export async function fileHindernis(folder: string, datei: Programmdatei): Promise<string | null> {
  const closed = presenceHindernis(folder, datei);
  if (closed !== null) return closed;
  return (await sha256OfFile(join(folder, datei.datei))) === datei.sha256 ? null : VERAENDERT;
}

/** The same without reading it: enough before {@link keepProgramm}, which reads the copy that will be started. */
export function presenceHindernis(folder: string, { datei, bytes }: Programmdatei): string | null {
  const path = join(folder, datei);
  if (!existsSync(path))
    return `Die Datei „${datei}“ liegt nicht neben dem Paket. Bitte kopieren Sie beide in denselben Ordner.`;
  return statSync(path).size === bytes ? null : VERAENDERT;
}

const VERAENDERT =
  'Die Programmdatei ist nicht die, die der Herausgeber unterschrieben hat; sie ist beschädigt oder wurde verändert. Bitte verwenden Sie sie nicht und lassen Sie sich beide Dateien neu geben. Es wurde nichts geändert.';

/**
 * Copies package and installer, forces them onto the disk and compares what lies there then.
 * @returns path of the kept installer
 * @throws Refusal if the copy is not what was signed
 */
export async function keepProgramm(
  userData: string,
  paket: string,
  version: string,
  datei: Programmdatei,
): Promise<string> {
  const folder = join(programmordner(userData), version);
  const part = `${folder}.neu`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true, mode: 0o700 });
  try {
    await copySynced(join(dirname(paket), datei.datei), join(part, datei.datei));
    await copySynced(paket, join(part, PAKET));
    if ((await fileHindernis(part, datei)) !== null) throw new Refusal('refused', VERAENDERT);
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
    syncFolder(programmordner(userData));
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  for (const old of keptVersions(userData).slice(KEPT))
    rmSync(join(programmordner(userData), old), { recursive: true, force: true });
  return join(folder, datei.datei);
}

/** Puts a copy into a folder without ever replacing a file. @returns its path */
export async function placeBeside(installer: string, folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  if (existsSync(path))
    throw new Refusal(
      'conflict',
      `In „${folder}“ liegt schon eine Datei „${name}“. Ist es die neue Fassung, beenden Sie Bleibeweg und starten Sie diese Datei; sonst benennen Sie sie bitte um.`,
    );
  await copySynced(installer, path);
  return path;
}

async function copySynced(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
