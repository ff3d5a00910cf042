/** Every placeholder of a paper with what it stands for, as a tree of loops: for the check and for the palette. */
import { assertNever } from '#shared/lib/assert.ts';
import { FESTE_NAMEN, INFO_FELDER, infoName, type Knoten, type Muster, type PostenKnoten } from './muster.ts';
import { factsOf, textOf, wordsOf, type Posten } from './posten.ts';

export type Name = {
  readonly name: string;
  readonly art: 'wert' | 'bedingung' | 'liste';
  /** What it stands for, in words. */
  readonly wozu: string;
  /** What it could be filled with. */
  readonly beispiel: string;
  /** Names that hold only inside this loop. */
  readonly innen: readonly Name[];
};

export function namenBaum({ knoten, fakten }: Muster): readonly Name[] {
  const found = new Map<string, Name>();
  const add = (each: Name) => {
    if (!found.has(each.name)) found.set(each.name, each);
  };
  for (const [name, beispiel] of fakten) add(wert(name, factWords(name), beispiel));
  for (const each of scopeNames(knoten)) add(each);
  for (const each of headNames()) add(each);
  return [...found.values()];
}

const wert = (name: string, wozu: string, beispiel: string): Name => ({
  name,
  art: 'wert',
  wozu,
  beispiel,
  innen: [],
});

/** `behoerde_strasse` is „Behoerde Strasse“: the name itself is what an office reads. */
const factWords = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

function scopeNames(knoten: readonly Knoten[]): Name[] {
  return knoten.flatMap((each) => {
    const own: Name[] = 'liste' in each ? [listName(each.name, each.knoten)] : postenNames(each);
    const { bedingung } = each;
    if (bedingung === null) return own;
    const wozu = `steht nur da, wenn auch die Vorgabe es schreibt: „${excerpt(each)}“`;
    return [{ name: bedingung.name, art: 'bedingung' as const, wozu, beispiel: 'ja', innen: [] }, ...own];
  });
}

function listName(name: string, knoten: readonly Knoten[]): Name {
  const inner = new Map<string, Name>();
  for (const each of scopeNames(knoten)) inner.set(each.name, each);
  for (const each of knoten)
    if ('posten' in each)
      for (const { name: fact, wert: beispiel } of factsOf(each.posten))
        if (!inner.has(fact)) inner.set(fact, wert(fact, factWords(fact), beispiel));
  return {
    name,
    art: 'liste',
    wozu: 'wiederholt sich für jeden Eintrag',
    beispiel: 'mehrere',
    innen: [...inner.values()],
  };
}

function excerpt(each: Knoten): string {
  const words = 'liste' in each ? factWords(each.name) : lineOf(each.posten);
  return words.length > 60 ? `${words.slice(0, 60)} …` : words;
}

const lineOf = (posten: Posten): string =>
  posten.kind === 'zeile' ? textOf(posten.stuecke).replaceAll('\n', ' ') : wordsOf(posten);

function postenNames({ posten, namen }: PostenKnoten): Name[] {
  switch (posten.kind) {
    case 'feld':
      return [wert(namen.feld, `Feld „${posten.label}“`, posten.value ?? '')];
    case 'tabelle': {
      const [first] = posten.rows;
      const cells = namen.spalten.flatMap(({ fett, rest }, i) => {
        const label = posten.columns[i]?.label ?? '';
        return [
          ...(fett === null ? [] : [wert(fett, `Spalte „${label}“`, first?.[i]?.fett ?? '')]),
          ...(rest === null ? [] : [wert(rest, `Spalte „${label}“`, first?.[i]?.rest ?? '')]),
        ];
      });
      const loop = (name: string | null, wozu: string, innen: readonly Name[]): Name[] =>
        name === null ? [] : [{ name, art: 'liste', wozu, beispiel: 'mehrere Zeilen', innen }];
      return [
        ...loop(namen.zeilen, `Zeilen der Tabelle „${wordsOf(posten)}“`, cells),
        ...loop(namen.leerzeilen, 'leere Zeilen zum Ausfüllen von Hand', []),
      ];
    }
    case 'zeichnung':
      return namen.unterschriften.flatMap((name, i) => {
        const party = posten.parteien[i];
        const rolle = party === undefined ? '' : textOf(party.rolle);
        return [
          wert(name, `Name unter der Unterschrift „${rolle}“`, 'Ayşe Musterfrau'),
          {
            name: `mit_${name}`,
            art: 'bedingung',
            wozu: `wenn der Name unter „${rolle}“ feststeht`,
            beispiel: 'ja',
            innen: [],
          },
        ];
      });
    case 'zeile':
      return [
        ...(namen.kreuz === null ? [] : [wert(namen.kreuz, `Kästchen vor „${lineOf(posten)}“`, '☒')]),
        ...namen.angaben.map((name) => wert(name, `Angabe in „${lineOf(posten).slice(0, 60)}“`, '…')),
      ];
    case 'schreiben':
    case 'seite':
    case 'kopf':
      return [];
    default:
      return assertNever(posten);
  }
}

const FEST: Readonly<Record<(typeof FESTE_NAMEN)[number], readonly [Name['art'], string, string]>> = {
  briefkopf_behoerde: ['wert', 'Name der Behörde im Briefkopf', 'Landratsamt Musterkreis'],
  briefkopf_amt: ['wert', 'Amt im Briefkopf', 'Fachdienst Aufenthalt'],
  mit_amt: ['bedingung', 'wenn ein Amt eingetragen ist', 'ja'],
  mit_dokumentnummer: ['bedingung', 'wenn das Papier eine Nummer hat; ein Blankoformular hat keine', 'ja'],
  dokumentnummer: ['wert', 'Nummer, an der das Papier wiedergefunden wird', 'IV-7K3M-9QXD'],
  dokumentversion: ['wert', 'Version des Papiers', 'Version 1'],
  qr_code: ['wert', 'QR-Code: steht im Alternativtext des Platzhalterbilds', 'Bild'],
  ruecksendung: ['wert', 'kleine Absenderzeile über der Anschrift', 'Landratsamt · Am Musterplatz 1'],
  anschrift: ['liste', 'Zeilen der Anschrift', 'mehrere Zeilen'],
  anschrift_leer: ['liste', 'Schreiblinien statt der Anschrift, im Blankoformular', 'mehrere Zeilen'],
  zeile: ['wert', 'eine Zeile der Anschrift', 'Erdachte Gasse 7'],
  linie: ['wert', 'Linie zum Ausfüllen von Hand', '________'],
  fusszeile: [
    'wert',
    'Programm-Nr., Dokument, Version und Datum',
    'Programm-Nr. P-0123 · Dokument IV-7K3M-9QXD',
  ],
  ergaenzung: ['liste', 'Absätze, die das Programm nur selten schreibt; meistens leer', 'mehrere Absätze'],
  absatz: ['wert', 'ein Absatz der Ergänzung', '…'],
};

function headNames(): Name[] {
  const inner: Readonly<Record<string, readonly string[]>> = {
    anschrift: ['zeile'],
    anschrift_leer: ['zeile'],
    ergaenzung: ['absatz'],
  };
  const make = (name: (typeof FESTE_NAMEN)[number]): Name => {
    const [art, wozu, beispiel] = FEST[name];
    const innen = FESTE_NAMEN.filter((each) => inner[name]?.includes(each) === true).map(make);
    return { name, art, wozu, beispiel, innen };
  };
  const fixed = FESTE_NAMEN.filter((name) => name !== 'zeile' && name !== 'absatz').map(make);
  const info = INFO_FELDER.flatMap((label): Name[] => [
    wert(infoName(label), `Informationsblock: ${label}`, '…'),
    {
      name: `mit_${infoName(label)}`,
      art: 'bedingung',
      wozu: `wenn im Informationsblock „${label}“ steht`,
      beispiel: 'ja',
      innen: [],
    },
  ]);
  return [...fixed, ...info];
}
