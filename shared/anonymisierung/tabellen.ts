import type { Datum } from '#shared/lib/datum.ts';
import { daysBetween, formatDatum } from '#shared/lib/datum.ts';
import type { Anonym } from './anonymise.ts';
import { lagewerte, prozent } from './kennwerte.ts';
import { klassenLabel, kreuze, KREUZE, kreuzTitel, type BuendelKreuz, type Klasse } from './kreuztabellen.ts';
import { ohneLoeser, type Loeser } from './loeser.ts';
import { merkmale, merkmalNamen, type Merkmal } from './merkmale.ts';
import { basisOf, kleinsterBestand, type Schutzregeln } from './regeln.ts';
import { haeltRunden, runde } from './runden.ts';
import { schuetze } from './schuetzen.ts';
import { NAH_TAGE, vergleiche, type Bild, type Freigabebild, type Unterschied } from './vergleich.ts';

export { kleinsterBestand } from './regeln.ts';
export type { BuendelKreuz } from './kreuztabellen.ts';

export type BuendelZeile = {
  readonly schluessel: string;
  readonly label: string;
  /** null: hidden. */ readonly anzahl: number | null;
  /** Whole per cent of the total; null where the figure is hidden or the total too small. */
  readonly prozent: number | null;
};
export type BuendelTabelle = {
  readonly id: string;
  readonly titel: string;
  readonly definition: string;
  readonly einheit: 'Personen';
  readonly stichtag: Datum;
  readonly zeilen: readonly BuendelZeile[];
  readonly summe: number;
  /** Why cells are hidden; null if none is. */
  readonly hinweis: string | null;
  /** Median and quartiles as groups; null where the published figures leave them open. */
  readonly lage: string | null;
};
/** What came of laying the bundle beside an earlier one. */
export type Vergleichsergebnis = {
  readonly stichtag: Datum;
  /** Titles of tables that were left out because of it. */
  readonly weggelassen: readonly string[];
};
export type Buendel = {
  readonly stichtag: Datum;
  readonly schwelle: number;
  readonly regeln: Schutzregeln;
  /** null: the register is too small even for its size to be published. Rounded where the office rounds. */
  readonly bestand: number | null;
  readonly tabellen: readonly BuendelTabelle[];
  readonly kreuze: readonly BuendelKreuz[];
  readonly vergleiche: readonly Vergleichsergebnis[];
  /** Why nothing may be released now; null if it may. */
  readonly hindernis: string | null;
  /** What is left out and why, for the reader. */
  readonly nichtEnthalten: readonly string[];
};

export type Buendelauftrag = {
  readonly stichtag: Datum;
  readonly regeln: Schutzregeln;
  readonly fruehere: readonly Freigabebild[];
  readonly loeser: Loeser;
  /** Secret of the register; the lot of the cross tables hangs on it. */
  readonly geheim: string;
  /** False: no cross tables, e.g. because single records are published instead. */
  readonly mitKreuzen: boolean;
};

/** A bundle that leaves, and what the ledger keeps of it. */
export type Freigabe = { readonly buendel: Buendel; readonly bilder: readonly Bild[] };

/** Traits whose groups have an order, so that a middle can be named. */
const GEORDNET: ReadonlySet<Merkmal> = new Set(['altersgruppe', 'aufenthaltsdauer']);

export function leererAuftrag(stichtag: Datum, schwelle: number): Buendelauftrag {
  return {
    stichtag,
    regeln: { schwelle, zahlenschutz: 'verbergen', nullenZeigen: true },
    fruehere: [],
    loeser: ohneLoeser,
    geheim: '',
    mitKreuzen: true,
  };
}

/**
 * One one-way table per trait and the cross tables with the Ampel, protected and laid beside every earlier release;
 * tables that cannot be protected are named and left out.
 */
export function buildBuendel(bestand: readonly Anonym[], auftrag: Buendelauftrag): Freigabe {
  const { stichtag, regeln } = auftrag;
  const { schwelle } = regeln;
  const leer = { stichtag, schwelle, regeln, bestand: null, tabellen: [], kreuze: [], vergleiche: [] };
  if (bestand.length < kleinsterBestand(schwelle)) {
    const satz = `Keine Tabellen: Im Register stehen weniger als ${kleinsterBestand(schwelle)} Personen. Bei so wenigen ließe fast jede Zahl auf Einzelne schließen.`;
    return { buendel: { ...leer, hindernis: null, nichtEnthalten: [satz, ...NIE] }, bilder: [] };
  }
  const nichtEnthalten: string[] = [...hinweiseZurRegel(regeln)];
  const basis = basisOf(regeln);
  const summe = basis === null ? bestand.length : runde(bestand.length, basis);
  const vergleich = createVergleich(auftrag);
  const tabellen = new Map<Merkmal, { readonly tabelle: BuendelTabelle; readonly bild: Bild }>();
  for (const merkmal of merkmalNamen) {
    const tabelle = einzeltabelle(bestand, merkmal, auftrag);
    if (tabelle === null) {
      nichtEnthalten.push(
        `Tabelle „${merkmale[merkmal].titel}“: Die Gruppen sind zu klein, um sie zu zeigen, ohne dass sich Einzelne errechnen lassen.`,
      );
      continue;
    }
    const grund = vergleich.pruefe(tabelle.bild, merkmale[merkmal].titel);
    if (grund === null) tabellen.set(merkmal, tabelle);
    else nichtEnthalten.push(`Tabelle „${merkmale[merkmal].titel}“: ${grund}`);
  }
  const kreuztabellen: { readonly tabelle: BuendelKreuz; readonly bild: Bild }[] = [];
  const naheZeilen = auftrag.fruehere.find(
    (frueher) => frueher.einzeldaten !== null && Math.abs(daysBetween(frueher.stichtag, stichtag)) < NAH_TAGE,
  );
  for (const { mit, grober } of auftrag.mitKreuzen ? KREUZE : []) {
    const [ampel, andere] = [tabellen.get('ampel'), tabellen.get(mit)];
    const rand = (merkmal: Merkmal, { zeilen }: BuendelTabelle) => ({
      merkmal,
      klassen: klassenOf(merkmal, { zeilen, summe: bestand.length }),
    });
    const kreuz =
      ampel === undefined || andere === undefined
        ? { grund: 'Eine der beiden einzelnen Tabellen entfällt.' }
        : naheZeilen !== undefined
          ? {
              grund: `Im Bündel vom ${formatDatum(naheZeilen.stichtag)} stehen Einzeldatensätze; zwei so nahe Fassungen ließen sich gegeneinander halten.`,
            }
          : kreuze(
              bestand,
              { zeilen: rand('ampel', ampel.tabelle), spalten: rand(mit, andere.tabelle), grober },
              { ...auftrag, summe },
            );
    const grund = 'grund' in kreuz ? kreuz.grund : vergleich.pruefe(bildOfKreuz(kreuz), kreuzTitel(mit));
    if (grund === null && 'zellen' in kreuz) kreuztabellen.push({ tabelle: kreuz, bild: bildOfKreuz(kreuz) });
    else nichtEnthalten.push(`Tabelle „${kreuzTitel(mit)}“: ${grund}`);
  }
  const gezeigt = [...tabellen.values()];
  return {
    buendel: {
      ...leer,
      bestand: summe,
      tabellen: gezeigt.map(({ tabelle }) => tabelle),
      kreuze: kreuztabellen.map(({ tabelle }) => tabelle),
      vergleiche: vergleich.ergebnisse(),
      hindernis: gezeigt.length === 0 ? vergleich.hindernis() : null,
      nichtEnthalten: [...nichtEnthalten, ...(auftrag.mitKreuzen ? NIE : NIE_MIT_EINZELDATEN)],
    },
    bilder: [...gezeigt, ...kreuztabellen].map(({ bild }) => bild),
  };
}

const NIE_MIT_EINZELDATEN = [
  'Namen, Geburtsdaten, Nummern, Anschriften, Aktenzeichen und andere Angaben, die zu einzelnen Menschen führen',
  'Verurteilungen, Täuschungen und Angaben zur Gesundheit',
] as const;
const NIE = [...NIE_MIT_EINZELDATEN, 'Listen einzelner Fälle, auch ohne Namen'] as const;

/** The office's wish where it cannot be followed. */
function hinweiseZurRegel(regeln: Schutzregeln): string[] {
  if (regeln.zahlenschutz === 'verbergen' || basisOf(regeln) !== null) return [];
  return [
    `Runden: Bei einer kleinsten veröffentlichten Zahl von ${regeln.schwelle} reicht das eingestellte Runden nicht. Kleine Zahlen sind stattdessen verborgen.`,
  ];
}

function einzeltabelle(
  bestand: readonly Anonym[],
  merkmal: Merkmal,
  { stichtag, regeln }: Buendelauftrag,
): { readonly tabelle: BuendelTabelle; readonly bild: Bild } | null {
  const { titel, definition, zustaende, ohne } = merkmale[merkmal];
  const schluessel = Object.keys(zustaende);
  const zahl = new Map<string, number>();
  for (const anonym of bestand) zahl.set(anonym[merkmal], (zahl.get(anonym[merkmal]) ?? 0) + 1);
  const anzahlen = schluessel.map((key) => zahl.get(key) ?? 0);
  pruefeSumme(anzahlen, bestand.length, titel);
  const veroeffentlicht = geschuetzt(anzahlen, regeln);
  if (veroeffentlicht === null) return null;
  const { zahlen, summe } = veroeffentlicht;
  const zeilen = schluessel.map((key, index) => ({
    schluessel: key,
    label: zustaende[key] ?? key,
    anzahl: zahlen[index] ?? null,
    prozent: prozent(zahlen[index] ?? null, summe),
  }));
  const verborgen = zahlen.filter((anzahl) => anzahl === null).length;
  const tabelle: BuendelTabelle = {
    id: merkmal,
    titel,
    definition,
    einheit: 'Personen',
    stichtag,
    zeilen,
    summe,
    hinweis: hinweisOf(verborgen, regeln),
    lage: GEORDNET.has(merkmal) ? lageSatz(lagewerte(zeilen, summe, schluessel.indexOf(ohne))) : null,
  };
  const genau = Object.fromEntries(schluessel.map((key, index) => [key, anzahlen[index] ?? 0]));
  return { tabelle, bild: { ...bildOf(tabelle), genau } };
}

/** The figures as they may be published; null if they may not. */
function geschuetzt(
  anzahlen: readonly number[],
  regeln: Schutzregeln,
): { readonly zahlen: readonly (number | null)[]; readonly summe: number } | null {
  const summe = anzahlen.reduce((sum, anzahl) => sum + anzahl, 0);
  const basis = basisOf(regeln);
  if (basis !== null) {
    const zahlen = anzahlen.map((anzahl) => runde(anzahl, basis));
    const gerundet = runde(summe, basis);
    return haeltRunden(zahlen, gerundet, basis) ? { zahlen, summe: gerundet } : null;
  }
  const schutz = schuetze(anzahlen, regeln.schwelle, regeln.nullenZeigen ? 1 : 0);
  if (schutz.art === 'entfaellt') return null;
  if (schutz.art === 'offen') return { zahlen: anzahlen, summe };
  return { zahlen: anzahlen.map((anzahl, index) => (schutz.verborgen.has(index) ? null : anzahl)), summe };
}

function hinweisOf(zahl: number, regeln: Schutzregeln): string | null {
  const basis = basisOf(regeln);
  if (basis !== null)
    return `Jede Zahl ist für sich auf ein Vielfaches von ${basis} gerundet; deshalb kann die Summe abweichen.`;
  if (zahl === 0) return null;
  return `${zahl} Zahlen sind verborgen: Gruppen mit weniger als ${regeln.schwelle} Personen${regeln.nullenZeigen ? '' : ', auch leere,'} werden nicht gezeigt, und so viele weitere, dass sich die kleinen nicht aus der Summe errechnen lassen.`;
}

function lageSatz(werte: readonly (string | null)[] | null): string | null {
  const [viertel = null, mitte = null, dreiviertel = null] = werte ?? [];
  const teile = [
    mitte === null ? null : `Die mittlere Person gehört zu „${mitte}“`,
    viertel === null || dreiviertel === null
      ? null
      : `die mittlere Hälfte reicht von „${viertel}“ bis „${dreiviertel}“`,
  ].filter((teil) => teil !== null);
  return teile.length === 0 ? null : `${teile.join(', ')} (nur Personen mit Angabe).`;
}

/** States as they are shown, hidden ones as one; the figures of the margin of a cross table. */
export function klassenOf(
  merkmal: Merkmal,
  { zeilen, summe }: { readonly zeilen: readonly BuendelZeile[]; readonly summe: number },
): Klasse[] {
  const verborgen = zeilen.flatMap(({ schluessel, anzahl }) => (anzahl === null ? [schluessel] : []));
  const offen = zeilen.flatMap(({ schluessel, label, anzahl }) =>
    anzahl === null ? [] : [{ zustaende: [schluessel], label, anzahl }],
  );
  if (verborgen.length === 0) return offen;
  const rest = summe - offen.reduce((sum, { anzahl }) => sum + anzahl, 0);
  return [...offen, { zustaende: verborgen, label: klassenLabel(merkmal, verborgen), anzahl: rest }];
}

function bildOf({ id, zeilen, summe }: BuendelTabelle): Bild {
  return {
    id,
    summe,
    zellen: Object.fromEntries(zeilen.map(({ schluessel, anzahl }) => [schluessel, anzahl])),
    genau: null,
  };
}

function bildOfKreuz({ id, zeilen, spalten, zellen, summe }: BuendelKreuz): Bild {
  return {
    id,
    summe,
    zellen: Object.fromEntries(
      zeilen.flatMap((zeile, z) =>
        spalten.map((spalte, s) => [
          `${zeile.zustaende.join('+')}|${spalte.zustaende.join('+')}`,
          zellen[z]?.[s] ?? null,
        ]),
      ),
    ),
    genau: null,
  };
}

/** Lays each table beside the same table of every earlier release. */
function createVergleich({ stichtag, regeln, fruehere }: Buendelauftrag) {
  const weggelassen = fruehere.map((): string[] => []);
  return {
    /** Why the table is left out; null if it need not be. */
    pruefe: (neu: Bild, titel: string): string | null => {
      let grund: string | null = null;
      for (const [index, alteFreigabe] of fruehere.entries()) {
        const alt = alteFreigabe.bilder.find(({ id }) => id === neu.id);
        if (alt === undefined) continue;
        const unterschied = vergleiche(neu, alt, { neueFreigabe: { stichtag, regeln }, alteFreigabe });
        if (unterschied === 'unbedenklich') continue;
        weggelassen[index]?.push(titel);
        grund ??= satzOf(unterschied, alteFreigabe.stichtag, regeln.schwelle);
      }
      return grund;
    },
    ergebnisse: (): Vergleichsergebnis[] =>
      fruehere.map((frueher, index) => ({
        stichtag: frueher.stichtag,
        weggelassen: weggelassen[index] ?? [],
      })),
    hindernis: (): string | null => {
      const betroffen = fruehere.filter((_, index) => (weggelassen[index]?.length ?? 0) > 0);
      if (betroffen.length === 0) return null;
      return `Gegenüber dem Bündel vom ${formatDatum(betroffen.at(-1)?.stichtag ?? stichtag)} hat sich zu wenig geändert: Aus dem Unterschied ließe sich jede Tabelle auf wenige Menschen zurückführen. Legen Sie das frühere Bündel noch einmal vor, oder wählen Sie einen späteren Stichtag.`;
    },
  };
}

function satzOf(unterschied: Exclude<Unterschied, 'unbedenklich'>, frueher: Datum, schwelle: number): string {
  const tag = formatDatum(frueher);
  return unterschied === 'wenige'
    ? `Seit dem Bündel vom ${tag} haben sich hier weniger als ${schwelle} Personen geändert; der Unterschied würde etwas über sie sagen.`
    : `Der Stichtag liegt nahe an dem des Bündels vom ${tag}, und einzelne Zahlen unterscheiden sich um weniger als ${schwelle}.`;
}

/** States are disjoint and complete: anything else is a defect, and no report is written. */
function pruefeSumme(anzahlen: readonly number[], bestand: number, titel: string): void {
  const summe = anzahlen.reduce((sum, anzahl) => sum + anzahl, 0);
  if (summe !== bestand) throw new Error(`table ${titel}: ${summe} counted, ${bestand} expected`);
}
