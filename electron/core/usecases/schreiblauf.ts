/**
 * Many papers in one run: prepared one by one, drawn in parts, joined to one file for the printer, kept together at
 * the end. Until then nothing is recorded, so a run that is cancelled or fails leaves nothing behind.
 */
import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { DeckblattZeile } from '#shared/dokumente/deckblatt.ts';
import { deckblatt } from '#shared/dokumente/deckblatt.ts';
import { headingsOf, renderStapel } from '#shared/dokumente/stapel.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeNewFile } from '../files/new-file.ts';
import { pageCount, pagesPerPaper } from '../files/pdf-seiten.ts';
import { joinPdf } from '../files/pdf-verbinden.ts';
import { schriftCss } from '../files/schrift.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { noteAusgabe } from './ausgabe.ts';
import { behoerdeOf } from './behoerde.ts';
import type { Numbered } from './dokument-papier.ts';
import { docxOf, seiteOf } from './gebaut.ts';
import { fullName } from './namen.ts';
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

/** Sheets of one print job: the browser gets slow on long ones, and between two of them the run can be stopped. */
const TEIL = 25;

export async function runSchreiblauf(access: TaskAccess, lauf: Lauf): Promise<Laufergebnis> {
  const { ids, titel } = lauf;
  const total = ids.length * 2;
  const { sendungen, ausgelassen } = await prepareAll(access, lauf, total);
  if (sendungen.length === 0)
    return { ordner: lauf.ordner, datei: null, protokollNr: null, geschrieben: 0, seiten: 0, ausgelassen };
  const { pdfs, zeilen } = await drawAll(access, sendungen, { titel, done: ids.length, total });
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
  { ids, prepare, nameOf }: Lauf,
  total: number,
): Promise<{ sendungen: readonly Sendung[]; ausgelassen: readonly Ausgelassen[] }> {
  const sendungen: Sendung[] = [];
  const ausgelassen: Ausgelassen[] = [];
  for (const [done, id] of [...new Set(ids)].entries()) {
    access.progress(done, total, 'Die Angaben werden zusammengestellt');
    try {
      sendungen.push(access.read((read) => prepare(read, id)));
    } catch (error) {
      // What holds for one person must not stop the others; anything else must.
      if (!(error instanceof Refusal) || (error.code !== 'refused' && error.code !== 'not_found'))
        throw error;
      ausgelassen.push({ id, name: access.read((read) => nameOf(read, id)), grund: error.message });
    }
    // Lets other calls in between: somebody may look something up meanwhile.
    await setImmediate();
  }
  return {
    sendungen: sendungen.toSorted((a, b) =>
      a.sortierung.localeCompare(b.sortierung, 'de', { numeric: true }),
    ),
    ausgelassen,
  };
}

async function drawAll(
  access: TaskAccess,
  sendungen: readonly Sendung[],
  { titel, done, total }: { readonly titel: string; readonly done: number; readonly total: number },
): Promise<{ pdfs: readonly Uint8Array[]; zeilen: readonly DeckblattZeile[] }> {
  const pdfs: Uint8Array[] = [];
  const zeilen: DeckblattZeile[] = [];
  const known = new Map<string, number>();
  for (const teil of parts(sendungen)) {
    access.read(() => undefined); // refuses when the run was cancelled or the register locked
    access.progress(done + zeilen.length, total, 'Die Briefe werden gezeichnet');
    const papiere = teil.flatMap((sendung) => sendung.papiere);
    const drawn = await drawMixed(access, papiere, { titel, known });
    pdfs.push(...drawn.pdfs);
    let at = 0;
    for (const sendung of teil) {
      const counted = drawn.seiten.slice(at, at + sendung.papiere.length);
      const own = counted.every((each) => each !== null) ? counted : null;
      at += sendung.papiere.length;
      zeilen.push({
        programmNr: sendung.programmNr,
        an: sendung.an,
        codes: sendung.papiere.map(({ record }) => record.code),
        seiten: own === null ? null : own.reduce((sum, each) => sum + each, 0),
      });
    }
  }
  return { pdfs, zeilen };
}

/** Papers of an own template are drawn one by one from their filled file, which alone says what they say. */
async function drawMixed(
  access: TaskAccess,
  papiere: readonly Numbered[],
  how: { readonly titel: string; readonly known: Map<string, number> },
): Promise<{ readonly pdfs: readonly Uint8Array[]; readonly seiten: readonly (number | null)[] }> {
  const pdfs: Uint8Array[] = [];
  const seiten: (number | null)[] = [];
  for (let at = 0; at < papiere.length;) {
    const rest = papiere.slice(at);
    const own = rest.findIndex(({ eigene }) => eigene !== null);
    const standard = rest.slice(0, own < 0 ? rest.length : own);
    if (standard.length > 0) {
      const part = await drawPart(
        access,
        standard.map(({ dokument }) => dokument),
        how,
      );
      pdfs.push(part.pdf);
      seiten.push(...(part.seiten ?? standard.map(() => null)));
    }
    const [next] = rest.slice(standard.length);
    if (next !== undefined) {
      access.read(() => undefined); // these take longer: a place to stop between them
      const html = await seiteOf(next);
      const pdf = await access.host.printPdf({ html, title: next.dokument.titel });
      pdfs.push(pdf);
      seiten.push(pageCount(pdf));
    }
    at += standard.length + (next === undefined ? 0 : 1);
  }
  return { pdfs, seiten };
}

/**
 * „Seite 1 von 2“ needs the number of pages before the paper is drawn. Papers of one kind mostly have as many pages as
 * the last of their kind; where that was wrong the part is drawn once more, and where nobody can tell the foot says
 * only „Seite 1“.
 */
async function drawPart(
  { host }: TaskAccess,
  dokumente: readonly Dokument[],
  { titel, known }: { readonly titel: string; readonly known: Map<string, number> },
): Promise<{ readonly pdf: Uint8Array; readonly seiten: readonly number[] | null }> {
  const draw = async (seiten: readonly number[] | null) =>
    await host.printPdf({
      html: renderStapel(dokumente, { schriftCss: schriftCss(), titel, seiten }),
      title: titel,
    });
  const guess = dokumente.map((dokument) => known.get(dokument.titel) ?? sheetsOf(dokument));
  const pdf = await draw(guess);
  const counted = pagesPerPaper(pdf, dokumente.map(headingsOf));
  if (counted === null) return { pdf: await draw(null), seiten: null };
  for (const [i, { titel: art }] of dokumente.entries()) known.set(art, counted[i] ?? 1);
  const right = counted.every((seiten, i) => seiten === guess[i]);
  return { pdf: right ? pdf : await draw(counted), seiten: counted };
}

const sheetsOf = ({ blocks }: Dokument): number =>
  1 + blocks.filter(({ kind }) => kind === 'pageBreak').length;

async function drawDeckblatt(
  access: TaskAccess,
  { titel, reihenfolge }: Lauf,
  { zeilen, ausgelassen }: { readonly zeilen: readonly DeckblattZeile[]; readonly ausgelassen: number },
): Promise<Uint8Array> {
  const { heute, behoerde } = access.read((read) => ({ heute: read.today, behoerde: behoerdeOf(read).name }));
  const dokument = deckblatt({ titel, behoerde, heute, reihenfolge, zeilen, ausgelassen });
  const { pdf } = await drawPart(access, [dokument], { titel: dokument.titel, known: new Map() });
  return pdf;
}

async function renderEinzelne(access: TaskAccess, sendungen: readonly Sendung[]) {
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const { papiere, programmNr } of sendungen)
    for (const papier of papiere) {
      const { record } = papier;
      const heute = access.read(({ today }) => today);
      const whose = (programmNr ?? '').replaceAll(/[^A-Za-z0-9-]+/g, '-');
      files.push({
        name: [heute, ascii(record.vorlage), whose].filter((part) => part !== '').join('_') + '.docx',
        bytes: await docxOf(papier),
      });
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

function parts(sendungen: readonly Sendung[]): readonly (readonly Sendung[])[] {
  return Array.from({ length: Math.ceil(sendungen.length / TEIL) }, (_, i) =>
    sendungen.slice(i * TEIL, (i + 1) * TEIL),
  );
}

const ascii = (vorlage: string): string =>
  vorlage.charAt(0).toUpperCase() + vorlage.slice(1).replaceAll(/[^a-z0-9]+/g, '-');
