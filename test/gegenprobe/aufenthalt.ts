/**
 * Residence painted day by day and read backwards (recht.md 6). The first implementation works with intervals; here
 * every day has a colour of its own, so a mistake with an edge of an interval shows.
 */
import type { Fall } from '#shared/domain/fall.ts';
import { nachMonaten, tag, type Tag } from './kalender.ts';

export type Art = Fall['aufenthaltsabschnitt'][number]['status'] | 'LEER';
/** Equal days in a row, newest first. */
export type Strecke = {
  readonly art: Art;
  readonly bestaetigt: boolean | null;
  readonly von: Tag;
  readonly bis: Tag;
};

export type Uhr = '25a' | '25b' | '104c' | 'duldung';
export type Rahmen = { readonly bagatelleTage: number; readonly hemmt60b: boolean };

/** Better for the person first: where two papers lie over one day, the better one counts (6.3 no. 1). */
const BESSER: readonly Art[] = ['AE104C', 'D', 'AE', 'F', 'G', 'V', 'DM', 'D60B', 'GUEB', 'FZ', 'O', 'AUSL'];
/** The later in this list, the more a reading lets count (6.3 no. 3 and docs/recht/README.md). */
export const LESARTEN = ['streng', 'ueblich', 'weit', 'wertend', 'moeglich'] as const;
export type Lesart = (typeof LESARTEN)[number];

export function strecken(fall: Fall, stichtag: Tag): readonly Strecke[] {
  const einreise = fall.person.einreiseAm === null ? Number.NEGATIVE_INFINITY : tag(fall.person.einreiseAm);
  const pieces = fall.aufenthaltsabschnitt
    .map((a) => ({
      art: a.status,
      // Whichever list a stay abroad stands in, it is the same stay.
      bestaetigt: a.status === 'AUSL' ? true : a.bestaetigt,
      von: Math.max(tag(a.von), einreise),
      bis: Math.min(a.bis === null ? stichtag : tag(a.bis), stichtag),
    }))
    .filter(({ von, bis }) => von <= bis);
  const first = Math.min(...pieces.map(({ von }) => von));
  if (!Number.isFinite(first)) return [];
  const days = Array.from<Omit<Strecke, 'von' | 'bis'>>({ length: stichtag - first + 1 }).fill(LEER);
  for (const piece of pieces.toSorted(worstFirst))
    days.fill({ art: piece.art, bestaetigt: piece.bestaetigt }, piece.von - first, piece.bis - first + 1);
  for (const { von, bis } of fall.auslandsaufenthalt)
    days.fill(
      { art: 'AUSL', bestaetigt: true },
      Math.max(0, Math.max(tag(von), einreise) - first),
      Math.max(0, (bis === null ? stichtag : tag(bis)) - first + 1),
    );
  return joined(days, first);
}

const LEER = { art: 'LEER', bestaetigt: null } as const;

function worstFirst(a: Strecke, b: Strecke): number {
  const byArt = BESSER.indexOf(b.art) - BESSER.indexOf(a.art);
  return byArt === 0 ? confirmation(a) - confirmation(b) : byArt;
}

function confirmation({ bestaetigt }: Strecke): number {
  return bestaetigt === true ? 2 : bestaetigt === null ? 1 : 0;
}

function joined(days: readonly Omit<Strecke, 'von' | 'bis'>[], first: Tag): readonly Strecke[] {
  const result: Strecke[] = [];
  for (let i = 0; i < days.length; i += 1) {
    const { art, bestaetigt } = days[i] ?? LEER;
    // The same paint is the same object for all of its days.
    let end = i;
    while (end + 1 < days.length && days[end + 1] === days[i]) end += 1;
    const last = result.at(-1);
    if (last?.art === art && last.bestaetigt === bestaetigt)
      result[result.length - 1] = { ...last, bis: first + end };
    else result.push({ art, bestaetigt, von: first + i, bis: first + end });
    i = end;
  }
  return result.toReversed();
}

type Wirkung = 'zaehlt' | 'ruht' | 'bricht';

/** Rows of recht.md 6.1, widened by the readings. */
export function wirkung(s: Strecke, uhr: Uhr, lesart: Lesart, rahmen: Rahmen, hat104c: boolean): Wirkung {
  const weite = LESARTEN.indexOf(lesart);
  const ab = (noetig: number): Wirkung => (weite >= noetig ? 'zaehlt' : 'bricht');
  const vonHand = (offen: number): Wirkung =>
    s.bestaetigt === true ? ab(2) : s.bestaetigt === false ? 'bricht' : ab(offen);
  switch (s.art) {
    case 'D':
      return 'zaehlt';
    case 'D60B':
      return hat104c ? 'zaehlt' : rahmen.hemmt60b ? 'ruht' : 'bricht';
    case 'DM':
      return vonHand(4);
    case 'G':
    case 'AE':
    case 'AE104C':
    case 'F':
      return uhr === 'duldung' ? 'bricht' : 'zaehlt';
    case 'V':
      return uhr === 'duldung' ? 'bricht' : uhr === '25b' ? ab(1) : 'zaehlt';
    case 'FZ':
    case 'GUEB':
      return uhr === 'duldung' ? 'bricht' : vonHand(3);
    case 'O':
      return 'bricht';
    case 'AUSL':
      // A harmless stay abroad was recognised for § 104c too, but only by a court in its case (recht.md 6.2).
      return uhr !== 'duldung' && weite >= (uhr === '104c' ? 3 : 1) && !mehrAlsDreiMonate(s)
        ? 'ruht'
        : 'bricht';
    case 'LEER':
      // No gap is harmless for § 104c; whether there was a claim to a Duldung is an open fact (recht.md 6.2).
      if (uhr === '104c') return ab(4);
      return ab(s.bis - s.von + 1 <= rahmen.bagatelleTage ? 1 : mehrAlsDreiMonate(s) ? 4 : 3);
  }
}

function mehrAlsDreiMonate({ von, bis }: Strecke): boolean {
  return bis + 1 > nachMonaten(von, 3);
}

export type Kette = {
  readonly heute: Wirkung;
  /** First day on which so many months would be complete if it went on like this; null: nothing counts. */
  readonly fertig: (months: number) => Tag | null;
};

/** Walks back to the first break (6.3 no. 2). */
export function kette(
  all: readonly Strecke[],
  uhr: Uhr,
  lesart: Lesart,
  rahmen: Rahmen,
  hat104c: boolean,
): Kette {
  let start: Tag | null = null;
  let abroad = 0;
  const waiting: Strecke[] = [];
  const pauses: Strecke[] = [];
  let heute: Wirkung = 'bricht';
  for (const [i, s] of all.entries()) {
    let effect = wirkung(s, uhr, lesart, rahmen, hat104c);
    // One stay abroad is harmless in the usual and the wide reading; a human may let more of them pass.
    if (s.art === 'AUSL' && effect === 'ruht' && (abroad += 1) > 1 && LESARTEN.indexOf(lesart) < 3)
      effect = 'bricht';
    if (i === 0) heute = effect;
    if (effect === 'bricht') break;
    if (effect === 'ruht') waiting.push(s);
    else if (s.art !== 'LEER') {
      start = s.von;
      pauses.push(...waiting.splice(0));
    }
  }
  return { heute, fertig: (months) => (start === null ? null : complete(start, months, pauses)) };
}

/** Days that do not count push the end back, oldest first. */
function complete(start: Tag, months: number, pauses: readonly Strecke[]): Tag {
  return pauses
    .toReversed()
    .reduce(
      (end, pause) => (pause.von < end ? end + (pause.bis - pause.von + 1) : end),
      nachMonaten(start, months),
    );
}
