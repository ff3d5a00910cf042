/** A decision of principle as papers and the bundle say it: only words the guard and a human have let through. */
import { pruefeText } from '#shared/anonymisierung/text/pruefe-text.ts';
import { gremium } from '#shared/domain/gremium.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { GrundsatzDaten } from '#shared/dokumente/vorlagen/grundsatz.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { bekannteKriterien, kriterienOf } from '#shared/recht/hinweise/leitsatz.ts';
import type { ReadAccess } from '../register/access.ts';
import { freieFassung, offeneStellen, pruefeTexte } from './freie-texte.ts';
import { loadTextregister } from './text-register.ts';

export type Geprueft = {
  readonly id: string;
  /** null: a place is still open; then nothing of it leaves. */
  readonly daten: GrundsatzDaten | null;
  readonly offen: number;
};

export function toGrundsatzDaten(access: ReadAccess, record: RecordOf<'grundsatzentscheidung'>): Geprueft {
  const texte = pruefeTexte(access, record);
  const fassung = freieFassung(texte);
  const offen = offeneStellen(texte);
  if (fassung === null) return { id: record.id, daten: null, offen };
  const labels = bekannteKriterien();
  return {
    id: record.id,
    offen,
    daten: {
      ...fassung,
      gremium: gremium.label(record.gremium),
      am: record.am,
      von: record.von,
      bis: record.bis,
      kriterien: kriterienOf({ kriterien: record.kriterien ?? '' }).map((id) => labels.get(id) ?? id),
      leitsatz: leitsatzTitel(access, record.leitsatzId),
    },
  };
}

/** The heading of a Leitsatz is free text too; it is named only where the guard finds nothing in it. */
function leitsatzTitel(access: ReadAccess, id: string | null): string | null {
  const leitsatz = id === null ? null : access.tables.leitsatz.find(id);
  if (leitsatz === null) return null;
  return pruefeText(leitsatz.titel, loadTextregister(access)).length === 0 ? leitsatz.titel : null;
}

/** Decisions for the Lenkungskreis known on the day, oldest first, with what still keeps some of them back. */
export function loadGrundsaetze(
  access: ReadAccess,
  stichtag: Datum,
): (Geprueft & { readonly titel: string })[] {
  return access.tables.grundsatzentscheidung
    .select('WHERE imBuendel = 1 ORDER BY coalesce(am, von), titel COLLATE NOCASE')
    .filter(({ am }) => am === null || am <= stichtag)
    .map((record) => ({ ...toGrundsatzDaten(access, record), titel: record.titel }));
}
