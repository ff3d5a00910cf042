/**
 * A criterion: `evaluate` turns facts into data, `explain` turns that data into German. Both share the type of
 * the details, so neither can drift; the details stay inside, callers see plain results.
 */
import type { Befund } from './befund.ts';
import type { Citation, KriteriumErgebnis } from './ergebnis.ts';
import type { KriteriumFassung } from './fassung.ts';
import { distinct, type FeldPfad } from './feldpfad.ts';
import type { Kontext } from './kontext.ts';

export type Zustandsbefund = Befund<unknown>;

/** What is said about a finding: the fact used, one sentence why, what to do, what to weigh. */
export type Aussage = {
  readonly fakt: string;
  readonly text: string;
  readonly handlung?: string | undefined;
  readonly fragen?: readonly string[] | undefined;
};

export type KriteriumDefinition<D extends object> = {
  /** Public name as in the catalogue, e.g. `25b1.VORAUF`. */
  readonly id: string;
  readonly label: string;
  /** Reachability, e.g. `Z` or `R/H`; the part after the last slash decides the colour. */
  readonly typ: string;
  /** The facts that `evaluate` may look at. */
  readonly fields: readonly FeldPfad[];
  /** Exceptions and contested points in words. */
  readonly exceptions: readonly string[];
  readonly citation: Citation;
  /** What may differ between versions, in German words for the lawyer's view: `{ Dauer: '6 Jahre' }`. */
  readonly parameter?: Readonly<Record<string, string>>;
  /** False for rows that only inform or sum up other rows. Default true. */
  readonly massgeblich?: boolean;
  /** Restricted facts (convictions, deception, health): always, or where the finding used them. Default false. */
  readonly geschuetzt?: boolean | ((details: D) => boolean);
  readonly evaluate: (kontext: Kontext) => Befund<D>;
  readonly explain: (details: D, befund: Befund<D>) => Aussage;
};

export type Pruefung = {
  /** As the criterion; with it an examination can be counted as it is. */
  readonly typ: string;
  readonly befund: Zustandsbefund;
  /** Whether the finding rests on restricted facts; for this no sentence is needed. */
  readonly geschuetzt: () => boolean;
  /** The sentences are made only when somebody reads them. */
  readonly ergebnis: () => KriteriumErgebnis;
};

export type Kriterium = Omit<KriteriumDefinition<object>, 'evaluate' | 'explain' | 'geschuetzt'> & {
  /** Place of the criterion in the memory of a check; every criterion has its own. */
  readonly nummer: number;
  readonly massgeblich: boolean;
  /** Where the wording changed while the route stayed in force; else absent. */
  readonly fassungen?: readonly KriteriumFassung[];
  readonly parameter: Readonly<Record<string, string>>;
  /** The finding alone, made anew each time; `Kontext.befund` remembers it. */
  readonly befinde: (kontext: Kontext) => Zustandsbefund;
  /** The remembered finding with its words. */
  readonly pruefe: (kontext: Kontext) => Pruefung;
};

/** One place for every criterion; a copy of a prepared list costs least. */
const leer: undefined[] = [];

/** Room for one entry of every criterion. */
export function emptyMemory<T>(): (T | undefined)[] {
  return leer.slice();
}

/** A number no other criterion has. */
export function nextNummer(): number {
  return leer.push(undefined) - 1;
}

export function kriterium<D extends object>(definition: KriteriumDefinition<D>): Kriterium {
  const { id, label, typ, fields, exceptions, citation, parameter = {}, massgeblich = true } = definition;
  const { evaluate, explain, geschuetzt = false } = definition;
  // Definitions come in many shapes, and looking into one costs as much as a simple criterion; this one has one shape.
  const worte: Worte<D> = { id, label, typ, citation, massgeblich, geschuetzt, explain };
  const self: Kriterium = {
    nummer: nextNummer(),
    id,
    label,
    typ,
    fields,
    exceptions,
    citation,
    parameter,
    massgeblich,
    befinde: (kontext) => settled(evaluate, fields, kontext),
    // `as`: under the number of this criterion stands what its own `befinde` found.
    pruefe: (kontext) => new Untersuchung(worte, kontext.befund(self) as Befund<D>),
  };
  return self;
}

/** What of a definition is needed to put a finding into words. */
type Worte<D extends object> = Required<
  Pick<KriteriumDefinition<D>, 'id' | 'label' | 'typ' | 'citation' | 'massgeblich' | 'geschuetzt' | 'explain'>
>;

/** A finding that can be put into words; a class and no pair of closures, because most of them never are. */
class Untersuchung<D extends object> implements Pruefung {
  readonly typ: string;
  readonly befund: Befund<D>;
  readonly #worte: Worte<D>;
  #ergebnis: KriteriumErgebnis | undefined;

  constructor(worte: Worte<D>, befund: Befund<D>) {
    this.typ = worte.typ;
    this.#worte = worte;
    this.befund = befund;
  }

  geschuetzt(): boolean {
    return istGeschuetzt(this.#worte, this.befund.details);
  }

  ergebnis(): KriteriumErgebnis {
    return (this.#ergebnis ??= describe(this.#worte, this.befund));
  }
}

/** Contradicting facts decide nothing: unless every reading of them comes to the same, it is unbekannt. */
function settled<D extends object>(
  evaluate: KriteriumDefinition<D>['evaluate'],
  fields: readonly FeldPfad[],
  kontext: Kontext,
): Befund<D> {
  const befund = evaluate(kontext);
  if (kontext.widerspruchsfrei) return befund;
  const konflikte = kontext.konflikte(fields);
  if (konflikte.length === 0) return befund;
  const same = konflikte.every(({ art }) => art !== 'offen') && isSame(evaluate, befund, kontext);
  if (same) return befund;
  const felder = distinct(konflikte.flatMap((konflikt) => konflikt.felder));
  return { zustand: 'unbekannt', fehlt: felder, details: null, widerspruch: true };
}

function isSame<D extends object>(
  evaluate: KriteriumDefinition<D>['evaluate'],
  befund: Befund<D>,
  kontext: Kontext,
): boolean {
  const dayOf = (each: Befund<D>) => (each.zustand === 'offen_ab' ? each.ab : null);
  return kontext.andereLesarten.every((lesart) => {
    const other = evaluate(lesart);
    return other.zustand === befund.zustand && dayOf(other) === dayOf(befund);
  });
}

function istGeschuetzt<D extends object>({ geschuetzt }: Worte<D>, details: D | null): boolean {
  return typeof geschuetzt === 'boolean' ? geschuetzt : details !== null && geschuetzt(details);
}

function describe<D extends object>(worte: Worte<D>, befund: Befund<D>): KriteriumErgebnis {
  const { id, label, typ, citation, massgeblich, explain } = worte;
  const { zustand, details } = befund;
  const aussage = details === null ? null : explain(details, befund);
  const missing = zustand === 'unbekannt' ? befund.fehlt : [];
  return {
    id,
    label,
    typ,
    zustand,
    fakt: aussage?.fakt ?? '',
    text: aussage?.text ?? unknownText(befund, missing),
    citation,
    ab: zustand === 'offen_ab' ? befund.ab : null,
    datumGenau: zustand !== 'offen_ab' || citation.unsicherheit < 3,
    handlung: zustand === 'offen_handlung' ? (aussage?.handlung ?? null) : null,
    fehlt: missing.slice(),
    fragen: questions(aussage?.fragen, typ, zustand),
    detail: zustand === 'unbekannt' && befund.widerspruch ? { widerspruch: true } : scalars(details),
    geschuetzt: istGeschuetzt(worte, details),
    massgeblich,
  };
}

function unknownText(befund: Zustandsbefund, missing: readonly { readonly label: string }[]): string {
  const felder = missing.map(({ label }) => label).join(', ');
  return befund.zustand === 'unbekannt' && befund.widerspruch
    ? `Angaben widersprechen sich; deshalb lässt sich das nicht beurteilen. Bitte zuerst klären: ${felder}.`
    : `Das lässt sich noch nicht beurteilen. Es fehlt: ${felder}.`;
}

const ABWEICHUNG = 'Abweichung von der Regel möglich: Liegt ein besonderer Einzelfall vor? Bitte begründen.';

/** A Regelvoraussetzung that is not met leaves room in the individual case; the human must be told. */
function questions(
  asked: readonly string[] | undefined,
  typ: string,
  zustand: Zustandsbefund['zustand'],
): string[] {
  const fragen = asked === undefined ? [] : asked.slice();
  const open = zustand === 'offen_ab' || zustand === 'offen_handlung' || zustand === 'wertung';
  if (open && typ.startsWith('R')) fragen.push(ABWEICHUNG);
  return fragen;
}

/** Loops over the names: half of the time of a check went into lists of entries. */
function scalars(details: object | null): KriteriumErgebnis['detail'] {
  const detail: KriteriumErgebnis['detail'] = {};
  if (details === null) return detail;
  // The values of the details are only known to the criterion.
  const values = details as Readonly<Record<string, unknown>>;
  for (const name in values) {
    const value = values[name];
    const kind = typeof value;
    if (value === null || kind === 'string' || kind === 'number' || kind === 'boolean')
      detail[name] = value as string | number | boolean | null; // narrowed by the line above
  }
  return detail;
}
