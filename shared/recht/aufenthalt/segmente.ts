/** Residence as disjoint pieces: clipped, overlaps resolved, gaps made visible (recht.md 6.3 no. 1). */
import type { aufenthaltsstatus } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { plusDays, type Datum } from '#shared/lib/datum.ts';

export type Status = (typeof aufenthaltsstatus.codes)[number];
/** `LUECKE`: days of which the register says nothing. */
export type Segment = {
  readonly status: Status | 'LUECKE';
  readonly von: Datum;
  /** Inclusive. */
  readonly bis: Datum;
  readonly bestaetigt: boolean | null;
  readonly quelle: string | null;
};

/** Best-counting status first; where two are recorded for the same day, the better one wins (recht.md 6.3). */
const rang: readonly Segment['status'][] = [
  'AE104C',
  'D',
  'AE',
  'F',
  'G',
  'V',
  'DM',
  'D60B',
  'GUEB',
  'FZ',
  'O',
  'AUSL',
];

/** Where two times overlap: the better-counting one (recht.md 6.3), or the worse, to see whether it matters. */
export type Lesart = 'guenstig' | 'unguenstig';

/** Ends that lie before their beginning are contradictions, reported elsewhere, and left out here. */
export function segmentiere(fall: Fall, stichtag: Datum, lesart: Lesart = 'guenstig'): readonly Segment[] {
  const einreise = fall.person.einreiseAm;
  const clip = ({ von, bis }: Zeitraum): { readonly von: Datum; readonly bis: Datum } => ({
    von: einreise !== null && von < einreise ? einreise : von,
    bis: bis === null || bis > stichtag ? stichtag : bis,
  });
  const pieces: Segment[] = [];
  for (const a of fall.aufenthaltsabschnitt) {
    const { von, bis } = clip(a);
    // One stay abroad may be entered twice, as a time and as a stay; neither needs a confirmation.
    const bestaetigt = a.status === 'AUSL' || a.bestaetigt;
    if (von <= bis) pieces.push({ status: a.status, von, bis, bestaetigt, quelle: a.quelle });
  }
  if (pieces.length === 0) return [];
  const first = pieces.reduce((von, piece) => (piece.von < von ? piece.von : von), stichtag);
  const abroad = fall.auslandsaufenthalt
    .map((a): Segment => ({ status: 'AUSL', ...clip(a), bestaetigt: true, quelle: a.grund }))
    .filter(({ von, bis }) => von <= bis && bis >= first);
  return withGaps(mergeEqual(layer(pieces, abroad, lesart)), stichtag);
}

type Zeitraum = { readonly von: Datum; readonly bis: Datum | null };

/** So that the order of the list never matters: what is equal in all of this makes no difference. */
function better(a: Segment, b: Segment): number {
  const byRank = rang.indexOf(a.status) - rang.indexOf(b.status);
  if (byRank !== 0) return byRank;
  if (a.bestaetigt !== b.bestaetigt) return a.bestaetigt === true || b.bestaetigt === false ? -1 : 1;
  return (a.quelle ?? '') < (b.quelle ?? '') ? -1 : 1;
}

/** Days abroad lie over everything else: a paper may run on, the person was not here. */
function layer(pieces: readonly Segment[], abroad: readonly Segment[], lesart: Lesart): readonly Segment[] {
  if (abroad.length === 0 && isInOrder(pieces)) return pieces;
  const cuts = new Set<Datum>();
  for (const piece of [...pieces, ...abroad]) cuts.add(piece.von).add(plusDays(piece.bis, 1));
  const result: Segment[] = [];
  let von: Datum | null = null;
  for (const next of [...cuts].toSorted()) {
    const winner = von && coverer(von);
    if (von && winner) result.push({ ...winner, von, bis: plusDays(next, -1) });
    von = next;
  }
  return result;

  function coverer(day: Datum): Segment | undefined {
    const covers = (piece: Segment) => piece.von <= day && day <= piece.bis;
    const [away] = abroad.filter(covers).toSorted(better);
    const ranked = pieces.filter(covers).toSorted(better);
    return away ?? (lesart === 'guenstig' ? ranked[0] : ranked.at(-1));
  }
}

/** One after another and without a common day, as they mostly are; then nothing has to be cut. */
function isInOrder(pieces: readonly Segment[]): boolean {
  return !pieces.some((piece, i) => piece.von <= (pieces[i - 1]?.bis ?? ''));
}

function mergeEqual(pieces: readonly Segment[]): readonly Segment[] {
  const merged: Segment[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const same = last && last.status === piece.status && last.bestaetigt === piece.bestaetigt;
    if (same && plusDays(last.bis, 1) === piece.von) merged[merged.length - 1] = { ...last, bis: piece.bis };
    else merged.push(piece);
  }
  return merged;
}

function withGaps(pieces: readonly Segment[], stichtag: Datum): readonly Segment[] {
  const result: Segment[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && plusDays(last.bis, 1) < piece.von) result.push(gap(last, plusDays(piece.von, -1)));
    result.push(piece);
  }
  const last = pieces.at(-1);
  if (last && last.bis < stichtag) result.push(gap(last, stichtag));
  return result;
}

function gap(after: Segment, bis: Datum): Segment {
  return { status: 'LUECKE', von: plusDays(after.bis, 1), bis, bestaetigt: null, quelle: null };
}
