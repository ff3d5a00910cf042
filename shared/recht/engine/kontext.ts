/** One check of one person: facts, frame, and what several criteria derive from them, computed once. */
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, spanne, type Datum } from '#shared/lib/datum.ts';
import { segmentiere, type Lesart, type Segment } from '../aufenthalt/segmente.ts';
import { zaehle, type Zaehlung } from '../aufenthalt/zaehlen.ts';
import type { Uhr } from '../aufenthalt/uhr.ts';
import { pruefeLebensunterhalt, type Lebensunterhalt } from '../lebensunterhalt/pruefung.ts';
import type { Pruefrahmen } from './ergebnis.ts';
import { emptyMemory, type Kriterium, type Pruefung, type Zustandsbefund } from './kriterium.ts';
import { erreicht } from './feldpfad.ts';
import { findWidersprueche, type Konflikt } from './widerspruch.ts';

export class Kontext {
  readonly fall: Fall;
  readonly rahmen: Pruefrahmen;
  readonly stichtag: Datum;
  readonly #lesart: Lesart;
  #horizont: Datum | undefined;
  #geburt: { readonly von: Datum; readonly bis: Datum } | null | undefined;
  #andere: readonly Kontext[] | undefined;
  #widersprueche: readonly Konflikt[] | undefined;
  #strittig: ReadonlySet<string> | undefined;
  #segmente: readonly Segment[] | undefined;
  #lebensunterhalt: Lebensunterhalt | undefined;
  readonly #zaehlungen = new Map<Uhr, Zaehlung>();
  /** By the number of the criterion: a map would cost as much as a simple criterion itself. */
  #befunde: (Zustandsbefund | undefined)[] | undefined;
  /** The same with words; most findings are never put into any. */
  #pruefungen: (Pruefung | undefined)[] | undefined;
  /** By the number that `einmal` gave. */
  readonly #ableitungen: unknown[] = [];

  constructor(fall: Fall, rahmen: Pruefrahmen, lesart: Lesart = 'guenstig') {
    this.#lesart = lesart;
    this.fall = fall;
    this.rahmen = rahmen;
    this.stichtag = rahmen.stichtag;
  }

  get widersprueche(): readonly Konflikt[] {
    return (this.#widersprueche ??= findWidersprueche(this.fall));
  }

  get widerspruchsfrei(): boolean {
    return (this.#widersprueche ??= findWidersprueche(this.fall)).length === 0;
  }

  /** Last day that still counts as near; what lies behind it counts as closed (recht.md section 2). */
  get horizont(): Datum {
    return (this.#horizont ??= erfuelltAb(this.stichtag, { months: this.rahmen.horizontMonate }));
  }

  /** Both ends of the possible birth date; null when nothing is known. */
  get geburt(): { readonly von: Datum; readonly bis: Datum } | null {
    if (this.#geburt !== undefined) return this.#geburt;
    const teil = this.fall.person.geburtsdatum;
    return (this.#geburt = teil === null ? null : spanne(teil));
  }

  /** Disjoint, sorted pieces of residence up to the Stichtag, gaps included. */
  get segmente(): readonly Segment[] {
    return (this.#segmente ??= segmentiere(this.fall, this.stichtag, this.#lesart));
  }

  /** The piece that covers the Stichtag; null when nothing is entered. */
  get heute(): Segment | null {
    return this.segmente.at(-1) ?? null;
  }

  /** Holds a title under § 104c on the Stichtag: § 60b times count then (§§ 25a Abs. 5, 25b Abs. 7). */
  get hat104c(): boolean {
    return this.heute?.status === 'AE104C';
  }

  /** The rough calculation, on which several criteria rest. */
  get lebensunterhalt(): Lebensunterhalt {
    return (this.#lebensunterhalt ??= pruefeLebensunterhalt(this.fall, this.stichtag, this.rahmen));
  }

  /** The same facts as on another day; what contradicts itself does so on every day. */
  am(tag: Datum): Kontext {
    const other = new Kontext(this.fall, { ...this.rahmen, stichtag: tag });
    other.#widersprueche = this.widersprueche;
    return other;
  }

  /** For `einmal`, which knows what stands under each number. */
  ableite(nummer: number, compute: (kontext: Kontext) => unknown): unknown {
    const known = this.#ableitungen[nummer];
    return known === undefined ? (this.#ableitungen[nummer] = compute(this)) : known;
  }

  zaehle(uhr: Uhr): Zaehlung {
    let zaehlung = this.#zaehlungen.get(uhr);
    if (!zaehlung) {
      zaehlung = zaehle(this.segmente, uhr, this.rahmen, this.hat104c);
      this.#zaehlungen.set(uhr, zaehlung);
    }
    return zaehlung;
  }

  /** Many routes share a criterion: it is examined once per check. */
  befund(kriterium: Kriterium): Zustandsbefund {
    const befunde = (this.#befunde ??= emptyMemory());
    return (befunde[kriterium.nummer] ??= kriterium.befinde(this));
  }

  /** The same finding, ready to be put into words. */
  pruefe(kriterium: Kriterium): Pruefung {
    const pruefungen = (this.#pruefungen ??= emptyMemory());
    return (pruefungen[kriterium.nummer] ??= kriterium.pruefe(this));
  }

  /** Counted as on an earlier day, e.g. the cut-off of § 104c. Later facts stay out of it. */
  zaehleAm(uhr: Uhr, tag: Datum): Zaehlung {
    return zaehle(
      segmentiere(this.fall, tag, this.#lesart),
      uhr,
      { ...this.rahmen, stichtag: tag },
      this.hat104c,
    );
  }

  /** Contradictions among facts that are looked at; `felder` name records or single fields. */
  konflikte(felder: readonly string[]): readonly Konflikt[] {
    const strittig = (this.#strittig ??= recordsOf(this.widersprueche));
    if (!felder.some((feld) => strittig.has(recordOf(feld)))) return [];
    return this.widersprueche.filter((each) =>
      each.felder.some(({ feld }) => felder.some((pfad) => erreicht(pfad, feld))),
    );
  }

  /** The same check under the other readings of contradicting times; a finding that is the same in all of them stands. */
  get andereLesarten(): readonly Kontext[] {
    return (this.#andere ??= this.#otherReadings());
  }

  #otherReadings(): readonly Kontext[] {
    const arten = new Set(this.widersprueche.map(({ art }) => art));
    const { fall, rahmen } = this;
    const erste = fall.aufenthaltsabschnitt.map(({ von }) => von).toSorted()[0];
    return [
      ...(arten.has('ueberschneidung') ? [new Kontext(fall, rahmen, 'unguenstig')] : []),
      ...(arten.has('vor_einreise') && erste !== undefined
        ? [new Kontext({ ...fall, person: { ...fall.person, einreiseAm: erste } }, rahmen)]
        : []),
    ];
  }
}

/** Records with a contradicting field: most criteria look at none of them. */
function recordsOf(konflikte: readonly Konflikt[]): ReadonlySet<string> {
  return new Set(konflikte.flatMap(({ felder }) => felder.map(({ feld }) => recordOf(feld))));
}

function recordOf(feld: string): string {
  const end = feld.indexOf('.');
  return end < 0 ? feld : feld.slice(0, end);
}
