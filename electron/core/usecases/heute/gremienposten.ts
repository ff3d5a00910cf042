/** Meetings to prepare, and tasks from minutes that belong to no case; those of a case are Wiedervorlagen there. */
import type { Datum } from '#shared/lib/datum.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { ReadAccess } from '../../register/access.ts';
import { aufgabenschluessel } from '../gremium-aufgabe.ts';
import { terminOf } from '../gremium-termin.ts';

type Roh = {
  readonly schluessel: string;
  readonly art: 'gremium' | 'aufgabe';
  readonly am: Datum;
  readonly was: string;
  readonly person: null;
};

export function gremienposten(access: ReadAccess): readonly Roh[] {
  return [...sitzungen(access), ...aufgaben(access)];
}

function sitzungen(access: ReadAccess): readonly Roh[] {
  return access.tables.gremium.select('WHERE aktiv = 1').flatMap((gremium): readonly Roh[] => {
    const termin = terminOf(access, gremium);
    if (termin === null) return [];
    const { am, aus } = termin;
    const was =
      aus === 'sitzung'
        ? `${gremium.name} am ${formatDatum(am)}: Einladung und Tagesordnung`
        : `${gremium.name}: nächste Sitzung vorbereiten, vorgesehen am ${formatDatum(am)}`;
    return [{ schluessel: `gremium:${gremium.id}:${am}`, art: 'gremium', am, was, person: null }];
  });
}

function aufgaben({ tables }: ReadAccess): readonly Roh[] {
  return tables.sitzungspunkt
    .select(
      'WHERE aufgabe IS NOT NULL AND bis IS NOT NULL AND wiedervorlageId IS NULL AND erledigtAm IS NULL',
    )
    .flatMap((punkt): readonly Roh[] => {
      const { aufgabe, wer, bis } = punkt;
      if (aufgabe === null || bis === null) return [];
      const was = wer === null ? aufgabe : `${aufgabe} (${wer})`;
      return [{ schluessel: aufgabenschluessel(punkt), art: 'aufgabe', am: bis, was, person: null }];
    });
}
