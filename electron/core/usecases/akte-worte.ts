import { records, type Tabelle } from '#shared/domain/records.ts';
import type { Bereich } from '#shared/dokumente/vorlagen/auskunft.ts';
import { feldLabel, feldWert, isRestricted, verbindendeFelder } from './feld-worte.ts';
import { tabellenName } from './tabellen-namen.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** Every record of a case in German words, in the order of the tables; empty fields and empty areas fall away. */
export function akteInWorten(
  recordsOf: (tabelle: Tabelle) => readonly AnyRecord[],
  nameOf: (tabelle: 'traeger' | 'benutzer', id: string) => string | null,
): Bereich[] {
  // Object.keys forgets that these are the names of tables.
  return (Object.keys(records) as Tabelle[]).flatMap((tabelle) => {
    const eintraege = recordsOf(tabelle)
      .map((record) => fieldsOf(tabelle, record, nameOf))
      .filter((felder) => felder.length > 0);
    return eintraege.length === 0
      ? []
      : [{ tabelle, name: tabellenName(tabelle), geschuetzt: isRestricted(tabelle), eintraege }];
  });
}

function fieldsOf(
  tabelle: Tabelle,
  record: AnyRecord,
  nameOf: (tabelle: 'traeger' | 'benutzer', id: string) => string | null,
) {
  const own = Object.entries(record)
    .filter(([feld, value]) => value !== null && value !== undefined && !verbindendeFelder.has(feld))
    .map(([feld, value]) => ({ label: feldLabel(tabelle, feld), wert: feldWert(tabelle, feld, value) }));
  const linked = (
    [
      ['traegerId', 'traeger', 'Träger'],
      ['benutzerId', 'benutzer', 'eingetragen von'],
    ] as const
  ).flatMap(([feld, of, label]) => {
    const id = record[feld];
    const wert = typeof id === 'string' ? nameOf(of, id) : null;
    return wert === null ? [] : [{ label, wert }];
  });
  return [...own, ...linked];
}
