import type { Fall } from '#shared/domain/fall.ts';
import type { FallErgebnis, Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import type { Zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';
import type { Regelwerk } from '../db/uebersicht.ts';

/** Provisional until the engine is in place: knows no rule, so everything is open. */
export const regelwerk: Regelwerk = { katalog: 'keines', check };

function check(fall: Fall, { stichtag, rechtsstand }: Pruefrahmen): FallErgebnis {
  return {
    id: fall.id,
    stichtag,
    rechtsstand,
    vorschlag: 'angaben_fehlen',
    rechtsgrundlage: null,
    fruehestens: null,
    begruendung: [],
    fehlt: [],
    rechtsgrundlagen: [],
    nichtGeprueft: [],
    vonHand: [],
  } as unknown as FallErgebnis;
}

export function buildZeitstrahl(_: Fall, { stichtag }: Pruefrahmen): Zeitstrahl {
  return { stichtag, von: null, bis: null, abschnitte: [], luecken: [], hinweise: [], uhren: [] };
}
