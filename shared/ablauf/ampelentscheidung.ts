import type { Fall } from '#shared/domain/fall.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { abweichungTor } from './abweichung.ts';
import { begruendungTor } from './begruendung.ts';
import { ask, firstClosed, type Closed } from './gate.ts';
import { positiverGrundTor } from './positiver-grund.ts';
import { traegerInformiertTor, type BeteiligungFacts } from './traeger-informiert.ts';
import { istZweiterBlick, zweiterBlickTor } from './zweiter-blick.ts';

type Entscheidung = Pick<
  RecordOf<'ampelentscheidung'>,
  | 'farbe'
  | 'grund'
  | 'zweiterBlickAm'
  | 'rotgrund'
  | 'abweichung'
  | 'beteiligung'
  | 'traegerInformiertAm'
  | 'beteiligungGrund'
>;
type Umstaende = Pick<BeteiligungFacts, 'betreuungen' | 'einwilligungen' | 'teilwiderrufe'> & {
  readonly fall: Fall;
  readonly ergebnis: FallErgebnis;
  readonly inKraft: Pick<RecordOf<'ampelentscheidung'>, 'farbe'> | null;
  readonly heute: Datum;
};

/** Every gate a colour passes, in the order in which one fills in the form; null if the decision can be taken. */
export function ampelTor(entscheidung: Entscheidung, umstaende: Umstaende): Closed | null {
  const { ergebnis, inKraft } = umstaende;
  return firstClosed(
    ask(positiverGrundTor, { ...entscheidung, ...umstaende }),
    ask(begruendungTor, entscheidung),
    ask(abweichungTor, { ...entscheidung, vorschlag: ergebnis.vorschlag }),
    ask(zweiterBlickTor, { ...entscheidung, ...umstaende }),
    istZweiterBlick(inKraft) ? ask(traegerInformiertTor, { ...entscheidung, ...umstaende }) : null,
  );
}
