/** Facts that cannot all be true. They are reported with every place; nothing is guessed from them. */
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, plusDays, spanne, type Datum } from '#shared/lib/datum.ts';
import { aufenthaltsstatus } from '#shared/domain/codes.ts';
import type { Widerspruch } from './ergebnis.ts';
import { fehlend, feldLabel, type FeldPfad } from './feldpfad.ts';

type Zeitraum = { readonly von: Datum | null; readonly bis: Datum | null };
type Abschnitt = Fall['aufenthaltsabschnitt'][number];

const zeitraeume = [
  'aufenthaltsabschnitt',
  'auslandsaufenthalt',
  'schulbesuch',
  'ausbildung',
  'beschaeftigung',
  'taeuschung',
] as const;

/** In a fixed order that does not depend on the order of lists. */
export function findWidersprueche(fall: Fall): readonly Widerspruch[] {
  const found: Widerspruch[] = [];
  for (const record of zeitraeume) for (const eintrag of fall[record]) reversed(record, eintrag, found);
  birth(fall, found);
  overlaps(fall.aufenthaltsabschnitt, found);
  checkedNone(fall, found);
  asyl(fall, found);
  return found.length > 1
    ? found.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    : found;
}

function report(found: Widerspruch[], felder: readonly FeldPfad[], text: string): void {
  found.push({ felder: felder.map((feld) => fehlend(feld)), text });
}

function reversed(record: (typeof zeitraeume)[number], { von, bis }: Zeitraum, found: Widerspruch[]): void {
  if (von === null || bis === null || bis >= von) return;
  report(
    found,
    [`${record}.von`, `${record}.bis`],
    `${feldLabel(record)}: Das Ende (${formatDatum(bis)}) liegt vor dem Anfang (${formatDatum(von)}).`,
  );
}

function birth(fall: Fall, found: Widerspruch[]): void {
  const { geburtsdatum, einreiseAm } = fall.person;
  const earliest = geburtsdatum === null ? null : spanne(geburtsdatum).von;
  if (earliest !== null && einreiseAm !== null && einreiseAm < earliest)
    report(
      found,
      ['person.einreiseAm', 'person.geburtsdatum'],
      `Die erste Einreise (${formatDatum(einreiseAm)}) liegt vor der Geburt (${formatDatum(earliest)}).`,
    );
  for (const { von } of fall.aufenthaltsabschnitt) {
    if (earliest !== null && von < earliest)
      report(
        found,
        ['aufenthaltsabschnitt.von', 'person.geburtsdatum'],
        `Eine Aufenthaltszeit beginnt am ${formatDatum(von)} und damit vor der Geburt (${formatDatum(earliest)}).`,
      );
    else if (einreiseAm !== null && von < einreiseAm)
      report(
        found,
        ['aufenthaltsabschnitt.von', 'person.einreiseAm'],
        `Eine Aufenthaltszeit beginnt am ${formatDatum(von)} und damit vor der ersten Einreise (${formatDatum(einreiseAm)}); gezählt wird erst ab der Einreise.`,
      );
  }
}

/** Two papers of one kind may overlap, and one paper may end on the day the next begins. */
function overlaps(abschnitte: readonly Abschnitt[], found: Widerspruch[]): void {
  for (let i = 0; i < abschnitte.length; i += 1) {
    for (let k = i + 1; k < abschnitte.length; k += 1) {
      const [a, b] = [abschnitte[i], abschnitte[k]];
      if (!a || !b || a.status === b.status) continue;
      const von = a.von > b.von ? a.von : b.von;
      const bis = earlier(a.bis, b.bis);
      if (bis !== null && bis < plusDays(von, 1)) continue;
      const [first, second] = a.von < b.von || (a.von === b.von && a.status < b.status) ? [a, b] : [b, a];
      report(
        found,
        ['aufenthaltsabschnitt'],
        `Aufenthaltszeiten überschneiden sich ab ${formatDatum(von)}${bis ? ` bis ${formatDatum(bis)}` : ''}: „${aufenthaltsstatus.label(first.status)}“ und „${aufenthaltsstatus.label(second.status)}“. Gezählt wird die günstigere Zeit.`,
      );
    }
  }
}

function earlier(a: Datum | null, b: Datum | null): Datum | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function checkedNone(fall: Fall, found: Widerspruch[]): void {
  if (fall.hindernis?.verurteilungen === 'keine' && fall.verurteilung.length > 0)
    report(
      found,
      ['hindernis.verurteilungen', 'verurteilung'],
      'Verurteilungen: „geprüft: keine“ und die Einzelangaben passen nicht zusammen.',
    );
  if (fall.hindernis?.taeuschungen === 'keine' && fall.taeuschung.length > 0)
    report(
      found,
      ['hindernis.taeuschungen', 'taeuschung'],
      'Täuschung: „geprüft: keine“ und die Einzelangaben passen nicht zusammen.',
    );
}

function asyl(fall: Fall, found: Widerspruch[]): void {
  const { ablehnungAm = null, antragAm = null } = fall.asyl ?? {};
  if (ablehnungAm !== null && antragAm !== null && ablehnungAm < antragAm)
    report(
      found,
      ['asyl.ablehnungAm', 'asyl.antragAm'],
      `Der Asylantrag wurde laut Eintrag am ${formatDatum(ablehnungAm)} abgelehnt, aber erst am ${formatDatum(antragAm)} gestellt.`,
    );
}
