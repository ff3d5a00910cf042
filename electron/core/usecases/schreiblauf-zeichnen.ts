/** The papers of a run on pages: in parts, two at a time, each paper with its own count of pages. */
import type { DeckblattZeile } from '#shared/dokumente/deckblatt.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { renderStapel, umfangOf } from '#shared/dokumente/stapel.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { pageCount, pagesPerPaper } from '../files/pdf-seiten.ts';
import { schriftCss } from '../files/schrift.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { Numbered } from './dokument-papier.ts';
import { seiteOf } from './gebaut.ts';
import type { Sendung } from './schreiblauf.ts';

/** Envelopes of one print job. The engine takes more than linear time for long ones; a short one costs its start. */
const TEIL = 50;
/** The first job is short: what it teaches about lengths, the others need. */
const ERSTER_TEIL = 10;
/** Print jobs under way at once. More would take the window's processor time away on an office computer. */
const GLEICHZEITIG = 2;

export type Gezeichnet = {
  readonly pdfs: readonly Uint8Array[];
  readonly zeilen: readonly DeckblattZeile[];
  /** Envelopes that could not be drawn, with the reason; the others are on the pages. */
  readonly gescheitert: ReadonlyMap<Sendung, string>;
};

export async function drawAll(
  access: TaskAccess,
  sendungen: readonly Sendung[],
  { titel, done, total }: { readonly titel: string; readonly done: number; readonly total: number },
): Promise<Gezeichnet> {
  const stapel = new Stapel(access, titel);
  let drawn = 0;
  const [first = [], ...rest] = parts(sendungen);
  const draw = async (teil: readonly Sendung[]) => {
    access.read(() => undefined); // refuses when the run was cancelled or the register locked
    access.progress(done + drawn, total, 'Die Briefe werden gezeichnet');
    const result = await drawTeil(access, stapel, teil);
    drawn += teil.length;
    return result;
  };
  const teile = [await draw(first), ...(await inTurns(rest, GLEICHZEITIG, draw))];
  return {
    pdfs: teile.flatMap(({ pdfs }) => pdfs),
    zeilen: teile.flatMap(({ zeilen }) => zeilen),
    gescheitert: new Map(teile.flatMap(({ gescheitert }) => [...gescheitert])),
  };
}

/** One paper that goes with a run and belongs to nobody: the cover sheet. */
export const drawEinzeln = async (access: TaskAccess, dokument: Dokument): Promise<Uint8Array> =>
  (await new Stapel(access, dokument.titel).draw([dokument])).pdf;

async function drawTeil(access: TaskAccess, stapel: Stapel, teil: readonly Sendung[]): Promise<Gezeichnet> {
  const { eigene, gescheitert } = await drawEigene(access, teil);
  const gut = teil.filter((sendung) => !gescheitert.has(sendung));
  const pdfs: Uint8Array[] = [];
  const seiten = new Map<Numbered, number | null>();
  for (const papiere of runsOf(gut.flatMap((sendung) => sendung.papiere))) {
    const own = papiere.flatMap((papier) => eigene.get(papier) ?? []);
    if (own.length > 0) {
      pdfs.push(...own);
      papiere.forEach((papier, i) => seiten.set(papier, pageCount(own[i] ?? new Uint8Array())));
      continue;
    }
    const part = await stapel.draw(papiere.map(({ dokument }) => dokument));
    pdfs.push(part.pdf);
    papiere.forEach((papier, i) => seiten.set(papier, part.seiten?.[i] ?? null));
  }
  return { pdfs, zeilen: gut.map((sendung) => zeileOf(sendung, seiten)), gescheitert };
}

/**
 * Papers of an own template are drawn one by one from their filled file, which alone says what they say. Where that
 * fails for somebody the whole envelope stays out: half a letter helps nobody.
 */
async function drawEigene(
  access: TaskAccess,
  teil: readonly Sendung[],
): Promise<{
  readonly eigene: ReadonlyMap<Numbered, Uint8Array>;
  readonly gescheitert: ReadonlyMap<Sendung, string>;
}> {
  const eigene = new Map<Numbered, Uint8Array>();
  const gescheitert = new Map<Sendung, string>();
  for (const sendung of teil)
    for (const papier of sendung.papiere) {
      if (papier.eigene === null || gescheitert.has(sendung)) continue;
      access.read(() => undefined); // these take longer: a place to stop between them
      const html = await seiteOf(papier).catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.code !== 'refused') throw error;
        gescheitert.set(sendung, error.message);
        return null;
      });
      if (html !== null)
        eigene.set(papier, await access.host.printPdf({ html, title: papier.dokument.titel }));
    }
  return { eigene, gescheitert };
}

/** Neighbours that go into one print job: all of the default, or all of an own template. */
function runsOf(papiere: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = [];
  for (const papier of papiere) {
    const last = runs.at(-1);
    if (last !== undefined && (last[0]?.eigene === null) === (papier.eigene === null)) last.push(papier);
    else runs.push([papier]);
  }
  return runs;
}

function zeileOf(
  { programmNr, an, papiere }: Sendung,
  seiten: ReadonlyMap<Numbered, number | null>,
): DeckblattZeile {
  const counted = papiere.flatMap((papier) => seiten.get(papier) ?? []);
  return {
    programmNr,
    an,
    codes: papiere.map(({ record }) => record.code),
    seiten: counted.length === papiere.length ? counted.reduce((sum, each) => sum + each, 0) : null,
  };
}

/**
 * „Seite 1 von 2“ needs the number of pages before the paper is drawn. Papers of one kind that say about as much have
 * as many pages; where that was wrong the part is drawn once more, and where nobody can tell the foot says only
 * „Seite 1“.
 */
class Stapel {
  readonly #access: TaskAccess;
  readonly #titel: string;
  readonly #known = new Map<string, { readonly zeichen: number; readonly seiten: number }[]>();

  constructor(access: TaskAccess, titel: string) {
    this.#access = access;
    this.#titel = titel;
  }

  async draw(
    dokumente: readonly Dokument[],
  ): Promise<{ readonly pdf: Uint8Array; readonly seiten: readonly number[] | null }> {
    const umfang = dokumente.map(umfangOf);
    const guess = dokumente.map((dokument, i) => this.#guess(dokument, umfang[i]?.zeichen ?? 0));
    const pdf = await this.#print(dokumente, guess);
    const counted = pagesPerPaper(
      pdf,
      umfang.map(({ ueberschriften }) => ueberschriften),
    );
    if (counted === null) return { pdf: await this.#print(dokumente, null), seiten: null };
    for (const [i, { titel }] of dokumente.entries()) {
      const same = this.#known.get(titel) ?? [];
      same.push({ zeichen: umfang[i]?.zeichen ?? 0, seiten: counted[i] ?? 1 });
      this.#known.set(titel, same);
    }
    const right = counted.every((seiten, i) => seiten === guess[i]);
    return { pdf: right ? pdf : await this.#print(dokumente, counted), seiten: counted };
  }

  /** As many pages as the paper of this kind that said most nearly as much. */
  #guess({ titel, blocks }: Dokument, zeichen: number): number {
    const known = this.#known.get(titel) ?? [];
    const [nearest] = known.toSorted((a, b) => Math.abs(a.zeichen - zeichen) - Math.abs(b.zeichen - zeichen));
    return nearest?.seiten ?? 1 + blocks.filter(({ kind }) => kind === 'pageBreak').length;
  }

  async #print(dokumente: readonly Dokument[], seiten: readonly number[] | null): Promise<Uint8Array> {
    const css = schriftCss(JSON.stringify(dokumente.map(({ blocks }) => blocks)));
    const titel = this.#titel;
    return await this.#access.host.printPdf({
      html: renderStapel(dokumente, { schriftCss: css, titel, seiten }),
      title: titel,
    });
  }
}

/** At most so many at once, the results in the order of what was given. After a failure nothing new is begun. */
async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const waiting = items.entries();
  let failed = false;
  const worker = async () => {
    for (const [i, item] of waiting) {
      if (failed) return;
      try {
        results.set(i, await work(item));
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  return items.flatMap((_, i) => {
    const result = results.get(i);
    return result === undefined ? [] : [result];
  });
}

function parts(sendungen: readonly Sendung[]): readonly (readonly Sendung[])[] {
  const rest = sendungen.slice(ERSTER_TEIL);
  return [
    sendungen.slice(0, ERSTER_TEIL),
    ...Array.from({ length: Math.ceil(rest.length / TEIL) }, (_, i) => rest.slice(i * TEIL, (i + 1) * TEIL)),
  ];
}
