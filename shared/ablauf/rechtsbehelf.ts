import type { RecordOf } from '#shared/domain/records.ts';
import type { Gate } from './gate.ts';

type Antrag = Pick<RecordOf<'antrag'>, 'stand' | 'rechtsbehelfAm' | 'rechtsbehelfErledigtAm'>;
type Haertefall = Pick<RecordOf<'haertefall'>, 'eingereichtAm' | 'stand' | 'entschiedenAm'>;

export type RechtsbehelfFacts = {
  readonly antraege: readonly Antrag[];
  readonly haertefaelle: readonly Haertefall[];
};

/** While a court or the Härtefallkommission still looks at the case, nobody is excluded (workflow 37). */
export const rechtsbehelfTor: Gate<RechtsbehelfFacts> = {
  id: 'rechtsbehelf',
  titel: 'Kein Rechtsbehelf anhängig',
  quelle: 'Programm: Ein anhängiger Rechtsbehelf hält den Ausschluss an',
  hindernis: ({ antraege, haertefaelle }) => {
    if (antraege.some(isPending))
      return 'Ein Rechtsbehelf ist anhängig. Solange er läuft, ist kein Ausschluss möglich. Ist er erledigt, tragen Sie das bitte beim Antrag ein.';
    return haertefaelle.some(isUndecided)
      ? 'Ein Härtefallverfahren läuft. Solange darüber nicht entschieden ist, ist kein Ausschluss möglich.'
      : null;
  },
};

function isPending({ stand, rechtsbehelfAm, rechtsbehelfErledigtAm }: Antrag): boolean {
  return (stand === 'rechtsbehelf' || rechtsbehelfAm !== null) && rechtsbehelfErledigtAm === null;
}

function isUndecided({ eingereichtAm, stand, entschiedenAm }: Haertefall): boolean {
  const goesOn = stand === null || stand === 'eingereicht' || stand === 'ersuchen';
  return eingereichtAm !== null && entschiedenAm === null && goesOn;
}
