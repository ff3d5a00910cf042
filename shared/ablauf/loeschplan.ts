/**
 * When a case leaves the register. The programme's file is a work file with least data (Art. 5 Abs. 1 Buchst. c
 * und e DSGVO): what the office keeps by law stands in the Ausländerakte. The periods are settings of the office,
 * not law; the program proposes a day, a human deletes.
 */
import type { RecordOf } from '#shared/domain/records.ts';
import { erfuelltAb, type Datum } from '#shared/lib/datum.ts';

/** Months after which a case is to be deleted. */
export type Fristen = Pick<
  RecordOf<'einstellung'>,
  'loeschNachTitelMonate' | 'loeschNachAustrittMonate' | 'loeschNachRuheMonate'
>;

export type Verlaufsstand = {
  readonly lage: RecordOf<'person'>['lage'];
  /** First day of that state. */
  readonly lageSeit: Datum;
  /** Day of the last change by anybody. */
  readonly zuletztGeaendertAm: Datum;
  readonly rechtsbehelf: boolean;
  /** Until when somebody decided to keep the case, with the reason. */
  readonly sperre: { readonly bis: Datum; readonly grund: string } | null;
};

export type Loeschtermin = {
  readonly am: Datum;
  readonly grund: 'titel' | 'austritt' | 'ruhe';
  /** Why, in one sentence with the period. */
  readonly warum: string;
  /** Why it must not be deleted now, even after that day; null if it may. */
  readonly gesperrt: string | null;
};

/** The day of a case; every case has one, so that nothing stays for ever because nobody looked. */
export function loeschtermin(stand: Verlaufsstand, fristen: Fristen): Loeschtermin {
  const { am, grund, warum } = ruleOf(stand, fristen);
  const { sperre, rechtsbehelf } = stand;
  const gesperrt = rechtsbehelf
    ? 'Ein Rechtsbehelf ist anhängig. Bis er erledigt ist, wird nicht gelöscht.'
    : null;
  return sperre !== null && sperre.bis > am
    ? { am: sperre.bis, grund, warum: `${warum} Aufbewahrt: ${sperre.grund}`, gesperrt }
    : { am, grund, warum, gesperrt };
}

function ruleOf({ lage, lageSeit, zuletztGeaendertAm }: Verlaufsstand, fristen: Fristen) {
  switch (lage) {
    case 'titel_erteilt':
      return {
        grund: 'titel',
        am: erfuelltAb(lageSeit, { months: fristen.loeschNachTitelMonate }),
        warum: `${monate(fristen.loeschNachTitelMonate)} nach dem Titel.`,
      } as const;
    case 'ausgetreten':
      return {
        grund: 'austritt',
        am: erfuelltAb(lageSeit, { months: fristen.loeschNachAustrittMonate }),
        warum: `${monate(fristen.loeschNachAustrittMonate)} nach dem Austritt.`,
      } as const;
    case 'in_pruefung':
    case 'im_programm':
      return {
        grund: 'ruhe',
        am: erfuelltAb(zuletztGeaendertAm, { months: fristen.loeschNachRuheMonate }),
        warum: `${monate(fristen.loeschNachRuheMonate)} ohne Änderung.`,
      } as const;
  }
}

const monate = (n: number): string => (n === 1 ? '1 Monat' : `${n} Monate`);

/** What can be done today, what is coming, and how the window says it. */
export function loeschstand(termin: Loeschtermin, heute: Datum): 'gesperrt' | 'faellig' | 'spaeter' {
  if (termin.am > heute) return 'spaeter';
  return termin.gesperrt === null ? 'faellig' : 'gesperrt';
}
