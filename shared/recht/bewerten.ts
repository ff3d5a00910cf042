/** Findings and proposal of one Rechtsgrundlage, without a sentence. */
import type { Datum } from '#shared/lib/datum.ts';
import type { Zustand } from './engine/ergebnis.ts';
import type { Kontext } from './engine/kontext.ts';
import type { Kriterium, Pruefung } from './engine/kriterium.ts';
import { versionInForce, type Rechtsgrundlage, type Regelwerk } from './engine/regelwerk.ts';
import {
  farbeOf,
  fehltNurZeit,
  istEntscheidend,
  konjunktionOf,
  later,
  zustandsbit,
  type Farbe,
  type Vorkommen,
} from './engine/vorschlag.ts';

export type Geprueft = { readonly kriterium: Kriterium; readonly pruefung: Pruefung };

/** What the findings of a way come to. */
export type Wegbefund = {
  readonly zustand: Zustand | null;
  /** Null where the route has no colour. */
  readonly vorschlag: Farbe | null;
  readonly fruehestens: Datum | null;
};

export type Bewertung = Wegbefund & {
  readonly version: Regelwerk;
  readonly geprueft: readonly Geprueft[];
};

/** The sentence instead, where no version is in force. */
export function bewerte(
  rechtsgrundlage: Rechtsgrundlage,
  kontext: Kontext,
): Bewertung | { readonly keine: string } {
  const version = versionInForce(rechtsgrundlage, kontext.rahmen.rechtsstand);
  if ('keine' in version) return version;
  const geprueft: Geprueft[] = [];
  const vorkommen = { entscheidend: 0, zuWerten: 0 };
  let latest: Datum | null = null;
  for (const kriterium of version.kriterien) {
    const pruefung = kontext.pruefe(kriterium);
    geprueft.push({ kriterium, pruefung });
    if (!kriterium.massgeblich) continue;
    const { typ, befund } = pruefung;
    if (istEntscheidend(typ)) {
      vorkommen.entscheidend |= zustandsbit(befund, kontext.horizont);
      latest = later(latest, befund);
    } else if (typ !== 'I') vorkommen.zuWerten |= zustandsbit(befund, kontext.horizont);
  }
  return { version, geprueft, ...vorschlagFor(rechtsgrundlage, vorkommen, latest) };
}

/** @param latest the last day that a deciding finding names. */
export function vorschlagFor(
  { farbe, bruecke = false }: Rechtsgrundlage,
  vorkommen: Vorkommen,
  latest: Datum | null,
): Wegbefund {
  const colour = farbeOf(vorkommen);
  return {
    zustand: konjunktionOf(vorkommen),
    // A Duldung is no title: the way over it is at best gelb (recht.md section 2 no. 2a).
    vorschlag: !farbe ? null : bruecke && colour === 'gruen' ? 'gelb' : colour,
    fruehestens: farbe && fehltNurZeit(vorkommen) ? latest : null,
  };
}
