import type { RecordOf } from '#shared/domain/records.ts';
import { fristEnde, type Datum } from '#shared/lib/datum.ts';

type Verweis = RecordOf<'verweis'>;
type Stand = Pick<Verweis, 'faelligAm' | 'kontaktAm' | 'zurueckAm'>;

/** One calendar month after the Rückmeldebogen was handed over (001:49-57); the 31st becomes the last of the month. */
export function rueckmeldungFaelligAm(ausgehaendigtAm: Datum): Datum {
  return fristEnde(ausgehaendigtAm, { months: 1 });
}

/** `kontakt`: the person's contact within the month is enough, even if the paper comes later. */
export function rueckmeldungStand(
  { faelligAm, kontaktAm, zurueckAm }: Stand,
  heute: Datum,
): 'zurueck' | 'kontakt' | 'laeuft' | 'ueberfaellig' {
  if (zurueckAm !== null) return 'zurueck';
  if (kontaktAm !== null) return 'kontakt';
  return heute > faelligAm ? 'ueberfaellig' : 'laeuft';
}

/** Why what came back cannot be recorded like this; null if it can. */
export function rueckmeldungHindernis(
  { ausgehaendigtAm, kontaktAm, zurueckAm }: Pick<Verweis, 'ausgehaendigtAm' | 'kontaktAm' | 'zurueckAm'>,
  heute: Datum,
): string | null {
  const tage = [kontaktAm, zurueckAm].filter((tag) => tag !== null);
  if (tage.some((tag) => tag < ausgehaendigtAm))
    return 'Die Rückmeldung kann nicht vor dem Tag liegen, an dem der Bogen ausgehändigt wurde.';
  return tage.some((tag) => tag > heute) ? 'Die Rückmeldung kann nicht in der Zukunft liegen.' : null;
}

/** What a late paper means: the day on which the person made contact counts, not the day on which the paper came. */
export function fristSatz({ faelligAm, kontaktAm }: Stand): string | null {
  if (kontaktAm === null) return null;
  return kontaktAm <= faelligAm
    ? 'Die Person hat sich im Monat gemeldet. Das genügt, auch wenn der Bogen später kommt.'
    : 'Die Person hat sich nach Ablauf des Monats gemeldet. Die Betreuung kann trotzdem beginnen; daraus folgt nichts von selbst.';
}
