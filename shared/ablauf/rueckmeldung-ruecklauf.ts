/** Where a referral stands on the page „Rücklauf“, and whether somebody should be reminded. */
import { codeliste } from '#shared/domain/feld.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { plusDays, type Datum } from '#shared/lib/datum.ts';
import { rueckmeldungStand } from './rueckmeldung.ts';

type Verweis = Pick<RecordOf<'verweis'>, 'faelligAm' | 'kontaktAm' | 'zurueckAm'>;
type Erinnerung = Pick<RecordOf<'erinnerung'>, 'am' | 'bis'>;

export const ruecklaufStand = codeliste({
  offen: 'läuft',
  diese_woche: 'in sieben Tagen fällig',
  ueberfaellig: 'überfällig',
  erinnert: 'erinnert',
  kontakt: 'Kontakt, Bogen fehlt noch',
  zurueck: 'zurück',
});
export type RuecklaufStand = (typeof ruecklaufStand.codes)[number];

/** Days for the answer to a reminder; a wish, no Frist. */
export const ERINNERUNG_TAGE = 14;
/** More than this would be pressure; then somebody talks to the person. */
export const ERINNERUNGEN_HOECHSTENS = 2;

export function ruecklaufStandOf(
  verweis: Verweis,
  erinnerungen: readonly Erinnerung[],
  heute: Datum,
): RuecklaufStand {
  const stand = rueckmeldungStand(verweis, heute);
  if (stand === 'zurueck' || stand === 'kontakt') return stand;
  if (stand === 'laeuft') return verweis.faelligAm <= plusDays(heute, 7) ? 'diese_woche' : 'offen';
  return erinnerungen.some((each) => erbetenBis(each) >= heute) ? 'erinnert' : 'ueberfaellig';
}

/** Until when an answer was asked for. */
export function erbetenBis({ am, bis }: Erinnerung): Datum {
  return bis ?? plusDays(am, ERINNERUNG_TAGE);
}

/** Why nobody is reminded now; null if somebody may be. */
export function erinnerungHindernis(
  verweis: Verweis,
  erinnerungen: readonly Erinnerung[],
  heute: Datum,
): string | null {
  switch (ruecklaufStandOf(verweis, erinnerungen, heute)) {
    case 'zurueck':
      return 'Der Bogen ist schon zurück.';
    case 'kontakt':
      return 'Die Person hat sich bei der Beratungsstelle schon gemeldet.';
    case 'offen':
    case 'diese_woche':
      return 'Der Monat läuft noch.';
    case 'erinnert':
      return 'Es wurde schon erinnert; die erbetene Zeit läuft noch.';
    case 'ueberfaellig':
      return erinnerungen.length < ERINNERUNGEN_HOECHSTENS
        ? null
        : 'Es wurde zweimal erinnert. Bitte sprechen Sie die Person beim nächsten Kontakt an; ein dritter Brief hilft selten, und aus dem Schweigen folgt nichts.';
  }
}
