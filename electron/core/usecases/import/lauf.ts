import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { findKopfzeile, kopfAt } from '#shared/austausch/kopfzeile.ts';
import { findProfil, type Profil } from '#shared/austausch/profil.ts';
import { isTabelle, PROBLEMSPALTE, type Tabelle } from '#shared/austausch/tabelle.ts';
import { datenzeilen, proposeZuordnung, type Spalte } from '#shared/austausch/zuordnung.ts';
import { kopfSchluessel } from '#shared/austausch/profil.ts';
import type { Gelesenes } from '#shared/austausch/personen-lesen.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HostPorts } from '#electron/core/protocol.ts';

/** A list on its way in: what was read, in memory only, until the register is closed. */
export type Lauf = {
  readonly id: string;
  readonly pfad: string;
  readonly datei: string;
  readonly tabelle: Tabelle;
  /** Row of the headings; of two rows the lower one. */
  readonly kopfzeile: number;
  readonly kopfzeilen: readonly number[];
  readonly profil: { readonly name: string; readonly genau: boolean } | null;
  readonly spalten: readonly Spalte[];
  /** What the rows came to under one mapping, so that the import does not read again what the dry run has read. */
  readonly gelesen?: { readonly unter: string; readonly gelesenes: Gelesenes };
};

/** One list at a time: ten thousand rows take some 40 MB. */
const MAX_LAEUFE = 1;
const DEADLINE_MS = 60_000;

/** Lists belong to an opened register; with it they are forgotten. */
const laeufe = new WeakMap<object, Map<string, Lauf>>();

export function keepLauf(register: object, lauf: Lauf): void {
  const eigene = laeufe.get(register) ?? new Map<string, Lauf>();
  laeufe.set(register, eigene);
  eigene.delete(lauf.id);
  eigene.set(lauf.id, lauf);
  const [oldest] = eigene.keys();
  if (eigene.size > MAX_LAEUFE && oldest !== undefined) eigene.delete(oldest);
}

/** @throws Refusal when the list has been forgotten, e.g. because the register was locked. */
export function requireLauf(register: object | null, id: string): Lauf {
  const lauf = register === null ? undefined : laeufe.get(register)?.get(id);
  if (lauf === undefined)
    throw new Refusal(
      'not_found',
      'Diese Liste ist nicht mehr geöffnet. Bitte wählen Sie die Datei noch einmal aus; es wurde nichts übernommen.',
    );
  return lauf;
}

/** Reads a file in the reader process. @throws Refusal with the reader's sentence. */
export async function readTabelle(host: HostPorts, pfad: string, blatt: string | null): Promise<Tabelle> {
  const answer = await host.startReader({
    kind: 'tabelle',
    path: pfad,
    input: { blatt },
    deadlineMs: DEADLINE_MS,
  });
  if (!answer.ok) throw new Refusal('refused', answer.message);
  if (!isTabelle(answer.value)) throw new Error('the reader answered with something else than a table');
  return answer.value;
}

/** Sheets before the list that are looked at: covers, legends, explanations. */
const BLAETTER = 6;

/** The first sheet that is a list, of a file whose first sheet may be a cover. @throws Refusal where none is one. */
export async function readListe(host: HostPorts, pfad: string): Promise<Tabelle> {
  const erste = await readTabelle(host, pfad, null);
  if (isListe(erste)) return erste;
  for (const blatt of erste.blaetter.filter((name) => name !== erste.blatt).slice(0, BLAETTER)) {
    const weitere = await readTabelle(host, pfad, blatt).catch(refusedAsNull);
    if (weitere !== null && isListe(weitere)) return weitere;
  }
  const kopfzeile = requireKopfzeile(erste);
  throw new Refusal(
    'refused',
    `Auf dem Blatt „${erste.blatt}“ steht unter den Überschriften in Zeile ${kopfzeile} niemand. Es wurde nichts übernommen.`,
  );
}

function isListe(tabelle: Tabelle): boolean {
  const kopfzeile = findKopfzeile(tabelle);
  return kopfzeile !== null && datenzeilen(tabelle, kopfzeile).length > 0;
}

/** An empty sheet is refused on its own; among others it is only not the one. */
export function refusedAsNull(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

type Wissen = { readonly heute: Datum; readonly profile: readonly Profil[] };

/** @throws Refusal when no row names columns we know. */
export function openLauf(pfad: string, tabelle: Tabelle, wissen: Wissen): Lauf {
  const neu = { id: randomUUID(), pfad, datei: basename(pfad).slice(0, 260) };
  return { ...neu, ...ansichtOf(tabelle, requireKopfzeile(tabelle), wissen) };
}

/** The row of the headings. @throws Refusal with what to do. */
export function requireKopfzeile(tabelle: Tabelle): number {
  const kopfzeile = findKopfzeile(tabelle);
  if (kopfzeile !== null) return kopfzeile;
  throw new Refusal(
    'refused',
    `Auf dem Blatt „${tabelle.blatt}“ wurde keine Zeile mit Überschriften gefunden. Bitte schreiben Sie über die Spalten, was darin steht, zum Beispiel „Name“ und „Geburtsdatum“, und wählen Sie die Datei noch einmal aus. Es wurde nichts übernommen.`,
  );
}

/** The columns of a sheet under a header row, as an earlier list of the source had them, or as proposed. */
export function ansichtOf(
  tabelle: Tabelle,
  kopfzeile: number,
  { heute, profile }: Wissen,
): Omit<Lauf, 'id' | 'pfad' | 'datei' | 'gelesen'> {
  const { zeilen, texte } = kopfAt(tabelle, kopfzeile);
  const fund = findProfil(profile, texte);
  const bekannt =
    fund === null
      ? null
      : {
          name: fund.profil.name,
          ziele: new Map(fund.profil.spalten.map(({ kopf, ziel }) => [kopfSchluessel(kopf), ziel])),
        };
  return {
    tabelle,
    kopfzeile,
    kopfzeilen: zeilen,
    profil: fund === null ? null : { name: fund.profil.name, genau: fund.genau },
    spalten: proposeZuordnung(tabelle, kopfzeile, heute, bekannt),
  };
}

/** A list that went back for correction has the column that the program has added to it. */
export function isKorrektur({ spalten }: Pick<Lauf, 'spalten'>): boolean {
  return spalten.some(({ kopf }) => kopf === PROBLEMSPALTE);
}
