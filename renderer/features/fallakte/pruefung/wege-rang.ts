import type {
  FallErgebnis,
  KriteriumErgebnis,
  RechtsgrundlageErgebnis,
  Zustand,
} from '#shared/recht/engine/ergebnis.ts';
import { farbrang } from '#shared/recht/engine/vorschlag.ts';
import { istEntscheidend } from '#shared/recht/engine/vorschlag.ts';

/** Routes best first: colour, then fewer open points, then the order of the catalogue; by hand and not in force last. */
export function wegeBestFirst(ergebnis: FallErgebnis): readonly RechtsgrundlageErgebnis[] {
  const rank = ({ id, vorschlag, version }: RechtsgrundlageErgebnis) =>
    id === ergebnis.rechtsgrundlage
      ? -1
      : vorschlag !== null
        ? farbrang.indexOf(vorschlag)
        : farbrang.length + (version === null ? 1 : 0);
  return ergebnis.rechtsgrundlagen.toSorted(
    (a, b) => rank(a) - rank(b) || offenePunkte(a).length - offenePunkte(b).length,
  );
}

const OFFEN: ReadonlySet<Zustand> = new Set<Zustand>([
  'unbekannt',
  'offen_ab',
  'offen_handlung',
  'nicht_erfuellt',
]);

/** What decides and is not settled: closed first, then what somebody can do, time, and facts that are missing. */
export function offenePunkte({ kriterien }: RechtsgrundlageErgebnis): readonly KriteriumErgebnis[] {
  return kriterien
    .filter(({ massgeblich, typ, zustand }) => massgeblich && istEntscheidend(typ) && OFFEN.has(zustand))
    .toSorted((a, b) => reihenfolge.indexOf(a.zustand) - reihenfolge.indexOf(b.zustand));
}

const reihenfolge: readonly Zustand[] = ['nicht_erfuellt', 'offen_handlung', 'offen_ab', 'unbekannt'];

export type KriterienGruppe = {
  readonly id: 'offen' | 'wertung' | 'erfuellt' | 'information';
  readonly titel: string;
  readonly kriterien: readonly KriteriumErgebnis[];
};

/** The criteria of one route in the order of reading: what is open, what a human weighs, what is met, what informs. */
export function gruppiere({ kriterien }: RechtsgrundlageErgebnis): readonly KriterienGruppe[] {
  const counted = kriterien.filter(({ massgeblich }) => massgeblich);
  const of = (zustaende: readonly Zustand[]) =>
    counted
      .filter(({ zustand }) => zustaende.includes(zustand))
      .toSorted((a, b) => zustaende.indexOf(a.zustand) - zustaende.indexOf(b.zustand));
  const gruppen: readonly KriterienGruppe[] = [
    { id: 'offen', titel: 'Noch offen', kriterien: of(reihenfolge) },
    { id: 'wertung', titel: 'Das werten Sie', kriterien: of(['wertung']) },
    { id: 'erfuellt', titel: 'Erfüllt', kriterien: of(['erfuellt']) },
    {
      id: 'information',
      titel: 'Zur Information oder hier nicht anwendbar',
      kriterien: [...of(['nicht_anwendbar']), ...kriterien.filter(({ massgeblich }) => !massgeblich)],
    },
  ];
  return gruppen.filter((gruppe) => gruppe.kriterien.length > 0);
}
