/**
 * What the program says about each criterion, by examples: random cases are asked in order, and one is kept where it
 * shows a state or a part of a sentence that no case before it had shown.
 */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { KriteriumErgebnis, Zustand } from '#shared/recht/engine/ergebnis.ts';
import { createPlan, type Plan } from '#shared/recht/engine/plan.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { HANDNUMMERN, kontextOf, nurFuer, probefall, type Herkunft } from './probefall.ts';

export type Beispiel = {
  /** Of the criterion. */
  readonly id: string;
  readonly zustand: Zustand;
  /** The sentence, then what stands below it, each with its word before it. */
  readonly zeilen: readonly string[];
  readonly herkunft: Herkunft;
};

/** After so many cases hardly anything new comes any more. */
const CASES = 6000;
/** Of the next 54,000 those that say something new: most are families, or paths with two applications. */
const SELTEN = [
  6_240, 6_976, 7_049, 7_257, 7_637, 8_808, 9_402, 9_553, 12_432, 12_897, 13_107, 16_993, 18_559, 20_709,
  20_943, 22_679, 23_452, 25_086, 30_807, 31_353, 39_872, 43_438, 51_939,
];
/** Facts and missing facts repeat the record in many combinations; so many examples of them show how they are put. */
const MAX_ANGABEN = 18;

/** Sentences for all criteria. */
export function waehleAus(): readonly Beispiel[] {
  const auswahl = new Auswahl();
  const beispiele: Beispiel[] = [];
  for (const beispiel of alleBeispiele(CASES, [...SELTEN, ...HANDNUMMERN])) {
    const neu = auswahl.nimmt(beispiel);
    if (neu || beispiel.herkunft.nummer < 0) beispiele.push(beispiel);
  }
  return beispiele;
}

/** What the cases with numbers below `bis`, and some more, say criterion by criterion. */
export function* alleBeispiele(bis: number, weitere: readonly number[] = []): Generator<Beispiel> {
  const plaene = new Map<Datum, Plan>();
  for (const nummer of [...Array.from({ length: bis }, (_, i) => i), ...weitere]) {
    const rechtsstand = rechtsstandOf(nummer);
    const plan = plaene.get(rechtsstand) ?? createPlan(rechtsgrundlagen, rechtsstand);
    plaene.set(rechtsstand, plan);
    const kontext = kontextOf({ nummer, rechtsstand });
    const nur = nurFuer(nummer);
    const asked = new Set<number>();
    for (const { version } of plan.wege)
      for (const kriterium of version.kriterien) {
        if (asked.has(kriterium.nummer) || !(nur?.includes(kriterium.id) ?? true)) continue;
        asked.add(kriterium.nummer);
        const herkunft: Herkunft = { nummer, rechtsstand, fassung: version.id };
        yield toBeispiel(kontext.pruefe(kriterium).ergebnis(), herkunft);
      }
  }
}

/** First days of every version and every wording: old law is rare among the days of the cases themselves. */
const anfaenge: readonly Datum[] = [
  ...new Set(
    rechtsgrundlagen.flatMap(({ versionen }) =>
      versionen.flatMap(({ von, kriterien }) => [
        von,
        ...kriterien.flatMap((k) => k.fassungen ?? []).flatMap((f) => (f.von === null ? [] : [f.von])),
      ]),
    ),
  ),
].toSorted();

function rechtsstandOf(nummer: number): Datum {
  const alt =
    nummer < CASES && nummer % 3 === 2 ? anfaenge[Math.floor(nummer / 3) % anfaenge.length] : undefined;
  return alt ?? probefall(nummer).rahmen.rechtsstand;
}

export function toBeispiel(ergebnis: KriteriumErgebnis, herkunft: Herkunft): Beispiel {
  const { id, zustand, fakt, text, ab, datumGenau, handlung, fragen, fehlt, geschuetzt } = ergebnis;
  const felder = fehlt.map(({ label }) => label).join(', ');
  return {
    id,
    zustand,
    herkunft,
    zeilen: [
      text,
      ...(fakt === '' ? [] : [`Tatsache: ${fakt}`]),
      ...(ab === null
        ? []
        : [`Erreichbar ab: ${formatDatum(ab)}${datumGenau ? '' : ' (Tag nicht gesichert)'}`]),
      ...(handlung === null ? [] : [`Zu tun: ${handlung}`]),
      ...fragen.map((each) => `Frage: ${each}`),
      // Mostly the sentence itself names them.
      ...(felder === '' || text.includes(felder) ? [] : [`Es fehlt: ${felder}`]),
      ...(geschuetzt ? ['Geschützt: nur auf Nachfrage zu sehen'] : []),
    ],
  };
}

/** Remembers what has been shown. */
export class Auswahl {
  readonly #gesehen = new Set<string>();
  readonly #angaben = new Map<string, number>();

  /** Whether an example shows something new; from then on that is known. */
  nimmt(beispiel: Beispiel): boolean {
    const { id } = beispiel;
    const saetze = this.#neu(id, satzteile(beispiel));
    const angaben = this.#neu(id, angabenteile(beispiel));
    const count = this.#angaben.get(id) ?? 0;
    if (saetze.length === 0 && (angaben.length === 0 || count >= MAX_ANGABEN)) return false;
    if (saetze.length === 0) this.#angaben.set(id, count + 1);
    for (const key of [...saetze, ...angaben]) this.#gesehen.add(`${id} ${key}`);
    return true;
  }

  /** Parts of sentences that nobody has shown yet; facts do not count. */
  neueSaetze(beispiel: Beispiel): readonly string[] {
    return this.#neu(beispiel.id, satzteile(beispiel));
  }

  #neu(id: string, keys: readonly string[]): readonly string[] {
    return keys.filter((key) => !this.#gesehen.has(`${id} ${key}`));
  }
}

const ANGABEN = /^(?:Tatsache|Es fehlt): /;

/** The state and the parts of what the program says of its own. */
function satzteile({ zustand, zeilen }: Beispiel): readonly string[] {
  const [text = '', ...rest] = zeilen;
  const [satz = ''] = text.split(' Es fehlt: ');
  return [
    zustand,
    // Versions often differ in a period only: „sechs“ and „acht Jahre“ are two sentences.
    ...(satz.match(/\d+ (?:Jahre|Monate|Tagessätze|Stunden)/g) ?? []),
    ...[satz, ...rest.filter((zeile) => !ANGABEN.test(zeile))].flatMap(parts),
  ];
}

/** The parts of what it repeats from the record. */
function angabenteile({ zeilen }: Beispiel): readonly string[] {
  const [text = '', ...rest] = zeilen;
  const [, fehlt = ''] = text.split(' Es fehlt: ');
  return [fehlt.replaceAll(/ \([^)]*\)/g, ''), ...rest.filter((zeile) => ANGABEN.test(zeile))].flatMap(parts);
}

function parts(zeile: string): readonly string[] {
  return zeile
    .replaceAll(/\d+(?:[.,]\d+)*/g, '0')
    .split(/(?<=[.;:!?,]) | und /)
    .map((part) => part.replace(/[.;:,]$/, ''));
}
