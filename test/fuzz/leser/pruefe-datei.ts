import { findKopfzeile, kopfAt } from '#shared/austausch/kopfzeile.ts';
import { lesePersonen } from '#shared/austausch/personen-lesen.ts';
import { isTabelle } from '#shared/austausch/tabelle.ts';
import { datenzeilen, proposeZuordnung } from '#shared/austausch/zuordnung.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { copyFile, readFile } from '#electron/core/reader/read-file.ts';
import { ReadRefusal, sentences } from '#electron/core/reader/sentences.ts';

const SAETZE: ReadonlySet<string> = new Set(Object.values(sentences));

/**
 * The whole way of a list up to the register: reading, headings, columns, people, the copy that goes back.
 * @returns what came of it. @throws whatever is no German sentence.
 */
export async function pruefeDatei(path: string): Promise<'gelesen' | 'satz'> {
  try {
    const tabelle = await readFile(path, null);
    if (!isTabelle(tabelle)) throw new Error('the reader gave something else than a table');
    const heute = asDatum('2026-11-21');
    const kopfzeile = findKopfzeile(tabelle) ?? tabelle.zeilen[0]?.nr ?? 1;
    const spalten = proposeZuordnung(tabelle, kopfzeile, heute);
    const zeilen = datenzeilen(tabelle, kopfzeile);
    lesePersonen(zeilen, {
      zuordnung: spalten.map(({ ziel }) => ziel),
      koepfe: kopfAt(tabelle, kopfzeile).texte,
      heute,
    });
    const auftrag = {
      blatt: tabelle.blatt,
      kopf: tabelle.zeilen.filter(({ nr }) => nr <= kopfzeile),
      zeilen: zeilen.slice(0, 3).map((zeile) => ({ ...zeile, problem: 'Probe', markiert: [0] })),
      problemspalte: spalten.length,
    };
    await copyFile(path, auftrag);
    return 'gelesen';
  } catch (error) {
    if (error instanceof ReadRefusal && SAETZE.has(error.message)) return 'satz';
    throw error;
  }
}
