import { zielfeldOf } from './kopfwoerter.ts';
import { isGanzerName } from './namensspalte.ts';
import { zelleText, type Tabelle, type Zeile, type Zelle } from './tabelle.ts';

const SUCHTIEFE = 60;

/** What heads the columns: one row, or two where headings of groups stand above („Duldung“ over „von“ and „bis“). */
export type Kopf = { readonly zeilen: readonly number[]; readonly texte: readonly string[] };

/**
 * The row that heads the columns: the one with most known words, above which only titles stand; of two rows the
 * lower one. Null where no row names at least two columns we know.
 */
export function findKopfzeile(tabelle: Tabelle): number | null {
  let best: { readonly nr: number; readonly score: number } | null = null;
  for (const zeile of tabelle.zeilen.slice(0, SUCHTIEFE)) {
    const score = scoreOf(kopfAt(tabelle, zeile.nr).texte, zeile.zellen);
    if (score >= 2 && (best === null || score > best.score)) best = { nr: zeile.nr, score };
  }
  return best?.nr ?? null;
}

/** The headings of a list whose (lower) header row is `nr`, in the row numbers of the file. */
export function kopfAt(tabelle: Tabelle, nr: number): Kopf {
  const index = tabelle.zeilen.findIndex((zeile) => zeile.nr === nr);
  const unten = tabelle.zeilen[index];
  if (unten === undefined) return { zeilen: [nr], texte: [] };
  const allein = texteOf(unten.zellen);
  const oben = tabelle.zeilen[index - 1];
  if (oben === undefined || oben.nr !== nr - 1 || !isGruppe(oben, unten, tabelle))
    return { zeilen: [nr], texte: allein };
  const gruppe = gruppenOf(oben, tabelle, allein.length);
  const eigene = texteOf(oben.zellen);
  const texte = Array.from({ length: Math.max(allein.length, eigene.length) }, (_, spalte) => {
    const text = allein[spalte] ?? '';
    return text === '' ? (eigene[spalte] ?? '') : joined(gruppe[spalte] ?? '', text);
  });
  return scoreOf(texte, unten.zellen) >
    Math.max(scoreOf(allein, unten.zellen), scoreOf(texteOf(oben.zellen), oben.zellen))
    ? { zeilen: [oben.nr, nr], texte }
    : { zeilen: [nr], texte: allein };
}

/** What a heading means; in two rows the lower one alone where both together say nothing. */
export function zielOfKopf(text: string): ReturnType<typeof zielfeldOf> {
  const [oben = '', unten] = text.split(TRENNER);
  if (unten === undefined) return zielfeldOf(oben);
  // „Name“ over „Vorname“ is a group, not a column for both.
  if (isGanzerName(`${oben} ${unten}`)) return zielfeldOf(unten);
  return zielfeldOf(`${oben} ${unten}`) ?? zielfeldOf(unten);
}

/** Stands between the heading of the group and the heading of the column. */
const TRENNER = ' › ';

function joined(oben: string, unten: string): string {
  if (oben === unten) return unten;
  // A word that was only broken to fit the column.
  if (oben.endsWith('-')) return `${oben.slice(0, -1)}${unten}`;
  return oben === '' ? unten : `${oben}${TRENNER}${unten}`;
}

/** A row of group headings: several words, or one that is merged over columns that are not the first; no values. */
function isGruppe(oben: Zeile, unten: Zeile, { quer = [] }: Tabelle): boolean {
  const worte = oben.zellen.filter((zelle) => zelle !== null);
  const verbunden = quer.some(({ nr, von }) => nr === oben.nr && von > 0);
  if (worte.length < 2 && !verbunden) return false;
  if (![...oben.zellen, ...unten.zellen].every((zelle) => zelle === null || isKopfwort(zelle))) return false;
  // A first row of words („Muster“, „Duldung“) under a header is no second header.
  const eigene = unten.zellen.flatMap((zelle, spalte) => {
    const [darueber, text] = [zelleText(oben.zellen[spalte]), zelleText(zelle)];
    if (text === '' || text === darueber) return [];
    return [darueber.endsWith('-') ? joined(darueber, text) : text];
  });
  const bekannt = eigene.filter((text) => zielfeldOf(text) !== null).length;
  return eigene.length > 0 && bekannt >= eigene.length * 0.5;
}

/** Each column's group: its own word, the one merged over it, or without any merge the one to its left. */
function gruppenOf(oben: Zeile, { quer = [] }: Tabelle, breite: number): readonly string[] {
  const texte = texteOf(oben.zellen);
  const eigene = quer.filter(({ nr }) => nr === oben.nr);
  let links = '';
  return Array.from({ length: breite }, (_, spalte) => {
    const text = texte[spalte] ?? '';
    if (text !== '') links = text;
    if (eigene.length === 0) return links;
    const verbund = eigene.find(({ von, bis }) => spalte >= von && spalte <= bis);
    return verbund === undefined ? text : (texte[verbund.von] ?? '');
  });
}

function texteOf(zellen: readonly Zelle[]): readonly string[] {
  return zellen.map((zelle) => zelleText(zelle).replace(/\s+/g, ' '));
}

/** Known words count; a cell that holds a number or a date speaks against a header. */
function scoreOf(texte: readonly string[], zellen: readonly Zelle[]): number {
  const seen = new Set(texte.filter((text) => text.length <= 80).flatMap((text) => zielOfKopf(text) ?? []));
  return seen.size - zellen.filter((zelle) => zelle !== null && !isKopfwort(zelle)).length;
}

function isKopfwort(zelle: Zelle): boolean {
  return typeof zelle === 'string' && !/^\d+[.,/\d\s-]*$/.test(zelle);
}
