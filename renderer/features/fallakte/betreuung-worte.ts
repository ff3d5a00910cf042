import { betreuungsart } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';

type NamedTraeger = { readonly id: string; readonly name: string };

/** Who looks after the person, in words. */
export function betreuungInWorten(
  betreuung: RecordOf<'betreuung'> | null,
  traeger: readonly NamedTraeger[],
): string {
  if (betreuung === null) return 'keine eingetragen';
  return traegerName(betreuung.traegerId, traeger) ?? betreuungsart.label(betreuung.art);
}

export function traegerName(id: string | null, traeger: readonly NamedTraeger[]): string | null {
  return id === null
    ? null
    : (traeger.find((each) => each.id === id)?.name ?? 'Träger (nicht mehr im Verzeichnis)');
}
