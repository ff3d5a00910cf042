import type { Datum } from '#shared/lib/datum.ts';
import type {
  FallErgebnis,
  KriteriumErgebnis,
  RechtsgrundlageErgebnis,
  Zustand,
} from '#shared/recht/engine/ergebnis.ts';

/** A row of the matrix: what the criteria of several Rechtsgrundlagen have in common. */
export type MatrixZeile = {
  readonly id: string;
  readonly label: string;
  /** In the order of the Rechtsgrundlagen of the result; empty where a route asks nothing of this kind. */
  readonly zellen: readonly (readonly KriteriumErgebnis[])[];
};

/**
 * Rows in the order in which one reads a file. A criterion belongs where the last part of its id says
 * (ids as in recht.md, e.g. `25b1.VORAUF`); one the list does not know stands under „Weitere Voraussetzungen“.
 */
const gruppen = [
  { id: 'person', label: 'Alter und Person', teile: ['PERS', 'VOLLJ', 'ALTER'] },
  {
    id: 'bezug',
    label: 'Familie und Bezugsperson',
    teile: ['BEZUG', 'FAM', 'GESCHW', 'EHE', 'KIND'],
  },
  {
    id: 'status',
    label: 'Status und Zugang',
    teile: ['STATUS', 'PFL', 'WEG', 'NEU', 'LAUF', 'ALT', 'FRIST', 'FOLGE', 'VORT', 'FALL'],
  },
  {
    id: 'zeit',
    label: 'Aufenthalts- und Duldungszeit',
    teile: ['VORAUF', '18M', '3MON', 'ZEIT', 'DULD', 'VOR'],
  },
  { id: 'einreise', label: 'Einreise', teile: ['VISUM', 'EINR'] },
  { id: 'schule', label: 'Schule und Abschluss', teile: ['SCHULE'] },
  {
    id: 'ausbildung',
    label: 'Ausbildung und Qualifikation',
    teile: ['AUSB', 'ZEITP', 'MISSB', 'ENDE', 'QUAL', '1A'],
  },
  { id: 'arbeit', label: 'Arbeit', teile: ['ARB', 'BA', '60A6', 'ARBV', 'ERL'] },
  { id: 'deutsch', label: 'Deutsch und Integrationskurs', teile: ['DEU', 'INTK'] },
  { id: 'lebensunterhalt', label: 'Lebensunterhalt und Wohnung', teile: ['LU', 'LU12', 'WOHN'] },
  { id: 'grundordnung', label: 'Grundordnung und Grundkenntnisse', teile: ['FDGO', 'GRUNDK'] },
  { id: 'identitaet', label: 'Identität und Pass', teile: ['ID', 'PASS'] },
  {
    id: 'mitwirkung',
    label: 'Mitwirkung und Täuschung',
    teile: ['MIT', 'TAEUSCH', 'VERS', 'HIND', '60B', 'HINW'],
  },
  { id: 'straf', label: 'Straftaten und Ausweisung', teile: ['STRAF', 'AUSW', 'AUSW4', 'EXTR'] },
  {
    id: 'sperre',
    label: 'Asylverfahren und Sperren',
    teile: ['SPERRE', 'ASYL1', 'ASYL3', 'ASYL3a', 'EAV', 'MASSN'],
  },
  { id: 'wertung', label: 'Gesamtschau und Prognose', teile: ['GESAMT', 'PROGNOSE', 'UNM', 'KRANK', 'INT'] },
] as const;
const weitere = { id: 'weitere', label: 'Weitere Voraussetzungen' } as const;

/** The result as a table: rows are kinds of criteria, columns the Rechtsgrundlagen; rows without a criterion are left out. */
export function matrixOf(ergebnis: FallErgebnis): readonly MatrixZeile[] {
  return [...gruppen, weitere]
    .map(({ id, label }) => ({
      id,
      label,
      zellen: ergebnis.rechtsgrundlagen.map((route) => criteriaOf(route, id)),
    }))
    .filter(({ zellen }) => zellen.some((zelle) => zelle.length > 0));
}

function criteriaOf(route: RechtsgrundlageErgebnis, gruppe: string): readonly KriteriumErgebnis[] {
  return route.kriterien.filter((kriterium) => gruppeOf(kriterium.id) === gruppe);
}

function gruppeOf(id: string): string {
  const teil = id.split('.').at(-1) ?? '';
  return gruppen.find(({ teile }) => (teile as readonly string[]).includes(teil))?.id ?? weitere.id;
}

/** Several criteria of one cell with the same state, for a cell that has room for a line each. */
export type Zellstand = { readonly zustand: Zustand; readonly anzahl: number; readonly ab: Datum | null };

/** Weakest first, as in the conjunction of a route. */
const reihenfolge: readonly Zustand[] = [
  'nicht_erfuellt',
  'unbekannt',
  'offen_handlung',
  'offen_ab',
  'wertung',
  'erfuellt',
  'nicht_anwendbar',
];

/** What a cell says in short: rows that only inform, and what does not apply, count only where there is nothing else. */
export function zellstaende(kriterien: readonly KriteriumErgebnis[]): readonly Zellstand[] {
  const deciding = kriterien.filter(
    ({ massgeblich, zustand }) => massgeblich && zustand !== 'nicht_anwendbar',
  );
  const counted = deciding.length > 0 ? deciding : kriterien;
  return reihenfolge.flatMap((zustand) => {
    const same = counted.filter((each) => each.zustand === zustand);
    const ab =
      same
        .flatMap((each) => each.ab ?? [])
        .toSorted()
        .at(-1) ?? null;
    return same.length === 0 ? [] : [{ zustand, anzahl: same.length, ab }];
  });
}

/** The uncertainty of a citation in words (recht.md: 0 to 3). */
export function unsicherheitInWorten(grad: 0 | 1 | 2 | 3): string {
  switch (grad) {
    case 0:
      return 'Wortlaut eindeutig';
    case 1:
      return 'kleiner Auslegungsspielraum';
    case 2:
      return 'umstritten oder unterschiedlich gehandhabt';
    case 3:
      return 'Quelle konnte nicht geprüft werden';
  }
}

/** The grade of proof behind a citation in words. */
export function belegInWorten(beleg: KriteriumErgebnis['citation']['beleg']): string {
  switch (beleg) {
    case 'S':
      return 'aus dem Gesetz';
    case 'J':
      return 'aus der Rechtsprechung';
    case 'G':
      return 'aus Anwendungshinweisen';
    case 'K':
      return 'Fachwissen, ohne gelesene Quelle';
  }
}
