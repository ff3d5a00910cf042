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
  readonly norm: string | null;
};

type Abschnitt = Fall['aufenthaltsabschnitt'][number];

/** Best-counting status first; where two are recorded for the same day, the better one wins (recht.md 6.3). */
const rang: readonly Status[] = ['AE104C', 'D', 'AE', 'F', 'G', 'V', 'DM', 'D60B', 'GUEB', 'FZ', 'O', 'AUSL'];

/** Where two times overlap: the better-counting one (recht.md 6.3), or the worse, to see whether it matters. */
export type Lesart = 'guenstig' | 'unguenstig';

/** Ends that lie before their beginning are contradictions, reported elsewhere, and left out here. */
export function segmentiere(fall: Fall, stichtag: Datum, lesart: Lesart = 'guenstig'): readonly Segment[] {
  const einreise = fall.person.einreiseAm;
  const pieces: Segment[] = [];
  for (const a of fall.aufenthaltsabschnitt) {
    const piece = clip(toSegment(a, stichtag), einreise, stichtag);
    if (piece) pieces.push(piece);
  }
  const abroad: Segment[] = [];
  for (const a of fall.auslandsaufenthalt) {
    const piece = clip({ ...away, von: a.von, bis: a.bis ?? stichtag, quelle: a.grund }, einreise, stichtag);
    if (piece) abroad.push(piece);
  }
  if (pieces.length === 0) return [];
  const first = pieces.reduce((von, piece) => (piece.von < von ? piece.von : von), stichtag);
  return withGaps(
    mergeEqual(layer(pieces.toSorted(byVon), abroad.filter((a) => a.bis >= first).toSorted(byVon), lesart)),
    stichtag,
  );
}

const away = { status: 'AUSL', bestaetigt: true, norm: null } as const;

function toSegment(a: Abschnitt, stichtag: Datum): Segment {
  return {
    status: a.status,
    von: a.von,
    bis: a.bis ?? (a.von > stichtag ? a.von : stichtag),
    bestaetigt: a.bestaetigt,
    quelle: a.quelle,
    norm: a.norm,
  };
}

function clip(piece: Segment, einreise: Datum | null, stichtag: Datum): Segment | null {
  const von = einreise !== null && piece.von < einreise ? einreise : piece.von;
  const bis = piece.bis > stichtag ? stichtag : piece.bis;
  return von > bis ? null : von === piece.von && bis === piece.bis ? piece : { ...piece, von, bis };
}

function byVon(a: Segment, b: Segment): number {
  return a.von < b.von ? -1 : a.von > b.von ? 1 : better(a, b);
}

/** A total order, so that the order of the list never matters. */
function better(a: Segment, b: Segment): number {
  const byRank = rankOf(a) - rankOf(b);
  if (byRank !== 0) return byRank;
  if (a.bestaetigt !== b.bestaetigt) return a.bestaetigt === true || b.bestaetigt === false ? -1 : 1;
  return (a.quelle ?? '') < (b.quelle ?? '') ? -1 : (a.quelle ?? '') > (b.quelle ?? '') ? 1 : 0;
}

function rankOf(piece: Segment): number {
  return piece.status === 'LUECKE' ? rang.length : rang.indexOf(piece.status);
}

/** Days abroad lie over everything else: a paper may run on, the person was not here. */
function layer(pieces: readonly Segment[], abroad: readonly Segment[], lesart: Lesart): Segment[] {
  if (abroad.length === 0 && isDisjoint(pieces)) return [...pieces];
  const cuts = new Set<Datum>();
  for (const piece of [...pieces, ...abroad]) cuts.add(piece.von).add(plusDays(piece.bis, 1));
  const days = [...cuts].toSorted();
  const result: Segment[] = [];
  for (let i = 0; i + 1 < days.length; i += 1) {
    const [von, next] = [days[i], days[i + 1]];
    if (von === undefined || next === undefined) continue;
    const covers = (piece: Segment) => piece.von <= von && von <= piece.bis;
    const ranked = pieces.filter(covers).toSorted(better);
    const winner = abroad.find(covers) ?? (lesart === 'guenstig' ? ranked[0] : ranked.at(-1));
    if (winner) result.push({ ...winner, von, bis: plusDays(next, -1) });
  }
  return result;
}

function isDisjoint(sorted: readonly Segment[]): boolean {
  return sorted.every((piece, i) => i === 0 || piece.von > (sorted[i - 1]?.bis ?? ''));
}

function mergeEqual(pieces: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const same = last && last.status === piece.status && last.bestaetigt === piece.bestaetigt;
    if (same && plusDays(last.bis, 1) === piece.von) merged[merged.length - 1] = { ...last, bis: piece.bis };
    else merged.push(piece);
  }
  return merged;
}

function withGaps(pieces: readonly Segment[], stichtag: Datum): Segment[] {
  const result: Segment[] = [];
  let expected: Datum | null = null;
  for (const piece of pieces) {
    if (expected !== null && piece.von > expected) result.push(gap(expected, plusDays(piece.von, -1)));
    result.push(piece);
    expected = plusDays(piece.bis, 1);
  }
  if (expected !== null && expected <= stichtag) result.push(gap(expected, stichtag));
  return result;
}

function gap(von: Datum, bis: Datum): Segment {
  return { status: 'LUECKE', von, bis, bestaetigt: null, quelle: null, norm: null };
}
