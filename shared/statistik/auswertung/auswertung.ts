/** All figures of a day and a period (quellenanalyse 2.6, 2.8), each with what it counts and in which unit. */
import {
  ablehnungsgrund,
  ampelfarbe,
  austrittsgrund,
  entscheidung,
  hemmnis,
  kontaktthema,
  rechtsgrundlage,
} from '#shared/domain/codes.ts';
import { staatengruppe, staatengruppen } from '#shared/domain/staaten.ts';
import { alter, erfuelltAb, formatDatum, plusDays, spanne, type Datum } from '#shared/lib/datum.ts';
import { listLabels } from '../zaehltabelle.ts';
import { belastung } from './belastung.ts';
import type { Bestand } from './bestand.ts';
import { miss, type Kennzahl } from './kennzahl.ts';
import { pruefe, sortiere, type Auswertungstabelle } from './tabelle.ts';

export type Zeitraum = {
  /** First day of the period; its eve is the earlier Stichtag of every comparison. */
  readonly von: Datum;
  /** Last day of the period and Stichtag of everything that is counted on a day. */
  readonly bis: Datum;
};

export type Auswertung = {
  readonly tabellen: readonly Auswertungstabelle[];
  readonly kennzahlen: readonly Kennzahl[];
};

type Person = Bestand['personen'][number];
type Antrag = Bestand['antraege'][number];

const AMPEL = { ...listLabels(ampelfarbe), ungeprueft: 'ungeprüft' };
const FLIESSEND: readonly Antrag['stand'][] = [
  'gestellt',
  'unvollstaendig',
  'in_pruefung',
  'wartet_auf_dritte',
  'zusicherung',
  'zwischenduldung',
  'rechtsbehelf',
];
const ERTEILT: readonly Antrag['stand'][] = ['erteilt', 'erteilt_nach_zwischenduldung', 'anders_erteilt'];
const OHNE_ANTRAG: readonly Antrag['stand'][] = ['beratung', 'abgeraten'];

export function werteAus(bestand: Bestand, zeit: Zeitraum): Auswertung {
  const { bis } = zeit;
  const personen = bestand.personen.filter(({ seit }) => seit <= bis);
  const frame: Rahmen = { ...zeit, bestand, personen, lage: lageOf(bestand, personen) };
  return {
    tabellen: [...stichtagtabellen(frame), ...antragstabellen(frame), ...verlaufstabellen(frame)].map(pruefe),
    kennzahlen: kennzahlen(frame),
  };
}

type Rahmen = Zeitraum & {
  readonly bestand: Bestand;
  readonly personen: readonly Person[];
  readonly lage: Lage;
};
type Lage = {
  readonly entscheidungAm: (personId: string, tag: Datum) => string;
  readonly betreuungAm: (personId: string, tag: Datum) => string;
  readonly hemmnisse: ReadonlyMap<string, readonly Bestand['hemmnisse'][number][]>;
};

function lageOf(bestand: Bestand, personen: readonly Person[]): Lage {
  const decided = grouped(bestand.entscheidungen);
  const cared = grouped(bestand.betreuungen);
  const known = new Set(personen.map(({ personId }) => personId));
  return {
    entscheidungAm: (personId, tag) => {
      let last: Bestand['entscheidungen'][number] | null = null;
      for (const each of decided.get(personId) ?? [])
        if (each.am <= tag && (last === null || each.am >= last.am)) last = each;
      return last?.farbe ?? 'ungeprueft';
    },
    betreuungAm: (personId, tag) => {
      const betreuung = (cared.get(personId) ?? []).findLast(
        ({ von, bis }) => von <= tag && (bis === null || bis >= tag),
      );
      if (betreuung === undefined || betreuung.art === 'keine') return 'keine';
      return betreuung.art === 'abh' ? 'abh' : (betreuung.traegerId ?? 'abh');
    },
    hemmnisse: grouped(bestand.hemmnisse.filter(({ personId }) => known.has(personId))),
  };
}

function grouped<T extends { readonly personId: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(rows, ({ personId }) => personId);
}

/** Everybody of the register on one day, each table by another trait. */
function stichtagtabellen({ personen, bis, von, lage, bestand }: Rahmen): readonly Auswertungstabelle[] {
  const eve = vortag(von);
  const traeger = {
    ...Object.fromEntries(bestand.traeger.map(({ id, name }) => [id, name])),
    abh: 'Sozialarbeit in der Behörde',
    keine: 'keine Betreuung',
  };
  const tag = formatDatum(bis);
  return [
    sortiere(personen, {
      id: 'ampel',
      titel: 'Ampelgruppen',
      definition: `Personen des Registers am ${tag} nach der letzten Entscheidung eines Menschen bis zu diesem Tag. Ohne Entscheidung: ungeprüft.`,
      einheit: 'Personen',
      zeilen: AMPEL,
      zeile: ({ personId }) => lage.entscheidungAm(personId, bis),
    }),
    sortiere(
      personen.filter(({ seit }) => seit <= eve),
      {
        id: 'ampelwechsel',
        titel: 'Wechsel der Ampelgruppe',
        definition: `Personen, die schon am ${formatDatum(eve)} im Register standen: Zeile damals, Spalte am ${tag}.`,
        einheit: 'Personen',
        zeilen: AMPEL,
        zeile: ({ personId }) => lage.entscheidungAm(personId, eve),
        spalten: AMPEL,
        spalte: ({ personId }) => lage.entscheidungAm(personId, bis),
      },
    ),
    sortiere(personen, {
      id: 'betreuung',
      titel: 'Wer wo betreut wird',
      definition: `Personen nach der Betreuung, die am ${tag} läuft; je Person höchstens eine.`,
      einheit: 'Personen',
      zeilen: traeger,
      zeile: ({ personId }) => lage.betreuungAm(personId, bis),
      spalten: AMPEL,
      spalte: ({ personId }) => lage.entscheidungAm(personId, bis),
    }),
    sortiere(personen, {
      id: 'duldungszeit',
      titel: 'Wie lange schon geduldet',
      definition: `Volle Jahre vom ersten eingetragenen Tag einer Duldung bis zum ${tag}, ohne Abzug von Unterbrechungen. Für Ansprüche gilt der Zeitstrahl der Fallakte, nicht diese Zahl.`,
      einheit: 'Personen',
      zeilen: {
        unter_4: 'unter 4 Jahren',
        4: '4 Jahre',
        5: '5 Jahre',
        6: '6 und 7 Jahre',
        8: '8 Jahre und länger',
        ohne: 'ohne Angabe',
      },
      zeile: ({ geduldetSeit }) =>
        geduldetSeit === null || geduldetSeit > bis ? 'ohne' : jahresstufe(alter(geduldetSeit, bis)),
    }),
    sortiere(personen, {
      id: 'alter',
      titel: 'Alter',
      definition: `Vollendete Lebensjahre am ${tag}; bei unvollständigem Geburtsdatum der späteste mögliche Tag.`,
      einheit: 'Personen',
      zeilen: {
        0: 'unter 14',
        14: '14 bis 17',
        18: '18 bis 26',
        27: '27 bis 59',
        60: '60 und älter',
        ohne: 'ohne Angabe',
      },
      zeile: ({ geburtsdatum }) =>
        geburtsdatum === null ? 'ohne' : altersstufe(alter(spanne(geburtsdatum).bis, bis)),
      spalten: { w: 'weiblich', m: 'männlich', d: 'divers', ohne: 'ohne Angabe' },
      spalte: ({ geschlecht }) => (geschlecht === null || geschlecht === 'x' ? 'ohne' : geschlecht),
    }),
    sortiere(personen, {
      id: 'herkunft',
      titel: 'Staatsangehörigkeit nach Gruppen',
      definition: `Personen des Registers am ${tag} nach der Gruppe, zu der ihre Staatsangehörigkeit gehört; staatenlos und ungeklärt stehen zusammen.`,
      einheit: 'Personen',
      zeilen: staatengruppen,
      zeile: ({ staatsangehoerigkeit }) => staatengruppe(staatsangehoerigkeit),
    }),
    sortiere(personen, {
      id: 'hemmnisse',
      titel: 'Hemmnisse',
      definition: `Personen, bei denen das Hemmnis am ${tag} besteht. Eine Person kann mehrere haben; die Zeilen werden nicht zusammengezählt.`,
      einheit: 'Personen',
      zeilen: { ...listLabels(hemmnis), keines: 'keines erfasst' },
      zeile: ({ personId }) => {
        const open = (lage.hemmnisse.get(personId) ?? [])
          .filter(
            ({ erkanntAm, behobenAm }) =>
              (erkanntAm === null || erkanntAm <= bis) && (behobenAm === null || behobenAm > bis),
          )
          .map(({ code }) => code);
        return open.length === 0 ? ['keines'] : [...new Set(open)];
      },
    }),
    haushaltstabelle(personen, bis),
    belastung(bestand, personen, { von, bis, teamAm: lage.betreuungAm }),
  ];
}

/** Households count once, whoever lives in them. */
function haushaltstabelle(personen: readonly Person[], bis: Datum): Auswertungstabelle {
  const homes = [
    ...Map.groupBy(
      personen.filter(({ haushaltId }) => haushaltId !== null),
      ({ haushaltId }) => haushaltId,
    ).values(),
  ];
  const alone = personen.filter(({ haushaltId }) => haushaltId === null).map((person) => [person]);
  const dinge = [...homes, ...alone].map((people) => ({
    personId: people[0]?.personId ?? '',
    groesse: people.length,
  }));
  return sortiere(dinge, {
    id: 'haushalte',
    titel: 'Haushalte',
    definition: `Haushalte des Registers am ${formatDatum(bis)} nach der Zahl der Personen im Register; wer keinem Haushalt zugeordnet ist, zählt als einer.`,
    einheit: 'Haushalte',
    zeilen: { 1: 'eine Person', 2: 'zwei Personen', 3: 'drei oder vier', 5: 'fünf und mehr' },
    zeile: ({ groesse }) => (groesse >= 5 ? '5' : groesse >= 3 ? '3' : String(groesse)),
  });
}

function antragstabellen({ bestand, von, bis, personen }: Rahmen): readonly Auswertungstabelle[] {
  const known = new Set(personen.map(({ personId }) => personId));
  const bisHeute = bestand.antraege.filter(
    ({ personId, gestelltAm }) => known.has(personId) && gestelltAm <= bis,
  );
  const im = (tag: Datum | null) => tag !== null && tag >= von && tag <= bis;
  const normen = listLabels(rechtsgrundlage);
  const titel = bestand.titel.filter((each) => known.has(each.personId) && im(each.von));
  const heim = new Map(personen.map(({ personId, haushaltId }) => [personId, haushaltId ?? personId]));
  return [
    sortiere(bisHeute, {
      id: 'antragsstand',
      titel: 'Anträge nach ihrem Stand',
      definition: `Anträge und Beratungen bis zum ${formatDatum(bis)} nach dem Stand, der heute eingetragen ist; jeder Antrag hat genau einen. Ein Antrag, über den erst nach dem Stichtag entschieden wurde, zählt als offen.`,
      einheit: 'Anträge',
      zeilen: { ...listLabels(entscheidung), offen: 'am Stichtag noch offen', ohne: 'ohne Angabe' },
      zeile: ({ stand, entschiedenAm }) => {
        if (stand === null) return 'ohne';
        return entschiedenAm !== null && entschiedenAm > bis && !OHNE_ANTRAG.includes(stand)
          ? 'offen'
          : stand;
      },
    }),
    sortiere(titel, {
      id: 'titel',
      titel: 'Erteilte Titel',
      definition: `Aufenthaltstitel mit einem ersten Tag vom ${formatDatum(von)} bis zum ${formatDatum(bis)}. Eine Person kann mehrere haben.`,
      einheit: 'Titel',
      zeilen: normen,
      zeile: ({ norm }) => norm,
    }),
    sortiere([...new Map(titel.map((each) => [each.personId, each])).values()], {
      id: 'titel_personen',
      titel: 'Personen mit erteiltem Titel',
      definition: `Personen, denen vom ${formatDatum(von)} bis zum ${formatDatum(bis)} wenigstens ein Titel erteilt wurde, nach dem letzten davon.`,
      einheit: 'Personen',
      zeilen: normen,
      zeile: ({ norm }) => norm,
    }),
    sortiere([...new Map(titel.map((each) => [heim.get(each.personId), each])).values()], {
      id: 'titel_haushalte',
      titel: 'Haushalte mit erteiltem Titel',
      definition: `Haushalte, in denen vom ${formatDatum(von)} bis zum ${formatDatum(bis)} wenigstens einer Person ein Titel erteilt wurde, nach dem letzten davon; wer keinem Haushalt zugeordnet ist, zählt als einer.`,
      einheit: 'Haushalte',
      zeilen: normen,
      zeile: ({ norm }) => norm,
    }),
    sortiere(
      bestand.antraege.filter(
        ({ personId, stand, entschiedenAm }) =>
          known.has(personId) && stand === 'abgelehnt' && im(entschiedenAm),
      ),
      {
        id: 'ablehnungsgruende',
        titel: 'Gründe der Ablehnung',
        definition: `Anträge, die vom ${formatDatum(von)} bis zum ${formatDatum(bis)} abgelehnt wurden, nach dem Hauptgrund.`,
        einheit: 'Anträge',
        zeilen: { ...listLabels(ablehnungsgrund), ohne: 'ohne Angabe' },
        zeile: ({ ablehnungsgrund: grund }) => grund ?? 'ohne',
      },
    ),
    nachhaltigkeit(bestand, known, bis),
  ];
}

/** What has become of titles after half a year, one and two years. */
function nachhaltigkeit({ titel }: Bestand, known: ReadonlySet<string>, bis: Datum): Auswertungstabelle {
  const own = titel.filter(({ personId }) => known.has(personId));
  const perPerson = grouped(own);
  const dinge = own.flatMap((each) =>
    [6, 12, 24].flatMap((months) => {
      const tag = erfuelltAb(each.von, { months });
      // The first title of a person; what came after it is what is asked about.
      const first = (perPerson.get(each.personId) ?? []).every(({ von }) => von >= each.von);
      return first && tag <= bis ? [{ personId: each.personId, tag, months: String(months) }] : [];
    }),
  );
  const holds = (personId: string, tag: Datum) =>
    (perPerson.get(personId) ?? []).some(
      ({ von, bis: ende, erloschenAm }) =>
        von <= tag && (ende === null || ende >= tag) && (erloschenAm === null || erloschenAm > tag),
    );
  return sortiere(dinge, {
    id: 'nachhaltigkeit',
    titel: 'Was nach dem ersten Titel kam',
    definition: `Personen nach 6, 12 und 24 Monaten seit ihrem ersten Titel: Haben sie an diesem Tag einen gültigen Titel? Spalten enthalten nur Personen, bei denen die Zeit am ${formatDatum(bis)} schon vorbei ist.`,
    einheit: 'Personen',
    zeilen: { ja: 'gültiger Titel', nein: 'kein gültiger Titel eingetragen' },
    zeile: ({ personId, tag }) => (holds(personId, tag) ? 'ja' : 'nein'),
    spalten: { 6: 'nach 6 Monaten', 12: 'nach 12 Monaten', 24: 'nach 24 Monaten' },
    spalte: ({ months }) => months,
  });
}

function verlaufstabellen({ bestand, von, bis, personen, lage }: Rahmen): readonly Auswertungstabelle[] {
  const known = new Set(personen.map(({ personId }) => personId));
  const mine = <T extends { readonly personId: string; readonly am: Datum }>(rows: readonly T[]) =>
    rows.filter(({ personId, am }) => known.has(personId) && am >= von && am <= bis);
  const period = `vom ${formatDatum(von)} bis zum ${formatDatum(bis)}`;
  const antraege = grouped(bestand.antraege);
  const titel = grouped(bestand.titel);
  const briefe = grouped(mine(bestand.anschreiben));
  const kontakte = grouped(bestand.kontakte);
  return [
    sortiere(personen, {
      id: 'trichter',
      titel: 'Vom Bestand zum Titel',
      definition: `Personen am ${formatDatum(bis)} nach dem weitesten Punkt, den sie erreicht haben; jede steht genau einmal da. Wer die nötige Zeit erreicht hat, hat hier keine eigene Zeile: Aufenthaltszeiten werden nachgetragen, deshalb sagt heute niemand mehr ehrlich, bei wem das an einem früheren Tag bekannt war. Den Stand von heute zeigen „Ein Schritt bis Grün“ und „Zielgruppe“.`,
      einheit: 'Personen',
      zeilen: {
        bestand: 'noch nicht geprüft',
        rot: 'geprüft: rot',
        offen: 'geprüft: grün oder gelb, noch kein Antrag',
        antrag: 'Antrag läuft',
        abgelehnt: 'Antrag ohne Erfolg beendet',
        titel: 'Titel erteilt',
      },
      zeile: ({ personId }) => {
        if ((titel.get(personId) ?? []).some((each) => each.von <= bis)) return 'titel';
        const own = (antraege.get(personId) ?? []).filter(
          ({ gestelltAm, stand }) => gestelltAm <= bis && !OHNE_ANTRAG.includes(stand),
        );
        if (
          own.some(
            ({ entschiedenAm, stand }) =>
              FLIESSEND.includes(stand) || stand === null || (entschiedenAm !== null && entschiedenAm > bis),
          )
        )
          return 'antrag';
        if (own.length > 0) return own.some(({ stand }) => ERTEILT.includes(stand)) ? 'titel' : 'abgelehnt';
        const farbe = lage.entscheidungAm(personId, bis);
        return farbe === 'ungeprueft' ? 'bestand' : farbe === 'rot' ? 'rot' : 'offen';
      },
    }),
    sortiere(mine(bestand.kontakte), {
      id: 'themen',
      titel: 'Themen der Gespräche',
      definition: `Kontakte ${period} nach dem Thema.`,
      einheit: 'Kontakte',
      zeilen: { ...listLabels(kontaktthema), ohne: 'ohne Angabe' },
      zeile: ({ thema }) => thema ?? 'ohne',
    }),
    sortiere(
      [...briefe.keys()].map((personId) => ({ personId })),
      {
        id: 'anschreiben',
        titel: 'Antwort auf Anschreiben',
        definition: `Personen, die ${period} angeschrieben wurden, nach der weitesten Reaktion seither bis zum ${formatDatum(bis)}.`,
        einheit: 'Personen',
        zeilen: {
          antrag: 'Antrag gestellt',
          kontakt: 'gekommen oder geantwortet',
          keine: 'noch keine Reaktion',
        },
        zeile: ({ personId }) => {
          const first = (briefe.get(personId) ?? []).reduce((a, b) => (a.am <= b.am ? a : b));
          const since = (tag: Datum | null) => tag !== null && tag >= first.am && tag <= bis;
          if (
            (antraege.get(personId) ?? []).some(
              ({ gestelltAm, stand }) => since(gestelltAm) && !OHNE_ANTRAG.includes(stand),
            )
          )
            return 'antrag';
          const answered = (briefe.get(personId) ?? []).some(({ antwortAm }) => since(antwortAm));
          return answered || (kontakte.get(personId) ?? []).some(({ am }) => since(am)) ? 'kontakt' : 'keine';
        },
      },
    ),
    sortiere(mine(bestand.austritte), {
      id: 'austritte',
      titel: 'Austritte',
      definition: `Austritte aus dem Programm ${period} nach dem Grund.`,
      einheit: 'Austritte',
      zeilen: listLabels(austrittsgrund),
      zeile: ({ grund }) => grund,
    }),
  ];
}

function kennzahlen({ bestand, von, bis, personen }: Rahmen): readonly Kennzahl[] {
  const known = new Set(personen.map(({ personId }) => personId));
  const im = (tag: Datum | null) => tag !== null && tag >= von && tag <= bis;
  const gestellt = bestand.antraege.filter(
    ({ personId, gestelltAm, stand }) =>
      known.has(personId) && im(gestelltAm) && !OHNE_ANTRAG.includes(stand),
  );
  const entschieden = bestand.antraege.filter(
    ({ personId, entschiedenAm, stand }) =>
      known.has(personId) && im(entschiedenAm) && (ERTEILT.includes(stand) || stand === 'abgelehnt'),
  );
  const positiv = entschieden.filter(({ stand }) => ERTEILT.includes(stand));
  const ids = (rows: readonly { readonly personId: string }[]) => rows.map(({ personId }) => personId);
  const period = `vom ${formatDatum(von)} bis zum ${formatDatum(bis)}`;
  return [
    {
      art: 'anteil',
      id: 'quote_entschieden',
      titel: 'Erteilt von den Entschiedenen',
      definition: `Anträge, über die ${period} entschieden wurde: erteilt, geteilt durch erteilt und abgelehnt. Duldungen sind keine Entscheidung.`,
      zaehler: ids(positiv),
      nenner: ids(entschieden),
    },
    {
      art: 'anteil',
      id: 'quote_gestellt',
      titel: 'Erteilt von den Gestellten',
      definition: `Anträge, die ${period} gestellt wurden: bis zum ${formatDatum(bis)} erteilt, geteilt durch alle. Offene stehen im Nenner.`,
      zaehler: ids(
        gestellt.filter(
          ({ stand, entschiedenAm }) =>
            ERTEILT.includes(stand) && entschiedenAm !== null && entschiedenAm <= bis,
        ),
      ),
      nenner: ids(gestellt),
    },
    {
      art: 'anteil',
      id: 'ohne_antrag',
      titel: 'Beratung ohne Antrag',
      definition: `Einträge ${period}: Beratung ohne Antrag oder vom Antrag abgeraten, geteilt durch alle Einträge des Antragsregisters in dieser Zeit.`,
      zaehler: ids(
        bestand.antraege.filter(
          (each) => known.has(each.personId) && im(each.gestelltAm) && OHNE_ANTRAG.includes(each.stand),
        ),
      ),
      nenner: ids(bestand.antraege.filter((each) => known.has(each.personId) && im(each.gestelltAm))),
    },
    miss(entschieden, {
      id: 'dauer_gestellt',
      titel: 'Vom Antrag bis zur Entscheidung',
      definition: `Tage von „gestellt am“ bis „entschieden am“ bei Anträgen, über die ${period} entschieden wurde.`,
      spanne: ({ gestelltAm, entschiedenAm }) => ({ von: gestelltAm, bis: entschiedenAm }),
    }),
    miss(entschieden, {
      id: 'dauer_vollstaendig',
      titel: 'Vom vollständigen Antrag bis zur Entscheidung',
      definition: `Tage von „vollständig am“ bis „entschieden am“ bei denselben Anträgen.`,
      spanne: ({ vollstaendigAm, entschiedenAm }) => ({ von: vollstaendigAm, bis: entschiedenAm }),
    }),
  ];
}

const jahresstufe = (jahre: number): string =>
  jahre >= 8 ? '8' : jahre >= 6 ? '6' : jahre >= 5 ? '5' : jahre >= 4 ? '4' : 'unter_4';
const altersstufe = (jahre: number): string =>
  ['60', '27', '18', '14'].find((grenze) => jahre >= Number(grenze)) ?? '0';

function vortag(tag: Datum): Datum {
  return plusDays(tag, -1);
}
