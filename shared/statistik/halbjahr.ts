/** The office's own half-year statistic: what is counted, how, on which day. */
import { ampelfarbe, ausgangslage, hemmnis, rechtsgrundlage } from '#shared/domain/codes.ts';
import { staatengruppe, staatengruppen } from '#shared/domain/staaten.ts';
import { alter, spanne, type Datum } from '#shared/lib/datum.ts';
import { zeitraum, type Halbjahr } from '#shared/lib/halbjahr.ts';
import { listLabels, zaehle, type Zaehltabelle } from './zaehltabelle.ts';
import { betreuungAm, entscheidungAm, hemmnisseAm, type Zaehlperson } from './zaehlperson.ts';

export type HalbjahrRahmen = Halbjahr & {
  /** Day of the writing; a half-year that is still running is counted up to here. */
  readonly heute: Datum;
  readonly traeger: readonly { readonly id: string; readonly name: string }[];
};

const AMPEL = { ...listLabels(ampelfarbe), ungeprueft: 'ungeprüft' };
const ALTER: Readonly<Record<string, string>> = {
  '0': 'unter 14 Jahren',
  '14': '14 bis 17 Jahre',
  '18': '18 bis 26 Jahre',
  '27': '27 bis 59 Jahre',
  '60': '60 Jahre und älter',
  ohne: 'ohne Angabe',
};

/** Every table with Stichtag, definition, unit and a checked sum. */
export function halbjahresstatistik(
  personen: readonly Zaehlperson[],
  rahmen: HalbjahrRahmen,
): Zaehltabelle[] {
  const { von, stichtag } = zeitraum(rahmen);
  const bestand = { einheit: 'Personen', stichtag } as const;
  const traeger = {
    ...Object.fromEntries(rahmen.traeger.map(({ id, name }) => [id, name])),
    abh: 'Sozialarbeit in der Behörde',
    keine: 'keine Betreuung',
  };
  const traegerOf = (person: Zaehlperson) => {
    const betreuung = betreuungAm(person, stichtag);
    if (betreuung === null || betreuung.art === 'keine') return 'keine';
    return betreuung.art === 'abh' ? 'abh' : (betreuung.traegerId ?? 'keine');
  };
  const ampelOf = (person: Zaehlperson) => entscheidungAm(person, stichtag)?.farbe ?? 'ungeprueft';
  return [
    zaehle(personen, {
      ...bestand,
      id: 'ampel',
      titel: 'Ampelgruppe',
      definition:
        'Personen des Registers nach der letzten Entscheidung eines Menschen bis zum Stichtag. Ohne Entscheidung: ungeprüft.',
      zustaende: AMPEL,
      zustand: ampelOf,
    }),
    zaehle(personen, {
      ...bestand,
      id: 'traeger',
      titel: 'Träger und Ampelgruppe',
      definition:
        'Personen nach der Betreuung, die am Stichtag läuft (höchstens eine je Person), und nach der Ampelgruppe.',
      zustaende: traeger,
      zustand: traegerOf,
      spalten: AMPEL,
      spalte: ampelOf,
    }),
    zaehle(personen, {
      ...bestand,
      id: 'rechtsgrundlage',
      titel: 'Rechtsgrundlage der Entscheidung',
      definition: 'Personen nach der Rechtsgrundlage, die bei der geltenden Entscheidung genannt ist.',
      zustaende: {
        ...listLabels(rechtsgrundlage),
        ohne: 'Entscheidung ohne Rechtsgrundlage',
        ungeprueft: 'noch keine Entscheidung',
      },
      zustand: (person) => {
        const entscheidung = entscheidungAm(person, stichtag);
        return entscheidung === null ? 'ungeprueft' : (entscheidung.rechtsgrundlage ?? 'ohne');
      },
    }),
    zaehle(
      personen.flatMap(({ entscheidungen }) =>
        entscheidungen.filter(({ am }) => am >= von && am <= stichtag),
      ),
      {
        einheit: 'Entscheidungen',
        stichtag,
        id: 'entscheidungen',
        titel: 'Entscheidungen im Halbjahr',
        definition:
          'Ampelentscheidungen mit einem Datum im Halbjahr bis zum Stichtag. Wird über eine Person mehrmals entschieden, zählt jede Entscheidung.',
        zustaende: listLabels(ampelfarbe),
        zustand: ({ farbe }) => farbe,
      },
    ),
    hemmnisTabelle(personen, stichtag),
    zaehle(personen, {
      ...bestand,
      id: 'hemmniszahl',
      titel: 'Zahl der Hemmnisse je Person',
      definition: 'Personen nach der Zahl der Hemmnisse, die am Stichtag bestehen.',
      zustaende: { '0': 'keines erfasst', '1': 'eines', '2': 'zwei', '3': 'drei und mehr' },
      zustand: (person) => String(Math.min(3, hemmnisseAm(person, stichtag).size)),
    }),
    zaehle(personen, {
      ...bestand,
      id: 'lage',
      titel: 'Stand im Programm',
      definition: 'Personen nach dem Eintrag im Register am Tag der Auswertung.',
      zustaende: listLabels(ausgangslage),
      zustand: ({ lage }) => lage,
    }),
    zaehle(personen, {
      ...bestand,
      id: 'alter',
      titel: 'Altersgruppe',
      definition:
        'Vollendete Lebensjahre am Stichtag. Ist nur das Geburtsjahr oder der Monat bekannt, gilt der späteste mögliche Tag.',
      zustaende: ALTER,
      zustand: ({ geburtsdatum }) =>
        geburtsdatum === null ? 'ohne' : alterstufe(alter(spanne(geburtsdatum).bis, stichtag)),
    }),
    zaehle(personen, {
      ...bestand,
      id: 'geschlecht',
      titel: 'Geschlecht',
      definition: 'Personen nach dem Eintrag im Register.',
      zustaende: { w: 'weiblich', m: 'männlich', d: 'divers', x: 'ohne Angabe' },
      zustand: ({ geschlecht }) => geschlecht ?? 'x',
    }),
    zaehle(personen, {
      ...bestand,
      id: 'staatengruppe',
      titel: 'Herkunft nach Staatengruppen',
      definition:
        'Personen nach der Gruppe, zu der ihre Staatsangehörigkeit gehört; staatenlos und ungeklärt stehen zusammen.',
      zustaende: staatengruppen,
      zustand: ({ staatsangehoerigkeit }) => staatengruppe(staatsangehoerigkeit),
    }),
  ];
}

/** One person may have several Hemmnisse: rows are not disjoint and are never added up. */
function hemmnisTabelle(personen: readonly Zaehlperson[], stichtag: Datum): Zaehltabelle {
  const jePerson = personen.map((person) => hemmnisseAm(person, stichtag));
  return {
    id: 'hemmnisse',
    titel: 'Hemmnisse',
    definition:
      'Personen, bei denen das Hemmnis am Stichtag besteht. Eine Person kann mehrere haben; die Zeilen lassen sich deshalb nicht zusammenzählen.',
    einheit: 'Personen',
    stichtag,
    spalten: ['Personen'],
    zeilen: hemmnis.options.map(({ value, label }) => ({
      label,
      werte: [jePerson.filter((codes) => codes.has(value)).length],
    })),
    summe: null,
  };
}

function alterstufe(jahre: number): string {
  return ['60', '27', '18', '14'].find((grenze) => jahre >= Number(grenze)) ?? '0';
}
