import { z } from 'zod';
import { einschaetzung, schrittstand } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { leerePerson, missingPerson, personDaten, personFelder, tag } from '#shared/dokumente/daten.ts';
import { lead, strong, text, umbruch, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { empfaenger } from './traeger-brief.ts';

/** How one side saw it on one day. */
const sicht = z.strictObject({
  einschaetzung: einschaetzung.schema,
  text: z.string().nullable(),
  am: datum,
});
export type SachstandSicht = z.output<typeof sicht>;

const zeile = z.strictObject({
  schritt: z.string(),
  /** Null for what is no step of a Fahrplan. */
  stand: schrittstand.schema.nullable(),
  bis: datum.nullable(),
  /** Criterion it serves; not printed, but what comes back about it belongs there. */
  kriterium: z.string().nullable().default(null),
  /** Each side's views, the latest first. */
  behoerde: z.array(sicht),
  beratungsstelle: z.array(sicht),
});
export type SachstandZeile = z.output<typeof zeile>;

const schema = z.strictObject({
  person: personDaten,
  /** The Beratungsstelle the sheet is exchanged with; null where nobody else looks after the person. */
  an: empfaenger.nullable(),
  zeilen: z.array(zeile),
  /** Entries that are kept off the sheet: restricted facts, and what an earlier Beratungsstelle said. */
  ausgelassen: z.int().min(0),
});
export type SachstandDaten = z.output<typeof schema>;

/** The running sheet of both sides (Kooperationsvereinbarung, no. 3.2); nobody's view replaces the other's. */
export const sachstand: Vorlage<SachstandDaten> = {
  id: 'sachstand',
  titel: 'Bogen zum aktuellen Sachstand',
  wozu: 'Behörde und Beratungsstelle halten in kurzen Einträgen fest, wo die Schritte stehen.',
  braucht: 'person',
  kuerzel: 'SB',
  dateiname: 'Sachstand',
  fassung: 1,
  schema,
  leer: { person: leerePerson, an: null, zeilen: [], ausgelassen: 0 },
  fehlt: ({ person }) => missingPerson(person, ['name']),
  offen: ({ zeilen, ausgelassen }) => [
    ...(zeilen.length === 0
      ? [
          {
            label: 'Schritte (auf dem Bogen stehen nur leere Zeilen)',
            ort: 'Fallakte › Fahrplan und Vereinbarung',
          },
        ]
      : []),
    ...(ausgelassen === 0
      ? []
      : [
          {
            label: `${ausgelassen === 1 ? '1 Eintrag bleibt' : `${ausgelassen} Einträge bleiben`} in der Akte und ${ausgelassen === 1 ? 'steht' : 'stehen'} nicht auf dem Bogen: geschützte Angaben oder Sichten einer früheren Beratungsstelle`,
            ort: 'Fallakte › Sachstand',
          },
        ]),
  ],
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const blanko = daten.person.nachname === null;
    const zweiSeiten = blanko || daten.an !== null || daten.zeilen.some((z) => z.beratungsstelle.length > 0);
    return [
      sheetHead(papier),
      {
        kind: 'heading',
        level: 1,
        text: 'Bogen zum aktuellen Sachstand',
        zusatz: 'Schritte zur Integration und ihr Stand',
      },
      lead(
        zweiSeiten
          ? 'Beide Seiten tragen kurz ein, was sie wissen. Die Angaben stehen nebeneinander; auch wer etwas anders sieht, ändert den Eintrag der anderen Seite nicht.'
          : 'Kurze Einträge zu jedem Schritt. Ein neuer Eintrag ergänzt den früheren und ersetzt ihn nicht.',
      ),
      {
        kind: 'fields',
        columns: 3,
        items: [
          ...personFelder(daten.person),
          ...(zweiSeiten
            ? [{ label: 'Beratungsstelle', value: daten.an?.stelle.name ?? null, span: 2 as const }]
            : []),
          { label: 'Stand vom', value: blanko ? null : tag(papier.kopf.datum) },
        ],
      },
      table(daten, zweiSeiten, blanko),
      { kind: 'heading', level: 3, text: 'Kürzel' },
      {
        kind: 'fields',
        columns: 2,
        items: [
          { label: 'Ausländerbehörde, Datum', value: null, hand: true },
          ...(zweiSeiten ? [{ label: 'Beratungsstelle, Datum', value: null, hand: true }] : []),
        ],
      },
    ];
  },
};

function table({ zeilen }: SachstandDaten, zweiSeiten: boolean, blanko: boolean): Block {
  return {
    kind: 'table',
    beschreibung: 'Schritte mit den Angaben beider Seiten, Stand und Datum',
    columns: [
      { label: 'Schritt', breite: 22 },
      { label: zweiSeiten ? 'Angaben Ausländerbehörde' : 'Angaben', breite: zweiSeiten ? 24 : 48 },
      ...(zweiSeiten ? [{ label: 'Angaben Beratungsstelle', breite: 24 }] : []),
      { label: 'Stand', breite: 16 },
      { label: 'Datum', breite: 14 },
    ],
    rows: zeilen.map((each) => [
      text(strong(each.schritt)),
      views(each.behoerde),
      ...(zweiSeiten ? [views(each.beratungsstelle)] : []),
      standOf(each),
      dayOf(each),
    ]),
    emptyRows: blanko ? 9 : 3,
  };
}

/** The latest view first; earlier ones stay below it. */
function views(sichten: readonly SachstandSicht[]): Text {
  return text(
    ...sichten.flatMap(({ einschaetzung: code, text: words, am }, i) => [
      ...(i === 0 ? [] : [umbruch]),
      `${i === 0 ? '' : 'früher: '}${einschaetzung.label(code)} (${formatDatum(am)})`,
      ...(words ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [umbruch, line.trim()])),
    ]),
  );
}

function standOf({ stand, behoerde, beratungsstelle }: SachstandZeile): Text {
  const [ours] = behoerde;
  const [theirs] = beratungsstelle;
  const differ = ours !== undefined && theirs !== undefined && ours.einschaetzung !== theirs.einschaetzung;
  const known =
    stand === null ? [] : [stand === 'entwurf' ? 'noch nicht vereinbart' : schrittstand.label(stand)];
  return text(
    ...known,
    ...(differ && known.length > 0 ? [umbruch] : []),
    ...(differ ? ['Sichten verschieden'] : []),
  );
}

/** When a step is due; for everything else, when somebody last said something. */
function dayOf({ bis, behoerde, beratungsstelle }: SachstandZeile): Text {
  if (bis !== null) return text(`bis ${formatDatum(bis)}`);
  const last = [...behoerde, ...beratungsstelle]
    .map(({ am }) => am)
    .toSorted()
    .at(-1);
  return last === undefined ? [] : text(formatDatum(last));
}
