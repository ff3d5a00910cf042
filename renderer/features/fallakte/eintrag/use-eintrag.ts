import { useCallback } from 'react';
import type { EintragTabelle } from '#shared/api/eintrag.ts';
import type { Input } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { records } from '#shared/domain/records.ts';
import { remember, stepOf } from './ruecknahme.ts';
import type { Werte } from './use-autosave.ts';

/** Saving, removing and bringing back entries of one table. */
export function useEintrag(tabelle: EintragTabelle, personId: string) {
  const { mutateAsync: save } = useCommand('eintrag.save');
  const { mutateAsync: remove } = useCommand('eintrag.remove');
  const { mutateAsync: restore } = useCommand('eintrag.restore');
  return {
    // The form works on names of fields; the schema of the table has accepted these values.
    save: useCallback(
      async (eintrag: Werte, basis: Werte | null) => {
        await save({ tabelle, eintrag, basis } as unknown as Input<'eintrag.save'>);
        remember(stepOf(tabelle, personId, { basis, eintrag }));
      },
      [save, tabelle, personId],
    ),
    remove: useCallback(
      async (id: string) => {
        await remove({ tabelle, id, personId });
        remember({
          was: 'Entfernen',
          personId,
          befehl: { name: 'eintrag.restore', input: { tabelle, id, personId } },
        });
      },
      [remove, tabelle, personId],
    ),
    restore: useCallback((id: string) => restore({ tabelle, id, personId }), [restore, tabelle, personId]),
  };
}

/** An entry of which nothing is known yet; its id is made here, so that saving twice is harmless. */
export function leererEintrag(tabelle: EintragTabelle, personId: string): Werte {
  const felder = Object.keys(records[tabelle].shape).map((feld) => [feld, null] as const);
  return { ...Object.fromEntries(felder), id: crypto.randomUUID(), personId };
}
