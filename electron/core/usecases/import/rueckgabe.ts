/** Rejected rows go back as a copy of the office's own file, with a column that says what is wrong and where. */
import type { Problem } from '#shared/austausch/personen-lesen.ts';
import { PROBLEMSPALTE, type Zeile } from '#shared/austausch/tabelle.ts';
import { writeRueckgabe, type Rueckgabe } from '#electron/core/files/rueckgabe.ts';
import type { HostPorts } from '#electron/core/protocol.ts';
import type { Lauf } from './lauf.ts';

type Zurueck = {
  readonly probleme: readonly Problem[];
  readonly abgewiesen: ReadonlySet<number>;
  readonly kontext: ReadonlyMap<number, number>;
};

const DEADLINE_MS = 60_000;

/** With the office's formats where the file allows it, plain otherwise. */
export async function schreibeRueckgabe(host: HostPorts, lauf: Lauf, zurueck: Zurueck): Promise<Uint8Array> {
  const rueckgabe = rueckgabeOf(lauf, zurueck);
  const answer = await host.startReader({
    kind: 'kopie',
    path: lauf.pfad,
    input: { blatt: lauf.tabelle.blatt, ...rueckgabe },
    deadlineMs: DEADLINE_MS,
  });
  return answer.ok && answer.value instanceof Uint8Array ? answer.value : writeRueckgabe(rueckgabe);
}

/** What goes back: titles, headings, each rejected row, and before it the first row of its person if that one was right. */
function rueckgabeOf(
  { tabelle, kopfzeile, spalten }: Lauf,
  { probleme, abgewiesen, kontext }: Zurueck,
): Rueckgabe {
  const kopf = tabelle.zeilen.filter(({ nr }) => nr <= kopfzeile);
  const schon = spalten.findIndex(({ kopf: text }) => text === PROBLEMSPALTE);
  const problemspalte = schon === -1 ? Math.max(spalten.length, ...kopf.map(breite)) : schon;
  const nachZeile = Map.groupBy(probleme, ({ zeile }) => zeile);
  const gezeigt = new Set<number>();
  const byNr = new Map(tabelle.zeilen.map((zeile) => [zeile.nr, zeile]));
  const zeilen = tabelle.zeilen
    .filter(({ nr }) => abgewiesen.has(nr))
    .flatMap((zeile) => {
      const erste = kontext.get(zeile.nr);
      const vorher = erste === undefined || gezeigt.has(erste) ? undefined : byNr.get(erste);
      for (const { nr } of [zeile, ...(vorher === undefined ? [] : [vorher])]) gezeigt.add(nr);
      const eigene = nachZeile.get(zeile.nr) ?? [];
      return [
        ...(vorher === undefined || abgewiesen.has(vorher.nr) ? [] : [reihe(vorher, ZUSAMMENHANG, [])]),
        reihe(zeile, eigene.map(satz).join('\n'), eigene.flatMap(spalteOf)),
      ];
    });
  return { kopf, zeilen, problemspalte };
}

const ZUSAMMENHANG =
  'Hier ist nichts falsch: Diese Zeile nennt die Person, zu der die nächste gehört. Bitte stehen lassen.';

function reihe(
  { nr, zellen }: Zeile,
  problem: string,
  markiert: readonly number[],
): Rueckgabe['zeilen'][number] {
  return { nr, zellen, problem, markiert };
}

function breite({ zellen }: Zeile): number {
  return zellen.length;
}

function satz({ zelle, spalte, text, zeile }: Problem): string {
  const wo = [spalte, zelle === null ? `Zeile ${zeile}` : `Zelle ${zelle} der ursprünglichen Datei`]
    .filter((teil) => teil !== null)
    .join(', ');
  return `${wo}: ${text}`;
}

function spalteOf({ zelle }: Problem): readonly number[] {
  if (zelle === null) return [];
  let spalte = 0;
  for (const letter of zelle.replace(/\d+$/, '')) spalte = spalte * 26 + letter.charCodeAt(0) - 64;
  return [spalte - 1];
}
