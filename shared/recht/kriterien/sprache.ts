/** German where the statute asks for a level without the waiver of § 25b Abs. 3: §§ 19d, 60d. */
import { sprachniveau } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { erfuellt, offenHandlung, unbekannt } from '../engine/befund.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';
import { aufzaehlung } from './satz.ts';

type Niveau = (typeof sprachniveau.codes)[number];
type Fertigkeit = 'muendlich' | 'schriftlich';
type Deutsch = { readonly muendlich: Niveau | null; readonly schriftlich: Niveau | null };

const WORT: Readonly<Record<Fertigkeit, string>> = { muendlich: 'mündlich', schriftlich: 'schriftlich' };

const FELD = { muendlich: 'sprachnachweis.muendlich', schriftlich: 'sprachnachweis.schriftlich' } as const;

/** @param fertigkeiten oral alone, or oral and written; each on the level of `mindestens`. */
export const deutschkenntnisse = ({
  mindestens,
  fertigkeiten,
  ...vorgabe
}: Vorgabe & { readonly mindestens: Niveau; readonly fertigkeiten: readonly Fertigkeit[] }) =>
  kriterium<Deutsch>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: ['sprachnachweis', ...fertigkeiten.map((f) => FELD[f])],
    parameter: { Stufe: `${mindestens} ${fertigkeiten.map((f) => WORT[f]).join(' und ')}` },
    evaluate: ({ fall, stichtag }) => {
      const details = {
        muendlich: best(fall.sprachnachweis, 'muendlich', stichtag),
        schriftlich: best(fall.sprachnachweis, 'schriftlich', stichtag),
      };
      const low = (f: Fertigkeit) => {
        const niveau = details[f];
        return niveau !== null && rank(niveau) < rank(mindestens);
      };
      if (fertigkeiten.some(low)) return offenHandlung(details);
      const offen = fertigkeiten.filter((f) => details[f] === null);
      if (offen.length === 0) return erfuellt(details);
      return unbekannt(
        fall.sprachnachweis.length === 0 ? ['sprachnachweis'] : offen.map((f) => FELD[f]),
        null,
      );
    },
    explain: (details, { zustand }) => {
      const worte = aufzaehlung(fertigkeiten.map((f) => WORT[f]));
      return {
        fakt: fertigkeiten.map((f) => `${WORT[f]} ${niveauWort(details[f])}`).join(', '),
        text:
          zustand === 'erfuellt'
            ? `Deutsch auf der Stufe ${mindestens} ist ${worte} nachgewiesen.`
            : `Deutsch auf der Stufe ${mindestens} ist noch nicht ${worte} nachgewiesen. Eine Ausnahme wegen Krankheit oder Alter nennt das Gesetz hier nicht.`,
        handlung: `Nachweis der Stufe ${mindestens} (${worte}) vorlegen.`,
      };
    },
  });

function niveauWort(niveau: Niveau | null): string {
  return niveau === null ? 'nicht eingetragen' : niveau === 'keine' ? 'keine Kenntnisse' : niveau;
}

function rank(niveau: Niveau): number {
  return sprachniveau.codes.indexOf(niveau);
}

function best(nachweise: Fall['sprachnachweis'], f: Fertigkeit, stichtag: Datum): Niveau | null {
  let found: Niveau | null = null;
  for (const nachweis of nachweise) {
    const niveau = nachweis[f];
    if (niveau === null) continue;
    if (nachweis.am !== null && nachweis.am > stichtag) {
      // A certificate of a later day proves nothing yet, but it says that there is none today.
      found ??= 'keine';
      continue;
    }
    if (found === null || rank(niveau) > rank(found)) found = niveau;
  }
  return found;
}
