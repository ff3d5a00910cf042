/** A version of a Rechtsgrundlage on paper, as the page of the law shows it. */
import {
  klein,
  lead,
  p,
  strong,
  text,
  type Block,
  type Dokument,
  type Inline,
} from '#shared/dokumente/modell.ts';
import type {
  FassungDarstellung,
  KriteriumDarstellung,
  RechtsgrundlageDarstellung,
} from '#shared/recht/darstellung.ts';
import type { Beistand } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';

type Inhalt = {
  readonly grundlage: RechtsgrundlageDarstellung;
  readonly fassung: FassungDarstellung;
  readonly beistand: readonly Beistand[];
  readonly datum: Datum;
  readonly behoerde: string;
};

export function createRechtsblatt({ grundlage, fassung, beistand, datum, behoerde }: Inhalt): Dokument {
  return {
    titel: `${grundlage.titel}, Fassung ${fassung.id}`,
    verfasser: behoerde,
    sprache: 'de-DE',
    datum,
    fusszeile: `${fassung.id}  ·  Stand ${formatDatum(datum)}`,
    blocks: [
      { kind: 'heading', level: 1, text: grundlage.titel },
      lead(`Fassung ${fassung.id}: ${fassung.geltung}. Rechtsfolge: ${fassung.rechtsfolge}.`),
      klein(
        'In eigenen Worten, keine Rechtsauskunft. Wie sicher eine Zeile ist, steht bei „Beleg“. Die Entscheidung trifft ein Mensch.',
      ),
      ...fassung.kriterien.flatMap((kriterium) => artikel(kriterium, beistand)),
    ],
  };
}

function artikel(k: KriteriumDarstellung, beistand: readonly Beistand[]): Block[] {
  const line = (name: string, wert: string) => text(strong(`${name}: `), wert);
  return [
    { kind: 'heading', level: 3, text: k.label, zusatz: k.id },
    p(k.bedingung),
    {
      kind: 'list',
      numbered: false,
      items: [
        line('Norm', k.norm),
        ...k.parameter.map(({ name, wert }) => line(name, wert)),
        ...k.ausnahmen.map((ausnahme) => line('Ausnahme oder Streit', ausnahme)),
        line('Wenn nicht erfüllt', k.typWort),
        line('Beleg', `${k.belegWort}; Unsicherheit: ${k.unsicherheitWort}`),
        ...beistandZeilen(beistand, k.id),
      ],
    },
  ];
}

/** Hints and Leitsätze to a criterion, one line each. */
function beistandZeilen(beistand: readonly Beistand[], kriterium: string) {
  return beistand
    .filter(({ kriterien }) => kriterien.includes(kriterium))
    .map((each) => text(...beistandText(each)));
}

/** One hint: who says it, what, whether it still holds, and where it was read. */
export function beistandText({ wer, text: satz, quelle, ueberholt }: Beistand): readonly (string | Inline)[] {
  return [
    strong(`${wer}: `),
    satz,
    ...(ueberholt === null ? [] : [` Achtung: ${ueberholt}`]),
    ` – ${quelle}`,
  ];
}
