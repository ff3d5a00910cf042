/** The result of a check as the Prüfvermerk prints it. */
import type { PersonDaten } from '#shared/dokumente/daten.ts';
import type { PruefvermerkDaten } from '#shared/dokumente/vorlagen/pruefvermerk.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import {
  colour,
  zustand,
  type FallErgebnis,
  type KriteriumErgebnis,
  type RechtsgrundlageErgebnis,
} from '#shared/recht/engine/ergebnis.ts';
import type { Rechnung } from '#shared/recht/lebensunterhalt/rechnung.ts';
import type { Beistand } from '#shared/recht/hinweise/hinweise-fuer.ts';

export function pruefvermerkDaten(
  person: PersonDaten,
  ergebnis: FallErgebnis,
  { rechnung, beistand }: { readonly rechnung: Rechnung; readonly beistand: readonly Beistand[] },
): PruefvermerkDaten {
  return {
    person,
    stichtag: ergebnis.stichtag,
    rechtsstand: ergebnis.rechtsstand,
    vorschlag: colour.label(ergebnis.vorschlag),
    begruendung: ergebnis.begruendung,
    widersprueche: ergebnis.widersprueche.map(({ text }) => text),
    wege: ergebnis.rechtsgrundlagen.map((route) => toWeg(route, route.id === ergebnis.rechtsgrundlage)),
    vonHand: ergebnis.vonHand.map(({ titel, citation }) => ({ titel, inhalt: citation.inhalt })),
    rechnung,
    beistand: [...beistand],
  };
}

/** Every condition of the proposed route and of others that stand open; of the rest only why they do not. */
function toWeg(route: RechtsgrundlageErgebnis, vorgeschlagen: boolean): PruefvermerkDaten['wege'][number] {
  const { titel, version, rechtsfolge, vorschlag, fruehestens, begruendung } = route;
  const offen = vorgeschlagen || vorschlag === 'gruen' || vorschlag === 'gelb';
  return {
    titel,
    version,
    rechtsfolge,
    vorschlag: vorschlag === null ? null : colour.label(vorschlag),
    fruehestens,
    begruendung,
    kriterien: offen ? route.kriterien.filter((k) => k.zustand !== 'nicht_anwendbar').map(toKriterium) : [],
  };
}

function toKriterium(k: KriteriumErgebnis): PruefvermerkDaten['wege'][number]['kriterien'][number] {
  return {
    id: k.id,
    label: k.label,
    norm: k.citation.norm,
    ergebnis:
      k.ab === null
        ? zustand.label(k.zustand)
        : `${zustand.label(k.zustand)}, voraussichtlich ab ${formatDatum(k.ab)}`,
    tatsache: k.fakt,
    begruendung: k.text,
    handlung: k.handlung,
    fehlt: k.fehlt.map(({ label }) => label),
    fragen: k.fragen,
  };
}
