/** Short questions to the rules, so that a test table reads like a sentence. */
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import type {
  FallErgebnis,
  KriteriumErgebnis,
  Pruefrahmen,
  RechtsgrundlageErgebnis,
} from '#shared/recht/engine/ergebnis.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { versionInForce } from '#shared/recht/engine/regelwerk.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { INTEGRIERTE_PERSON, person } from '#test/cast/basis.ts';

export const HEUTE = '2026-11-21';

export function pruefe(
  fall: Fall,
  tag = HEUTE,
  rahmen: Partial<Omit<Pruefrahmen, 'stichtag'>> = {},
): FallErgebnis {
  return checkFall(fall, pruefrahmen(asDatum(tag), rahmen));
}

export function weg(ergebnis: FallErgebnis, id: string): RechtsgrundlageErgebnis {
  const found = ergebnis.rechtsgrundlagen.find((r) => r.id === id);
  if (!found) throw new Error(`no Rechtsgrundlage ${id}`);
  return found;
}

/** A criterion of a route; cross-cutting ones are looked up in the route that is named. */
export function kriterium(ergebnis: FallErgebnis, id: string, route?: string): KriteriumErgebnis {
  const found = ergebnis.rechtsgrundlagen
    .filter((r) => route === undefined || r.id === route)
    .flatMap(({ kriterien }) => kriterien)
    .find((k) => k.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

/** The integrated person of the cast with some facts exchanged. */
export function integriert(abweichend: Partial<FallEingabe> = {}): Fall {
  return person({ id: 'probe', ...INTEGRIERTE_PERSON, ...abweichend });
}

/** Nothing known but what is given. */
export function unbekannte(fakten: Partial<FallEingabe> = {}): Fall {
  return person({ id: 'probe', ...fakten });
}

type Frage = {
  readonly tag?: string;
  readonly weg?: string | undefined;
  readonly rahmen?: Partial<Omit<Pruefrahmen, 'stichtag'>>;
};

/** One criterion alone, as a whole check would have it; nothing else is examined. */
export function frage(
  fall: Fall,
  id: string,
  { tag = HEUTE, weg: route, rahmen = {} }: Frage = {},
): KriteriumErgebnis {
  const kontext = new Kontext(fall, pruefrahmen(asDatum(tag), rahmen));
  for (const rechtsgrundlage of rechtsgrundlagen) {
    if (route !== undefined && rechtsgrundlage.id !== route) continue;
    const version = versionInForce(rechtsgrundlage, kontext.rahmen.rechtsstand);
    const found = 'keine' in version ? undefined : version.kriterien.find((k) => k.id === id);
    if (found) return kontext.pruefe(found).ergebnis();
  }
  throw new Error(`no criterion ${id}`);
}

export function stand(fall: Fall, id: string, tag = HEUTE, route?: string): string {
  return frage(fall, id, { tag, weg: route }).zustand;
}

/** The missing facts of a criterion, each with what says which one is meant; empty unless it is unbekannt. */
export function fehlt(fall: Fall, id: string, welche: Frage = {}): readonly string[] {
  return frage(fall, id, welche).fehlt.map(({ label }) => label);
}
