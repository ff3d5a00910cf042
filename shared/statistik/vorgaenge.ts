/**
 * What happened in the half-year, each in its own unit: Betreuungen, applications, titles, households. Never in one
 * table with people, of whom one may have several of them.
 */
import { ablehnungsgrund, entscheidung, rechtsgrundlage } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { staatName } from '#shared/domain/staaten.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { beruehrt, grenzenOf, zeitraum } from '#shared/lib/halbjahr.ts';
import type { HalbjahrRahmen } from './halbjahr.ts';
import type { Zaehlperson } from './zaehlperson.ts';
import { listLabels, zaehle, type Zaehltabelle } from './zaehltabelle.ts';

export type Vorgaenge = {
  readonly antraege: readonly Pick<
    RecordOf<'antrag'>,
    'norm' | 'gestelltAm' | 'stand' | 'entschiedenAm' | 'ablehnungsgrund'
  >[];
  readonly titel: readonly Pick<RecordOf<'titel'>, 'norm' | 'von'>[];
  /** How many people of the register live in each household of the register. */
  readonly haushalte: readonly number[];
  /** What came back from the Träger; those that have not reported are missing. */
  readonly meldungen: readonly Pick<RecordOf<'halbjahresmeldung'>, 'traegerId' | 'gemeldet' | 'aktiv'>[];
};

/** @param personen the same people as in the other tables */
export function vorgangstabellen(
  personen: readonly Zaehlperson[],
  vorgaenge: Vorgaenge,
  rahmen: HalbjahrRahmen,
): Zaehltabelle[] {
  const { von, stichtag } = zeitraum(rahmen);
  const imHalbjahr = (tag: Datum | null) => tag !== null && tag >= von && tag <= stichtag;
  const normen = listLabels(rechtsgrundlage);
  const traeger = {
    ...Object.fromEntries(rahmen.traeger.map(({ id, name }) => [id, name])),
    abh: 'Sozialarbeit in der Behörde',
  };
  const betreuungen = personen.flatMap((person) => person.betreuungen).filter(({ art }) => art !== 'keine');
  const beiWem = ({ art, traegerId }: (typeof betreuungen)[number]) =>
    art === 'abh' ? 'abh' : (traegerId ?? 'abh');
  return [
    staatTabelle(personen, stichtag),
    betreutTabelle(personen, { ...rahmen, traeger, stichtag }),
    ...gemeldetTabelle(vorgaenge.meldungen, rahmen, stichtag),
    zaehle(
      betreuungen.filter((betreuung) => imHalbjahr(betreuung.von)),
      {
        id: 'betreuung_begonnen',
        titel: 'Begonnene Betreuungen',
        definition:
          'Betreuungen mit einem ersten Tag im Halbjahr bis zum Stichtag. Wechselt eine Person den Träger, zählt jede Betreuung.',
        einheit: 'Betreuungen',
        stichtag,
        zustaende: traeger,
        zustand: beiWem,
      },
    ),
    zaehle(
      betreuungen.filter(({ bis }) => imHalbjahr(bis)),
      {
        id: 'betreuung_beendet',
        titel: 'Beendete Betreuungen',
        definition: 'Betreuungen mit einem letzten Tag im Halbjahr bis zum Stichtag.',
        einheit: 'Betreuungen',
        stichtag,
        zustaende: traeger,
        zustand: beiWem,
      },
    ),
    zaehle(
      vorgaenge.antraege.filter(({ gestelltAm }) => imHalbjahr(gestelltAm)),
      {
        id: 'antrag_gestellt',
        titel: 'Gestellte Anträge',
        definition:
          'Anträge, die im Halbjahr bis zum Stichtag gestellt wurden, nach der Rechtsgrundlage des Antrags.',
        einheit: 'Anträge',
        stichtag,
        zustaende: normen,
        zustand: ({ norm }) => norm,
      },
    ),
    zaehle(
      vorgaenge.antraege.filter(({ gestelltAm }) => gestelltAm <= stichtag),
      {
        id: 'antrag_stand',
        titel: 'Anträge nach ihrem Stand',
        definition:
          'Alle bis zum Stichtag gestellten Anträge: im Halbjahr entschieden, früher entschieden, am Stichtag offen. Ein Antrag ohne Tag der Entscheidung gilt als offen, auch wenn er einen Stand trägt.',
        einheit: 'Anträge',
        stichtag,
        zustaende: {
          jetzt: 'im Halbjahr entschieden',
          frueher: 'vor dem Halbjahr entschieden',
          offen: 'am Stichtag offen',
        },
        zustand: ({ entschiedenAm }) =>
          entschiedenAm === null || entschiedenAm > stichtag
            ? 'offen'
            : entschiedenAm >= von
              ? 'jetzt'
              : 'frueher',
      },
    ),
    zaehle(
      vorgaenge.antraege.filter(({ entschiedenAm }) => imHalbjahr(entschiedenAm)),
      {
        id: 'antrag_entschieden',
        titel: 'Entschiedene Anträge',
        definition: 'Anträge mit einem Tag der Entscheidung im Halbjahr bis zum Stichtag, nach dem Ergebnis.',
        einheit: 'Anträge',
        stichtag,
        zustaende: { ...listLabels(entscheidung), ohne: 'Ergebnis nicht eingetragen' },
        zustand: ({ stand }) => stand ?? 'ohne',
      },
    ),
    zaehle(
      vorgaenge.antraege.filter(
        ({ entschiedenAm, stand }) => imHalbjahr(entschiedenAm) && stand === 'abgelehnt',
      ),
      {
        id: 'ablehnungsgrund',
        titel: 'Gründe der Ablehnung',
        definition: 'Im Halbjahr abgelehnte Anträge nach dem eingetragenen Hauptgrund.',
        einheit: 'Anträge',
        stichtag,
        zustaende: { ...listLabels(ablehnungsgrund), ohne: 'Grund nicht eingetragen' },
        zustand: (antrag) => antrag.ablehnungsgrund ?? 'ohne',
      },
    ),
    zaehle(
      vorgaenge.titel.filter((titel) => imHalbjahr(titel.von)),
      {
        id: 'titel',
        titel: 'Erteilte Titel',
        definition:
          'Aufenthaltstitel, die im Halbjahr bis zum Stichtag erteilt wurden, nach der Rechtsgrundlage. Verlängerungen zählen mit.',
        einheit: 'Titel',
        stichtag,
        zustaende: normen,
        zustand: ({ norm }) => norm,
      },
    ),
    zaehle(vorgaenge.haushalte, {
      id: 'haushalt',
      titel: 'Haushalte nach Größe',
      definition:
        'Haushalte mit wenigstens einer Person des Registers am Tag der Auswertung, nach der Zahl dieser Personen. Personen ohne eingetragenen Haushalt sind hier nicht enthalten.',
      einheit: 'Haushalte',
      stichtag,
      zustaende: {
        '1': '1 Person',
        '2': '2 Personen',
        '3': '3 Personen',
        '4': '4 Personen',
        '5': '5 und mehr Personen',
      },
      zustand: (groesse) => String(Math.min(5, groesse)),
    }),
  ];
}

/** Only states that occur; the office's own paper may name them. */
function staatTabelle(personen: readonly Zaehlperson[], stichtag: Datum): Zaehltabelle {
  const codes = [...new Set(personen.flatMap(({ staatsangehoerigkeit }) => staatsangehoerigkeit ?? []))];
  const sorted = codes
    .map((code) => [code, staatName(code)] as const)
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  return zaehle(personen, {
    id: 'staat',
    titel: 'Staatsangehörigkeit',
    definition: 'Personen nach der ersten eingetragenen Staatsangehörigkeit; weitere zählen hier nicht.',
    einheit: 'Personen',
    stichtag,
    // Codes are digits: a prefix keeps them in the order of their names.
    zustaende: {
      ...Object.fromEntries(sorted.map(([code, name]) => [`s${code}`, name])),
      ohne: 'ohne Angabe',
    },
    zustand: ({ staatsangehoerigkeit }) =>
      staatsangehoerigkeit === null ? 'ohne' : `s${staatsangehoerigkeit}`,
  });
}

/** A person may have had two Träger in the half-year: rows are never added up. */
function betreutTabelle(
  personen: readonly Zaehlperson[],
  {
    traeger,
    stichtag,
    ...zeit
  }: Omit<HalbjahrRahmen, 'traeger'> & {
    readonly traeger: Readonly<Record<string, string>>;
    readonly stichtag: Datum;
  },
): Zaehltabelle {
  const grenzen = { ...grenzenOf(zeit), bis: stichtag };
  const zahl = (key: string, passt: (b: Zaehlperson['betreuungen'][number]) => boolean) =>
    personen.filter(({ betreuungen }) =>
      betreuungen.some((b) => (key === 'abh' ? b.art === 'abh' : b.traegerId === key) && passt(b)),
    ).length;
  return {
    id: 'betreut',
    titel: 'Betreut im Halbjahr',
    definition:
      'Personen, die im Halbjahr bis zum Stichtag an mindestens einem Tag dort in Betreuung waren, und die am Stichtag dort in Betreuung sind. Wer gewechselt hat, steht bei beiden Trägern; die Zeilen lassen sich deshalb nicht zusammenzählen.',
    einheit: 'Personen',
    stichtag,
    spalten: ['im Halbjahr', 'am Stichtag'],
    zeilen: Object.entries(traeger).map(([key, label]) => ({
      label,
      werte: [
        zahl(key, (b) => beruehrt(b, grenzen)),
        zahl(key, ({ von, bis }) => von <= stichtag && (bis === null || bis >= stichtag)),
      ],
    })),
    summe: null,
  };
}

/** Träger that have not reported have no row: no figure is not zero. */
function gemeldetTabelle(
  meldungen: Vorgaenge['meldungen'],
  { traeger }: HalbjahrRahmen,
  stichtag: Datum,
): Zaehltabelle[] {
  const zeilen = traeger.flatMap(({ id, name }) => {
    const meldung = meldungen.find(({ traegerId, gemeldet }) => traegerId === id && gemeldet !== null);
    return meldung === undefined ? [] : [{ label: name, werte: [meldung.gemeldet ?? 0, meldung.aktiv ?? 0] }];
  });
  if (zeilen.length === 0) return [];
  const fehlt = traeger.length - zeilen.length;
  return [
    {
      id: 'gemeldet',
      titel: 'Gemeldet von den Trägern',
      definition: `Personen in den Listen der Träger für dieses Halbjahr; aktiv: mit mindestens einem Beratungskontakt. Eine Person kann von zwei Trägern gemeldet sein. ${fehlt === 0 ? 'Alle Träger haben gemeldet.' : `Noch ohne Meldung: ${fehlt} von ${traeger.length} Trägern.`}`,
      einheit: 'Personen',
      stichtag,
      spalten: ['gemeldet', 'davon aktiv'],
      zeilen,
      summe: null,
    },
  ];
}
