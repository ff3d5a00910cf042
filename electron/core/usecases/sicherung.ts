import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Output } from '#shared/api/contract.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { asDatum, daysBetween } from '#shared/lib/datum.ts';
import { secureFile, syncFolder, writeFileAtomic } from '../files/atomic.ts';
import { countBackup, countRows, keyFileOf, listBackups, type Backup } from '../files/backup.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import { replaced as replacedDatabase } from '../register/database-key.ts';
import { layAside } from '../register/damaged-aside.ts';
import { isDamage, type Befund } from '../register/health.ts';
import { formatMoment } from '../register/moment.ts';
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
    const { paths, backups, health } = tresor.opened();
    const sicherungen = backups.list().map((backup) => describe(paths.sicherungen, backup));
    const letzte = sicherungen.find(({ geprueft }) => geprueft) ?? null;
    const age = letzte === null ? null : daysBetween(asDatum(letzte.erstelltAm.slice(0, 10)), today);
    const pruefung = inWorten(health.last());
    return await Promise.resolve({
      letzte,
      sicherungen,
      pruefung,
      warnung: pruefung?.ergebnis === 'gut' ? warning(age) : (pruefung?.satz ?? warning(age)),
    });
  },

  'sicherung.check': async (_, { tresor, write }) => {
    const befund = tresor.opened().health.check();
    if (befund.ergebnis !== 'schaden') write(({ note }) => note(null, { ergebnis: befund.ergebnis }));
    return await Promise.resolve(pruefungOf(befund));
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
    const counts = countBackup(chosen, databaseKeys);
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

  'sicherung.restore': async ({ datei }, { tresor, read, write }) => {
    const { databaseKeys, backups, paths } = tresor.opened();
    if (!existsSync(datei))
      throw new Refusal('not_found', 'Diese Sicherung ist nicht mehr da. Ist der Stick noch angeschlossen?');
    if (countBackup(datei, databaseKeys) === null) {
      throw new Refusal(
        'refused',
        'Diese Sicherung lässt sich nicht öffnen: Sie ist beschädigt oder gehört zu einem anderen Register. Es wurde nichts verändert.',
      );
    }
    const sicherung = backupUnlessDamaged(backups);
    let aside: string | null = null;
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
    // The replaced state lives on as a checked backup; a damaged one, which cannot be checked, as it is.
    if (sicherung === null)
      aside = layAside(
        paths,
        replacedFile,
        read(({ now }) => now),
      );
    else rmSync(replacedFile, { force: true });
    tresor.opened().health.check();
    const ersetzt = aside ?? join(paths.sicherungen, sicherung?.name ?? '');
    write(({ note }) => note(null, { ersetzt: basename(ersetzt), beschaedigt: sicherung === null }));
    return { ersetzt };
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

/** Null where the state to be replaced cannot be read: that must not keep anybody from the last good one. */
function backupUnlessDamaged(backups: ReturnType<TaskAccess['tresor']['opened']>['backups']): Backup | null {
  try {
    return backups.write('vor_wiederherstellung');
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

const inWorten = (befund: Befund | null) => (befund === null ? null : pruefungOf(befund));

/** The result of the full look, in the words of whoever reads it at the desk. */
function pruefungOf(befund: Befund): Output<'sicherung.check'> {
  const wann = `${formatMoment(befund.am)} Uhr`;
  const satz = {
    gut: `Vollständig geprüft am ${wann}: Jede Seite der Datenbank ist lesbar, alle Verweise stimmen, das Protokoll ist lückenlos.`,
    protokoll: `Das Protokoll wurde außerhalb des Programms verändert (ab Zeile ${befund.zeile ?? 0}). Bitte informieren Sie die Datenschutzbeauftragte oder den Datenschutzbeauftragten.`,
    schaden:
      'Die tägliche Prüfung hat einen Schaden an der Datenbank gefunden. Bitte tragen Sie nichts mehr ein und stellen Sie unter „Sicherung“ den letzten guten Stand her.',
  }[befund.ergebnis];
  return { am: befund.am, ergebnis: befund.ergebnis, satz };
}

function describe(ordner: string, { name, ...backup }: Backup): Sicherung {
  return { datei: join(ordner, name), ...backup };
}

function warning(ageDays: number | null): string | null {
  if (ageDays === null) return 'Es gibt noch keine geprüfte Sicherung.';
  return ageDays > WARN_DAYS ? `Die letzte Sicherung ist ${ageDays} Tage alt.` : null;
}
