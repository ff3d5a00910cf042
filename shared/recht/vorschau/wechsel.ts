/** What time alone changes about the criteria of a route, with the last possible days. */
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import type { Zustand } from '../engine/ergebnis.ts';
import { istEntscheidend } from '../engine/vorschlag.ts';
import type { FristVorschau, Wechsel, WegVorschau } from './ergebnis.ts';
import type { Stand } from './verlauf.ts';

/** In the order of days; each criterion's first change of a kind. */
export function findWechsel(staende: readonly Stand[]): readonly Wechsel[] {
  const before = new Map<string, Zustand>();
  const found = new Map<string, Wechsel>();
  for (const { tag, bewertung } of staende) {
    if (bewertung === null) continue;
    for (const { kriterium, pruefung } of bewertung.geprueft) {
      if (!kriterium.massgeblich || !istEntscheidend(kriterium.typ)) continue;
      const { zustand } = pruefung.befund;
      const art = artOf(before.get(kriterium.id), zustand);
      before.set(kriterium.id, zustand);
      const key = `${kriterium.id} ${art ?? ''}`;
      if (art === null || found.has(key)) continue;
      found.set(key, {
        art,
        tag,
        kriterium: kriterium.id,
        label: kriterium.label,
        text: sentence(art, kriterium.label, tag),
      });
    }
  }
  return [...found.values()];
}

const erledigt: ReadonlySet<Zustand> = new Set<Zustand>(['erfuellt', 'nicht_anwendbar', 'wertung']);

function artOf(before: Zustand | undefined, after: Zustand): Wechsel['art'] | null {
  if (before === undefined || before === after) return null;
  if (erledigt.has(before)) {
    if (erledigt.has(after)) return null;
    return after === 'nicht_erfuellt' || after === 'offen_ab' ? 'endet' : 'erneuern';
  }
  if (after === 'erfuellt') return 'erreicht';
  return after === 'nicht_erfuellt' && before === 'offen_handlung' ? 'frist' : null;
}

function sentence(art: Wechsel['art'], label: string, tag: Datum): string {
  const last = formatDatum(plusDays(tag, -1));
  switch (art) {
    case 'erreicht':
      return `„${label}“ ist voraussichtlich ab ${formatDatum(tag)} erfüllt.`;
    case 'frist':
      return `„${label}“: letzter möglicher Tag ist der ${last}.`;
    case 'endet':
      return `„${label}“ ist voraussichtlich nur bis ${last} erfüllt.`;
    case 'erneuern':
      return `„${label}“ ist bis ${last} erfüllt; bis dahin erneuern oder klären.`;
  }
}

/** Last possible days of all routes, each named once, and the end of a title that cannot be extended. */
export function findFristen(wege: readonly WegVorschau[], fall: Fall, stichtag: Datum): FristVorschau[] {
  const found = new Map<string, FristVorschau>();
  for (const { id, vorschlag, ab, mitSchritten, wechsel } of wege) {
    // A route that is closed for good has nothing left to be in time for.
    if (vorschlag === 'rot' && ab === null && mitSchritten === null) continue;
    for (const { art, tag, text } of wechsel) {
      if (art === 'erreicht') continue;
      const before = found.get(text);
      found.set(text, {
        tag: plusDays(tag, -1),
        art,
        text,
        wege: [...(before?.wege ?? []), id],
      });
    }
  }
  return [...titleEnds(fall, stichtag), ...found.values()].toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
}

function titleEnds(fall: Fall, stichtag: Datum): FristVorschau[] {
  return fall.aufenthaltsabschnitt.flatMap(({ status, von, bis }) =>
    status === 'AE104C' && von <= stichtag && bis !== null && bis >= stichtag
      ? [
          {
            tag: bis,
            art: 'frist',
            text: `Das Chancen-Aufenthaltsrecht endet am ${formatDatum(bis)} und wird nicht verlängert; ein Antrag nach § 25a oder § 25b muss vorher gestellt sein.`,
            wege: [],
          } as const,
        ]
      : [],
  );
}
