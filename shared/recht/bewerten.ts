/** Findings and proposal of one Rechtsgrundlage, without a sentence: for counting over many people. */
import type { Datum } from '#shared/lib/datum.ts';
import type { Zustand } from './engine/ergebnis.ts';
import type { Kontext } from './engine/kontext.ts';
import type { Kriterium, Pruefung } from './engine/kriterium.ts';
import { versionInForce, type Rechtsgrundlage, type Regelwerk } from './engine/regelwerk.ts';
import { farbe, fruehestens, konjunktion, type Farbe, type Gewertet } from './engine/vorschlag.ts';

export type Geprueft = { readonly kriterium: Kriterium; readonly pruefung: Pruefung };

export type Bewertung = {
  readonly version: Regelwerk;
  readonly geprueft: readonly Geprueft[];
  readonly zustand: Zustand | null;
  /** Null where the route has no colour. */
  readonly vorschlag: Farbe | null;
  readonly fruehestens: Datum | null;
};

/** The sentence instead, where no version is in force. */
export function bewerte(
  rechtsgrundlage: Rechtsgrundlage,
  kontext: Kontext,
): Bewertung | { readonly keine: string } {
  const version = versionInForce(rechtsgrundlage, kontext.rahmen.rechtsstand);
  if ('keine' in version) return version;
  const geprueft: Geprueft[] = [];
  const counted: Gewertet[] = [];
  for (const kriterium of version.kriterien) {
    const pruefung = kontext.pruefe(kriterium);
    geprueft.push({ kriterium, pruefung });
    if (kriterium.massgeblich) counted.push(pruefung);
  }
  return {
    version,
    geprueft,
    zustand: konjunktion(counted),
    vorschlag: rechtsgrundlage.farbe ? capped(rechtsgrundlage, farbe(counted, kontext.rahmen)) : null,
    fruehestens: rechtsgrundlage.farbe ? fruehestens(counted) : null,
  };
}

/** A Duldung is no title: the way over it is at best gelb (recht.md section 2 no. 2a). */
function capped({ bruecke = false }: Rechtsgrundlage, colour: Farbe): Farbe {
  return bruecke && colour === 'gruen' ? 'gelb' : colour;
}
