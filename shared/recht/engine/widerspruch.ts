/**
 * Facts that cannot all be true. They are reported with every place; nothing is guessed from them, and criteria that
 * depend on them are unbekannt until somebody has put them right.
 */
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, spanne, type Datum } from '#shared/lib/datum.ts';
import { aufenthaltsstatus } from '#shared/domain/codes.ts';
import type { FehlendesFeld, Widerspruch } from './ergebnis.ts';
import { feldLabel, feldOrt, type FeldPfad } from './feldpfad.ts';

/**
 * `offen`: nothing can be said while it stands. The others have two readings each, and a criterion stands if both
 * come to the same: which of two overlapping times counts, and whether time before the entry counts.
 */
export type Konfliktart = 'offen' | 'ueberschneidung' | 'vor_einreise';
export type Konflikt = Widerspruch & { readonly art: Konfliktart };

type Abschnitt = Fall['aufenthaltsabschnitt'][number];
type Tag = Datum | null;
type Eintrag = Readonly<Record<string, unknown>>;

/** Convictions and deception: that two days do not fit is said, never which. */
const GESCHUETZT: ReadonlySet<string> = new Set(['verurteilung', 'taeuschung']);

/** Days of one entry that follow one another: begin before end, application before decision. */
const reihenfolgen = [
  ['aufenthaltsabschnitt', 'von', 'bis'],
  ['auslandsaufenthalt', 'von', 'bis'],
  ['schulbesuch', 'von', 'bis'],
  ['ausbildung', 'von', 'bis'],
  ['beschaeftigung', 'von', 'bis'],
  ['taeuschung', 'von', 'bis'],
  ['duldung', 'erteiltAm', 'gueltigBis'],
  ['ausbildung', 'von', 'abgebrochenAm'],
  ['verurteilung', 'am', 'rechtskraftAm'],
  ['antrag', 'gestelltAm', 'entschiedenAm'],
  ['angehoeriger', 'titelSeit', 'titelBis'],
] as const;

/** The same in the Asyl proceedings, each with its sentence. */
const asylreihenfolgen = [
  [
    'antragAm',
    'ablehnungAm',
    (antrag: string, ablehnung: string) =>
      `Der Asylantrag wurde laut Eintrag am ${ablehnung} abgelehnt, aber erst am ${antrag} gestellt.`,
  ],
  [
    'gesuchAm',
    'antragAm',
    (gesuch: string, antrag: string) => `Der Asylantrag (${antrag}) liegt vor dem Asylgesuch (${gesuch}).`,
  ],
  [
    'ablehnungAm',
    'bestandskraftAm',
    (ablehnung: string, bestandskraft: string) =>
      `Die Ablehnung soll am ${bestandskraft} unanfechtbar geworden sein, wurde aber erst am ${ablehnung} ausgesprochen.`,
  ],
] as const;

/** Nobody has any of these before being born. */
const nachDerGeburt = [
  ['duldung', 'erteiltAm', 'Duldung'],
  ['schulbesuch', 'von', 'Schulbesuch'],
  ['ausbildung', 'von', 'Ausbildung'],
  ['beschaeftigung', 'von', 'Beschäftigung'],
  ['abschluss', 'am', 'Abschluss'],
  ['antrag', 'gestelltAm', 'Antrag'],
  ['verurteilung', 'am', 'Verurteilung'],
] as const;

/** In a fixed order that does not depend on the order of lists. */
export function findWidersprueche(fall: Fall): readonly Konflikt[] {
  const found: Konflikt[] = [];
  for (const reihenfolge of reihenfolgen)
    for (const eintrag of fall[reihenfolge[0]]) inOrder(found, reihenfolge, eintrag);
  birth(fall, found);
  entry(fall, found);
  overlaps(fall.aufenthaltsabschnitt, found);
  relatives(fall, found);
  checkedNone(fall, found);
  trainings(fall, found);
  asyl(fall, found);
  return found.length > 1 ? found.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : found;
}

/** Two contradictions may read the same and still lie in different places. */
function keyOf({ text, felder }: Konflikt): string {
  return `${text} ${felder.map(({ label }) => label).join()}`;
}

function report(
  found: Konflikt[],
  felder: readonly (FeldPfad | FehlendesFeld)[],
  text: string,
  art: Konfliktart = 'offen',
): void {
  found.push({
    felder: felder.map((feld) => (typeof feld === 'string' ? { feld, label: feldOrt(feld) } : feld)),
    text,
    art,
  });
}

function inOrder(
  found: Konflikt[],
  [record, von, bis]: (typeof reihenfolgen)[number],
  eintrag: Eintrag,
): void {
  // Under these names of the table above stand days or nothing.
  const [first, last] = [eintrag[von] as Tag, eintrag[bis] as Tag];
  if (first === null || last === null || last >= first) return;
  // Both names come from the table above, whose pairs exist in that record.
  const [a, b] = [`${record}.${von}`, `${record}.${bis}`] as [FeldPfad, FeldPfad];
  const what = feldLabel(record);
  report(
    found,
    [a, b],
    GESCHUETZT.has(record)
      ? `${what}: Zwei Tage eines Eintrags passen nicht zusammen.`
      : bis === 'bis'
        ? `${what}: Das Ende (${formatDatum(last)}) liegt vor dem Anfang (${formatDatum(first)}).`
        : `${what}: „${feldLabel(b)}“ (${formatDatum(last)}) liegt vor „${feldLabel(a)}“ (${formatDatum(first)}).`,
  );
}

function birth(fall: Fall, found: Konflikt[]): void {
  const { geburtsdatum, einreiseAm } = fall.person;
  if (geburtsdatum === null) return;
  const born = spanne(geburtsdatum).von;
  const geboren = () => `vor der Geburt (${formatDatum(born)})`;
  const single = (feld: FeldPfad, am: Tag) => {
    if (am !== null && am < born)
      report(
        found,
        [feld, 'person.geburtsdatum'],
        `„${feldLabel(feld)}“ (${formatDatum(am)}) liegt ${geboren()}.`,
      );
  };
  if (einreiseAm !== null && einreiseAm < born)
    report(
      found,
      ['person.einreiseAm', 'person.geburtsdatum'],
      `Die erste Einreise (${formatDatum(einreiseAm)}) liegt ${geboren()}.`,
    );
  for (const { von } of fall.aufenthaltsabschnitt)
    if (von < born)
      report(
        found,
        ['aufenthaltsabschnitt.von', 'person.geburtsdatum'],
        `Eine Aufenthaltszeit beginnt am ${formatDatum(von)} und damit ${geboren()}.`,
      );
  single('asyl.gesuchAm', fall.asyl?.gesuchAm ?? null);
  single('asyl.antragAm', fall.asyl?.antragAm ?? null);
  for (const [record, feld, wort] of nachDerGeburt)
    for (const eintrag of fall[record] as readonly Eintrag[])
      beforeBirth(eintrag[feld] as Tag, { record, feld, wort }); // from the table above

  function beforeBirth(
    am: Tag,
    { record, feld, wort }: { readonly record: string; readonly feld: string; readonly wort: string },
  ): void {
    if (am === null || am >= born) return;
    const ort = `${record}.${feld}` as FeldPfad; // from the table above
    report(
      found,
      [ort, 'person.geburtsdatum'],
      GESCHUETZT.has(record)
        ? `${feldLabel(ort)}: Ein Tag liegt vor der Geburt.`
        : `${wort}: ${formatDatum(am)} liegt ${geboren()}.`,
    );
  }
}

function entry(fall: Fall, found: Konflikt[]): void {
  const { einreiseAm, geburtsdatum } = fall.person;
  if (einreiseAm === null) return;
  const born = geburtsdatum === null ? null : spanne(geburtsdatum).von;
  const eingereist = () => `vor der ersten Einreise (${formatDatum(einreiseAm)})`;
  for (const { von } of fall.aufenthaltsabschnitt)
    if (von < einreiseAm && (born === null || von >= born))
      report(
        found,
        ['aufenthaltsabschnitt.von', 'person.einreiseAm'],
        `Eine Aufenthaltszeit beginnt am ${formatDatum(von)} und damit ${eingereist()}; gezählt wird erst ab der Einreise.`,
        'vor_einreise',
      );
  for (const { erteiltAm } of fall.duldung)
    if (erteiltAm !== null && erteiltAm < einreiseAm)
      report(
        found,
        ['duldung.erteiltAm', 'person.einreiseAm'],
        `Eine Duldung wurde am ${formatDatum(erteiltAm)} erteilt und damit ${eingereist()}.`,
      );
  for (const { von } of fall.auslandsaufenthalt)
    if (von < einreiseAm)
      report(
        found,
        ['auslandsaufenthalt.von', 'person.einreiseAm'],
        `Ein Auslandsaufenthalt beginnt am ${formatDatum(von)} und damit ${eingereist()}.`,
      );
}

/** Two papers of one kind may overlap, and one paper may end on the day the next begins. */
function overlaps(abschnitte: readonly Abschnitt[], found: Konflikt[]): void {
  for (const first of abschnitte)
    for (const second of abschnitte) {
      if (first.status === second.status || !isBefore(first, second)) continue;
      const { von } = second;
      const bis = earlier(first.bis, second.bis);
      if (bis !== null && bis <= von) continue;
      report(
        found,
        [ort('aufenthaltsabschnitt.bis', zeit(first)), ort('aufenthaltsabschnitt.von', zeit(second))],
        `Aufenthaltszeiten überschneiden sich ab ${formatDatum(von)}${bis ? ` bis ${formatDatum(bis)}` : ''}: „${aufenthaltsstatus.label(first.status)}“ und „${aufenthaltsstatus.label(second.status)}“. Gezählt wird die günstigere Zeit; wo es darauf ankommt, bleibt das Ergebnis unbekannt.`,
        'ueberschneidung',
      );
    }
}

/** Of two times with different statuses always exactly one is before the other. */
function isBefore(a: Abschnitt, b: Abschnitt): boolean {
  return a.von < b.von || (a.von === b.von && a.status < b.status);
}

function ort(feld: FeldPfad, zusatz: string): FehlendesFeld {
  return { feld, label: `${feldOrt(feld)} (${zusatz})` };
}

function zeit({ status, von }: Abschnitt): string {
  return `${aufenthaltsstatus.label(status)} ab ${formatDatum(von)}`;
}

function earlier(a: Tag, b: Tag): Tag {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** A child is younger than its parents, and nobody enters before being born. */
function relatives({ person, angehoeriger }: Fall, found: Konflikt[]): void {
  const own = person.geburtsdatum === null ? null : spanne(person.geburtsdatum);
  for (const { beziehung, geburtsdatum, einreiseAm } of angehoeriger) {
    const other = geburtsdatum === null ? null : spanne(geburtsdatum);
    if (other === null) continue;
    if (einreiseAm !== null && einreiseAm < other.von)
      report(
        found,
        ['angehoeriger.einreiseAm', 'angehoeriger.geburtsdatum'],
        `Angehörige: Die Einreise (${formatDatum(einreiseAm)}) liegt vor der Geburt (${formatDatum(other.von)}).`,
      );
    if (own === null) continue;
    const [parent, child] = beziehung === 'kind' ? [own, other] : [other, own];
    if ((beziehung === 'kind' || beziehung === 'elternteil') && child.bis <= parent.von)
      report(
        found,
        ['angehoeriger.geburtsdatum', 'person.geburtsdatum'],
        `Ein ${beziehung === 'kind' ? 'Kind' : 'Elternteil'} (geboren ${formatDatum(other.von)}) passt nicht zum Geburtsdatum der Person (${formatDatum(own.von)}).`,
      );
  }
}

function checkedNone(fall: Fall, found: Konflikt[]): void {
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

function trainings({ ausbildung }: Fall, found: Konflikt[]): void {
  for (const { erfolgreich, abgebrochenAm } of ausbildung)
    if (erfolgreich === true && abgebrochenAm !== null)
      report(
        found,
        ['ausbildung.erfolgreich', 'ausbildung.abgebrochenAm'],
        `Eine Ausbildung ist als erfolgreich abgeschlossen und als am ${formatDatum(abgebrochenAm)} abgebrochen eingetragen.`,
      );
}

function asyl({ asyl: verfahren }: Fall, found: Konflikt[]): void {
  if (!verfahren) return;
  for (const [erster, zweiter, satz] of asylreihenfolgen) {
    const [first, last] = [verfahren[erster], verfahren[zweiter]];
    if (first === null || last === null || first <= last) continue;
    report(found, [`asyl.${zweiter}`, `asyl.${erster}`], satz(formatDatum(first), formatDatum(last)));
  }
}
