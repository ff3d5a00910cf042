/** Attacks bundles of invented caseloads, alone and beside earlier ones, and counts what comes of it. */
import { buildEinzeldaten } from '#shared/anonymisierung/einzeldaten.ts';
import type { Loeser } from '#shared/anonymisierung/loeser.ts';
import { basisOf, type Schutzregeln } from '#shared/anonymisierung/regeln.ts';
import type { BuendelKreuz, BuendelTabelle } from '#shared/anonymisierung/tabellen.ts';
import type { Freigabebild } from '#shared/anonymisierung/vergleich.ts';
import { stelleZusammen, type Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import { asDatum, daysBetween, plusDays, type Datum } from '#shared/lib/datum.ts';
import { createZufall, type Zufall } from '#test/beispiel/zufall.ts';
import {
  ansichtOf,
  errechenbare,
  festgelegte,
  kreuzansichtOf,
  verborgene,
  type Ansicht,
  type Wissen,
} from './angreifer.ts';
import { mondrianVerlust } from './mondrian.ts';
import { veraendere, zufallsbestand, type Person } from './bestand.ts';

export type Bilanz = {
  bestaende: number;
  freigaben: number;
  tabellen: number;
  tabellenMitVerborgenen: number;
  kreuze: number;
  kreuzeMitVerborgenen: number;
  verborgeneZahlen: number;
  einzeltabellen: number;
  einzelzeilen: number;
  /** Highest chance to pick somebody's line. */
  hoechsterErfolg: number;
  /** Sums over record tables: loss of the product and of Mondrian on the same table, by the same measure. */
  verlust: number;
  verlustMondrian: number;
  schlechterAlsMondrian: number;
  verglichen: number;
  folgen: number;
  paare: number;
  weggelassen: number;
  readonly funde: string[];
};

export function leereBilanz(): Bilanz {
  return {
    bestaende: 0,
    freigaben: 0,
    tabellen: 0,
    tabellenMitVerborgenen: 0,
    kreuze: 0,
    kreuzeMitVerborgenen: 0,
    verborgeneZahlen: 0,
    einzeltabellen: 0,
    einzelzeilen: 0,
    hoechsterErfolg: 0,
    verlust: 0,
    verlustMondrian: 0,
    schlechterAlsMondrian: 0,
    verglichen: 0,
    folgen: 0,
    paare: 0,
    weggelassen: 0,
    funde: [],
  };
}

const EINZELREGEL = { k: 5, l: 2, unterdrueckt: 0.05 } as const;
const TAG = asDatum('2026-06-30');

/** One caseload of 5 to 300 people: one bundle, or, every `jedeFolge`-th time, six half-years of them. */
export function pruefeBestand(
  seed: number,
  bilanz: Bilanz,
  { loeser, folge }: { readonly loeser: Loeser; readonly folge: boolean },
): void {
  const zufall = createZufall(seed);
  const { personen, quelle } = zufallsbestand(zufall, zufall.ganz(5, 300));
  const regeln = zufallsregeln(zufall);
  bilanz.bestaende += 1;
  const melde = (fund: string) => bilanz.funde.push(`Saatzahl ${seed}, ${personen.length} Personen: ${fund}`);
  const einzeln = zufall.mit(0.3);
  if (!folge) {
    const { buendel } = freigeben(personen, { stichtag: TAG, regeln, fruehere: [], loeser, einzeln });
    pruefeBuendel(buendel, personen, { bilanz, melde });
    if (buendel.einzeldaten !== null) vergleicheMitMondrian(personen, buendel, bilanz);
    return;
  }
  bilanz.folgen += 1;
  pruefeFolge(personen, { zufall, quelle, regeln, loeser, bilanz, melde });
}

function vergleicheMitMondrian(
  personen: readonly Person[],
  { tabellen }: Gesamtbuendel,
  bilanz: Bilanz,
): void {
  const daten = buildEinzeldaten(personen, tabellen, EINZELREGEL);
  if ('grund' in daten) return;
  const mondrian = mondrianVerlust(personen, daten);
  bilanz.verglichen += 1;
  bilanz.verlust += daten.verlust;
  bilanz.verlustMondrian += mondrian;
  if (daten.verlust > mondrian + 1e-9) bilanz.schlechterAlsMondrian += 1;
}

function zufallsregeln(zufall: Zufall): Schutzregeln {
  return {
    schwelle: zufall.aus([3, 3, 3, 3, 4, 5]),
    zahlenschutz: zufall.aus(['verbergen', 'verbergen', 'verbergen', 'verbergen', 'runden_3', 'runden_5']),
    nullenZeigen: zufall.mit(0.7),
  };
}

type Wunsch = {
  readonly stichtag: Datum;
  readonly regeln: Schutzregeln;
  readonly fruehere: readonly Freigabebild[];
  readonly loeser: Loeser;
  readonly einzeln: boolean;
};

function freigeben(personen: readonly Person[], { einzeln, ...wunsch }: Wunsch) {
  return stelleZusammen(personen, {
    ...wunsch,
    geheim: 'nur im Register',
    einzeln: einzeln ? EINZELREGEL : null,
    damals: () => personen,
  });
}

type Pruefung = { readonly bilanz: Bilanz; readonly melde: (fund: string) => void };

export function pruefeBuendel(
  buendel: Gesamtbuendel,
  personen: readonly Person[],
  { bilanz, melde }: Pruefung,
): void {
  bilanz.freigaben += 1;
  const { regeln } = buendel;
  const basis = basisOf(regeln);
  const wissen: Wissen = { schwelle: regeln.schwelle, boden: regeln.nullenZeigen ? 1 : 0 };
  const pruefeZahlen = (titel: string, ansicht: Ansicht) => {
    for (const zahl of ansicht.zellen) {
      if (zahl !== null && zahl > 0 && zahl < regeln.schwelle)
        melde(`${titel}: ${zahl} steht unter der Schwelle`);
      if (zahl === 0 && basis === null && !regeln.nullenZeigen) melde(`${titel}: eine Null ist zu sehen`);
      if (basis !== null && (zahl === null || zahl % basis !== 0))
        melde(`${titel}: ${zahl} ist nicht gerundet`);
    }
    const verborgen = verborgene(ansicht);
    bilanz.verborgeneZahlen += verborgen.length;
    if (verborgen.length > 0 && basis === null)
      for (const zelle of errechenbare(ansicht, wissen)) melde(`${titel}: Zelle ${zelle} ist errechenbar`);
    return verborgen.length > 0;
  };
  for (const tabelle of buendel.tabellen) {
    bilanz.tabellen += 1;
    if (pruefeZahlen(tabelle.titel, ansichtOf(tabelle))) bilanz.tabellenMitVerborgenen += 1;
    pruefeTabelle(tabelle, personen, { basis, melde });
  }
  for (const kreuz of buendel.kreuze) {
    bilanz.kreuze += 1;
    if (pruefeZahlen(kreuz.titel, kreuzansichtOf(kreuz))) bilanz.kreuzeMitVerborgenen += 1;
    if (basis === null) pruefeKreuz(kreuz, buendel, melde);
  }
  if (buendel.einzeldaten !== null) pruefeEinzeldaten(buendel.einzeldaten, { bilanz, melde });
}

/** Sums, percentages and the named middle, against the people themselves. */
function pruefeTabelle(
  { id, titel, zeilen, summe, lage }: BuendelTabelle,
  personen: readonly Person[],
  { basis, melde }: { readonly basis: number | null; readonly melde: (fund: string) => void },
): void {
  const gezeigt = zeilen.reduce((sum, { anzahl }) => sum + (anzahl ?? 0), 0);
  const verborgen = zeilen.some(({ anzahl }) => anzahl === null);
  if (basis === null && (verborgen ? gezeigt >= summe : gezeigt !== summe))
    melde(`${titel}: Summe ${summe} passt nicht`);
  for (const { label, anzahl, prozent } of zeilen) {
    if ((anzahl === null || summe < 20) !== (prozent === null))
      melde(`${titel}, ${label}: Anteil fehlt oder ist zu viel`);
    if (prozent !== null && anzahl !== null && Math.abs(prozent - (100 * anzahl) / summe) > 0.5)
      melde(`${titel}, ${label}: ${prozent} % sind nicht ${anzahl} von ${summe}`);
  }
  if (lage === null || basis !== null) return;
  // `as`: the id of a one-way table is the name of its trait.
  const merkmal = id as keyof Person['anonym'];
  const rang = zeilen.map(({ schluessel }) => schluessel).filter((schluessel) => schluessel !== 'ohne');
  const orte = personen
    .map(({ anonym }) => rang.indexOf(anonym[merkmal]))
    .filter((ort) => ort >= 0)
    .toSorted((a, b) => a - b);
  const labelAn = (teil: number) => {
    const ort = orte[Math.ceil(teil * orte.length) - 1] ?? 0;
    return zeilen.find(({ schluessel }) => schluessel === rang[ort])?.label;
  };
  const [, mitte, von, bis] =
    /^(?:Die mittlere Person gehört zu „(.+?)“)?,? ?(?:die mittlere Hälfte reicht von „(.+?)“ bis „(.+?)“)?/u.exec(
      lage,
    ) ?? [];
  for (const [genannt, teil] of [
    [von, 0.25],
    [mitte, 0.5],
    [bis, 0.75],
  ] as const)
    if (genannt !== undefined && genannt !== labelAn(teil))
      melde(`${titel}: ${teil} liegt nicht bei „${genannt}“`);
}

/** Rows and columns add up to their sums, and these are the figures of the one-way tables. */
function pruefeKreuz(kreuz: BuendelKreuz, { tabellen }: Gesamtbuendel, melde: (fund: string) => void): void {
  for (const { ueber, wert } of kreuzansichtOf(kreuz).summen) {
    const zellen = ueber.map((zelle) => kreuz.zellen.flat()[zelle] ?? null);
    const gezeigt = zellen.reduce<number>((sum, zahl) => sum + (zahl ?? 0), 0);
    if (zellen.includes(null) ? gezeigt > wert : gezeigt !== wert)
      melde(`${kreuz.titel}: ${gezeigt} statt ${wert}`);
  }
  const [, mit = ''] = kreuz.id.split('_');
  for (const [klassen, id] of [
    [kreuz.zeilen, 'ampel'],
    [kreuz.spalten, mit],
  ] as const) {
    const zeilen = tabellen.find((tabelle) => tabelle.id === id)?.zeilen ?? [];
    for (const { zustaende, anzahl } of klassen) {
      const [einer = ''] = zustaende;
      const einzeln = zeilen.find(({ schluessel }) => schluessel === einer)?.anzahl ?? null;
      if (zustaende.length === 1 && einzeln !== anzahl) melde(`${kreuz.titel}: Rand ${einer} weicht ab`);
    }
  }
}

/** Counts the printed lines; knows nothing of how they were made. */
function pruefeEinzeldaten(
  { kopf, zeilen, regel, angriff }: NonNullable<Gesamtbuendel['einzeldaten']>,
  { bilanz, melde }: Pruefung,
): void {
  bilanz.einzeltabellen += 1;
  bilanz.einzelzeilen += zeilen.length;
  bilanz.hoechsterErfolg = Math.max(bilanz.hoechsterErfolg, angriff.erfolg);
  const ampel = kopf.findIndex(({ id }) => id === 'ampel');
  const gruppen = Map.groupBy(zeilen, (zeile) => zeile.slice(0, ampel).join('|'));
  for (const [gruppe, gleiche] of gruppen) {
    if (gleiche.length < regel.k) melde(`Einzeldaten: nur ${gleiche.length} Zeilen „${gruppe}“`);
    const farben = new Set(gleiche.map((zeile) => zeile[ampel]));
    if (farben.size < regel.l && !farben.has('ungeprüft'))
      melde(`Einzeldaten: „${gruppe}“ hat nur eine Ampelgruppe`);
  }
  if (angriff.erfolg > 1 / regel.k || angriff.verraten > 0) melde('Einzeldaten: der Probeangriff gelang');
}

type Folge = Pruefung & {
  readonly zufall: Zufall;
  readonly quelle: ReturnType<typeof zufallsbestand>['quelle'];
  readonly regeln: Schutzregeln;
  readonly loeser: Loeser;
};
type Stand = {
  readonly stichtag: Datum;
  readonly personen: readonly Person[];
  readonly buendel: Gesamtbuendel;
};

/** Six half-years; in each a release, and often another one a week later. */
function pruefeFolge(
  anfang: readonly Person[],
  { zufall, quelle, regeln, loeser, bilanz, melde }: Folge,
): void {
  const staende: Stand[] = [];
  const fruehere: Freigabebild[] = [];
  let personen = anfang;
  const veroeffentliche = (stichtag: Datum) => {
    const { buendel, bilder, zeilenbild } = freigeben(personen as Person[], {
      stichtag,
      regeln,
      fruehere,
      loeser,
      einzeln: zufall.mit(0.2),
    });
    bilanz.weggelassen += buendel.vergleiche.reduce((sum, { weggelassen }) => sum + weggelassen.length, 0);
    pruefeBuendel(buendel, personen as Person[], { bilanz, melde });
    if (buendel.hindernis !== null) return;
    staende.push({ stichtag, personen, buendel });
    fruehere.push({ stichtag, regeln, bilder, einzeldaten: zeilenbild });
  };
  for (let halbjahr = 0; halbjahr < 6; halbjahr += 1) {
    const stichtag = plusDays(TAG, halbjahr * 182);
    const kennung = `${2026 + Math.floor((halbjahr + 1) / 2)}-${halbjahr % 2 === 0 ? 2 : 1}`;
    veroeffentliche(stichtag);
    if (zufall.mit(0.5)) {
      personen = veraendere(personen, {
        quelle,
        zufall,
        anteil: 0.02,
        hoechstens: zufall.ganz(0, 5),
        halbjahr: kennung,
      });
      veroeffentliche(plusDays(stichtag, 7));
    }
    personen = veraendere(personen, { quelle, zufall, anteil: zufall.zahl() * 0.12, halbjahr: kennung });
  }
  for (const [index, spaeter] of staende.entries())
    for (const frueher of staende.slice(0, index))
      vergleichePaar(frueher, spaeter, { regeln, bilanz, melde });
}

/** Everything the two bundles have in common, seen by somebody who knows who moved. */
function vergleichePaar(
  frueher: Stand,
  spaeter: Stand,
  { regeln, bilanz, melde }: Pruefung & { readonly regeln: Schutzregeln },
): void {
  bilanz.paare += 1;
  const mitZeilen = [frueher, spaeter].filter(({ buendel }) => buendel.einzeldaten !== null).length;
  const verbunden = [frueher, spaeter].filter(
    ({ buendel }) => buendel.einzeldaten !== null || buendel.kreuze.length > 0,
  ).length;
  const tage = daysBetween(frueher.stichtag, spaeter.stichtag);
  if (tage < 150 && mitZeilen > 0 && verbunden > 1)
    melde(`${frueher.stichtag} und ${spaeter.stichtag}: Einzeldatensätze neben anderen Verbindungen`);
  const basis = basisOf(regeln);
  const nah = daysBetween(frueher.stichtag, spaeter.stichtag) < 150;
  const wissen: Wissen = { schwelle: regeln.schwelle, boden: regeln.nullenZeigen ? 1 : 0 };
  for (const { titel, alt, neu, zelleOf } of gemeinsame(frueher.buendel, spaeter.buendel)) {
    const gewandert = wanderung(frueher.personen, spaeter.personen, zelleOf);
    const bewegt = neu.zellen.map((_, zelle) => gewandert.differenz.get(zelle) ?? 0);
    const ort = `${titel}, ${frueher.stichtag} und ${spaeter.stichtag}`;
    if (gewandert.personen > 0 && gewandert.personen < regeln.schwelle) {
      const sichtbar = neu.zellen.some((zahl, zelle) => zahl !== (alt.zellen[zelle] ?? null));
      if (sichtbar) melde(`${ort}: ${gewandert.personen} Personen verraten sich durch den Unterschied`);
    }
    if (basis !== null) continue;
    if (nah || gewandert.personen < regeln.schwelle)
      for (const { zelle, wert } of festgelegte(alt, neu, bewegt, wissen))
        if (wert > 0 && wert < regeln.schwelle) melde(`${ort}: Zelle ${zelle} ist ${wert}`);
    if (nah)
      for (const [zelle, zahl] of neu.zellen.entries()) {
        const damals = alt.zellen[zelle] ?? null;
        const unterschied = zahl === null || damals === null ? 0 : Math.abs(zahl - damals);
        if (unterschied > 0 && unterschied < regeln.schwelle)
          melde(`${ort}: Zelle ${zelle} unterscheidet sich um ${unterschied}`);
      }
  }
}

function gemeinsame(frueher: Gesamtbuendel, spaeter: Gesamtbuendel) {
  const einzelne = spaeter.tabellen.flatMap((tabelle) => {
    const alt = frueher.tabellen.find(({ id }) => id === tabelle.id);
    // `as`: the id of a one-way table is the name of its trait.
    const merkmal = tabelle.id as keyof Person['anonym'];
    const keys = tabelle.zeilen.map(({ schluessel }) => schluessel);
    const zelleOf = ({ anonym }: Person) => keys.indexOf(anonym[merkmal]);
    return alt === undefined
      ? []
      : [{ titel: tabelle.titel, alt: ansichtOf(alt), neu: ansichtOf(tabelle), zelleOf }];
  });
  const kreuze = spaeter.kreuze.flatMap((kreuz) => {
    const alt = frueher.kreuze.find(({ id }) => id === kreuz.id);
    const gleich = (a: BuendelKreuz['zeilen'], b: BuendelKreuz['zeilen']) =>
      a.map(({ zustaende }) => zustaende.join('+')).join('|') ===
      b.map(({ zustaende }) => zustaende.join('+')).join('|');
    // Other groups, other cells: laid side by side by their sums only.
    if (alt === undefined || !gleich(alt.zeilen, kreuz.zeilen) || !gleich(alt.spalten, kreuz.spalten))
      return [];
    const [, mit = ''] = kreuz.id.split('_');
    const zelleOf = ({ anonym }: Person) => {
      const zeile = kreuz.zeilen.findIndex(({ zustaende }) => zustaende.includes(anonym.ampel));
      const spalte = kreuz.spalten.findIndex(({ zustaende }) => zustaende.includes(anonym[mit as 'ampel']));
      return zeile < 0 || spalte < 0 ? -1 : zeile * kreuz.spalten.length + spalte;
    };
    return [{ titel: kreuz.titel, alt: kreuzansichtOf(alt), neu: kreuzansichtOf(kreuz), zelleOf }];
  });
  return [...einzelne, ...kreuze];
}

/** Who came, left or changed cell, and what that did to each cell. */
function wanderung(
  frueher: readonly Person[],
  spaeter: readonly Person[],
  zelleOf: (person: Person) => number,
) {
  const damals = new Map(frueher.map((person) => [person.id, zelleOf(person)]));
  const heute = new Map(spaeter.map((person) => [person.id, zelleOf(person)]));
  const differenz = new Map<number, number>();
  let personen = 0;
  for (const id of new Set([...damals.keys(), ...heute.keys()])) {
    const [von, nach] = [damals.get(id) ?? -1, heute.get(id) ?? -1];
    if (von === nach) continue;
    personen += 1;
    differenz.set(von, (differenz.get(von) ?? 0) - 1);
    differenz.set(nach, (differenz.get(nach) ?? 0) + 1);
  }
  return { personen, differenz };
}
