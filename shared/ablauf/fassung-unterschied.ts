import { instrumentart, rechtsgrundlage, verantwortlich } from '#shared/domain/codes.ts';
import { schritt, instrument } from '#shared/domain/records.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { feldWort } from '#shared/domain/feld.ts';
import { formatDatum, isDatum } from '#shared/lib/datum.ts';

type Schritt = RecordOf<'schritt'>;
export type Fassungsinhalt = RecordOf<'instrument'> & { readonly schritte: readonly Schritt[] };

/** What people agree to: everything but state and order, which change while the plan is lived. */
const RAHMEN = ['art', 'rechtsgrundlage', 'ziel', 'beginn', 'ende', 'beitragBehoerde'] as const;
const SCHRITT = ['was', 'kriterium', 'wer', 'bis', 'nachweis', 'angebot'] as const;

/** What is different between two Fassungen with both wordings; empty where people have agreed to the same. */
export function fassungUnterschied(alt: Fassungsinhalt, neu: Fassungsinhalt): readonly string[] {
  const rahmen = RAHMEN.filter((name) => alt[name] !== neu[name]).map((name) =>
    wechsel(
      feldWort(instrument.shape[name], 'label') ?? name,
      inWorten(name, alt[name]),
      inWorten(name, neu[name]),
    ),
  );
  const before = new Map(alt.schritte.map((each) => [each.id, each]));
  const after = new Set(neu.schritte.map(({ id }) => id));
  const steps = neu.schritte.flatMap((each) => {
    const old = before.get(each.id);
    if (old === undefined) return [`Neu: ${each.was}`];
    const changed = SCHRITT.filter((name) => old[name] !== each[name]).map((name) =>
      wechsel(
        feldWort(schritt.shape[name], 'label') ?? name,
        inWorten(name, old[name]),
        inWorten(name, each[name]),
      ),
    );
    return changed.length === 0 ? [] : [`${old.was} – ${changed.join('; ')}`];
  });
  const gone = alt.schritte.filter(({ id }) => !after.has(id)).map(({ was }) => `Entfällt: ${was}`);
  return [...rahmen, ...steps, ...gone];
}

function wechsel(label: string, alt: string | null, neu: string | null): string {
  const was = label.replace(/ \(.*\)$|[?:]$/u, '');
  if (alt === null) return `${was}: neu ${neu ?? ''}`;
  return neu === null ? `${was}: entfällt, bisher ${alt}` : `${was}: ${neu} statt ${alt}`;
}

/** As one reads it; a criterion is named by its id, as beside the step. */
function inWorten(
  name: (typeof RAHMEN)[number] | (typeof SCHRITT)[number],
  value: string | null,
): string | null {
  if (value === null || value === '') return null;
  if (isDatum(value)) return formatDatum(value);
  if (name === 'art') return instrumentart.options.find((each) => each.value === value)?.label ?? value;
  if (name === 'wer') return verantwortlich.options.find((each) => each.value === value)?.label ?? value;
  if (name === 'rechtsgrundlage')
    return rechtsgrundlage.options.find((each) => each.value === value)?.label ?? value;
  return `„${value}“`;
}
