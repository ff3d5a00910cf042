import { leckSchritte, type Kennung } from '#shared/anonymisierung/find-leaks.ts';
import { merkmale, merkmalNamen } from '#shared/anonymisierung/merkmale.ts';
import { buildBuendel, leererAuftrag } from '#shared/anonymisierung/tabellen.ts';
import { KREUZE, kreuzTitel, type Klasse } from '#shared/anonymisierung/kreuztabellen.ts';
import type { Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { buildBuendelDateien, type BuendelRahmen } from '../files/buendel.ts';
import { readableParts, type Datei } from '../files/zip.ts';
import { inPieces } from './in-pieces.ts';

type Gegenprobe = {
  readonly kennungen: readonly Kennung[];
  readonly buendel: Gesamtbuendel;
  readonly rahmen: BuendelRahmen;
  /** Free texts in which every place was decided by a human, and the one file in which they may stand. */
  readonly frei?: { readonly datei: string; readonly texte: readonly string[] };
};

/**
 * The last gate: searches the finished zip itself, byte for byte as it would be written.
 * @throws Refusal that names the kind of text that was found, never the text.
 */
export async function refuseLeaks(
  zip: Datei,
  { kennungen, buendel, rahmen, frei }: Gegenprobe,
): Promise<void> {
  const eigen = (await buildBuendelDateien(leeresBuendel(buendel), rahmen)).flatMap((datei) =>
    readableParts(datei),
  );
  const [inFreien, inAnderen] = split(
    readableParts(zip),
    ({ name }) => frei !== undefined && name.startsWith(`${zip.name}/${frei.datei}`),
  );
  const lecks = [
    ...(await inPieces(leckSchritte(inAnderen, kennungen, eigen))),
    ...(await inPieces(
      leckSchritte(inFreien, kennungen, [...eigen, { name: '', text: (frei?.texte ?? []).join('\n') }]),
    )),
  ];
  if (lecks.length === 0) return;
  const arten = [...new Set(lecks.map(({ art }) => art))].join(', ');
  throw new Refusal(
    'refused',
    `Das Bündel wurde nicht geschrieben: In den fertigen Dateien steht etwas aus dem Register, das Menschen erkennen lässt (${arten}). Es liegt keine Datei im Ordner. Bitte melden Sie das der Stelle, von der Sie das Programm haben; die Zahlen dürfen so nicht hinaus.`,
  );
}

function split<T>(list: readonly T[], fits: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [list.filter(fits), list.filter((each) => !fits(each))];
}

/** The same bundle without a single figure of the register: what is found in it are the program's own words. */
function leeresBuendel({
  stichtag,
  schwelle,
  regeln,
  einzeldaten,
  vergleiche,
  nichtEnthalten,
}: Gesamtbuendel): Gesamtbuendel {
  const klassen = (merkmal: keyof typeof merkmale): Klasse[] =>
    Object.entries(merkmale[merkmal].zustaende).map(([zustand, label]) => ({
      zustaende: [zustand],
      label,
      anzahl: 0,
    }));
  return {
    ...buildBuendel([], { ...leererAuftrag(stichtag, schwelle), regeln }).buendel,
    bestand: 0,
    tabellen: merkmalNamen.map((id) => {
      const { titel, definition, zustaende } = merkmale[id];
      const zeilen = Object.entries(zustaende).map(([schluessel, label]) => ({
        schluessel,
        label,
        anzahl: null,
        prozent: null,
      }));
      return {
        id,
        titel,
        definition,
        einheit: 'Personen',
        stichtag,
        zeilen,
        summe: 0,
        hinweis: 'Zahlen sind verborgen.',
        lage: 'Die mittlere Person gehört zu einer Gruppe, die mittlere Hälfte reicht von bis.',
      };
    }),
    kreuze: KREUZE.map(({ mit }) => ({
      id: `ampel_${mit}`,
      titel: kreuzTitel(mit),
      definition: '',
      einheit: 'Personen',
      stichtag,
      zeilen: klassen('ampel'),
      spalten: klassen(mit),
      zellen: klassen('ampel').map(() => klassen(mit).map(() => null)),
      summe: 0,
      hinweis: 'Zahlen sind verborgen.',
    })),
    vergleiche,
    // Sentences of the program with days and counts in them.
    nichtEnthalten,
    einzeldaten: einzeldaten === null ? null : { ...einzeldaten, zeilen: [] },
  };
}
