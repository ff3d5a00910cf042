import type { instrumentart } from '#shared/domain/codes.ts';
import type {
  FallErgebnis,
  KriteriumErgebnis,
  RechtsgrundlageErgebnis,
  Zustand,
} from '#shared/recht/engine/ergebnis.ts';

import { klartext } from './klartext.ts';

export type InstrumentVorschlag = {
  readonly art: (typeof instrumentart.codes)[number];
  /** Why, in one or two German sentences; names nothing that rests on restricted facts. */
  readonly grund: string;
  /** The route the proposal rests on; null where no route has been examined. */
  readonly route: RechtsgrundlageErgebnis | null;
};

/** States in which something is still to be shown or to be waited for. */
const MISSING: ReadonlySet<Zustand> = new Set(['nicht_erfuellt', 'unbekannt', 'offen_ab', 'offen_handlung']);
/** The source's own example of what an Auflage may leave for later: „absehbar zeitnahe Passbeschaffung“ (001:69). */
const MAY_FOLLOW: ReadonlySet<string> = new Set(['25a1.ID', '25b.ID', 'Q.ID', 'Q.PASS']);

/**
 * Fahrplan if proofs are missing, Vereinbarung if the conditions are met and only have to last
 * (Kooperationsvereinbarung 3.3). Rests on the check, never on the colour.
 */
export function proposeInstrument(ergebnis: FallErgebnis): InstrumentVorschlag {
  const route = chooseRoute(ergebnis);
  if (route === null)
    return {
      art: 'fahrplan',
      grund:
        'Es konnte noch keine Rechtsgrundlage geprüft werden; der Fahrplan hält fest, was zu klären ist.',
      route,
    };
  const missing = decisive(route).filter(({ zustand, id }) => MISSING.has(zustand) && !MAY_FOLLOW.has(id));
  if (missing.length > 0)
    return {
      art: 'fahrplan',
      grund: `Für ${route.titel} fehlt noch: ${labels(missing)}. Ein Fahrplan zeigt die Schritte dorthin.`,
      route,
    };
  const later = decisive(route).filter(({ zustand }) => MISSING.has(zustand));
  const rest =
    later.length === 0
      ? 'Eine Vereinbarung sichert, dass es dabei bleibt.'
      : `Nachgereicht werden kann: ${labels(later)}.`;
  return {
    art: 'vereinbarung',
    grund: `Die Voraussetzungen für ${route.titel} liegen nach der Prüfung vor. ${rest}`,
    route,
  };
}

/** The route of the proposal; else the one with the fewest gaps among those in force. */
function chooseRoute({ rechtsgrundlage, rechtsgrundlagen }: FallErgebnis): RechtsgrundlageErgebnis | null {
  const named = rechtsgrundlagen.find(({ id }) => id === rechtsgrundlage);
  if (named !== undefined) return named;
  const gaps = (route: RechtsgrundlageErgebnis) =>
    decisive(route).filter(({ zustand }) => MISSING.has(zustand)).length;
  const examined = rechtsgrundlagen.filter(
    ({ kriterien, vorschlag }) => kriterien.length > 0 && vorschlag !== null,
  );
  return examined.toSorted((a, b) => gaps(a) - gaps(b))[0] ?? null;
}

/** Criteria that decide; rows that only inform and sums of other rows are left out. */
export function decisive({ kriterien }: RechtsgrundlageErgebnis): readonly KriteriumErgebnis[] {
  return kriterien.filter(({ massgeblich, zustand }) => massgeblich && zustand !== 'nicht_anwendbar');
}

export const isMissing = ({ zustand }: KriteriumErgebnis): boolean => MISSING.has(zustand);

/** What rests on restricted facts is counted, not named: the sentence may be read over a shoulder. */
function labels(kriterien: readonly KriteriumErgebnis[]): string {
  const open = [
    ...new Set(
      kriterien.filter(({ geschuetzt }) => !geschuetzt).map(({ id, label }) => klartext[id]?.name ?? label),
    ),
  ];
  const named = open.slice(0, NAMED);
  if (open.length > named.length) named.push(`${open.length - named.length} weitere Punkte`);
  const hidden = kriterien.length - kriterien.filter(({ geschuetzt }) => !geschuetzt).length;
  if (hidden > 0)
    named.push(
      hidden === 1 ? 'ein Punkt, der in der Prüfung steht' : `${hidden} Punkte, die in der Prüfung stehen`,
    );
  return named.join(', ');
}

/** So many a sentence can carry. */
const NAMED = 5;
