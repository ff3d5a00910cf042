/** What one step changes on one route, decided by checking the facts after it. */
import type { Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { bewerte, type Bewertung, type Geprueft } from '../bewerten.ts';
import type { Pruefrahmen } from '../engine/ergebnis.ts';
import { Kontext } from '../engine/kontext.ts';
import type { Kriterium } from '../engine/kriterium.ts';
import type { Rechtsgrundlage } from '../engine/regelwerk.ts';
import { farbrang, type Farbe } from '../engine/vorschlag.ts';
import { nichtGeprueft } from '../regelwerke/katalog.ts';
import type { Schritt } from './schritte.ts';
import { offene } from './verlauf.ts';

export type Bewertungen = ReadonlyMap<string, Bewertung>;

/** Routes that have a version in force; the others have nothing to say. */
export function bewerteAlle(fall: Fall, rahmen: Pruefrahmen, wege: readonly Rechtsgrundlage[]): Bewertungen {
  const kontext = new Kontext(fall, rahmen);
  const found = new Map<string, Bewertung>();
  for (const weg of wege) {
    const bewertung = bewerte(weg, kontext);
    if (!('keine' in bewertung)) found.set(weg.id, bewertung);
  }
  return found;
}

/** Best colour of all routes; not rot while routes are not examined. */
export function farbeDesFalls(bewertungen: Bewertungen): Farbe {
  let best = farbrang.length - 1;
  let any = false;
  for (const { vorschlag } of bewertungen.values()) {
    if (vorschlag === null) continue;
    any = true;
    best = Math.min(best, farbrang.indexOf(vorschlag));
  }
  const colour = farbrang[best] ?? 'angaben_fehlen';
  return !any || (colour === 'rot' && nichtGeprueft.length > 0) ? 'angaben_fehlen' : colour;
}

export function isBetter(a: Farbe, b: Farbe): boolean {
  return farbrang.indexOf(a) < farbrang.indexOf(b);
}

/** Whether a step can touch what is open on a route at all: it enters a record that an open criterion reads. */
export function beruehrt(schritt: Schritt, kriterien: readonly Geprueft[]): boolean {
  return kriterien.some(({ kriterium }) => {
    const read = recordsOf(kriterium);
    return schritt.records.some((record) => read.has(record));
  });
}

/** Kept, because every step of every person asks. */
const records = new WeakMap<Kriterium, ReadonlySet<string>>();

function recordsOf(kriterium: Kriterium): ReadonlySet<string> {
  let read = records.get(kriterium);
  if (!read)
    records.set(kriterium, (read = new Set(kriterium.fields.map((feld) => feld.split('.', 1).join()))));
  return read;
}

/** Criteria that stand better after the step. Null where none does. */
export function besser(
  vorher: Bewertung,
  nachher: Bewertung,
): { readonly art: 'klaeren' | 'erfuellen' } | null {
  const after = new Map(nachher.geprueft.map(({ kriterium, pruefung }) => [kriterium.id, pruefung.befund]));
  let onlyUnknown = true;
  let any = false;
  for (const { kriterium, pruefung } of offene(vorher)) {
    const befund = after.get(kriterium.id);
    if (!befund || !improves(pruefung.befund, befund)) continue;
    any = true;
    if (pruefung.befund.zustand !== 'unbekannt') onlyUnknown = false;
  }
  return any ? { art: onlyUnknown ? 'klaeren' : 'erfuellen' } : null;
}

type Befund = Geprueft['pruefung']['befund'];
const guete = ['nicht_erfuellt', 'unbekannt', 'offen_handlung', 'offen_ab', 'wertung', 'erfuellt'] as const;

function improves(before: Befund, after: Befund): boolean {
  const rank = ({ zustand }: Befund) =>
    zustand === 'nicht_anwendbar' ? guete.length : guete.indexOf(zustand);
  if (rank(after) !== rank(before)) return rank(after) > rank(before);
  return before.zustand === 'offen_ab' && after.zustand === 'offen_ab' && dayOf(after) < dayOf(before);
}

function dayOf(befund: Befund & { readonly zustand: 'offen_ab' }): Datum {
  return befund.ab;
}
