import type { Fall } from '#shared/domain/fall.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { ask, firstClosed, type Closed } from './gate.ts';
import { positiverGrundTor } from './positiver-grund.ts';
import { austrittTor } from './programmstand.ts';
import { pruefungVorherTor } from './pruefung-vorher.ts';
import { rechtsbehelfTor, type RechtsbehelfFacts } from './rechtsbehelf.ts';
import { traegerInformiertTor, type BeteiligungFacts } from './traeger-informiert.ts';

type Eingabe = Pick<
  RecordOf<'austritt'>,
  | 'am'
  | 'grund'
  | 'ausschlussgrund'
  | 'erlaeuterung'
  | 'beteiligung'
  | 'traegerInformiertAm'
  | 'beteiligungGrund'
>;
type Umstaende = Omit<BeteiligungFacts, 'beteiligung' | 'traegerInformiertAm' | 'beteiligungGrund'> &
  RechtsbehelfFacts & {
    readonly lage: RecordOf<'person'>['lage'];
    readonly pruefvermerkAm: string | null;
    readonly angabenGeaendertAm: string | null;
    readonly fall: Fall;
    readonly ergebnis: FallErgebnis;
  };

/** Every gate before somebody leaves the programme; an exclusion passes the most (001:63; 003:53-55). */
export function austrittTore(eingabe: Eingabe, umstaende: Umstaende): Closed | null {
  const { grund } = eingabe;
  const ausschluss = grund === 'ausschluss';
  return firstClosed(
    ask(austrittTor, { ...umstaende, am: eingabe.am }),
    ausschluss ? ask(rechtsbehelfTor, umstaende) : null,
    ausschluss
      ? ask(positiverGrundTor, {
          ...umstaende,
          farbe: 'rot',
          ausschluss: true,
          rotgrund: eingabe.ausschlussgrund,
          grund: eingabe.erlaeuterung ?? '',
        })
      : null,
    ausschluss ? ask(traegerInformiertTor, { ...eingabe, ...umstaende }) : null,
    ausschluss || grund === 'abschiebung' ? ask(pruefungVorherTor, umstaende) : null,
  );
}
