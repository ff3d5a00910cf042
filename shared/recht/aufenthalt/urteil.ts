/** One answer out of the readings: met, a matter of judgement, unknown, or open from a day. */
import type { Datum, Dauer } from '#shared/lib/datum.ts';
import type { Segment } from './segmente.ts';
import { lesarten, tage, type Lesart, type Zaehlung } from './zaehlen.ts';

export type Zeiturteil = {
  /** `bewerten`: near only if a human lets a disputed time count; see `abWertend`. */
  readonly art: 'erfuellt' | 'wertung' | 'unbekannt' | 'bewerten' | 'offen';
  /** First counted day of the usual reading, or of the first reading that counts anything. */
  readonly seit: Datum | null;
  /** First day of fulfilment in the usual reading if the status continues; null when it does not count. */
  readonly ab: Datum | null;
  /** The same if everything unresolved counted. */
  readonly abMoeglich: Datum | null;
  /** The same if a human let everything disputed count. */
  readonly abWertend: Datum | null;
  /** What the readings disagree on. */
  readonly luecken: readonly Segment[];
  /** Nothing is entered for today. */
  readonly heuteUnbekannt: boolean;
  readonly tageOhneZaehlung: number;
};

/** @param horizont last day that still counts as near; an unknown must not push a date beyond it. */
export function urteile(zaehlung: Zaehlung, dauer: Dauer, stichtag: Datum, horizont: Datum): Zeiturteil {
  const basis = lesartForFacts(zaehlung);
  const { start, ruhend, heute } = zaehlung.kette(basis);
  const last = zaehlung.segmente.at(-1);
  const heuteUnbekannt = last?.status === 'LUECKE' && zaehlung.geltung(last, 'weit') === 'bricht';
  const facts = {
    seit: start,
    ab: heute === 'zaehlt' ? zaehlung.ab(basis, dauer) : null,
    abMoeglich: zaehlung.ab('moeglich', dauer),
    abWertend: zaehlung.ab('wertend', dauer),
    luecken: [],
    heuteUnbekannt,
    tageOhneZaehlung: ruhend.reduce((sum, pause) => sum + tage(pause), 0),
  };
  if (zaehlung.istErfuellt('streng', dauer)) return { ...facts, art: 'erfuellt' };
  const first = lesarten.find((lesart) => zaehlung.istErfuellt(lesart, dauer));
  const disputed = (lesart: Lesart) => differences(zaehlung, 'streng', lesart);
  if (first && first !== 'moeglich') return { ...facts, art: 'wertung', luecken: disputed(first) };
  if (first || heuteUnbekannt)
    return { ...facts, art: 'unbekannt', luecken: differences(zaehlung, 'wertend', 'moeglich') };
  return open(zaehlung, horizont, { ...facts, luecken: differences(zaehlung, 'ueblich', 'moeglich') });
}

/** Not met in any reading: an unknown or disputed time must not make the date later than the horizon. */
function open(zaehlung: Zaehlung, horizont: Datum, facts: Omit<Zeiturteil, 'art'>): Zeiturteil {
  const { ab, abMoeglich } = facts;
  if (ab === null) {
    // Today's status does not count in the usual reading: there is no automatic date (recht.md 6.3 no. 4).
    const unresolved =
      zaehlung.kette('moeglich').heute === 'zaehlt' && zaehlung.kette('wertend').heute !== 'zaehlt';
    return { ...facts, art: unresolved ? 'unbekannt' : 'offen' };
  }
  if (ab <= horizont || abMoeglich === null || abMoeglich > horizont) return { ...facts, art: 'offen' };
  return {
    ...facts,
    art: facts.abWertend !== null && facts.abWertend <= horizont ? 'bewerten' : 'unbekannt',
  };
}

/** The usual reading, unless it sees nothing on the Stichtag. */
function lesartForFacts(zaehlung: Zaehlung): Lesart {
  return zaehlung.kette('ueblich').heute === 'bricht' ? 'weit' : 'ueblich';
}

/** Pieces that break the chain in the narrow reading and not in the wide one, within the wide chain. */
function differences(zaehlung: Zaehlung, narrow: Lesart, wide: Lesart): readonly Segment[] {
  const { start } = zaehlung.kette(wide);
  const { segmente } = zaehlung;
  const found: Segment[] = [];
  let abroad = 0;
  for (let i = segmente.length - 1; i >= 0; i -= 1) {
    const segment = segmente[i];
    if (!segment || start === null || segment.bis < start) break;
    const repeated = segment.status === 'AUSL' && (abroad += 1) > 1 && narrow !== 'wertend';
    if (repeated || zaehlung.geltung(segment, narrow) === 'bricht') found.push(segment);
  }
  return found.length > 1 ? found.toReversed() : found;
}
