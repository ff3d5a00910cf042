import type { RecordOf } from '#shared/domain/records.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import type { Gate } from './gate.ts';

type Entscheidung = RecordOf<'ampelentscheidung'>;
type Facts = Pick<Entscheidung, 'farbe' | 'vorschlag' | 'abweichung'>;

/**
 * Whether a decision differs from what the check proposes. Where facts are missing there is no colour to differ
 * from; only grün then says more than the check knows.
 */
export function weichtAb({ farbe, vorschlag }: Pick<Facts, 'farbe' | 'vorschlag'>): boolean {
  if (vorschlag === null || vorschlag === farbe) return false;
  return vorschlag === 'angaben_fehlen' ? farbe === 'gruen' : true;
}

/** Whoever decides otherwise than proposed says why, so that it can be followed later. The human stays free. */
export const abweichungTor: Gate<Facts> = {
  id: 'abweichung',
  titel: 'Grund, wenn anders entschieden wird als vorgeschlagen',
  quelle: 'Projektkonzept: Der Vorschlag bereitet vor, entschieden wird begründet',
  hindernis: (facts) => {
    const { vorschlag, farbe, abweichung } = facts;
    if (!weichtAb(facts) || (abweichung ?? '').trim().length >= 3 || vorschlag === null) return null;
    return vorschlag === 'angaben_fehlen'
      ? 'Nach der Prüfung fehlen noch Angaben. Bitte schreiben Sie in einem Satz, warum Sie trotzdem grün setzen.'
      : `Die Prüfung schlägt ${colour.label(vorschlag)} vor. Bitte schreiben Sie in einem Satz, warum Sie ${colour.label(farbe)} setzen.`;
  },
};
