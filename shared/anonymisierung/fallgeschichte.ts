/**
 * Stories from coded facts. A story is not about one person: it tells only what at least k people of the register
 * share, and it is told only if among everybody who looks like them from outside some are in another situation.
 */
import type { RecordOf } from '#shared/domain/records.ts';
import type { Anonym } from './anonymise.ts';
import { satzbausteine, type Geschichtsart } from './fallgeschichte-saetze.ts';
import type { Merkmal } from './merkmale.ts';
import { merkmale } from './merkmale.ts';

type Hemmnis = RecordOf<'hemmnis'>['code'];
/** A person as a story sees it. */
export type Geschichtsfakten = { readonly anonym: Anonym; readonly hemmnisse: readonly Hemmnis[] };
export type Fallgeschichte = {
  readonly art: Geschichtsart;
  readonly titel: string;
  readonly text: string;
  /** How many people it is true of; stays in the house. */
  readonly anzahl: number;
  /** What is told, as `Merkmal: Gruppe`, for the look before the release. */
  readonly fakten: readonly string[];
};

/** By which somebody could be recognised from outside, the most telling for a story first. */
const AEUSSERE = [
  'haushalt',
  'aufenthaltsdauer',
  'altersgruppe',
  'sprachniveau',
  'betreuung',
  'staatengruppe',
  'gemeinde',
] as const satisfies readonly Merkmal[];
type Aeussere = (typeof AEUSSERE)[number];
export type Erzaehlt = Readonly<Partial<Record<Aeussere, string>>>;

/** Hemmnisse that judge a person or touch protected facts are never told. */
const NIE: ReadonlySet<Hemmnis> = new Set(['straffaelligkeit', 'motivation', 'anbindung', 'lernentwoehnung']);
const JE_ART = 2;

const ARTEN: readonly (readonly [Geschichtsart, (anonym: Anonym) => boolean])[] = [
  ['titel', ({ lage }) => lage === 'titel_erteilt'],
  ['gruen', ({ lage, ampel }) => lage !== 'titel_erteilt' && lage !== 'ausgetreten' && ampel === 'gruen'],
  ['gelb', ({ lage, ampel }) => lage !== 'titel_erteilt' && lage !== 'ausgetreten' && ampel === 'gelb'],
  ['abgelehnt', ({ lage, ablehnung }) => lage !== 'titel_erteilt' && ablehnung === 'bedingung'],
];

/** @param k smallest number of people a story must be true of, at least 3. */
export function erzaehle(bestand: readonly Geschichtsfakten[], k: number): Fallgeschichte[] {
  return ARTEN.flatMap(([art, passt]) => {
    const found: Fallgeschichte[] = [];
    let rest = bestand.filter(({ anonym }) => passt(anonym));
    while (found.length < JE_ART && rest.length >= k) {
      const { menschen, erzaehlt, hemmnis } = gruppe(rest, k);
      const frei = lockere(bestand, { art, passt, erzaehlt, hemmnis });
      if (frei === null) break;
      const alle = bestand.filter(
        (each) =>
          passt(each.anonym) &&
          trifft(each.anonym, frei) &&
          (hemmnis === null || each.hemmnisse.includes(hemmnis)),
      );
      const geschichte = {
        art,
        ...satzbausteine({ art, erzaehlt: frei, hemmnis }),
        anzahl: alle.length,
        fakten: faktenOf(frei),
      };
      const sagtEtwas = hemmnis !== null || geschichte.fakten.length > 0;
      if (sagtEtwas && alle.length >= k && !found.some(({ text }) => text === geschichte.text))
        found.push(geschichte);
      const told = new Set(menschen);
      rest = rest.filter((each) => !told.has(each));
    }
    return found;
  });
}

/** Adds one fact after the other, each time the commonest, as long as k people share all of them. */
function gruppe(start: readonly Geschichtsfakten[], k: number) {
  let menschen = start;
  let hemmnis: Hemmnis | null = null;
  const haeufigstes = commonest(
    menschen.flatMap(({ hemmnisse }) => hemmnisse.filter((code) => !NIE.has(code))),
  );
  if (haeufigstes !== null && haeufigstes.anzahl >= k) {
    hemmnis = haeufigstes.wert;
    menschen = menschen.filter(({ hemmnisse }) => hemmnisse.includes(haeufigstes.wert));
  }
  const erzaehlt: Partial<Record<Aeussere, string>> = {};
  for (const merkmal of AEUSSERE) {
    const { ohne } = merkmale[merkmal];
    const best = commonest(menschen.map(({ anonym }) => anonym[merkmal]).filter((wert) => wert !== ohne));
    if (best === null || best.anzahl < k) continue;
    erzaehlt[merkmal] = best.wert;
    menschen = menschen.filter(({ anonym }) => anonym[merkmal] === best.wert);
  }
  return { menschen, erzaehlt, hemmnis };
}

type Entwurf = {
  readonly art: Geschichtsart;
  readonly passt: (anonym: Anonym) => boolean;
  readonly erzaehlt: Erzaehlt;
  readonly hemmnis: Hemmnis | null;
};

/**
 * Takes facts away until not everybody who looks so is in this situation: otherwise the story would say of each of
 * them how things stand. Null if even the situation alone is everybody's.
 */
function lockere(
  bestand: readonly Geschichtsfakten[],
  { passt, erzaehlt, hemmnis }: Entwurf,
): Erzaehlt | null {
  const gehoertDazu = ({ anonym, hemmnisse }: Geschichtsfakten) =>
    passt(anonym) && (hemmnis === null || hemmnisse.includes(hemmnis));
  let entries = Object.entries(erzaehlt);
  for (;;) {
    // `as`: the entries of a record of these keys, some of them taken away.
    const frei = Object.fromEntries(entries) as Erzaehlt;
    const gleiche = bestand.filter(({ anonym }) => trifft(anonym, frei));
    if (gleiche.some((each) => !gehoertDazu(each))) return frei;
    if (entries.length === 0) return null;
    entries = entries.slice(0, -1);
  }
}

function trifft(anonym: Anonym, erzaehlt: Erzaehlt): boolean {
  return AEUSSERE.every(
    (merkmal) => erzaehlt[merkmal] === undefined || anonym[merkmal] === erzaehlt[merkmal],
  );
}

function faktenOf(erzaehlt: Erzaehlt): string[] {
  return AEUSSERE.flatMap((merkmal) => {
    const wert = erzaehlt[merkmal];
    const { titel, zustaende } = merkmale[merkmal];
    return wert === undefined ? [] : [`${titel}: ${zustaende[wert] ?? wert}`];
  });
}

/** The commonest value; of equally common ones the first by name, so that a story does not depend on the order. */
function commonest<T extends string>(
  werte: readonly T[],
): { readonly wert: T; readonly anzahl: number } | null {
  const zahl = new Map<T, number>();
  for (const wert of werte) zahl.set(wert, (zahl.get(wert) ?? 0) + 1);
  const [best] = [...zahl].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best === undefined ? null : { wert: best[0], anzahl: best[1] };
}
