import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Output } from '#shared/api/contract.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { asDatum, daysBetween } from '#shared/lib/datum.ts';
import { openDatabase } from '../db/open.ts';
import { secureFile, syncFolder, writeFileAtomic } from '../files/atomic.ts';
import { countRows, keyFileOf, listBackups, type Backup } from '../files/backup.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import { replaced as replacedDatabase } from '../register/database-key.ts';
import { registerPaths } from '../register/paths.ts';
import { readKeyFile } from '../vault/key-file.ts';
import { tabellenName } from './tabellen-namen.ts';

type Sicherung = NonNullable<Output<'sicherung.create'>>;
const WARN_DAYS = 3;
const COMPARED = [
  'person',
  'haushalt',
  'traeger',
  'ampelentscheidung',
  'betreuung',
  'dokument',
  'instrument',
] as const;

export const sicherungHandlers: HandlersOf<'sicherung'> = {
  'sicherung.list': async (_, { tresor, read }) => {
    const today = read((access) => access.today);
    const { paths, backups } = tresor.opened();
    const sicherungen = backups.list().map((backup) => describe(paths.sicherungen, backup));
    const letzte = sicherungen.find(({ geprueft }) => geprueft) ?? null;
    const age = letzte === null ? null : daysBetween(asDatum(letzte.erstelltAm.slice(0, 10)), today);
    return await Promise.resolve({
      letzte,
      sicherungen,
      warnung: backups.protokollWarnung() ?? warning(age),
    });
  },

  'sicherung.create': async ({ ziel, ordner }, { tresor, host, write }) => {
    const { paths, backups } = tresor.opened();
    const chosen =
      ziel === 'register'
        ? (ordner ?? paths.sicherungen)
        : (ordner ?? (await host.chooseFolder({ title: 'Ordner für die Sicherung wählen' })).path);
    if (chosen === null) return null;
    write(({ note }) => note(null, { ziel }));
    return describe(chosen, backups.write('von_hand', chosen));
  },

  'sicherung.inspect': async ({ datei }, { tresor, host }) => {
    const chosen =
      datei ??
      (await host.chooseFile({ mode: 'open', title: 'Sicherung wählen', extensions: ['bleibeweg'] })).path;
    if (chosen === null) return null;
    const { databaseKeys, register } = tresor.opened();
    const counts = countsOf(chosen, databaseKeys);
    const known = listBackups(dirname(chosen)).find(({ name }) => name === basename(chosen));
    if (counts === null)
      return { datei: chosen, lesbar: false, erstelltAm: known?.erstelltAm ?? null, vergleich: [] };
    const now = countRows(register.db);
    const vergleich = COMPARED.map((table) => ({
      was: tabellenName(table),
      jetzt: now[table] ?? 0,
      sicherung: counts[table] ?? 0,
    }));
    return { datei: chosen, lesbar: true, erstelltAm: known?.erstelltAm ?? null, vergleich };
  },

  'sicherung.restore': async ({ datei }, { tresor, write }) => {
    const { databaseKeys, backups, paths } = tresor.opened();
    if (!existsSync(datei))
      throw new Refusal('not_found', 'Diese Sicherung ist nicht mehr da. Ist der Stick noch angeschlossen?');
    if (countsOf(datei, databaseKeys) === null) {
      throw new Refusal(
        'refused',
        'Diese Sicherung lässt sich nicht öffnen: Sie ist beschädigt oder gehört zu einem anderen Register. Es wurde nichts verändert.',
      );
    }
    const replaced = backups.write('vor_wiederherstellung');
    const incoming = `${paths.database}.neu`;
    const replacedFile = replacedDatabase(paths);
    copyFileSync(datei, incoming);
    secureFile(incoming);
    await tresor.reopenAround({
      apply: () => {
        renameSync(paths.database, replacedFile);
        renameSync(incoming, paths.database);
        syncFolder(paths.ordner);
      },
      undo: () => {
        for (const rest of ['-wal', '-shm']) rmSync(`${paths.database}${rest}`, { force: true });
        if (existsSync(replacedFile)) renameSync(replacedFile, paths.database);
      },
    });
    // The replaced state lives on as a checked backup.
    rmSync(replacedFile, { force: true });
    write(({ note }) => note(null, { ersetzt: replaced.name }));
    return { ersetzt: join(paths.sicherungen, replaced.name) };
  },

  'sicherung.adopt': async ({ datei, ordner }, { tresor, host }) => {
    if (tresor.register() !== null)
      throw new Refusal('conflict', 'Bitte sperren Sie zuerst das geöffnete Register.');
    const from =
      datei ??
      (await host.chooseFile({ mode: 'open', title: 'Sicherung wählen', extensions: ['bleibeweg'] })).path;
    const to =
      from === null
        ? null
        : (ordner ?? (await host.chooseFolder({ title: 'Leeren Ordner für das Register wählen' })).path);
    if (from === null || to === null) return null;
    adopt(from, to);
    return { ordner: to };
  },
};

/** The pair of files under the names of a register; nothing that is already there is overwritten. */
function adopt(datei: string, ordner: string): void {
  const paths = registerPaths(ordner);
  if (existsSync(paths.keyFile) || existsSync(paths.database))
    throw new Refusal(
      'conflict',
      'In diesem Ordner liegt schon ein Register. Bitte wählen Sie einen leeren Ordner.',
    );
  if (!existsSync(datei) || !existsSync(keyFileOf(datei))) {
    throw new Refusal(
      'not_found',
      'Zu einer Sicherung gehören zwei Dateien mit gleichem Namen, „….bleibeweg“ und „….schluessel“. Eine davon fehlt.',
    );
  }
  // Reading it first says in one sentence whether this is a key file at all.
  readKeyFile(keyFileOf(datei));
  mkdirSync(ordner, { recursive: true, mode: 0o700 });
  try {
    copyFileSync(datei, paths.database, constants.COPYFILE_EXCL);
    secureFile(paths.database);
    writeFileAtomic(paths.keyFile, readFileSync(keyFileOf(datei)));
  } catch (error) {
    for (const rest of [paths.database, paths.keyFile]) rmSync(rest, { force: true });
    throw error;
  }
}

function describe(ordner: string, { name, ...backup }: Backup): Sicherung {
  return { datei: join(ordner, name), ...backup };
}

function warning(ageDays: number | null): string | null {
  if (ageDays === null) return 'Es gibt noch keine geprüfte Sicherung.';
  return ageDays > WARN_DAYS ? `Die letzte Sicherung ist ${ageDays} Tage alt.` : null;
}

/** Rows per table of a backup that opens with one of these keys, is intact and belongs to this register; null otherwise. */
function countsOf(datei: string, keys: readonly Uint8Array[]): Record<string, number> | null {
  for (const key of keys) {
    const counts = countsWith(datei, key);
    if (counts !== null) return counts;
  }
  return null;
}

function countsWith(datei: string, databaseKey: Uint8Array): Record<string, number> | null {
  try {
    const db = openDatabase(datei, databaseKey, { readonly: true, mustExist: true });
    try {
      return db.pragma('integrity_check(1)', { simple: true }) === 'ok' ? countRows(db) : null;
    } finally {
      db.close();
    }
  } catch {
    // Whatever keeps it from opening, the answer is the same: not readable.
    return null;
  }
}
