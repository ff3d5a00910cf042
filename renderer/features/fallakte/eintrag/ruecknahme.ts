/**
 * What was saved in this session, so that it can be taken back with one key. Kept in this window only: locking the
 * register ends the window, and with it this list; the history in the register keeps everything anyway.
 */
import { useSyncExternalStore } from 'react';
import { restrictedTabellen, records, type Tabelle } from '#shared/domain/records.ts';
import type { EintragTabelle } from '#shared/api/eintrag.ts';
import type { Input, Named } from '#shared/api/contract.ts';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import { sameWerte, type Werte } from './use-autosave.ts';

type Befehl = {
  [
    N in Extract<
      Named<'command'>,
      'eintrag.save' | 'eintrag.remove' | 'eintrag.restore' | 'fall.savePerson' | 'fall.saveHaushalt'
    >
  ]: { readonly name: N; readonly input: Input<N> };
}['eintrag.save' | 'eintrag.remove' | 'eintrag.restore' | 'fall.savePerson' | 'fall.saveHaushalt'];

export type Schritt = {
  /** What would be taken back, in words: „Gemeinde“. */
  readonly was: string;
  readonly personId: string;
  readonly befehl: Befehl;
};

const MOST = 100;
let schritte: readonly Schritt[] = [];
const hearers = new Set<() => void>();

function set(next: readonly Schritt[]): void {
  schritte = next;
  for (const hear of hearers) hear();
}

/** Notes what to do to take a change back; null for what is not taken back by key. */
export function remember(schritt: Schritt | null): void {
  if (schritt !== null) set([...schritte, schritt].slice(-MOST));
}

/** The last change of a person's file; it is gone from the list then. */
export function takeLast(personId: string): Schritt | null {
  const last = schritte.findLast((schritt) => schritt.personId === personId) ?? null;
  if (last !== null) set(schritte.filter((schritt) => schritt !== last));
  return last;
}

/** What the next taking back would be about. */
export function useLastSchritt(personId: string): Schritt | null {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    () => schritte.findLast((schritt) => schritt.personId === personId) ?? null,
  );
}

/** How to take back one saving of an entry. Restricted entries have their own way back beside the list. */
export function stepOf(
  tabelle: EintragTabelle,
  personId: string,
  { basis, eintrag }: { readonly basis: Werte | null; readonly eintrag: Werte },
): Schritt | null {
  if (restrictedTabellen.some((name) => name === tabelle)) return null;
  const id = String(eintrag['id']);
  if (basis === null)
    return {
      was: 'neuer Eintrag',
      personId,
      befehl: { name: 'eintrag.remove', input: { tabelle, id, personId } },
    };
  if (tabelle === 'sichtweise' || sameWerte(basis, eintrag)) return null;
  // Both were accepted by the schema of this very table.
  const input = {
    tabelle,
    eintrag: { ...eintrag, ...changed(basis, eintrag) },
    basis: eintrag,
  } as unknown as Input<'eintrag.save'>;
  return { was: labels(tabelle, basis, eintrag), personId, befehl: { name: 'eintrag.save', input } };
}

/** Labels of the fields that differ: „Gemeinde, Telefon“. */
export function labels(tabelle: Tabelle, basis: Werte, neu: Werte): string {
  return Object.keys(changed(basis, neu))
    .map((feld) => feldInfo(records[tabelle], feld).label)
    .join(', ');
}

function changed(basis: Werte, neu: Werte): Werte {
  return Object.fromEntries(Object.entries(basis).filter(([feld, wert]) => wert !== neu[feld]));
}
