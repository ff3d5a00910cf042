/** How the routes stand on every day on which something changes, found by checking again, never by adding up. */
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, isDatum, type Datum } from '#shared/lib/datum.ts';
import { bewerte, type Bewertung } from '../bewerten.ts';
import type { Pruefrahmen } from '../engine/ergebnis.ts';
import { Kontext } from '../engine/kontext.ts';
import type { Zustandsbefund } from '../engine/kriterium.ts';
import type { Rechtsgrundlage } from '../engine/regelwerk.ts';
import { istEntscheidend } from '../engine/vorschlag.ts';
import { fortbestand } from './fortbestand.ts';
import { enters, kandidaten } from './kandidaten.ts';

/** Null where no version of the route is in force. */
export type Stand = { readonly tag: Datum; readonly bewertung: Bewertung | null };
/** Per route, in the order of days; a stand holds until the next one. The first is the Stichtag. */
export type Verlauf = ReadonlyMap<string, readonly Stand[]>;

const JAHRE = 10;

export function endeDerVorschau(stichtag: Datum): Datum {
  return erfuelltAb(stichtag, { years: JAHRE });
}

/** The frame of a later day: the law of that day, and the amounts of today, because later ones are not published. */
export function rahmenAm(rahmen: Pruefrahmen, tag: Datum): Pruefrahmen {
  return {
    ...rahmen,
    stichtag: tag,
    rechtsstand: rahmen.rechtsstand === rahmen.stichtag ? tag : rahmen.rechtsstand,
    betraegeVom: rahmen.betraegeVom ?? rahmen.stichtag,
  };
}

export function createVerlauf(fall: Fall, rahmen: Pruefrahmen, wege: readonly Rechtsgrundlage[]): Verlauf {
  const ende = endeDerVorschau(rahmen.stichtag);
  const weiter = fortbestand(fall, rahmen.stichtag);
  const open = kandidaten(weiter, rahmen, ende, wege);
  const staende = new Map<string, Stand[]>(wege.map(({ id }) => [id, []]));
  const named = new Map<string, Set<Datum>>();
  let tag: Datum | null = rahmen.stichtag;
  while (tag !== null) {
    const kontext = new Kontext(weiter, rahmenAm(rahmen, tag));
    for (const weg of wege) {
      const bewertung = bewerte(weg, kontext);
      const stand = { tag, bewertung: 'keine' in bewertung ? null : bewertung };
      staende.get(weg.id)?.push(stand);
      for (const ab of announced(stand, weg.id, named)) {
        if (ab > tag && ab <= ende) open.add(ab);
        const near = enters(ab, rahmen.horizontMonate);
        if (near > tag && near <= ende) open.add(near);
      }
    }
    tag = next(open, tag);
  }
  return staende;
}

/** A criterion that names ever later days counts from the day it is asked on: it is not reached by waiting. */
const MOVES = 6;

/** Days that findings themselves name, each once: the day of fulfilment, and those behind the sentence. */
function announced({ tag, bewertung }: Stand, weg: string, named: Map<string, Set<Datum>>): Datum[] {
  return (bewertung?.geprueft ?? []).flatMap(({ kriterium, pruefung: { befund } }) => {
    const key = `${weg} ${kriterium.id}`;
    const before = named.get(key) ?? new Set();
    const days = daysOf(befund).filter((day) => day > tag && !before.has(day));
    if (days.length === 0 || before.size >= MOVES) return [];
    for (const day of days) before.add(day);
    named.set(key, before);
    return days;
  });
}

/** An unknown child leaves open whether four years are enough or six: then the days stand in the details only. */
function daysOf(befund: Zustandsbefund): Datum[] {
  const days = befund.zustand === 'offen_ab' ? [befund.ab] : [];
  if (typeof befund.details !== 'object' || befund.details === null) return days;
  for (const value of Object.values(befund.details))
    if (typeof value === 'string' && value.length === 10 && isDatum(value)) days.push(value);
  return days;
}

function next(open: Set<Datum>, after: Datum): Datum | null {
  let first: Datum | null = null;
  for (const day of open) {
    if (day <= after) open.delete(day);
    else if (first === null || day < first) first = day;
  }
  return first;
}

/** Everything that decides is met or left to a human. */
export function istErreicht({ bewertung }: Stand): boolean {
  return bewertung !== null && (bewertung.zustand === 'erfuellt' || bewertung.zustand === 'wertung');
}

/** Criteria that decide and are open, unknown or closed. */
export function offene(bewertung: Bewertung) {
  return bewertung.geprueft.filter(
    ({ kriterium: { massgeblich, typ }, pruefung: { befund } }) =>
      massgeblich && istEntscheidend(typ) && istOffen(befund),
  );
}

export function istOffen({ zustand }: Zustandsbefund): boolean {
  return zustand !== 'erfuellt' && zustand !== 'wertung' && zustand !== 'nicht_anwendbar';
}
