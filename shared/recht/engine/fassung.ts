/** Criteria whose wording changes while the route around them stays in force: the version of the Rechtsstand is asked. */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { nichtAnwendbar } from './befund.ts';
import { kriterium, nextNummer, type Kriterium } from './kriterium.ts';

export type KriteriumFassung = {
  /** e.g. `54-2024`, as in recht.md section 1. */
  readonly id: string;
  /** First and last day, both inclusive; null: open on this side. */
  readonly von: Datum | null;
  readonly bis: Datum | null;
  /** False where only a snapshot of the text shows the change, or nobody has read the day itself. */
  readonly datumGenau: boolean;
  readonly kriterium: Kriterium;
};

/**
 * One criterion out of its versions, oldest first and without a gap between them. Before the first version it does
 * not apply, with a sentence why.
 * @throws a defect when the versions leave a gap, overlap or bear different names.
 */
export function gefasst(fassungen: readonly KriteriumFassung[]): Kriterium {
  const newest = fassungen.at(-1);
  if (!newest) throw new Error('a criterion without a version');
  for (const { kriterium: k } of fassungen)
    if (k.id !== newest.kriterium.id || k.typ !== newest.kriterium.typ)
      throw new Error(`${k.id} and ${newest.kriterium.id} are versions of one criterion`);
  const before = noch(fassungen[0]?.von ?? null, newest.kriterium);
  const inForce = onDay((rechtsstand) => {
    const fassung = fassungen.find(
      ({ von, bis }) => (von === null || von <= rechtsstand) && (bis === null || rechtsstand <= bis),
    );
    return fassung?.kriterium ?? before;
  });
  return {
    ...newest.kriterium,
    nummer: nextNummer(),
    fields: [...new Set(fassungen.flatMap(({ kriterium: k }) => k.fields))],
    fassungen,
    befinde: (kontext) => kontext.befund(inForce(kontext.rahmen.rechtsstand)),
    pruefe: (kontext) => kontext.pruefe(inForce(kontext.rahmen.rechtsstand)),
  };
}

/** Most checks in a row are made under the same law: the version chosen last is kept. */
function onDay(choose: (rechtsstand: Datum) => Kriterium): (rechtsstand: Datum) => Kriterium {
  let last: { readonly day: Datum; readonly chosen: Kriterium } | null = null;
  return (rechtsstand) => {
    if (last?.day !== rechtsstand) last = { day: rechtsstand, chosen: choose(rechtsstand) };
    return last.chosen;
  };
}

/** Stands for the days before a rule existed. */
function noch(von: Datum | null, { id, label, typ, citation, massgeblich }: Kriterium): Kriterium {
  return kriterium<Record<string, never>>({
    id,
    label,
    typ,
    citation,
    massgeblich,
    fields: [],
    exceptions: [],
    evaluate: () => nichtAnwendbar({}),
    explain: () => ({
      fakt: '',
      text: von === null ? 'Gilt nicht.' : `Diese Vorschrift gilt erst seit ${formatDatum(von)}.`,
    }),
  });
}
