import { restrictedTabellen, type Tabelle } from '#shared/domain/records.ts';
import { mergeFields } from '#shared/lib/merge-fields.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { feldLabel, feldWert } from './feld-worte.ts';

type Record_ = Readonly<Record<string, unknown>>;

type Eingabe<R extends Record_> = {
  /** What the writer saw when she began; null where she does not say, then her record is taken as it is. */
  readonly basis: Record_ | null;
  readonly stand: R | null;
  readonly neu: R;
};

/**
 * The record to save when somebody else may have saved meanwhile: changes of both, field by field.
 * @throws {Refusal} `conflict` when both changed the same field; the sentence shows both values.
 */
export function zusammenfuehren<R extends Record_>(tabelle: Tabelle, { basis, stand, neu }: Eingabe<R>): R {
  if (basis === null || stand === null) return neu;
  const merged = mergeFields(basis, stand, neu);
  // Every field of the result comes from one of the two records.
  if (merged.ok) return merged.felder as R;
  throw new Refusal(
    'conflict',
    [
      ...merged.streitig.map((feld) => sentence(tabelle, feld, [stand[feld], neu[feld]])),
      'Ihre Eingabe ist nicht verloren. Bitte entscheiden Sie, was gelten soll.',
    ].join(' '),
  );
}

function sentence(tabelle: Tabelle, feld: string, [stand, neu]: readonly [unknown, unknown]): string {
  const label = feldLabel(tabelle, feld);
  const isRestricted = restrictedTabellen.some((name) => name === tabelle);
  if (isRestricted) return `„${label}“ wurde inzwischen anders gespeichert.`;
  return `„${label}“ wurde inzwischen als „${feldWert(tabelle, feld, stand)}“ gespeichert; Sie haben „${feldWert(tabelle, feld, neu)}“ eingegeben.`;
}
