import { klein, p, strong, text, type Block, type Dokument } from '#shared/dokumente/modell.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import type { Kopf } from '#shared/dokumente/daten.ts';
import type { Posten } from '#shared/api/heute.ts';
import { DRINGLICHKEIT, type Dringlichkeit } from '#shared/fristen/posten.ts';
import { formatDatum } from '#shared/lib/datum.ts';

const UEBERSCHRIFT: Readonly<Record<Dringlichkeit, string>> = {
  ueberfaellig: 'Überfällig',
  heute: 'Heute',
  woche: 'Diese Woche',
  spaeter: 'Danach',
};

/** The day list for the desk; it names people and stays in the office. */
export function tagesliste(liste: readonly Posten[], kopf: Kopf): Dokument {
  return {
    titel: `Tagesliste vom ${formatDatum(kopf.datum)}`,
    verfasser: kopf.behoerde ?? 'Ausländerbehörde',
    sprache: 'de-DE',
    datum: kopf.datum,
    fusszeile: `Tagesliste  ·  ${formatDatum(kopf.datum)}  ·  nur für den Dienstgebrauch`,
    blocks: [
      sheetHead({ kopf, kennung: null }),
      { kind: 'heading', level: 1, text: `Tagesliste vom ${formatDatum(kopf.datum)}` },
      ...(liste.length === 0
        ? [p('Nichts ist fällig.')]
        : DRINGLICHKEIT.flatMap((wann) => gruppe(wann, liste))),
      klein(
        'Diese Liste nennt Namen. Bitte lassen Sie sie nicht liegen und vernichten Sie sie, wenn sie erledigt ist.',
      ),
    ],
  };
}

function gruppe(wann: Dringlichkeit, liste: readonly Posten[]): readonly Block[] {
  const some = liste.filter(({ dringlichkeit }) => dringlichkeit === wann);
  if (some.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: UEBERSCHRIFT[wann] },
    {
      kind: 'table',
      beschreibung: `${UEBERSCHRIFT[wann]} fällig`,
      columns: [
        { label: 'bis', breite: 2 },
        { label: 'was', breite: 6 },
        { label: 'wer', breite: 5 },
        { label: 'erledigt', breite: 2 },
      ],
      rows: some.map(({ bis, was, name, programmNr, kommentar }) => [
        text(formatDatum(bis)),
        kommentar === null ? text(was) : text(was, { kind: 'break' }, kommentar),
        name === null ? text('') : text(strong(name), { kind: 'break' }, programmNr ?? ''),
        text(''),
      ]),
      emptyRows: 0,
    },
  ];
}
