import { schritt, instrument } from '#shared/domain/records.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { feldWort } from '#shared/domain/feld.ts';

type Schritt = RecordOf<'schritt'>;
export type Fassungsinhalt = RecordOf<'instrument'> & { readonly schritte: readonly Schritt[] };

/** What people agree to: everything but state and order, which change while the plan is lived. */
const RAHMEN = ['art', 'rechtsgrundlage', 'ziel', 'beginn', 'ende', 'beitragBehoerde'] as const;
const SCHRITT = ['was', 'kriterium', 'wer', 'bis', 'nachweis', 'angebot'] as const;

/** What is different between two Fassungen, one sentence each; empty where people have agreed to the same. */
export function fassungUnterschied(alt: Fassungsinhalt, neu: Fassungsinhalt): readonly string[] {
  const rahmen = RAHMEN.filter((name) => alt[name] !== neu[name]).map(
    (name) => `${feldWort(instrument.shape[name], 'label') ?? name} geändert`,
  );
  const before = new Map(alt.schritte.map((each) => [each.id, each]));
  const after = new Set(neu.schritte.map(({ id }) => id));
  const steps = neu.schritte.flatMap((each) => {
    const old = before.get(each.id);
    if (old === undefined) return [`Neu: ${each.was}`];
    const changed = SCHRITT.filter((name) => old[name] !== each[name]).map((name) =>
      (feldWort(schritt.shape[name], 'label') ?? name).replace(/[?:]$/, ''),
    );
    return changed.length === 0 ? [] : [`${each.was}: ${changed.join(', ')} geändert`];
  });
  const gone = alt.schritte.filter(({ id }) => !after.has(id)).map(({ was }) => `Entfällt: ${was}`);
  return [...rahmen, ...steps, ...gone];
}
