/** Paths of facts, checked by the compiler, with the words people read for them. */
import * as fakten from '#shared/domain/fall.ts';
import { feldOf, feldWort } from '#shared/domain/feld.ts';
import type { FehlendesFeld } from './ergebnis.ts';

const records = { person: fakten.personFakten, ...fakten.einzelRecords, ...fakten.listenRecords };

type Records = typeof records;
type RecordName = keyof Records;
/** A record or one of its fields: `sprachnachweis`, `hindernis.verurteilungen`. */
export type FeldPfad = { [R in RecordName]: R | `${R}.${keyof Records[R]['shape'] & string}` }[RecordName];

const recordLabels: Readonly<Record<RecordName, string>> = {
  person: 'Angaben zur Person',
  asyl: 'Asylverfahren',
  identitaet: 'Identität und Pass',
  lebensunterhalt: 'Lebensunterhalt',
  integration: 'Integration',
  gesundheit: 'Gesundheit',
  hindernis: 'Hindernisse',
  aufenthaltsabschnitt: 'Aufenthaltszeiten',
  auslandsaufenthalt: 'Auslandsaufenthalte',
  duldung: 'Duldungen',
  sprachnachweis: 'Sprachnachweis',
  schulbesuch: 'Schulbesuch',
  abschluss: 'Schul- oder Berufsabschluss',
  ausbildung: 'Ausbildung',
  beschaeftigung: 'Beschäftigung',
  verurteilung: 'Verurteilungen im Einzelnen',
  taeuschung: 'Täuschung im Einzelnen',
  antrag: 'Anträge',
  angehoeriger: 'Angehörige',
};

const labels = new Map<string, string>(Object.entries(recordLabels));
for (const [record, schema] of Object.entries(records))
  for (const field of Object.keys(schema.shape))
    labels.set(`${record}.${field}`, feldWort(feldOf(schema, field), 'label') ?? field);

/** The word for a fact, as on screen and paper. */
export function feldLabel(pfad: FeldPfad): string {
  return labels.get(pfad) ?? pfad;
}

/** The same word where it stands alone: „Aufenthaltszeiten: bis“, „Geburtsdatum“. */
export function feldOrt(pfad: FeldPfad): string {
  const label = feldLabel(pfad);
  const [record = '', feld] = pfad.split('.');
  if (feld === undefined) return label;
  const alone = !(record in fakten.listenRecords) && label.charAt(0) !== label.charAt(0).toLowerCase();
  return alone ? label : `${labels.get(record) ?? record}: ${label}`;
}

/** A missing fact; `zusatz` says which one of several: „Vorsatz (Verurteilung vom 01.02.2020)“. */
export function fehlend(feld: FeldPfad, zusatz?: string): FehlendesFeld {
  if (zusatz !== undefined) return { feld, label: `${feldLabel(feld)} (${zusatz})` };
  let known = einfach.get(feld);
  if (known === undefined) einfach.set(feld, (known = { feld, label: feldLabel(feld) }));
  return known;
}

/** Without an addition a missing fact is always the same one; half of all findings name some. */
const einfach = new Map<FeldPfad, FehlendesFeld>();

/** Each missing fact once, in an order that does not depend on the order of lists. */
export function distinct(felder: readonly (FehlendesFeld | FeldPfad)[]): readonly FehlendesFeld[] {
  if (isDistinct(felder)) return felder;
  const found = felder.map(asFeld);
  // Lists of missing facts are short: inserting costs less than sorting and then looking for what stands twice.
  let count = 0;
  for (const feld of found) {
    let at = count;
    while (at > 0 && inOrder(found[at - 1] ?? feld, feld) > 0) at -= 1;
    const before = found[at - 1];
    if (before !== undefined && inOrder(before, feld) === 0) continue;
    found.copyWithin(at + 1, at, count);
    found[at] = feld;
    count += 1;
  }
  found.length = count;
  return found;
}

/** What was already put in order, by a part of the same check, mostly is so still. */
function isDistinct(felder: readonly (FehlendesFeld | FeldPfad)[]): felder is readonly FehlendesFeld[] {
  let before: FehlendesFeld | null = null;
  for (const feld of felder) {
    if (typeof feld === 'string' || (before !== null && inOrder(before, feld) >= 0)) return false;
    before = feld;
  }
  return true;
}

function asFeld(feld: FehlendesFeld | FeldPfad): FehlendesFeld {
  return typeof feld === 'string' ? fehlend(feld) : feld;
}

function inOrder(a: FehlendesFeld, b: FehlendesFeld): number {
  if (a === b) return 0;
  if (a.feld !== b.feld) return a.feld < b.feld ? -1 : 1;
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}

/** One path lies in the other: `aufenthaltsabschnitt` and `aufenthaltsabschnitt.von`. */
export function erreicht(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
