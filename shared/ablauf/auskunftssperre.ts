/** Whose address must not become known to others, and what is said about it. */
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';

type Sperre = Pick<RecordOf<'person'>, 'auskunftssperre' | 'auskunftssperreBis'>;

/** A last day without a yes counts as a yes: somebody has entered it for a reason (§ 51 BMG). */
export const hatAuskunftssperre = (
  { auskunftssperre, auskunftssperreBis: bis }: Sperre,
  heute: Datum,
): boolean => auskunftssperre !== false && (bis === null ? auskunftssperre === true : bis >= heute);

/** For the head of a Fallakte; null where there is nothing to say. */
export function auskunftssperreInWorten(sperre: Sperre, heute: Datum): string | null {
  const bis = sperre.auskunftssperreBis;
  if (hatAuskunftssperre(sperre, heute)) return bis === null ? 'gilt' : `gilt bis ${formatDatum(bis)}`;
  return sperre.auskunftssperre === true && bis !== null ? `abgelaufen am ${formatDatum(bis)}` : null;
}

/** Before a single paper: a human decides. */
export const SPERRE_AUF_PAPIER =
  'Auf diesem Papier steht die Anschrift, und im Haushalt gilt eine Auskunftssperre (§ 51 BMG). Bitte geben Sie es nur der Person selbst, oder verschicken Sie es so, dass niemand sonst die Anschrift erfährt.';

/** Why somebody is left out of a run. */
export const SPERRE_IM_LAUF =
  'Für den Haushalt gilt eine Auskunftssperre, und die Anschrift stünde auf dem Papier. Bitte schreiben Sie dieser Person einzeln: in der Fallakte unter „Dokumente“. Dort sehen Sie vorher, was auf dem Papier steht.';

/** Why somebody is left out of what is handed over. */
export const SPERRE_BEI_WEITERGABE =
  'Für den Haushalt gilt eine Auskunftssperre. Die Anschrift geht nicht hinaus; ohne die Angabe „Anschrift“ kann die Person mitgehen.';
