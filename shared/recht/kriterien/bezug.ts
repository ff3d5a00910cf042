/** Who in the family opens a way for this person: § 25a Abs. 2, § 25b Abs. 4 (recht.md 4.2, 4.4). */
import type { Fall } from '#shared/domain/fall.ts';
import { istBeantragt } from '#shared/domain/ist-beantragt.ts';
import { erfuelltAb, spanne, type Datum, type Dauer } from '#shared/lib/datum.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { distinct, fehlend } from '../engine/feldpfad.ts';
import { einmal } from '../engine/einmal.ts';
import type { Kontext } from '../engine/kontext.ts';
import { bezeichnung, isPartner } from '../lebensunterhalt/haushalt.ts';

type Angehoeriger = Fall['angehoeriger'][number];

/** § 25a Abs. 2 S. 1, S. 2, S. 3, S. 5. */
export type Weg25a = 'eltern' | 'geschwister' | 'ehe' | 'kind';

export type Bezug<W extends string = string> =
  /** `bis`: first day on which the relative or this person is no longer a minor; null where age does not matter. */
  | { readonly art: 'ja'; readonly weg: W; readonly wer: string; readonly bis: Datum | null }
  /** The relative holds something that may do, or was a minor when the application was made. */
  | { readonly art: 'wertung'; readonly weg: W; readonly wer: string; readonly frage: string }
  | { readonly art: 'unbekannt'; readonly fehlt: readonly FehlendesFeld[] }
  /** Nobody holds the title yet, but somebody may get it in time: first day by stay and age. */
  | { readonly art: 'moeglich'; readonly weg: W; readonly wer: string; readonly ab: Datum }
  | { readonly art: 'keiner' };

type Titel = NonNullable<Angehoeriger['titel']>;
/** Who holds one of these does not need another title as beneficiary of § 25a or § 25b. */
const andererWeg = new Set<Titel>([
  '25a1',
  '25a2',
  '25b1',
  'deutsch',
  'eu',
  'niederlassung',
  'ae_andere',
  'keiner',
]);

/** § 25a Abs. 2: parent, child of such a parent, spouse or child of the young person. */
export function bezug25a(wege: readonly Weg25a[], aufenthalt: Dauer): (kontext: Kontext) => Bezug<Weg25a> {
  const key = `${wege.join()} ${JSON.stringify(aufenthalt)}`;
  let find = bezuege25a.get(key);
  if (!find) bezuege25a.set(key, (find = einmal((kontext) => findBezug25a(kontext, wege, aufenthalt))));
  return find;
}

/** Every criterion of a version asks the same question, so it is answered once per check. */
const bezuege25a = new Map<string, (kontext: Kontext) => Bezug<Weg25a>>();

function findBezug25a(kontext: Kontext, wege: readonly Weg25a[], aufenthalt: Dauer): Bezug<Weg25a> {
  const minor = minderjaehrig(kontext);
  const found = kontext.fall.angehoeriger.flatMap((a): readonly Bezug<Weg25a>[] => {
    if (a.beziehung === 'kind') return wege.includes('eltern') ? [parentOf(a, kontext, aufenthalt)] : [];
    if (isPartner(a)) return wege.includes('ehe') ? [lebtMit(a, 'ehe', '25a1', kontext, aufenthalt)] : [];
    if (a.beziehung !== 'elternteil') return [];
    const alsKind = wege.includes('kind') ? [lebtMit(a, 'kind', '25a1', kontext, aufenthalt)] : [];
    const alsGeschwister = wege.includes('geschwister')
      ? [lebtMit(a, 'geschwister', '25a2', kontext, null)]
      : [];
    return [...alsKind, ...alsGeschwister].map((bezug) => ifMinor(bezug, minor));
  });
  return best(found, kontext);
}

/** § 25b Abs. 4: spouse, partner or minor unmarried child of a holder of § 25b Abs. 1. */
export function findBezug25b(kontext: Kontext, aufenthalt: Dauer): Bezug<'ehe' | 'kind'> {
  const minor = minderjaehrig(kontext);
  const found = kontext.fall.angehoeriger.flatMap((a): readonly Bezug<'ehe' | 'kind'>[] => {
    if (isPartner(a)) return [lebtMit(a, 'ehe', '25b1', kontext, aufenthalt)];
    if (a.beziehung !== 'elternteil') return [];
    return [ifMinor(lebtMit(a, 'kind', '25b1', kontext, aufenthalt), minor)];
  });
  return best(found, kontext);
}

type Minor = { readonly art: 'ja'; readonly bis: Datum } | { readonly art: 'nein' } | Unknown;
type Unknown = { readonly art: 'unbekannt'; readonly fehlt: readonly FehlendesFeld[] };

/** Minor and unmarried on the Stichtag; below 16 nobody can be married here. */
const minderjaehrig = einmal(({ geburt, stichtag, fall }): Minor => {
  const stand = fall.person.familienstand;
  if (stand !== null && stand !== 'ledig') return { art: 'nein' };
  if (!geburt) return { art: 'unbekannt', fehlt: [fehlend('person.geburtsdatum')] };
  const [frueh, spaet] = [erfuelltAb(geburt.von, { years: 18 }), erfuelltAb(geburt.bis, { years: 18 })];
  if (stichtag >= spaet) return { art: 'nein' };
  if (stichtag >= frueh) return { art: 'unbekannt', fehlt: [fehlend('person.geburtsdatum', 'genauer Tag')] };
  if (stand === null && stichtag >= erfuelltAb(geburt.von, { years: 16 }))
    return { art: 'unbekannt', fehlt: [fehlend('person.familienstand')] };
  return { art: 'ja', bis: frueh };
});

function ifMinor<W extends string>(bezug: Bezug<W>, minor: Minor): Bezug<W> {
  if (bezug.art === 'keiner' || minor.art === 'nein') return { art: 'keiner' };
  if (minor.art === 'unbekannt')
    return {
      art: 'unbekannt',
      fehlt: [...minor.fehlt, ...(bezug.art === 'unbekannt' ? bezug.fehlt : [])],
    };
  if (bezug.art === 'ja') return { ...bezug, bis: minor.bis };
  return bezug.art === 'moeglich' && bezug.ab >= minor.bis ? { art: 'keiner' } : bezug;
}

/** § 25a Abs. 2 S. 1: the young person must be a minor; an application made in time keeps the way open. */
function parentOf(a: Angehoeriger, kontext: Kontext, aufenthalt: Dauer): Bezug<'eltern'> {
  const { stichtag } = kontext;
  const weg = 'eltern';
  const wer = bezeichnung(a);
  if (a.personensorge === false) return { art: 'keiner' };
  const sorge = a.personensorge === null ? [fehlend('angehoeriger.personensorge', wer)] : [];
  const held = holds(a, '25a1', kontext);
  if (held.art === 'nein' && a.titel !== 'niederlassung')
    return prospective(a, weg, kontext, aufenthalt, { titel: '25a1', ab: 14, unter: 18 }, sorge);
  if (a.geburtsdatum === null)
    return { art: 'unbekannt', fehlt: [fehlend('angehoeriger.geburtsdatum', wer), ...sorge] };
  const geburt = spanne(a.geburtsdatum);
  const [frueh, spaet] = [erfuelltAb(geburt.von, { years: 18 }), erfuelltAb(geburt.bis, { years: 18 })];
  if (stichtag >= spaet) {
    const intime = kontext.fall.antrag.some(
      (antrag) =>
        antrag.norm === '25a2' &&
        antrag.gestelltAm < frueh &&
        istBeantragt(antrag) &&
        antrag.stand !== 'zurueckgezogen' &&
        antrag.stand !== 'abgelehnt',
    );
    return intime
      ? {
          art: 'wertung',
          weg,
          wer,
          frage:
            'Der Antrag kam vor dem 18. Geburtstag: Lagen unmittelbar davor alle Voraussetzungen vor (VGH Baden-Württemberg 11 S 1966/19)?',
        }
      : { art: 'keiner' };
  }
  const open = [
    ...(held.art === 'unbekannt' ? held.fehlt : []),
    ...(stichtag >= frueh ? [fehlend('angehoeriger.geburtsdatum', `${wer}, genauer Tag`)] : []),
    ...sorge,
  ];
  if (open.length > 0) return { art: 'unbekannt', fehlt: open };
  return a.titel === 'niederlassung'
    ? {
        art: 'wertung',
        weg,
        wer,
        frage:
          'Beruht die Niederlassungserlaubnis auf § 25a Abs. 1 (§ 26 Abs. 4)? Dann genügt sie (VGH Baden-Württemberg 11 S 1966/19).',
      }
    : { art: 'ja', weg, wer, bis: frueh };
}

/** Lives in the household with somebody who holds `titel`. */
function lebtMit<W extends string>(
  a: Angehoeriger,
  weg: W,
  titel: Titel,
  kontext: Kontext,
  aufenthalt: Dauer | null,
): Bezug<W> {
  if (a.imHaushalt === false) return { art: 'keiner' };
  const wer = bezeichnung(a);
  const haushalt = a.imHaushalt === null ? [fehlend('angehoeriger.imHaushalt', wer)] : [];
  const held = holds(a, titel, kontext);
  if (held.art === 'nein')
    return aufenthalt === null
      ? { art: 'keiner' }
      : prospective(
          a,
          weg,
          kontext,
          aufenthalt,
          { titel, ...(titel === '25a1' ? { ab: 14, unter: 27 } : { ab: 18 }) },
          haushalt,
        );
  const open = [...(held.art === 'unbekannt' ? held.fehlt : []), ...haushalt];
  return open.length > 0 ? { art: 'unbekannt', fehlt: open } : { art: 'ja', weg, wer, bis: null };
}

function holds(
  a: Angehoeriger,
  titel: Titel,
  { stichtag }: Kontext,
): { readonly art: 'ja' | 'nein' } | Unknown {
  const wer = bezeichnung(a);
  if (a.titel === null) return { art: 'unbekannt', fehlt: [fehlend('angehoeriger.titel', wer)] };
  if (a.titel !== titel || (a.titelSeit !== null && a.titelSeit > stichtag)) return { art: 'nein' };
  return a.titelBis !== null && a.titelBis < stichtag
    ? { art: 'unbekannt', fehlt: [fehlend('angehoeriger.titelBis', `${wer}, abgelaufen`)] }
    : { art: 'ja' };
}

/**
 * Whether this relative could get the title before the horizon, as far as entry and age tell. A necessary condition
 * only: the relative is examined as a person of their own.
 */
function prospective<W extends string>(
  a: Angehoeriger,
  weg: W,
  { stichtag, horizont }: Kontext,
  aufenthalt: Dauer,
  ziel: { readonly titel: Titel; readonly ab: number; readonly unter?: number },
  open: readonly FehlendesFeld[],
): Bezug<W> {
  if (a.titel !== null && a.titel !== ziel.titel && andererWeg.has(a.titel)) return { art: 'keiner' };
  const wer = bezeichnung(a);
  if (a.geburtsdatum === null || a.einreiseAm === null)
    return {
      art: 'unbekannt',
      fehlt: [
        ...(a.geburtsdatum === null ? [fehlend('angehoeriger.geburtsdatum', wer)] : []),
        ...(a.einreiseAm === null ? [fehlend('angehoeriger.einreiseAm', wer)] : []),
        ...open,
      ],
    };
  const geburt = spanne(a.geburtsdatum);
  const alt = erfuelltAb(geburt.von, { years: ziel.ab });
  const da = erfuelltAb(a.einreiseAm, aufenthalt);
  const ab = [alt, da, stichtag].toSorted().at(-1) ?? stichtag;
  const zuAlt = ziel.unter !== undefined && ab >= erfuelltAb(geburt.bis, { years: ziel.unter });
  if (zuAlt || ab > horizont) return { art: 'keiner' };
  return open.length > 0 ? { art: 'unbekannt', fehlt: open } : { art: 'moeglich', weg, wer, ab };
}

const rang = ['ja', 'wertung', 'unbekannt', 'moeglich', 'keiner'] as const satisfies readonly Bezug['art'][];

/** The best relative; what is unknown of several is named together. Without a complete household nobody is ruled out. */
function best<W extends string>(found: readonly Bezug<W>[], { fall }: Kontext): Bezug<W> {
  const first = found.reduce<Bezug<W>>((known, bezug) => (key(bezug) < key(known) ? bezug : known), {
    art: 'keiner',
  });
  if (first.art === 'ja' || first.art === 'wertung') return first;
  const fehlt = [
    ...found.flatMap((bezug) => (bezug.art === 'unbekannt' ? bezug.fehlt : [])),
    ...(fall.person.haushaltErfasst === true ? [] : [fehlend('person.haushaltErfasst')]),
  ];
  return fehlt.length > 0 ? { art: 'unbekannt', fehlt: distinct(fehlt) } : first;
}

/** The smallest is the best: latest end, earliest beginning, then by words, so that the order of the list does not matter. */
function key(bezug: Bezug): string {
  const art = rang.indexOf(bezug.art);
  switch (bezug.art) {
    case 'ja':
      return `${art} ${bezug.bis === null ? 0 : 99_999_999 - Number(bezug.bis.replaceAll('-', ''))} ${bezug.wer}`;
    case 'moeglich':
      return `${art} ${bezug.ab} ${bezug.wer}`;
    case 'wertung':
      return `${art} ${bezug.wer}`;
    case 'unbekannt':
    case 'keiner':
      return `${art}`;
  }
}
