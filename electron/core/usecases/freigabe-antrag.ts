import type { RecordOf } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { WriteAccess } from '../register/access.ts';

/** Keeps what shall take effect until a second person confirms it. @returns id of the Freigabe. */
export function requestFreigabe(
  access: WriteAccess,
  art: RecordOf<'freigabe'>['art'],
  vorhaben: { readonly personId: string },
): string {
  const { personId } = vorhaben;
  const waits = access.tables.freigabe.ofPerson(personId).some((f) => f.art === art && f.stand === 'offen');
  if (waits)
    throw new Refusal(
      'conflict',
      'Für diese Person wartet schon ein solches Vorhaben auf die Bestätigung durch eine zweite Person.',
    );
  const id = access.newId();
  access.save('freigabe', {
    id,
    personId,
    art,
    stand: 'offen',
    vorhaben: JSON.stringify(vorhaben),
    beantragtVon: access.benutzer.id,
    beantragtAm: access.now,
    entschiedenVon: null,
    entschiedenAm: null,
    bemerkung: null,
  });
  access.note(personId, { freigabe: id, art });
  return id;
}
