/** Puts a bundle together: tables, or tables and single records, each attacked before anything is written. */
import { daysBetween, formatDatum, type Datum } from '#shared/lib/datum.ts';
import { greifeAn, passt, type Angriff } from './angriff.ts';
import {
  einzeldatenSchritte,
  einzelkopf,
  einzelzeilen,
  sensibleWerte,
  type Einzeldaten,
  type Einzelregel,
} from './einzeldaten.ts';
import type { Datensatz } from './hierarchien.ts';
import { basisOf } from './regeln.ts';
import { zuEnde, type Schritte } from '#shared/lib/schritte.ts';
import { buildBuendel, type Buendel, type Buendelauftrag } from './tabellen.ts';
import { NAH_TAGE, type Bild, type Freigabebild, type Zeilenbild } from './vergleich.ts';

export type Einzeltabelle = {
  readonly kopf: readonly { readonly id: string; readonly titel: string }[];
  readonly zeilen: readonly (readonly string[])[];
  readonly regel: Einzelregel;
  readonly ausgelassen: number;
  /** Mean share of detail that was lost, in per cent. */
  readonly verlustProzent: number;
  readonly angriff: Angriff;
};
/** Exactly what leaves. */
export type Gesamtbuendel = Buendel & { readonly einzeldaten: Einzeltabelle | null };
export type Gesamtauftrag = Omit<Buendelauftrag, 'mitKreuzen'> & {
  /** null: no single records are wanted. */
  readonly einzeln: Einzelregel | null;
  /** The same people, in the same order, as they were on an earlier day. */
  readonly damals: (stichtag: Datum) => readonly Datensatz[];
};
export type Gesamtfreigabe = {
  readonly buendel: Gesamtbuendel;
  readonly bilder: readonly Bild[];
  readonly zeilenbild: Zeilenbild | null;
};

export function stelleZusammen(personen: readonly Datensatz[], auftrag: Gesamtauftrag): Gesamtfreigabe {
  return zuEnde(buendelSchritte(personen, auftrag));
}

export function* buendelSchritte(
  personen: readonly Datensatz[],
  auftrag: Gesamtauftrag,
): Schritte<Gesamtfreigabe> {
  const bestand = personen.map(({ anonym }) => anonym);
  const ohne = (grund: string | null): Gesamtfreigabe => {
    const { buendel, bilder } = buildBuendel(bestand, { ...auftrag, mitKreuzen: true });
    const nichtEnthalten = grund === null ? buendel.nichtEnthalten : [grund, ...buendel.nichtEnthalten];
    return { buendel: { ...buendel, nichtEnthalten, einzeldaten: null }, bilder, zeilenbild: null };
  };
  if (auftrag.einzeln === null) return ohne(null);
  if (basisOf(auftrag.regeln) !== null)
    return ohne(
      'Einzeldatensätze: Sie ließen sich auszählen und gäben die genauen Zahlen hinter den gerundeten preis.',
    );
  const nahe = naheVerbundene(auftrag);
  // Only the very same lines may leave again; whether they are, is known at the end.
  if (nahe.some(({ einzeldaten }) => einzeldaten === null)) return ohne(zuNah(nahe));
  const { buendel, bilder } = buildBuendel(bestand, { ...auftrag, mitKreuzen: false });
  const daten = yield* einzeldatenSchritte(personen, buendel.tabellen, auftrag.einzeln);
  yield;
  if ('grund' in daten) return ohne(daten.grund);
  const angriff = greifeAn(daten, personen);
  if (angriff.erfolg > 1 / auftrag.einzeln.k || angriff.verraten > 0)
    return ohne(
      `Einzeldatensätze: Beim Probeangriff ließen sich Zeilen Menschen zuordnen; sie sind deshalb nicht enthalten.`,
    );
  const zeilenbild = bildOf(daten, personen);
  if (nahe.some(({ einzeldaten }) => alsText(einzeldaten) !== alsText(zeilenbild))) return ohne(zuNah(nahe));
  for (const frueher of auftrag.fruehere) {
    if (frueher.einzeldaten === null) continue;
    const verraten = schnitt(
      { daten, zeilenbild, personen },
      frueher.einzeldaten,
      auftrag.damals(frueher.stichtag),
    );
    if (verraten > 0)
      return ohne(
        `Einzeldatensätze: Neben denen vom ${formatDatum(frueher.stichtag)} ließe sich bei ${verraten} Personen die Ampelgruppe erschließen; sie sind deshalb nicht enthalten.`,
      );
  }
  return {
    buendel: {
      ...buendel,
      einzeldaten: {
        kopf: einzelkopf(daten),
        zeilen: einzelzeilen(daten, personen),
        regel: daten.regel,
        ausgelassen: daten.ausgelassen.length,
        verlustProzent: Math.round(daten.verlust * 100),
        angriff,
      },
      nichtEnthalten: [
        'Tabellen, die zwei Merkmale verbinden: Die Einzeldatensätze enthalten diese Verbindung schon, geschützt durch gleiche Zeilen.',
        ...buendel.nichtEnthalten,
      ],
    },
    bilder,
    zeilenbild,
  };
}

/** Earlier bundles close by that tie traits of a person together, as cross tables or as lines. */
function naheVerbundene({ fruehere, stichtag }: Gesamtauftrag): Freigabebild[] {
  return fruehere.filter(
    (frueher) =>
      (frueher.einzeldaten !== null || frueher.bilder.some(({ genau }) => genau === null)) &&
      Math.abs(daysBetween(frueher.stichtag, stichtag)) < NAH_TAGE,
  );
}

/** The same text for the same lines, in whatever order the ledger gives their parts back. */
function alsText(bild: Zeilenbild | null): string {
  return JSON.stringify(
    bild === null
      ? null
      : [bild.spalten, bild.gruppen.map(({ werte, ampel, inhalt }) => [werte, ampel, inhalt])],
  );
}

function zuNah([erstes]: readonly Freigabebild[]): string {
  const tag = erstes === undefined ? 'davor' : `vom ${formatDatum(erstes.stichtag)}`;
  return `Einzeldatensätze: Im Bündel ${tag} stehen schon verbundene Merkmale; zwei so nahe Fassungen ließen sich gegeneinander halten. Frühestens nach einem halben Jahr gibt es wieder welche.`;
}

function bildOf({ spalten, sensibel, gruppen }: Einzeldaten, personen: readonly Datensatz[]): Zeilenbild {
  const ampel = sensibel.findIndex(({ merkmal }) => merkmal === 'ampel');
  return {
    spalten: spalten.map(({ id }) => id),
    gruppen: gruppen.map((gruppe) => ({
      werte: spalten.map(({ werte, stufen }, index) => {
        const ebene = stufen[gruppe.stufe[index] ?? 0] ?? [];
        const gezeigt = ebene[gruppe.wert[index] ?? 0];
        return werte.filter((_, position) => ebene[position] === gezeigt);
      }),
      inhalt: gruppe.personen
        .flatMap((index) => {
          const person = personen[index];
          return person === undefined ? [] : [sensibleWerte(person, sensibel).join(' ')];
        })
        .toSorted(),
      ampel: [
        ...new Set(
          gruppe.personen.flatMap((index) => {
            const person = personen[index];
            if (person === undefined) return [];
            return sensibel[ampel]?.klassen[sensibleWerte(person, sensibel)[ampel] ?? -1]?.zustaende ?? [];
          }),
        ),
      ],
    })),
  };
}

/** How many people would be given away by what is true of them in both record tables. */
function schnitt(
  {
    daten,
    zeilenbild,
    personen,
  }: {
    readonly daten: Einzeldaten;
    readonly zeilenbild: Zeilenbild;
    readonly personen: readonly Datensatz[];
  },
  alt: Zeilenbild,
  damals: readonly Datensatz[],
): number {
  const heute = (person: Datensatz): ReadonlySet<string> => {
    const wert = daten.spalten.map(({ wertOf }) => wertOf(person));
    const passende = daten.gruppen.flatMap((gruppe, index) =>
      passt(gruppe, wert, daten.spalten) ? (zeilenbild.gruppen[index]?.ampel ?? []) : [],
    );
    return new Set(passende);
  };
  const frueher = (person: Datensatz | undefined): ReadonlySet<string> => {
    if (person === undefined) return new Set();
    const hat = alt.spalten.map((id) =>
      // The record table knows two kinds of columns only.
      id === 'entscheidung' ? (person.entscheidung ?? '') : person.anonym[id as keyof typeof person.anonym],
    );
    return new Set(
      alt.gruppen.flatMap(({ werte, ampel }) =>
        werte.every((menge, index) => menge.includes(hat[index] ?? '')) ? ampel : [],
      ),
    );
  };
  return personen.filter((person, index) => {
    const [jetzt, vorher] = [heute(person), frueher(damals[index])];
    const beide = [...jetzt].filter((zustand) => vorher.has(zustand));
    return beide.length === 1 && beide[0] !== 'ungeprueft' && (jetzt.size > 1 || vorher.size > 1);
  }).length;
}
