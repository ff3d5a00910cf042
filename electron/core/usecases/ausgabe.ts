import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import { loadEinstellung } from './einstellung.ts';
import { rememberWritten } from './written-files.ts';
import { sha256 } from '../files/sha256.ts';

export const ausgabeHandlers: HandlersOf<'ausgabe'> = {
  'ausgabe.list': async (_, access) => {
    const fragen = access.read((read) => loadEinstellung(read).ausgabeLeeren);
    const { gleich, anders } = look(access);
    return await Promise.resolve({
      fragen,
      unveraendert: gleich.length,
      ordner: [...new Set(gleich.map((pfad) => dirname(pfad)))],
      geaendert: [...anders],
    });
  },

  'ausgabe.clear': async (_, access) => {
    const { gleich, anders } = look(access);
    const geblieben = [...anders];
    const geloescht: string[] = [];
    for (const pfad of gleich)
      try {
        rmSync(pfad);
        geloescht.push(pfad);
      } catch {
        // Open in Word, or the stick is write-protected: it stays, and is named like a changed one.
        geblieben.push(pfad);
      }
    access.write((write) => {
      const forget = write.db.prepare('DELETE FROM ausgabedatei WHERE pfad = ?');
      // Whoever has changed a file has made it her own: it is not asked about again.
      for (const pfad of [...geloescht, ...anders]) forget.run(pfad);
      write.note(null, { geloescht: geloescht.length, geblieben: geblieben.length });
    });
    return await Promise.resolve({ geloescht: geloescht.length, geblieben });
  },
};

/**
 * Remembers a paper that was just written: it may be opened from the window, and deleted again as long as nobody has
 * changed it. The place is kept in the encrypted register, so that a restart does not forget it.
 */
export function noteAusgabe({ tresor }: TaskAccess, pfad: string, bytes: Uint8Array): string {
  tresor
    .register()
    ?.writeDraft(({ db, today }) =>
      db
        .prepare('INSERT OR REPLACE INTO ausgabedatei (pfad, sha256, am) VALUES (?, ?, ?)')
        .run(pfad, sha256(bytes), today),
    );
  return rememberWritten(pfad);
}

function look(access: TaskAccess): {
  readonly gleich: readonly string[];
  readonly anders: readonly string[];
} {
  const known = access.read(({ db }) =>
    db
      .prepare<[], { pfad: string; sha256: string }>('SELECT pfad, sha256 FROM ausgabedatei ORDER BY pfad')
      .all(),
  );
  const there = known.filter(({ pfad }) => existsSync(pfad));
  const same = ({ pfad, sha256: written }: (typeof known)[number]) => {
    try {
      return sha256(readFileSync(pfad)) === written;
    } catch {
      return false; // What cannot be read cannot be known to be ours.
    }
  };
  const gleich = there.filter(same).map(({ pfad }) => pfad);
  return { gleich, anders: there.map(({ pfad }) => pfad).filter((pfad) => !gleich.includes(pfad)) };
}
