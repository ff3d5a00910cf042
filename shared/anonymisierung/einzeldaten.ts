/**
 * The record table: one line per person, made so coarse that each line has at least k − 1 others like it and tells
 * at least l different things about those whom it could be. Groups are built in two ways, and the one that loses less
 * is taken. From below: the smallest group that does not suffice joins the one where that costs the least information,
 * or is left out where that costs less. From above: all people are divided as long as both halves suffice.
 */
import { klassenOf, type BuendelTabelle } from './tabellen.ts';
import {
  entscheidungsspalte,
  QUASI,
  SENSIBEL,
  spalteOf,
  type Datensatz,
  type Spalte,
} from './hierarchien.ts';
import type { Klasse } from './kreuztabellen.ts';
import { merkmale, type Merkmal } from './merkmale.ts';
import { zuEnde, type Schritte } from '#shared/lib/schritte.ts';

export type Einzelregel = {
  readonly k: number;
  readonly l: number;
  /** Share of people that may be left out. */
  readonly unterdrueckt: number;
};
export type Sensibel = {
  readonly merkmal: Merkmal;
  readonly klassen: readonly Klasse[];
  /** Position of the state that says nothing bad; −1 if it stands together with others. */
  readonly harmlos: number;
  readonly mindestens: number;
};
/** Lines that look alike. */
export type Gruppenzeile = {
  /** Per column: step and any value of the group; together they name what is shown. */
  readonly stufe: readonly number[];
  readonly wert: readonly number[];
  readonly personen: readonly number[];
};
export type Einzeldaten = {
  readonly spalten: readonly Spalte[];
  readonly sensibel: readonly Sensibel[];
  readonly gruppen: readonly Gruppenzeile[];
  /** Positions of people who are left out. */
  readonly ausgelassen: readonly number[];
  readonly regel: Einzelregel;
  /** Mean share of detail that is lost, 0 to 1; who is left out counts as 1. */
  readonly verlust: number;
};

/** Above these the table would say nothing, or not about those whom it is about. */
const HOECHSTENS = { verlust: 0.85, ausgelassen: 0.2 } as const;

/**
 * @param tabellen the one-way tables as they are published: what is hidden there is hidden here
 * @returns a sentence if there can be no record table
 */
export function buildEinzeldaten(
  personen: readonly Datensatz[],
  tabellen: readonly BuendelTabelle[],
  regel: Einzelregel,
): Einzeldaten | { readonly grund: string } {
  return zuEnde(einzeldatenSchritte(personen, tabellen, regel));
}

export function* einzeldatenSchritte(
  personen: readonly Datensatz[],
  tabellen: readonly BuendelTabelle[],
  regel: Einzelregel,
): Schritte<Einzeldaten | { readonly grund: string }> {
  const tabelleOf = (merkmal: Merkmal) => tabellen.find(({ id }) => id === merkmal);
  const klassen = (merkmal: Merkmal): Klasse[] => {
    const tabelle = tabelleOf(merkmal);
    return tabelle === undefined ? [] : klassenOf(merkmal, tabelle);
  };
  if (personen.length < 4 * regel.k)
    return {
      grund: `Einzeldatensätze: Im Register stehen weniger als ${4 * regel.k} Personen. Um je ${regel.k} gleiche Zeilen zu bekommen, müsste fast alles weggelassen werden.`,
    };
  if (tabelleOf('ampel') === undefined)
    return {
      grund: 'Einzeldatensätze: Schon die Tabelle der Ampelgruppen entfällt, weil die Gruppen zu klein sind.',
    };
  const ungeprueftOffen = klassen('ampel').some(
    ({ zustaende }) => zustaende.length === 1 && zustaende[0] === 'ungeprueft',
  );
  const spalten = [
    ...QUASI.filter((merkmal) => tabelleOf(merkmal) !== undefined).map((merkmal) =>
      spalteOf(merkmal, klassen(merkmal)),
    ),
    // Who has no decision is ungeprüft: where that figure is hidden, it must not stand here.
    ...(ungeprueftOffen ? [entscheidungsspalte(personen)] : []),
  ];
  const sensibel = SENSIBEL.filter(({ merkmal }) => tabelleOf(merkmal) !== undefined).map(
    ({ merkmal, harmlos }) => ({
      merkmal,
      klassen: klassen(merkmal),
      harmlos: klassen(merkmal).findIndex(
        ({ zustaende }) => zustaende.length === 1 && zustaende[0] === harmlos,
      ),
      mindestens: merkmal === 'ampel' ? regel.l : 2,
    }),
  );
  const ergebnis = yield* gruppiere(personen, { spalten, sensibel, regel });
  if (
    ergebnis.verlust > HOECHSTENS.verlust ||
    ergebnis.ausgelassen.length > personen.length * HOECHSTENS.ausgelassen
  )
    return {
      grund: `Einzeldatensätze: Bei ${personen.length} Personen müsste so viel weggelassen werden, dass die Zeilen nichts mehr sagen.`,
    };
  return ergebnis;
}

/** Positions of the sensitive values of a person. */
export function sensibleWerte({ anonym }: Datensatz, sensibel: readonly Sensibel[]): number[] {
  return sensibel.map(({ merkmal, klassen }) =>
    klassen.findIndex(({ zustaende }) => zustaende.includes(anonym[merkmal])),
  );
}

/** Does a set of sensitive values leave open what is true of each? */
export function isVielfaeltig(werte: ReadonlySet<number>, { harmlos, mindestens }: Sensibel): boolean {
  return werte.size >= mindestens || (werte.size === 1 && harmlos >= 0 && werte.has(harmlos));
}

type Tisch = {
  readonly spalten: readonly Spalte[];
  readonly sensibel: readonly Sensibel[];
  readonly regel: Einzelregel;
};

type Haufen = {
  stufe: number[];
  readonly wert: readonly number[];
  personen: number[];
  werte: Set<number>[];
  verlust: number;
};

/** Groups of at least k with l different values, at the least cost that was found. */
function* gruppiere(personen: readonly Datensatz[], tisch: Tisch): Schritte<Einzeldaten> {
  const unten = yield* vonUnten(personen, tisch);
  if (personen.length > OBEN_BIS) return unten;
  const oben = vonOben(personen, tisch);
  return oben !== null && oben.verlust < unten.verlust ? oben : unten;
}

/** Among many people the way from below was never the worse one. */
const OBEN_BIS = 1000;

function vonOben(personen: readonly Datensatz[], tisch: Tisch): Einzeldaten | null {
  const alle = ausPersonen([...personen.keys()], personen, tisch);
  if (alle === null || !genuegt(alle, tisch)) return null;
  const fertig: Haufen[] = [];
  const offen = [[...personen.keys()]];
  for (let teil = offen.pop(); teil !== undefined; teil = offen.pop()) {
    const haelften = halbiere(teil, personen, tisch);
    if (haelften !== null) offen.push(...haelften);
    else {
      const haufen = ausPersonen(teil, personen, tisch);
      if (haufen !== null) fertig.push(haufen);
    }
  }
  verfeinere(fertig, personen, tisch);
  return ergebnisOf(fertig, [], { personen, tisch });
}

/** Two parts that both suffice, divided in the middle of the column with most different values; null if there are none. */
function halbiere(
  teil: readonly number[],
  personen: readonly Datensatz[],
  tisch: Tisch,
): [number[], number[]] | null {
  const orte = tisch.spalten.map(
    (spalte) =>
      new Map(
        teil.flatMap((index) => {
          const person = personen[index];
          return person === undefined ? [] : [[index, erster(spalte, spalte.wertOf(person))] as const];
        }),
      ),
  );
  const nachBreite = orte.toSorted((a, b) => new Set(b.values()).size - new Set(a.values()).size);
  for (const ort of nachBreite) {
    const sortiert = [...ort.values()].toSorted((a, b) => a - b);
    const mitte = sortiert[Math.floor(sortiert.length / 2)] ?? 0;
    for (const grenze of [mitte, mitte - 1]) {
      const links = teil.filter((index) => (ort.get(index) ?? 0) <= grenze);
      const rechts = teil.filter((index) => (ort.get(index) ?? 0) > grenze);
      const beide = [links, rechts].map((haelfte) => ausPersonen(haelfte, personen, tisch));
      if (beide.every((haufen) => haufen !== null && genuegt(haufen, tisch))) return [links, rechts];
    }
  }
  return null;
}

function* vonUnten(personen: readonly Datensatz[], tisch: Tisch): Schritte<Einzeldaten> {
  const { spalten, regel } = tisch;
  const haufen = anfang(personen, tisch);
  const frei = Math.floor(personen.length * regel.unterdrueckt);
  const ausgelassen: number[] = [];
  const fertig: Haufen[] = [];
  const offen = new Set(haufen);
  for (;;) {
    yield;
    const naechster = kleinster(offen, tisch);
    if (naechster === null) break;
    offen.delete(naechster);
    const partner = bester(naechster, offen, spalten);
    const weglassen = naechster.personen.length * (1 - naechster.verlust);
    const darf = ausgelassen.length + naechster.personen.length <= frei;
    if (partner === null || (darf && weglassen < partner.kosten)) {
      ausgelassen.push(...naechster.personen);
      continue;
    }
    offen.delete(partner.mit);
    offen.add(verbinde(naechster, partner.mit, spalten));
  }
  fertig.push(...offen);
  verfeinere(fertig, personen, tisch);
  return ergebnisOf(fertig, ausgelassen, { personen, tisch });
}

function ergebnisOf(
  fertig: readonly Haufen[],
  ausgelassen: readonly number[],
  {
    personen,
    tisch: { spalten, sensibel, regel },
  }: { readonly personen: readonly Datensatz[]; readonly tisch: Tisch },
): Einzeldaten {
  const verloren = fertig.reduce((sum, { personen: zeilen, verlust }) => sum + zeilen.length * verlust, 0);
  return {
    spalten,
    sensibel,
    regel,
    gruppen: fertig.map(({ stufe, wert, personen: zeilen }) => ({ stufe, wert, personen: zeilen })),
    ausgelassen,
    verlust: personen.length === 0 ? 1 : (verloren + ausgelassen.length) / personen.length,
  };
}

function anfang(personen: readonly Datensatz[], { spalten, sensibel }: Tisch): Haufen[] {
  const gleiche = new Map<string, Haufen>();
  for (const [index, person] of personen.entries()) {
    const wert = spalten.map(({ wertOf }) => wertOf(person));
    // States that stand together from the start count as the same value.
    const key = wert.map((position, spalte) => erster(spalten[spalte], position)).join(' ');
    const haufen = gleiche.get(key) ?? {
      stufe: spalten.map(() => 0),
      wert,
      personen: [],
      werte: sensibel.map(() => new Set<number>()),
      verlust: 0,
    };
    haufen.personen.push(index);
    for (const [spalte, sensibler] of sensibleWerte(person, sensibel).entries())
      haufen.werte[spalte]?.add(sensibler);
    haufen.verlust = verlustOf(haufen.stufe, wert, spalten);
    gleiche.set(key, haufen);
  }
  return [...gleiche.values()];
}

/** First value of those that stand together with this one from the start. */
function erster(spalte: Spalte | undefined, wert: number): number {
  const fein = spalte?.stufen[0] ?? [];
  return fein.findIndex((gruppe) => gruppe === fein[wert]);
}

function verlustOf(stufe: readonly number[], wert: readonly number[], spalten: readonly Spalte[]): number {
  if (spalten.length === 0) return 0;
  let summe = 0;
  for (let index = 0; index < spalten.length; index += 1)
    summe += spalten[index]?.stufen[stufe[index] ?? 0]?.[wert[index] ?? 0]?.verlust ?? 1;
  return summe / spalten.length;
}

function genuegt({ personen, werte }: Haufen, { sensibel, regel }: Tisch): boolean {
  return (
    personen.length >= regel.k &&
    sensibel.every((spalte, index) => isVielfaeltig(werte[index] ?? new Set(), spalte))
  );
}

function kleinster(offen: ReadonlySet<Haufen>, tisch: Tisch): Haufen | null {
  let klein: Haufen | null = null;
  for (const haufen of offen)
    if ((klein === null || haufen.personen.length < klein.personen.length) && !genuegt(haufen, tisch))
      klein = haufen;
  return klein;
}

function gemeinsameStufe(a: Haufen, b: Haufen, index: number, { stufen }: Spalte): number {
  let stufe = Math.max(a.stufe[index] ?? 0, b.stufe[index] ?? 0);
  while (stufen[stufe]?.[a.wert[index] ?? 0] !== stufen[stufe]?.[b.wert[index] ?? 0]) stufe += 1;
  return stufe;
}

function bester(
  haufen: Haufen,
  andere: ReadonlySet<Haufen>,
  spalten: readonly Spalte[],
): { readonly mit: Haufen; readonly kosten: number } | null {
  const eigen = haufen.personen.length;
  const breite = Math.max(1, spalten.length);
  let mitBestem: Haufen | null = null;
  let kosten = Number.POSITIVE_INFINITY;
  for (const mit of andere) {
    const zahl = mit.personen.length;
    // Above this loss it cannot become the cheapest any more; most are ruled out before all columns are looked at.
    const schranke = ((kosten + eigen * haufen.verlust + zahl * mit.verlust) / (eigen + zahl)) * breite;
    if (haufen.verlust * breite >= schranke || mit.verlust * breite >= schranke) continue;
    let verlust = 0;
    for (let index = 0; index < spalten.length && verlust < schranke; index += 1) {
      const spalte = spalten[index];
      if (spalte === undefined) continue;
      const stufe = gemeinsameStufe(haufen, mit, index, spalte);
      verlust += spalte.stufen[stufe]?.[haufen.wert[index] ?? 0]?.verlust ?? 1;
    }
    if (verlust >= schranke) continue;
    verlust /= breite;
    mitBestem = mit;
    kosten = eigen * (verlust - haufen.verlust) + zahl * (verlust - mit.verlust);
  }
  return mitBestem === null ? null : { mit: mitBestem, kosten };
}

function verbinde(a: Haufen, b: Haufen, spalten: readonly Spalte[]): Haufen {
  const stufe = spalten.map((spalte, index) => gemeinsameStufe(a, b, index, spalte));
  return {
    stufe,
    wert: a.wert,
    personen: [...a.personen, ...b.personen],
    werte: a.werte.map((werte, index) => new Set([...werte, ...(b.werte[index] ?? [])])),
    verlust: verlustOf(stufe, a.wert, spalten),
  };
}

/** People of a coarse group go over to a finer one that covers them anyway, as long as the coarse one suffices without. */
function verfeinere(fertig: Haufen[], personen: readonly Datensatz[], tisch: Tisch): void {
  const { spalten, sensibel } = tisch;
  const deckt = (haufen: Haufen, wert: readonly number[]) =>
    spalten.every(({ stufen }, index) => {
      const stufe = stufen[haufen.stufe[index] ?? 0];
      return stufe?.[haufen.wert[index] ?? 0] === stufe?.[wert[index] ?? 0];
    });
  const nachVerlust = fertig.toSorted((a, b) => a.verlust - b.verlust);
  for (const haufen of nachVerlust.toReversed()) {
    const gleiche = Map.groupBy(haufen.personen, (index) => {
      const person = personen[index];
      return person === undefined ? '' : spalten.map(({ wertOf }) => wertOf(person)).join(' ');
    });
    for (const [key, gehen] of gleiche) {
      const bleiben = haufen.personen.filter((index) => !gehen.includes(index));
      const rest = ausPersonen(bleiben, personen, tisch);
      if (rest === null || !genuegt(rest, tisch)) continue;
      const wert = key.split(' ').map(Number);
      const ziel = nachVerlust.find(
        (anderer) => anderer !== haufen && anderer.verlust < haufen.verlust && deckt(anderer, wert),
      );
      if (ziel === undefined) continue;
      ziel.personen = [...ziel.personen, ...gehen];
      for (const index of gehen) {
        const person = personen[index];
        if (person === undefined) continue;
        for (const [spalte, sensibler] of sensibleWerte(person, sensibel).entries())
          ziel.werte[spalte]?.add(sensibler);
      }
      Object.assign(haufen, { personen: bleiben, werte: rest.werte });
    }
    // What is left may have more in common.
    const eng = ausPersonen(haufen.personen, personen, tisch);
    if (eng !== null && eng.verlust < haufen.verlust) Object.assign(haufen, eng);
  }
}

function ausPersonen(
  indizes: readonly number[],
  personen: readonly Datensatz[],
  tisch: Tisch,
): Haufen | null {
  const einzelne = anfang(
    indizes.flatMap((index) => personen[index] ?? []),
    tisch,
  );
  const [erster, ...weitere] = einzelne;
  if (erster === undefined) return null;
  const zusammen = weitere.reduce((haufen, naechster) => verbinde(haufen, naechster, tisch.spalten), erster);
  return { ...zusammen, personen: [...indizes] };
}

/** Lines as they are published, in an order that tells nothing. */
export function einzelzeilen(
  { spalten, sensibel, gruppen }: Einzeldaten,
  personen: readonly Datensatz[],
): string[][] {
  return gruppen
    .flatMap(({ stufe, wert, personen: indizes }) => {
      const quasi = spalten.map(
        ({ stufen }, index) => stufen[stufe[index] ?? 0]?.[wert[index] ?? 0]?.label ?? '',
      );
      return indizes.flatMap((index) => {
        const person = personen[index];
        if (person === undefined) return [];
        const werte = sensibleWerte(person, sensibel).map(
          (position, spalte) => sensibel[spalte]?.klassen[position]?.label ?? '',
        );
        return [[...quasi, ...werte]];
      });
    })
    .toSorted((a, b) => {
      const [x, y] = [a.join('\u0000'), b.join('\u0000')];
      return x < y ? -1 : x > y ? 1 : 0;
    });
}

export function einzelkopf({
  spalten,
  sensibel,
}: Einzeldaten): { readonly id: string; readonly titel: string }[] {
  return [
    ...spalten.map(({ id, titel }) => ({ id, titel })),
    ...sensibel.map(({ merkmal }) => ({ id: merkmal, titel: merkmale[merkmal].titel })),
  ];
}
