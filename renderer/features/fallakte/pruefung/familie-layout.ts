import type { Familienbild } from '#shared/recht/familie/ergebnis.ts';

export type Karte = { readonly id: string; readonly x: number; readonly y: number };
export type Bogen = {
  readonly id: string;
  /** Path of an SVG. */
  readonly pfad: string;
  readonly stand: Familienbild['bruecken'][number]['stand'];
};
export type FamilieLayout = {
  readonly karten: readonly Karte[];
  readonly boegen: readonly Bogen[];
  readonly breite: number;
  readonly hoehe: number;
};

export const KARTE = { breite: 232, hoehe: 136 } as const;
const ABSTAND = { x: 40, y: 76 } as const;

/** Parents above, the person with partner, brothers and sisters in the middle, children below; arcs from who opens a way. */
export function layoutFamilie({ mitglieder, bruecken }: Familienbild): FamilieLayout {
  const rows = [0, 1, 2]
    .map((generation) => mitglieder.filter((m) => generationOf(m.beziehung) === generation))
    .filter((row) => row.length > 0);
  const longest = Math.max(1, ...rows.map((row) => row.length));
  const breite = longest * KARTE.breite + (longest - 1) * ABSTAND.x;
  const karten = rows.flatMap((row, y) => {
    const width = row.length * KARTE.breite + (row.length - 1) * ABSTAND.x;
    return row.map(({ id }, x) => ({
      id,
      x: (breite - width) / 2 + x * (KARTE.breite + ABSTAND.x),
      y: y * (KARTE.hoehe + ABSTAND.y),
    }));
  });
  const pairs = new Map<string, Bogen>();
  for (const { von, fuer, stand } of bruecken) {
    const [a, b] = [von, fuer].map((id) => karten.find((karte) => karte.id === id));
    const before = pairs.get(`${von} ${fuer}`);
    // One line for two people, in the clearest state of what lies behind it.
    if (!a || !b || (before && rang.indexOf(before.stand) <= rang.indexOf(stand))) continue;
    pairs.set(`${von} ${fuer}`, { id: `${von} ${fuer}`, stand, pfad: arc(a, b) });
  }
  return {
    karten,
    boegen: [...pairs.values()],
    breite,
    hoehe: rows.length * KARTE.hoehe + (rows.length - 1) * ABSTAND.y,
  };
}

const rang = ['besteht', 'offen', 'moeglich', 'gemeinsam'] as const;

function generationOf(beziehung: string | null): 0 | 1 | 2 {
  if (beziehung === 'Elternteil') return 0;
  return beziehung === 'Kind' ? 2 : 1;
}

/** From the edge of one card to the edge of the other, with room for the head of the arrow. */
function arc(a: Karte, b: Karte): string {
  const mid = (karte: Karte) => karte.x + KARTE.breite / 2;
  if (a.y === b.y) {
    const [from, to] = a.x < b.x ? [a.x + KARTE.breite, b.x - 7] : [a.x, b.x + KARTE.breite + 7];
    const y = a.y + KARTE.hoehe / 2;
    return Math.abs(from - to) < ABSTAND.x * 1.5
      ? `M${from} ${y + (a.x < b.x ? -10 : 10)}H${to}`
      : `M${mid(a)} ${a.y + KARTE.hoehe}q0 34 ${(mid(b) - mid(a)) / 2} 34t${(mid(b) - mid(a)) / 2} -27`;
  }
  const down = a.y < b.y;
  const [start, end] = down ? [a.y + KARTE.hoehe, b.y - 7] : [a.y, b.y + KARTE.hoehe + 7];
  // Lines up and down between the same two people do not lie on one another.
  const shift = down ? 16 : -16;
  const half = (start + end) / 2;
  return `M${mid(a) + shift} ${start}C${mid(a) + shift} ${half} ${mid(b) + shift} ${half} ${mid(b) + shift} ${end}`;
}
