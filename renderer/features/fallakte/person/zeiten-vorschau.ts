import { zeitenUebernehmen, type Zeiten } from '#shared/ablauf/zeiten-uebernehmen.ts';
import { isTeilDatum } from '#shared/lib/datum.ts';
import type { Werte } from '../eintrag/use-autosave.ts';

/** What somebody who has no file yet would get of the chosen periods and papers. */
export function zeitenVorschau(geburtsdatum: Werte[string], zeiten: Zeiten): readonly string[] {
  const an = {
    personId: '',
    geburtsdatum: typeof geburtsdatum === 'string' && isTeilDatum(geburtsdatum) ? geburtsdatum : null,
    aufenthaltsabschnitt: [],
    duldung: [],
  };
  return zeitenUebernehmen(zeiten, an, '').saetze.map(({ text }) => text);
}
