/**
 * Many papers in one run: prepared one by one, drawn in parts, joined to one file for the printer, kept together at
 * the end. Until then nothing is recorded, so a run that is cancelled or fails leaves nothing behind.
 */
import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { deckblatt, type DeckblattZeile } from '#shared/dokumente/deckblatt.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeNewFile } from '../files/new-file.ts';
import { joinPdf } from '../files/pdf-verbinden.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { noteAusgabe } from './ausgabe.ts';
import { behoerdeOf } from './behoerde.ts';
import type { Numbered } from './dokument-papier.ts';
import { docxOf } from './gebaut.ts';
import { fullName } from './namen.ts';
import { drawAll, drawEinzeln } from './schreiblauf-zeichnen.ts';
import { takeBack } from './take-back.ts';

/** What goes into one envelope. */
export type Sendung = {
  readonly personId: string;
  readonly programmNr: string | null;
  /** By what the run is ordered. */
  readonly sortierung: string;
  readonly an: string | null;
  readonly papiere: readonly Numbered[];
};

export type Ausgelassen = { readonly id: string; readonly name: string; readonly grund: string };

export type Lauf = {
  readonly titel: string;
  /** ASCII, e.g. `Anschreiben`. */
  readonly dateiname: string;
  readonly ids: readonly string[];
  readonly ordner: string;
  readonly einzeln: boolean;
  readonly reihenfolge: string;
  /** @throws Refusal `refused` or `not_found`: the person is left out with this sentence. */
  readonly prepare: (access: ReadAccess, id: string) => Sendung;
  /** Records what was written, in the transaction that keeps the papers. */
  readonly record: (access: WriteAccess, sendungen: readonly Sendung[]) => void;
  /** The name under which a person that is left out is listed. */
  readonly nameOf: (access: ReadAccess, id: string) => string;
};

export type Laufergebnis = {
  readonly ordner: string;
  readonly datei: string | null;
  readonly protokollNr: number | null;
  readonly geschrieben: number;
  readonly seiten: number;
  readonly ausgelassen: readonly Ausgelassen[];
};

/** For undoing a call of letters and Rückmeldebögen as a whole. */
export const NICHT_MEHR = {
  fehlt: 'Diesen Schritt gibt es hier nicht.',
  weitergearbeitet:
    'Daran wurde inzwischen weitergearbeitet; deshalb lässt sich der Schritt nicht mehr als Ganzes zurücknehmen. Es wurde nichts geändert.',
};

export async function runSchreiblauf(access: TaskAccess, lauf: Lauf): Promise<Laufergebnis> {
  const { ids, titel } = lauf;
  const total = ids.length * 2;
  const { bereit, ausgelassen: ohne } = await prepareAll(access, lauf, total);
  const drawn = await drawAll(access, [...bereit.keys()], { titel, done: ids.length, total });
  const { pdfs, zeilen, gescheitert } = drawn;
  const sendungen = [...bereit.keys()].filter((sendung) => !gescheitert.has(sendung));
  const ausgelassen = [
    ...ohne,
    ...[...gescheitert].map(([sendung, grund]) => leftOut(access, lauf, bereit.get(sendung) ?? '', grund)),
  ];
  if (sendungen.length === 0)
    return { ordner: lauf.ordner, datei: null, protokollNr: null, geschrieben: 0, seiten: 0, ausgelassen };
  const deck = await drawDeckblatt(access, lauf, { zeilen, ausgelassen: ausgelassen.length });
  const einzelne = lauf.einzeln ? await renderEinzelne(access, sendungen) : [];
  const stapel = joinPdf([deck, ...pdfs]);
  const heute = access.read(({ today }) => today);
  const protokollNr = access.write((write) => {
    for (const { papiere } of sendungen)
      for (const { record, isNew } of papiere) if (isNew) write.save('dokument', record);
    lauf.record(write, sendungen);
    write.note(null, { geschrieben: sendungen.length, ausgelassen: ausgelassen.length });
    return write.protokollId;
  });
  // From here on nothing is asked of the register any more: what is recorded is also written.
  const dateien = [
    { name: `${heute}_${lauf.dateiname}_${sendungen.length}.pdf`, bytes: stapel },
    ...einzelne,
  ];
  const datei = await writeAll(access, lauf.ordner, dateien, protokollNr);
  access.progress(total, total, 'Fertig');
  return {
    ordner: lauf.ordner,
    datei,
    protokollNr,
    geschrieben: sendungen.length,
    seiten: zeilen.reduce((sum, { seiten }) => sum + (seiten ?? 0), 0),
    ausgelassen,
  };
}

/** „Nachname, Vornamen“ of a person who may be gone meanwhile. */
export function personNameOf({ tables }: Pick<ReadAccess, 'tables'>, id: string): string {
  const person = tables.person.find(id);
  return person === null ? 'nicht mehr im Register' : fullName(person.nachname, person.vornamen);
}

async function prepareAll(
  access: TaskAccess,
  lauf: Lauf,
  total: number,
): Promise<{
  /** In the order of the file, with what each was ordered for. */ bereit: ReadonlyMap<Sendung, string>;
  ausgelassen: readonly Ausgelassen[];
}> {
  const sendungen: (readonly [Sendung, string])[] = [];
  const ausgelassen: Ausgelassen[] = [];
  for (const [done, id] of [...new Set(lauf.ids)].entries()) {
    access.progress(done, total, 'Die Angaben werden zusammengestellt');
    try {
      sendungen.push([access.read((read) => lauf.prepare(read, id)), id]);
    } catch (error) {
      // What holds for one person must not stop the others; anything else must.
      if (!(error instanceof Refusal) || (error.code !== 'refused' && error.code !== 'not_found'))
        throw error;
      ausgelassen.push(leftOut(access, lauf, id, error.message));
    }
    // Lets other calls in between: somebody may look something up meanwhile.
    await setImmediate();
  }
  return {
    bereit: new Map(
      sendungen.toSorted(([a], [b]) => a.sortierung.localeCompare(b.sortierung, 'de', { numeric: true })),
    ),
    ausgelassen,
  };
}

const leftOut = (access: TaskAccess, { nameOf }: Lauf, id: string, grund: string): Ausgelassen => ({
  id,
  name: access.read((read) => nameOf(read, id)),
  grund,
});

async function drawDeckblatt(
  access: TaskAccess,
  { titel, reihenfolge }: Lauf,
  { zeilen, ausgelassen }: { readonly zeilen: readonly DeckblattZeile[]; readonly ausgelassen: number },
): Promise<Uint8Array> {
  const { heute, behoerde } = access.read((read) => ({ heute: read.today, behoerde: behoerdeOf(read).name }));
  const dokument = deckblatt({ titel, behoerde, heute, reihenfolge, zeilen, ausgelassen });
  return await drawEinzeln(access, dokument);
}

async function renderEinzelne(access: TaskAccess, sendungen: readonly Sendung[]) {
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const { papiere } of sendungen)
    for (const papier of papiere) {
      files.push({ name: `${papier.dateiname}.docx`, bytes: await docxOf(papier) });
      access.progress(files.length, sendungen.length, 'Die einzelnen Word-Dateien werden geschrieben');
      await setImmediate();
    }
  return files;
}

/** Everything is kept; if the disk refuses now, it is taken back, and so are the files. */
async function writeAll(
  access: TaskAccess,
  ordner: string,
  dateien: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  protokollNr: number,
): Promise<string | null> {
  const written: string[] = [];
  try {
    for (const { name, bytes } of dateien) {
      const path = writeNewFile(ordner, name, bytes);
      noteAusgabe(access, path, bytes);
      written.push(path);
      await setImmediate();
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    access.write((write) => takeBack(write, protokollNr));
    throw error;
  }
  return written[0] ?? null;
}
